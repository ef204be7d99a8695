import { useMender } from '../fix/mender';
import { insertFormula } from '../formulas/insert-formula';
import { limitColumns } from '../formulas/limits';
import { Roster } from '../people/roster';
import { HandIn } from '../submit/hand-in';
import { Packet } from '../submit/packet';
import { StartCycle } from '../submit/start-cycle';
import { Quiet } from '../ui/secondary-button';
import type { ViewProps } from '../ui/view-props';
import { PlanAhead } from './plan-ahead';

/** Handing in, planning ahead and the rest. */
export function FurtherTools(given: Omit<ViewProps, 'mend'>) {
  const props = { ...given, mend: useMender() };
  return (
    <>
      <Roster {...props} />
      <HandIn {...props} />
      <Packet {...props} />
      <PlanAhead {...props} />
      <MoreForLog {...props} />
      <StartCycle {...props} />
    </>
  );
}

function MoreForLog({ report, applicant, mend }: ViewProps) {
  return (
    <section>
      <h2>More for your log</h2>
      <div class="buttons">
        <Quiet onClick={() => mend(limitColumns(report))}>Add drop-downs</Quiet>
        <Quiet onClick={() => mend(insertFormula(report, report.applicants[0] ?? applicant))}>
          Insert a formula
        </Quiet>
      </div>
    </section>
  );
}
