import { Quiet } from '../sidebar/quiet';
import type { ToolsProps } from '../sidebar/tools-api';
import { StartCycle } from './cycle/start-cycle';
import { HandIn } from './forms/hand-in';
import { insertFormula } from './insert-formula';
import { limitColumns } from './limits';
import { Packet } from './packet/packet';
import { PlanAhead } from './planner/plan-ahead';
import { Roster } from './roster/roster';
import styles from './tools.css';

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
