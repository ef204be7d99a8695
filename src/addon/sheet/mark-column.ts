// How the column of marks looks, and which of its rows are seen.
import type { Edit } from '../../core/protocol/messages';
import { refuse } from '../../core/refusal';
import { FILLS, type FillName } from '../../core/report/sheet-look';
import type { Change } from './change';

const OWN_FILTER = 'Your own filter stays.';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Edited<Op extends Edit['op']> = Extract<Edit, { op: Op }>;

/** The width stays after an undo: it goes with the column. */
export function paintColumn(
  sheet: Sheet,
  edit: Edited<'paint'>,
  { back }: Pick<Change, 'back'>,
): Edit {
  const { row, column, colors, width } = edit;
  const range = sheet.getRange(row, column, colors.length);
  const old = range.getBackgrounds();
  back.unshift(() => range.setBackgrounds(old));
  range.setBackgrounds(colors.map((color) => [FILLS[color as FillName] ?? color]));
  if (width) sheet.setColumnWidth(column, width);
  return { ...edit, colors: old.map(([color]) => color) };
}

/** A sheet has one filter: the person's own, which does not choose by our column, stays, and is told. */
export function filterRows(sheet: Sheet, edit: Edited<'filter'>, change: Change): Edit[] {
  const { row, column, heading } = edit;
  const old = sheet.getFilter();
  const isOurs = Boolean(old?.getColumnFilterCriteria(column));
  if (!heading) {
    if (isOurs) old?.remove();
    else if (old) change.note = OWN_FILTER;
    return [];
  }
  if (isOurs) return [];
  if (old) throw refuse('FILTER_OWN');
  change.back.unshift(() => sheet.getFilter()?.remove());
  const rows = sheet.getLastRow() - row + 1;
  const filter = sheet.getRange(row, /* column */ 1, rows, sheet.getLastColumn()).createFilter();
  const criteria = SpreadsheetApp.newFilterCriteria().whenTextStartsWith(heading);
  filter.setColumnFilterCriteria(column, criteria.build());
  return [{ ...edit, heading: '' }];
}
