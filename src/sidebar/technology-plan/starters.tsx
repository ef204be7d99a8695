import { useMender } from '../fix/mender';
import { addSignIn } from '../submit/sign-in-sheet';
import { copy } from '../ui/copy';
import { loadReader } from '../ui/load-reader';
import { Quiet } from '../ui/secondary-button';

interface Props {
  district: string;
  onDone: (said: string) => void;
}

/** What to begin with: an outline of the plan, and a sheet to sign at its presentation. */
export function Starters({ district, onDone }: Props) {
  const mend = useMender();
  const copyOutline = () =>
    loadReader()
      .then(({ makeOutlineHtml }) => {
        const html = makeOutlineHtml();
        // Headings stay headings.
        copy({ 'text/html': html, 'text/plain': html.replace(/<[^>]+>/g, '\n') });
        onDone('Copied. Paste it into a Google Doc or Word.');
      })
      .catch(() => onDone('That did not work. Try again.'));
  const addSheet = () => mend(addSignIn(district));
  return (
    <>
      <Quiet onClick={copyOutline}>Copy a plan outline</Quiet>
      <Quiet onClick={addSheet}>Add a sign-in sheet</Quiet>
    </>
  );
}
