import { useState } from 'preact/hooks';
import type { ApplicantReport, CheckReport } from '../core/report/check-report';
import { markRows, removeMarks } from './mend/marks';
import { useMender } from './mend/mender';
import { quickAdd } from './mend/quick-add';
import { Quiet } from './quiet';
import { SetUpButton } from './set-up-button';
import { verdictText } from './verdict-text';

/** What can be done with the log as a whole. */
export function LogTools({
  report,
  applicant,
}: {
  report: CheckReport;
  applicant: ApplicantReport;
}) {
  const mend = useMender();
  const sheet = report.logs[0]?.sheet ?? '';
  return (
    <section>
      <h2>Your log</h2>
      <div class="buttons">
        <Quiet onClick={() => mend(quickAdd(report, applicant, false))}>Add an activity</Quiet>
        <Quiet onClick={() => mend(quickAdd(report, applicant, true))}>Log the last again</Quiet>
        <Quiet onClick={() => mend(markRows(report, sheet))}>Mark rows in the sheet</Quiet>
        <Quiet onClick={() => mend(removeMarks(sheet))}>Remove the marks</Quiet>
        <SetUpButton faults={[]} class="quiet" />
        <CopyVerdict text={verdictText(applicant)} />
      </div>
    </section>
  );
}

/** Some browsers keep the clipboard from a panel; then the text is there to be copied by hand. */
function CopyVerdict({ text }: { text: string }) {
  const [state, setState] = useState<'idle' | 'copied' | 'by hand'>('idle');
  const copy = () =>
    Promise.resolve(navigator.clipboard?.writeText(text) ?? Promise.reject())
      .then(() => setState('copied'))
      .catch(() => setState('by hand'));
  return (
    <>
      <Quiet onClick={copy}>Copy verdict</Quiet>
      <span role="status" aria-live="polite">
        {state === 'copied' && 'Copied.'}
      </span>
      {state === 'by hand' && (
        <textarea aria-label="The verdict, to copy" rows={5} readOnly value={text} />
      )}
    </>
  );
}
