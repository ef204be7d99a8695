import type { SheetReading } from '../../core/protocol/messages';
import type { ApplicantReport, CheckReport } from '../../core/report/check-report';
import { readOrFail, sayFailure } from '../ui/read-or-fail';
import { Quiet } from '../ui/secondary-button';
import type { ViewProps } from '../ui/view-props';
import { newCycle, START_CYCLE } from './new-cycle';
import type { OldCycle } from './old-cycle';
import { archiveName } from './tab-name';

/** After recertification: the log that was is kept, and an empty one begins. */
export function StartCycle({ report, applicant, mend }: ViewProps) {
  const start = () =>
    mend({
      title: START_CYCLE,
      later: () =>
        readOldCycle(report, applicant)
          .then(newCycle)
          .catch((error) => ({ title: START_CYCLE, plan: () => sayFailure('read', error) })),
    });
  return (
    <section>
      <h2>New cycle</h2>
      <p class="soft">
        Once you are recertified: keeps this log and begins an empty one. No hours are carried over.
      </p>
      <Quiet onClick={start}>{START_CYCLE}</Quiet>
    </section>
  );
}

async function readOldCycle(report: CheckReport, applicant: ApplicantReport): Promise<OldCycle> {
  const { isForm } = await readOrFail({ sheet: report.logs[0]?.sheet ?? '' });
  const archives: SheetReading[] = [];
  const { cycle } = applicant;
  while (cycle) {
    const next = await readOrFail({ sheet: archiveName(cycle, archives.length) });
    if (!next.exists) break;
    archives.push(next);
  }
  return { report, applicant, isForm, archives };
}
