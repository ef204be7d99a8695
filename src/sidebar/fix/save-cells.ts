// What was filled in on a row's card, as changes of its cells.
import { TEXT_FIELDS } from '../../core/policy/record-fields';
import type { SheetReading } from '../../core/protocol/messages';
import type { RowReport } from '../../core/report/check-report';
import {
  type CellChange,
  cellOf,
  changeRows,
  dateFormat,
  day,
  editRow,
  HOURS_FORMAT,
  isSameRow,
  rowChanged,
  show,
  whyAnyMerged,
} from './cells';
import { changeConfirmed } from './decisions';
import type { CheckContext } from './fixes';
import type { ChangeSet, Filled } from './task';
import { netHours } from './work-out-hours';

/** Writes what was filled in; hours that the text still contradicts are confirmed with it. */
export function saveCells(
  reading: SheetReading,
  row: RowReport,
  filled: Filled,
  context: CheckContext,
  isDecided: boolean,
): ChangeSet | string {
  if (!isSameRow(reading, row)) return rowChanged(row.row);
  const cellChanges = cellsOf(reading, row, filled, context);
  if (typeof cellChanges === 'string') return cellChanges;
  const roles = cellChanges.map(({ role }) => role);
  const merged = whyAnyMerged(reading, row.row, isDecided ? [...roles, 'confirmed'] : roles);
  if (merged) return merged;
  if (!isDecided) return changeRows(reading, [{ row, cellChanges }]);
  const { cells, lines } = editRow(reading, row.row, cellChanges);
  const hours = cellChanges.find(({ role }) => role === 'hours')?.after;
  // As the check says it: two decimals, rounded down.
  const counted = Math.floor(Number(hours) * 100 + 1e-6) / 100;
  const about = filled.date ? { ...row, date: filled.date } : row;
  const decision = { row: about, decision: 'excludesMeals' as const, hours: counted, cells };
  const said = changeConfirmed(reading, filled, [decision], context);
  return { ...said, lines: [...lines, ...said.lines] };
}

/** The hours come last: until they stand there, a run that was cut off is asked for again. */
function cellsOf(
  reading: SheetReading,
  row: RowReport,
  filled: Filled,
  context: CheckContext,
): CellChange[] | string {
  const isWorkedOut = Boolean(filled.start || filled.end);
  const net = isWorkedOut ? netHours(filled) : { hours: Number(filled.hours), words: '' };
  if (typeof net === 'string') return net;
  if (filled.hours && !(net.hours > 0)) return 'Enter the hours as a number, such as 1.5.';
  const description =
    filled.description?.trim() || show(cellOf(reading, row.row, 'description')).trim();
  const texts: Filled = net.words
    ? { ...filled, description: addWords(description, net.words) }
    : filled;
  const cells: CellChange[] = [];
  for (const role of [...TEXT_FIELDS, 'course', 'applicant'] as const) {
    const after = texts[role]?.trim();
    if (after) cells.push({ role, after });
  }
  if (filled.date) {
    cells.push({ role: 'date', after: day(filled.date), format: dateFormat(context.isMonthFirst) });
  }
  if (isWorkedOut || filled.hours)
    cells.push({ role: 'hours', after: net.hours, format: HOURS_FORMAT });
  return cells;
}

/** What was left out, behind the description that it belongs to. */
function addWords(description: string, words: string): string {
  if (description.endsWith(words)) return description;
  return [description.replace(/[.;]$/, ''), words].filter(Boolean).join('; ');
}
