import { useState } from 'preact/hooks';
import type { ApplicantReport, CheckReport } from '../../core/report/check-report';
import type { SheetReading } from '../../core/report/panel-api';
import { Quiet } from '../../sidebar/quiet';
import type { ToolsProps } from '../../sidebar/tools-api';
import { readOrFail, sayFailure } from '../read-in-turn';
import { newCycle } from './new-cycle';
import type { OldCycle } from './old-cycle';
import { archiveName } from './tab-name';

/** After recertification: the log that was is kept, and an empty one begins. */
export function StartCycle({ report, applicant, mend }: ToolsProps) {
  const [said, setSaid] = useState('');
  const start = () => {
    setSaid('');
    readOldCycle(report, applicant)
      .then((old) => mend(newCycle(old)))
      .catch((error) => setSaid(sayFailure('read', error)));
  };
  return (
    <section>
      <h2>New cycle</h2>
      <p class="soft" role="status">
        {said ||
          'Once you are recertified: keeps this log and begins an empty one. No hours are carried over.'}
      </p>
      <Quiet onClick={start}>Start a new cycle</Quiet>
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
