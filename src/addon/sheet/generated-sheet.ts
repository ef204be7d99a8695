import { refuse } from '../../core/refusal';
import { FILLS, PLAIN, RULE, TEXT_LOOKS, USUAL_FORMAT } from '../../core/report/sheet-look';
import type { Table, TableColumn } from '../../core/report/sheet-rows';
import type { Change } from './change';
import { toValue } from './write-cells';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;
type LookName = keyof typeof TEXT_LOOKS;

/** What Sheets gives a new sheet. */
const NEW_COLUMNS = 26;
const NEW_ROWS = 1000;
/** In pixels: room for a signature. */
const RULED_HEIGHT = 28;

/**
 * Writes a generated sheet in one `setValues`; a sheet of that name that does not begin with our title is left
 * alone. To be called under the lock. `known` is the sheet, where it has been looked up already.
 */
export function writeGenerated(
  spreadsheet: Spreadsheet,
  name: string,
  table: Table,
  change: Change,
  known?: Sheet,
): void {
  const title = String(table.values[0][0]);
  const { sheet, old, isNew } = known
    ? { sheet: known, old: measure(known, name, title), isNew: false }
    : addSheet(spreadsheet, name, title);
  // From here on it cannot be put back.
  change.back.unshift(() => false);
  // Where a run ended before this one could write, or an older version wrote, the layout is missing.
  const isLaidOut = old.rows > 0 && old.columns >= table.columns.length;
  if (!isLaidOut) layOut(sheet, table, isNew ? NEW_COLUMNS : sheet.getMaxColumns());
  const rows = Math.max(table.values.length, old.rows);
  if (rows > old.rows) addRows(sheet, rows, isNew ? NEW_ROWS : sheet.getMaxRows());
  const first = isLaidOut ? old.rows : 0;
  if (rows > first) formatRows(sheet, first, rows, table.columns);
  const block = sheet.getRange(/* row */ 1, /* column */ 1, rows, table.columns.length);
  write(block, padTo(table, rows), change);
  if (table.isWrapped) wrap(block, table, rows);
}

/** A new sheet, which takes no more calls; or the one that somebody has made since the sheets were read. */
function addSheet(spreadsheet: Spreadsheet, name: string, title: string) {
  try {
    return { sheet: spreadsheet.insertSheet(name), old: { rows: 0, columns: 0 }, isNew: true };
  } catch (error) {
    const sheet = spreadsheet.getSheetByName(name);
    if (!sheet) throw error;
    return { sheet, old: measure(sheet, name, title), isNew: false };
  }
}

/** What the sheet has in use; nothing where it is blank. One that begins with something else is not ours. */
function measure(sheet: Sheet, name: string, title: string) {
  const values = sheet.getDataRange().getValues();
  const mark = String(values[0][0]);
  if (mark.startsWith(title)) return { rows: values.length, columns: values[0].length };
  if (values.length === 1 && values[0].length === 1 && mark === '') return { rows: 0, columns: 0 };
  throw refuse('SUMMARY_FOREIGN', { sheet: name });
}

/** What stays for good: widths, the rows that stand on every printed page, and no lines between the cells. */
function layOut(sheet: Sheet, { columns, frozenRows, ruled }: Table, there: number) {
  if (columns.length > there) sheet.insertColumnsAfter(there, columns.length - there);
  // Neighbors of one width go together.
  let first = 0;
  for (let index = 1; index <= columns.length; index += 1) {
    if (columns[index]?.width === columns[first].width) continue;
    sheet.setColumnWidths(first + 1, index - first, columns[first].width);
    first = index;
  }
  sheet.setHiddenGridlines(true);
  if (frozenRows) sheet.setFrozenRows(frozenRows);
  if (!ruled) return;
  sheet.setRowHeights(ruled.row, ruled.rows, RULED_HEIGHT);
  const lines = sheet.getRange(ruled.row, /* column */ 1, ruled.rows, columns.length);
  lines.setBorder(true, true, true, true, true, true, RULE, null);
}

function addRows(sheet: Sheet, rows: number, there: number) {
  if (rows > there) sheet.insertRowsAfter(there, rows - there);
}

/**
 * Format and side of each column in rows that are new. They come before the values, as a date written into a plain
 * cell chooses its own format.
 */
function formatRows(sheet: Sheet, first: number, rows: number, columns: TableColumn[]) {
  const block = sheet.getRange(first + 1, /* column */ 1, rows - first, columns.length);
  const each = <Value>(value: (column: TableColumn) => Value) => {
    const row = columns.map(value);
    return Array.from({ length: rows - first }, () => row);
  };
  block.setNumberFormats(each(({ format }) => format ?? USUAL_FORMAT));
  block.setHorizontalAlignments(each(({ side }) => side ?? 'left'));
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

function write(
  block: Range,
  { values, looks, fills }: Pick<Table, 'values' | 'looks' | 'fills'>,
  change: Change,
) {
  block.setValues(values.map((row) => row.map((cell) => toValue(cell, change))));
  const styles = makeTextStyles();
  block.setTextStyles(looks.map((row) => row.map((name) => styles[name])));
  block.setBackgrounds(fills.map((row) => row.map((name) => FILLS[name])));
}

function makeTextStyles() {
  const names = Object.keys(TEXT_LOOKS) as LookName[];
  const styles = names.map((name) => {
    const { size, color, bold } = { bold: false, ...PLAIN, ...TEXT_LOOKS[name] };
    const style = SpreadsheetApp.newTextStyle().setFontSize(size).setBold(bold);
    return [name, style.setForegroundColor(color).build()];
  });
  return Object.fromEntries(styles) as Record<LookName, GoogleAppsScript.Spreadsheet.TextStyle>;
}

/** Titles and closing lines go on over their neighbors; all else is broken inside its cell. */
function wrap(block: Range, { looks }: Table, rows: number) {
  const isCell = (name: LookName) => !/^(?:title|kicker|heading|small)$/.test(name);
  const blank = looks[0].map(() => false);
  block.setVerticalAlignment('top');
  block.setWraps(Array.from({ length: rows }, (_, row) => looks[row]?.map(isCell) ?? blank));
}
