import type { SheetReading } from '../../core/protocol/messages';
import type { ApplicantReport, CheckReport } from '../../core/report/check-report';
import { SecondaryButton } from '../ui/buttons';
import { failureText, readOrFail } from '../ui/read-or-fail';
import type { ViewProps } from '../ui/view-props';
import { newCycle, START_CYCLE } from './new-cycle';
import type { OldCycle } from './old-cycle';
import { archiveName } from './tab-name';

/** After recertification: the log that was is kept, and an empty one begins. */
export function StartCycle({ report, applicant, offer }: ViewProps) {
  const start = () =>
    offer({
      title: START_CYCLE,
      later: () =>
        readOldCycle(report, applicant)
          .then(newCycle)
          .catch((error) => ({ title: START_CYCLE, change: () => failureText('read', error) })),
    });
  return (
    <section aria-labelledby="new-cycle">
      <h3 id="new-cycle">New cycle</h3>
      <p class="soft">
        Once you are recertified: keeps this log and begins an empty one. No hours are carried over.
      </p>
      <SecondaryButton onClick={start}>{START_CYCLE}</SecondaryButton>
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
