import type { ApplicantReport, CheckReport } from '../../core/report/check-report';
import { useOffer } from '../fix/change-provider';
import { quickAdd } from '../fix/quick-add';
import { PrimaryButton } from '../ui/buttons';
import { GoToRow } from '../ui/go-to-row';

interface Props {
  report: CheckReport;
  applicant: ApplicantReport;
}

/** A log without rows: how the first one gets into it. */
export function HowToBegin({ report, applicant }: Props) {
  const offer = useOffer();
  const [log] = report.logs;
  return (
    <section class="card next" aria-labelledby="begin">
      <h3 id="begin">How to begin</h3>
      <p>
        Type your first activity under the headings, or enter it here. One row is one activity and
        one course.
      </p>
      <div class="buttons">
        <PrimaryButton onClick={() => offer(quickAdd(report, applicant, false))}>
          Add an activity
        </PrimaryButton>
        {log && <GoToRow sheet={log.sheet} row={log.headerRow + 1} />}
      </div>
    </section>
  );
}
