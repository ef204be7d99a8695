import { useState } from 'preact/hooks';
import { LinkButton } from './buttons';
import { copy } from './copy';

const SCALE = 3;
/** What a picture outside the panel would lose with its stylesheet. */
const STYLES = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'font-size',
  'font-weight',
  'font-family',
];

interface Props {
  drawing: { current: SVGSVGElement | null };
  /** The same in words, where a picture cannot be pasted. */
  text: () => string;
}

/** Copies a drawing as a picture, to paste into a message or a document. */
export function CopyImage({ drawing, text }: Props) {
  const [message, setMessage] = useState('');
  const start = () => {
    if (!drawing.current) return;
    paint(drawing.current)
      .then((picture) => {
        const isCopied = copy({ 'text/html': tagOf(picture), 'text/plain': text() });
        setMessage(isCopied ? 'Copied.' : 'Your browser didn’t allow it.');
      })
      .catch(() => setMessage('Your browser didn’t allow it.'));
  };
  return (
    <p>
      <LinkButton onClick={start}>Copy as image</LinkButton>{' '}
      <span role="status" class="soft">
        {message}
      </span>
    </p>
  );
}

/** Made by the browser, so that no markup of ours names an address. */
function tagOf(picture: string): string {
  const image = new Image();
  image.alt = '';
  image.src = picture;
  return image.outerHTML;
}

/** The drawing as a PNG on white, as a data URL. */
async function paint(svg: SVGSVGElement): Promise<string> {
  const { width, height } = svg.viewBox.baseVal;
  const source = new XMLSerializer().serializeToString(withStyles(svg, width, height));
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(source)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * SCALE;
  canvas.height = height * SCALE;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('There is nothing to paint on.');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL('image/png');
}

function withStyles(svg: SVGSVGElement, width: number, height: number): SVGSVGElement {
  const copied = svg.cloneNode(true) as SVGSVGElement;
  copied.setAttribute('width', String(width));
  copied.setAttribute('height', String(height));
  const shown = [...svg.querySelectorAll<SVGElement>('*')];
  [...copied.querySelectorAll<SVGElement>('*')].forEach((element, index) => {
    const style = getComputedStyle(shown[index] as SVGElement);
    for (const name of STYLES) element.style.setProperty(name, style.getPropertyValue(name));
  });
  return copied;
}
