// The document reader as HTML files that Google keeps as they are, each small enough to be handed over in one answer.
import { BuildError } from './bundle.mjs';

const MAX_BYTES = 500 * 1000;
const MAX_PARTS = 9;

/** Files `reader-1.html` and on; the panel puts the texts in them together to one script. */
export function makeReaderParts(script) {
  for (let count = 1; count <= MAX_PARTS; count++) {
    const parts = cut(script, count).map((text, index) => makePart(text, index + 1, count));
    if (parts.some((part) => Buffer.byteLength(part) >= MAX_BYTES)) continue;
    return Object.fromEntries(parts.map((part, index) => [`reader-${index + 1}.html`, part]));
  }
  throw new BuildError(
    `The document reader has more than ${MAX_PARTS} parts: find what was pulled in.`,
  );
}

function cut(text, count) {
  const length = Math.ceil(text.length / count);
  return Array.from({ length: count }, (_, index) =>
    text.slice(index * length, (index + 1) * length),
  );
}

/** One string: nothing in it looks like a tag, a comment, or a template literal, and a cut letter is an escape. */
function makePart(text, part, of) {
  const toEscape = (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
  const json = JSON.stringify({ part, of, text })
    .replace(/[\u007f-\u009f\u2028\u2029<>`&]/g, toEscape)
    .replace(/\/(?=[/*])|(?<=\*)\//g, '\\/');
  return `<script type="application/json">${json}</script>`;
}
