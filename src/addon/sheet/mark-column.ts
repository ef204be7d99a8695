// How the column of marks looks, and which of its rows are seen.
import type { Edit } from '../../core/protocol/messages';
import { FILLS, type FillName } from '../../core/report/sheet-look';
import type { Change } from './change';

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

/** A filter of the person's own, which does not choose by our column, is left as it is. */
export function filterRows(
  sheet: Sheet,
  edit: Edited<'filter'>,
  { back }: Pick<Change, 'back'>,
): Edit[] {
  const { row, column, heading } = edit;
  const old = sheet.getFilter();
  if (!heading) {
    if (old?.getColumnFilterCriteria(column)) old.remove();
    return [];
  }
  if (old) return [];
  back.unshift(() => sheet.getFilter()?.remove());
  const rows = sheet.getLastRow() - row + 1;
  const filter = sheet.getRange(row, /* column */ 1, rows, sheet.getLastColumn()).createFilter();
  const criteria = SpreadsheetApp.newFilterCriteria().whenTextStartsWith(heading);
  filter.setColumnFilterCriteria(column, criteria.build());
  return [{ ...edit, heading: '' }];
}
