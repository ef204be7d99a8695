// Cells, rows and columns of a sheet as they are changed and put back.
import { isDay } from '../core/day';
import { columnLetter } from '../core/log/find-header';
import type { CellContent, CellEdit } from '../core/report/panel-api';
import type { Change } from './change';
import { instantOf, type ZoneClock } from './civil-time';
import { refuse, unreadable } from './door';
import { readContents } from './read-sheet';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

// The only formulas that are written: a call of ours, with a course or nothing in its brackets.
const OWN_FORMULA = /^=ALCTO_\w+\((?:"[\w ,]*")?\)$/;

/** All that stands in a row or column. */
export function textOf(sheet: Sheet, what: 'Row' | 'Column', at: number): string {
  const line = what === 'Row' ? at : columnLetter(at - 1);
  return sheet.getRange(`${line}:${line}`).getValues().flat().join('');
}

/**
 * Inserts a row or column that will hold the text `was`, or deletes the next one, whose contents `was`
 * can put back. A call that failed may have been carried out all the same: only the size of the sheet tells what to put back.
 */
export function reshape(
  sheet: Sheet,
  { back }: Change,
  what: 'Row' | 'Column',
  after: number,
  was: string | (() => unknown) = '',
) {
  const measure = () => sheet[`getMax${what}s`]();
  const before = measure();
  const insert = () => sheet[`insert${what}After`](after);
  const remove = () => sheet[`delete${what}`](after + 1);
  back.unshift(() => {
    if (measure() === before) return true;
    if (typeof was !== 'string') {
      insert();
      return was();
    }
    // Where someone inserted another meanwhile, it is not the one at this place.
    return ['', was].includes(textOf(sheet, what, after + 1)) && remove();
  });
  (typeof was === 'string' ? insert : remove)();
}

/** Writes the cells of a row that hold what they held in the preview; gives what puts them back. */
export function writeCells(
  sheet: Sheet,
  row: number,
  cells: CellEdit[],
  change: Change,
): CellEdit[] {
  const { formats, isHeld } = readRow(sheet, row, cells, change.clock);
  const held = cells.filter(isHeld);
  if (held.length < cells.length && !change.isLenient) throw changed(row);
  change.skipped += cells.length - held.length;
  return held.map((cell) => {
    const range = sheet.getRange(row, cell.column);
    const old = { ...turnRound(cell), format: formats[cell.column - 1] };
    const put = ({ format, after }: CellEdit) => {
      if (format) range.setNumberFormat(format);
      range.setValue(toValue(after, change));
    };
    change.due.push(() => {
      // A row that has moved since is not where it was.
      change.back.unshift(() => {
        const { isHeld } = readRow(sheet, row, [cell], change.clock);
        return (isHeld(cell) || isHeld(old)) && put(old);
      });
      put(cell);
    });
    return old;
  });
}

export function turnRound({ column, before, after }: CellEdit): CellEdit {
  return { column, before: after, after: before };
}

/** A row at one moment: its formats, and which cells are as in the preview. */
export function readRow(sheet: Sheet, row: number, cells: CellEdit[], clock: ZoneClock) {
  if (row > sheet.getMaxRows()) throw changed(row);
  const last = Math.max(1, ...cells.map(({ column }) => column));
  const range = sheet.getRange(row, /* column */ 1, /* rows */ 1, last);
  const [formats] = range.getNumberFormats();
  const [now] = readContents(range, clock);
  const isHeld = ({ column, before }: CellEdit) =>
    JSON.stringify(now[column - 1]) === JSON.stringify(before);
  return { formats, isHeld };
}

export function changed(row: number) {
  return refuse(
    'ROW_CHANGED',
    `Row ${row} changed since the check. Nothing was changed. Check again.`,
  );
}

/** Text stays the text it was: what Sheets would take for a formula, number or date gets an apostrophe. */
export function toValue(content: CellContent, { clock, isLenient }: Change) {
  if (typeof content === 'string') {
    return /^[\s=+\-@']|^.{0,30}\d|^(?:true|false)$/i.test(content.normalize('NFKC'))
      ? `'${content}`
      : content;
  }
  if (typeof content === 'number' || typeof content === 'boolean') return content;
  if ('day' in content && isDay(content.day)) {
    return new Date(instantOf(content.day, clock).getTime() + content.seconds * 1000);
  }
  if ('formula' in content && (isLenient || OWN_FORMULA.test(content.formula)))
    return content.formula;
  throw unreadable();
}
