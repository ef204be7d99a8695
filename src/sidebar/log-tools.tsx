import type { ApplicantReport, CheckReport } from '../core/report/check-report';
import { CopyText } from './copy-text';
import { loadTools } from './load-part';
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
  const mark = () =>
    mend({
      title: 'Mark the rows',
      later: () => loadTools().then(({ markRows }) => markRows(report)),
    });
  const unmark = () =>
    mend({
      title: 'Remove the marks',
      later: () => loadTools().then(({ removeMarks }) => removeMarks(report)),
    });
  return (
    <section>
      <h2>Your log</h2>
      <div class="buttons">
        <Quiet onClick={() => mend(quickAdd(report, applicant, false))}>Add an activity</Quiet>
        <Quiet onClick={() => mend(quickAdd(report, applicant, true))}>Log the last again</Quiet>
        <Quiet onClick={mark}>Mark rows in the sheet</Quiet>
        <Quiet onClick={unmark}>Remove the marks</Quiet>
        <SetUpButton faults={[]} class="quiet" />
        <CopyText label="Copy verdict" what="The verdict" text={() => verdictText(applicant)} />
      </div>
    </section>
  );
}
