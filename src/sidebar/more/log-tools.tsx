import type { ApplicantReport, CheckReport } from '../../core/report/check-report';
import { useMender } from '../fix/mender';
import { quickAdd } from '../fix/quick-add';
import { verdictText } from '../overview/verdict-text';
import { SetUpButton } from '../set-up/set-up-button';
import { CopyText } from '../ui/copy-text';
import { loadTools } from '../ui/load-part';
import { Quiet } from '../ui/secondary-button';

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
