import type { ApplicantReport, CheckReport } from '../../core/report/check-report';
import { SecondaryButton } from '../ui/buttons';
import { copy } from '../ui/copy';
import { loadReader } from '../ui/load-reader';
import { MakeSheets } from '../ui/make-sheets';

interface Props {
  report: CheckReport;
  applicant: ApplicantReport;
  onDone: (said: string) => void;
}

/** The outline without its tags. */
const textOf = (html: string) =>
  html
    .split('<')
    .map((part) => part.slice(part.indexOf('>') + 1))
    .join('\n');

/** What to begin with: an outline of the plan, and a sheet to sign at its presentation. */
export function Starters({ report, applicant, onDone }: Props) {
  const copyOutline = () =>
    loadReader()
      .then(({ reader }) => {
        const html = reader.makeOutlineHtml();
        // Headings stay headings.
        copy({ 'text/html': html, 'text/plain': textOf(html) });
        onDone('Copied. Paste it into a Google Doc or Word.');
      })
      .catch(() => onDone('That didn’t work. Try again.'));
  return (
    <>
      <div class="buttons">
        <SecondaryButton onClick={copyOutline}>Copy a plan outline</SecondaryButton>
      </div>
      <MakeSheets
        report={report}
        applicant={applicant}
        kinds={{ 'sign-in': 'Make a sign-in sheet' }}
      />
    </>
  );
}
