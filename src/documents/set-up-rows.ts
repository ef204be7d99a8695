// The set-up's rows on the plan documents: as they stand, and as changes to them.

import type { CellContent, CellEdit, Edit, SheetReading } from '../core/protocol/messages';
import { PLAN_LABEL } from '../core/protocol/plan-labels';
import type { PlanRow } from '../core/technology-plan/describe-plan';

/** Texts of the rows by label. */
export function readKept({ rows }: SheetReading): Map<string, string> {
  const plan = rows.filter(([label]) => textOf(label).startsWith(PLAN_LABEL));
  return new Map(plan.map(([label, text]) => [textOf(label), textOf(text)]));
}

/** Rows of the same label are replaced, new ones come below the last. */
export function makeEdits(reading: SheetReading, rows: PlanRow[]): Edit[] {
  const { sheet } = reading;
  const isThere = readKept(reading).size > 0;
  // A blank row between, as the table of further people goes on to the next one.
  let next = reading.rows.length + (isThere || reading.rows.length === 0 ? 1 : 2);
  const edits: Edit[] = reading.exists ? [] : [{ op: 'insertSheet', sheet }];
  for (const cells of rows) {
    const known = reading.rows.findIndex(([label]) => textOf(label) === cells[0]) + 1;
    const row = known || next++;
    const changed = cells.flatMap((after, index): CellEdit[] => {
      const before = reading.rows[row - 1]?.[index] ?? '';
      // A label that is there stays as it is, and tells that the row is still its.
      return before === after && index > 0 ? [] : [{ column: index + 1, before, after }];
    });
    if (changed.some(({ before, after }) => before !== after))
      edits.push({ op: 'write', sheet, row, cells: changed });
  }
  return edits;
}

function textOf(content: CellContent | undefined): string {
  if (typeof content !== 'object') return String(content ?? '');
  return 'day' in content ? content.day : content.formula;
}
