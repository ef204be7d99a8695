import type { ApplicantReport, CheckReport } from '../../core/report/check-report';
import { markRows, removeMarks } from '../fix/marks';
import { useMender } from '../fix/mender';
import { quickAdd } from '../fix/quick-add';
import { SetUpButton } from '../set-up/set-up-button';
import { CopyText } from '../ui/copy-text';
import { Quiet } from '../ui/secondary-button';
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
  return (
    <section>
      <h2>Your log</h2>
      <div class="buttons">
        <Quiet onClick={() => mend(quickAdd(report, applicant, false))}>Add an activity</Quiet>
        <Quiet onClick={() => mend(quickAdd(report, applicant, true))}>Log the last again</Quiet>
        <Quiet onClick={() => mend(markRows(report))}>Mark rows in the sheet</Quiet>
        <Quiet onClick={() => mend(removeMarks(report))}>Remove the marks</Quiet>
        <SetUpButton faults={[]} class="quiet" />
        <CopyText label="Copy verdict" what="The verdict" text={() => verdictText(applicant)} />
      </div>
    </section>
  );
}
