import type { Day } from '../../core/day';
import type { CellContent, CellEdit, Edit, SheetReading } from '../../core/protocol/messages';
import { PLAN_LABEL } from '../../core/protocol/plan-labels';
import { SET_UP_LABELS } from '../../core/protocol/set-up-sheet';
import { day, show } from '../fix/cells';
import { type Setting, settingText } from '../set-up/set-up-rows';

/**
 * A new plan and a new form go with new certificate dates; what is known of the old ones is in the copy.
 * The issue date comes last: until then it is the old cycle, and a run that was cut off is begun anew.
 */
export function settingsOf(
  setUp: SheetReading,
  { issued, expires, tab }: { issued: Day; expires: Day; tab: string },
): Setting[] {
  const format = 'yyyy-mm-dd';
  return [
    { label: SET_UP_LABELS.logSheets, after: tab },
    ...[SET_UP_LABELS.folder, SET_UP_LABELS.formLink]
      .filter((label) => settingText(setUp, label) !== '')
      .map((label) => ({ label, after: '' })),
    expires
      ? { label: SET_UP_LABELS.expires, after: day(expires), format }
      : { label: SET_UP_LABELS.expires, after: '' },
    { label: SET_UP_LABELS.issued, after: day(issued), format },
  ];
}

/** Rows on the plan documents that were found or confirmed; the folder is a setting. */
export function planRows({ rows }: SheetReading): number[] {
  const isNote = (cells: CellContent[]) => {
    const label = show(cells[0] ?? '');
    return (
      label.startsWith(PLAN_LABEL) &&
      label.trim().toLowerCase() !== SET_UP_LABELS.folder.toLowerCase()
    );
  };
  return rows.flatMap((cells, index) => (isNote(cells) ? [index + 1] : []));
}

export function clearPlan(setUp: SheetReading): Edit[] {
  return planRows(setUp).map((row) => {
    const cells = (setUp.rows[row - 1] ?? []).flatMap((before, index): CellEdit[] =>
      before === '' ? [] : [{ column: index + 1, before, after: '' }],
    );
    return { op: 'write', sheet: setUp.sheet, row, cells };
  });
}
