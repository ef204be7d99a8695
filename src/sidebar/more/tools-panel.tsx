import { insertFormula } from '../formulas/insert-formula';
import { limitColumns } from '../formulas/limits';
import { PlanAhead } from '../overview/plan-ahead';
import { Roster } from '../people/roster';
import { HandIn } from '../submit/hand-in';
import { Packet } from '../submit/packet';
import { StartCycle } from '../submit/start-cycle';
import { Quiet } from '../ui/secondary-button';
import styles from './tools.css';
import type { ToolsProps } from './tools-api';

/** What most visits to the panel do without. */
export function ToolsPanel(props: ToolsProps) {
  return (
    <div>
      <style>{styles}</style>
      <Roster {...props} />
      <HandIn {...props} />
      <Packet {...props} />
      <PlanAhead {...props} />
      <MoreForLog {...props} />
      <StartCycle {...props} />
    </div>
  );
}

function MoreForLog({ report, applicant, mend }: ToolsProps) {
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
