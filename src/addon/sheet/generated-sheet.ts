import type { Table } from '../../core/protocol/messages';
import { refuse } from '../../core/refusal';
import { FILLS, PLAIN, TEXT_LOOKS, type TextLook } from '../../core/report/sheet-look';
import { SHEET_TITLE } from '../../core/report/summary-table';

import type { Change } from './change';
import { toValue } from './write-cells';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

// Pixels: a title of 18 points, and room for a signature.
const TITLE_HEIGHT = 34;
const RULED_HEIGHT = 28;

/**
 * Writes a generated sheet in one `setValues`; a sheet of that name that does not begin with our title is left
 * alone. To be called under the lock.
 */
export function writeGenerated(
  spreadsheet: Spreadsheet,
  name: string,
  table: Table,
  change: Change,
): void {
  const old = spreadsheet.getSheetByName(name);
  const oldRows = old ? countRows(old, name) : 0;
  // From here on it cannot be put back.
  change.back.unshift(() => false);
  const sheet = old || spreadsheet.insertSheet(name);
  // Where a run ended before this one could write, the widths may be missing too.
  if (oldRows === 0) layOut(sheet, table);
  const rows = Math.max(table.values.length, oldRows);
  const depth = sheet.getMaxRows();
  if (rows > depth) sheet.insertRowsAfter(depth, rows - depth);
  const block = sheet.getRange(/* row */ 1, /* column */ 1, rows, table.widths.length);
  write(block, padTo(table, rows), change);
  if (table.isWrapped) wrap(sheet, block, table);
}

/** Rows that the sheet has in use; 0 where it is blank. One that begins with something else is not ours. */
function countRows(sheet: Sheet, name: string): number {
  const values = sheet.getDataRange().getValues();
  const mark = String(values[0][0]);
  if (mark.startsWith(SHEET_TITLE)) return values.length;
  if (values.length === 1 && values[0].length === 1 && mark === '') return 0;
  throw refuse('SUMMARY_FOREIGN', { sheet: name });
}

/** What stays for good: the columns, each with its width in pixels, and no lines between the cells. */
function layOut(sheet: Sheet, { widths, looks, ruled }: Table) {
  const columns = sheet.getMaxColumns();
  if (widths.length > columns) sheet.insertColumnsAfter(columns, widths.length - columns);
  // Neighbors of one width go together.
  let first = 0;
  for (let index = 1; index <= widths.length; index += 1) {
    if (widths[index] === widths[first]) continue;
    sheet.setColumnWidths(first + 1, index - first, widths[first]);
    first = index;
  }
  sheet.setHiddenGridlines(true);
  const title = looks.findIndex((row) => row.includes('title'));
  if (title >= 0) sheet.setRowHeights(title + 1, 1, TITLE_HEIGHT);
  if (!ruled) return;
  sheet.setRowHeights(ruled.row, ruled.rows, RULED_HEIGHT);
  const lines = sheet.getRange(ruled.row, /* column */ 1, ruled.rows, widths.length);
  lines.setBorder(true, true, true, true, true, true);
}

/** Blank rows below, so that a longer one before this one leaves nothing behind. */
function padTo(
  { values, looks, fills }: Table,
  rows: number,
): Pick<Table, 'values' | 'looks' | 'fills'> {
  const pad = <Value>(block: Value[][], blank: Value) => [
    ...block,
    ...Array.from({ length: rows - block.length }, () => block[0].map(() => blank)),
  ];
  return { values: pad(values, ''), looks: pad(looks, 'plain'), fills: pad(fills, 'none') };
}

type LookName = keyof typeof TEXT_LOOKS;
type FullLook = Required<Omit<TextLook, 'bold'>> & { bold?: true };

const lookOf = (name: LookName): FullLook => ({ ...PLAIN, ...TEXT_LOOKS[name] });

function write(
  block: Range,
  { values, looks, fills }: Pick<Table, 'values' | 'looks' | 'fills'>,
  change: Change,
) {
  const each = <Value>(read: (look: FullLook) => Value) =>
    looks.map((row) => row.map((name) => read(lookOf(name))));
  // Before the values, as a date written into a plain cell would choose its own format.
  block.setNumberFormats(each(({ format }) => format));
  block.setValues(values.map((row) => row.map((cell) => toValue(cell, change))));
  const styles = makeTextStyles();
  block.setTextStyles(looks.map((row) => row.map((name) => styles[name])));
  block.setHorizontalAlignments(each(({ side }) => side));
  block.setBackgrounds(fills.map((row) => row.map((name) => FILLS[name])));
}

function makeTextStyles() {
  const names = Object.keys(TEXT_LOOKS) as LookName[];
  const styles = names.map((name) => {
    const { size, bold, color } = lookOf(name);
    const style = SpreadsheetApp.newTextStyle()
      .setFontSize(size)
      .setBold(bold === true);
    return [name, style.setForegroundColor(color).build()];
  });
  return Object.fromEntries(styles) as Record<LookName, GoogleAppsScript.Spreadsheet.TextStyle>;
}

/** The title and the closing lines go on over their neighbors; all else is broken inside its cell. */
function wrap(sheet: Sheet, block: Range, { looks }: Table) {
  block.setVerticalAlignment('top');
  const isCell = (name: LookName) => !/^(?:title|kicker|heading|small)$/.test(name);
  sheet
    .getRange(/* row */ 1, /* column */ 1, looks.length, looks[0].length)
    .setWraps(looks.map((row) => row.map(isCell)));
}
