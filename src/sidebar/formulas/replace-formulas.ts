import type { OwnFormula } from '../../core/protocol/messages';
import { listFormulas } from '../bridge';
import type { ChangeSet, LaterTask } from '../fix/task';
import { ReadFault } from '../ui/read-or-fail';

const title = 'Replace formulas with values';

/** Values in place of our formulas, for colleagues without the add-on, who else see #NAME?. */
export const REPLACE_FORMULAS: LaterTask = {
  title,
  later: async () => {
    const answer = await listFormulas();
    if (!answer.ok) throw new ReadFault(answer.faults.map(({ message }) => message).join(' '));
    return {
      title,
      change: () => changeFormulas(answer.formulas),
    };
  },
};

function changeFormulas(formulas: OwnFormula[]): ChangeSet | string {
  if (formulas.length === 0) return 'This spreadsheet has no formulas of this add-on.';
  return {
    lines: formulas.map(({ sheet, row, column, formula, value }) => ({
      place: `“${sheet}”, row ${row}, column ${column}`,
      before: formula,
      after: value,
    })),
    edits: [...new Set(formulas.map(({ sheet }) => sheet))].map((sheet) => ({
      op: 'replaceFormulas',
      sheet,
    })),
  };
}
