import { copy } from '../copy';
import { loadReader, loadTools } from '../load-part';
import { useMender } from '../mend/mender';
import { Quiet } from '../quiet';

interface Props {
  district: string;
  onDone: (said: string) => void;
}

/** What to begin with: an outline of the plan, and a sheet to sign at its presentation. */
export function Starters({ district, onDone }: Props) {
  const mend = useMender();
  const fail = () => onDone('That did not work. Try again.');
  const copyOutline = () =>
    loadReader()
      .then(({ makeOutlineHtml }) => {
        const html = makeOutlineHtml();
        // Headings stay headings.
        copy({ 'text/html': html, 'text/plain': html.replace(/<[^>]+>/g, '\n') });
        onDone('Copied. Paste it into a Google Doc or Word.');
      })
      .catch(fail);
  const addSheet = () =>
    loadTools()
      .then(({ makeSignIn }) => {
        const edit = makeSignIn(district);
        const { sheet } = edit;
        mend({
          title: 'Add a sign-in sheet',
          sheet,
          // Names may stand in it.
          plan: ({ exists }) =>
            exists
              ? `There is a sheet “${sheet}” already. Rename it first.`
              : { lines: [{ place: 'New sheet', after: sheet }], edits: [edit] },
        });
      })
      .catch(fail);
  return (
    <>
      <Quiet onClick={copyOutline}>Copy a plan outline</Quiet>
      <Quiet onClick={addSheet}>Add a sign-in sheet</Quiet>
    </>
  );
}
