import { POLICY } from '../../core/policy/policy';
import type { Edit, Limit } from '../../core/protocol/messages';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Limits = Extract<Edit, { op: 'limit' }>;

const MAX_HOURS = 24;

/** Drop-down and warnings for the columns of a log; what does not fit is warned of, never refused. */
export function limitColumns(
  sheet: Sheet,
  edit: Limits,
  { back }: { back: (() => unknown)[] },
): Limits {
  const { row, cells } = edit;
  const rows = sheet.getMaxRows() - row;
  const done = cells.filter(({ column, after }) => {
    const range = sheet.getRange(row + 1, column, rows);
    const old = range.getDataValidations();
    const isOwn = after && old.some(([rule]) => rule);
    if (isOwn) return false;
    back.unshift(() => range.setDataValidation(old[0][0]));
    range.setDataValidation(makeRule(after));
    return true;
  });
  return { ...edit, cells: done.map(({ column }) => ({ column, after: '' })) };
}

function makeRule(limit: Limit) {
  if (!limit) return null;
  const rule = SpreadsheetApp.newDataValidation();
  if (limit === 'date') rule.requireDate();
  else if (limit === 'hours') rule.requireNumberBetween(0, MAX_HOURS);
  else rule.requireValueInList(POLICY.courses.map(({ name }) => name));
  return rule.setAllowInvalid(true).build();
}
