import { useOffer } from '../fix/change-provider';
import { addSignIn, type Presenter } from '../submit/sign-in-sheet';
import { SecondaryButton } from '../ui/buttons';
import { copy } from '../ui/copy';
import { loadReader } from '../ui/load-reader';

interface Props {
  presenter: Presenter;
  onDone: (said: string) => void;
}

/** The outline without its tags. */
const textOf = (html: string) =>
  html
    .split('<')
    .map((part) => part.slice(part.indexOf('>') + 1))
    .join('\n');

/** What to begin with: an outline of the plan, and a sheet to sign at its presentation. */
export function Starters({ presenter, onDone }: Props) {
  const offer = useOffer();
  const copyOutline = () =>
    loadReader()
      .then(({ reader }) => {
        const html = reader.makeOutlineHtml();
        // Headings stay headings.
        copy({ 'text/html': html, 'text/plain': textOf(html) });
        onDone('Copied. Paste it into a Google Doc or Word.');
      })
      .catch(() => onDone('That didn’t work. Try again.'));
  const addSheet = () => offer(addSignIn(presenter));
  return (
    <>
      <SecondaryButton onClick={copyOutline}>Copy a plan outline</SecondaryButton>
      <SecondaryButton onClick={addSheet}>Add a sign-in sheet</SecondaryButton>
    </>
  );
}
