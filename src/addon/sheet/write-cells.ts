// Cells, rows and columns of a sheet as they are changed and put back.
import { isDay } from '../../core/day';
import type { CellContent, CellEdit } from '../../core/protocol/messages';
import { refuse } from '../../core/refusal';
import { unreadable } from '../requests';
import type { Change } from './change';
import { instantOf, type ZoneClock } from './civil-time';
import { readContents } from './read-sheet';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** What Sheets gives for a cell whose format nobody chose; `General` brings that back. */
export const UNTOUCHED_FORMAT = '0.###############';

// The only formulas that are written: a call of ours, with a course or nothing in its brackets, and a link that opens
// a mail with what stands in the cells beside it.
const OWN_FORMULA =
  /^=(?:(?:ALCTO|TDCEU)_\w+\((?:"[\w ,]*")?\)|HYPERLINK\("mailto:"&B\d+&"\?subject="&ENCODEURL\(C\d+\)(?:&"&body="&SUBSTITUTE\(ENCODEURL\(D\d+\),"%0A","%0D%0A"\))?,"[\w ]+"\))$/;

/**
 * Inserts a row or column, or deletes the next one where `fill` can put its contents back. A call that
 * failed may have been carried out all the same: only the size of the sheet tells what to put back, and
 * whether someone else has moved it meanwhile; so it is measured before `look` makes sure of what is there.
 */
export function reshape(
  sheet: Sheet,
  { back }: Change,
  what: 'Row' | 'Column',
  after: number,
  fill?: () => unknown,
  look = () => {},
) {
  const measure = () => sheet[`getMax${what}s`]();
  const before = measure();
  look();
  const insert = () => sheet[`insert${what}After`](after);
  const remove = () => sheet[`delete${what}`](after + 1);
  back.unshift(() => {
    const grown = measure() - before;
    if (grown === 0) return true;
    if (grown !== (fill ? -1 : 1)) return false;
    if (!fill) return remove();
    insert();
    return fill();
  });
  (fill ? remove : insert)();
}

/**
 * Writes the cells of a row that hold what they held in the preview; gives what puts them back. A cell
 * that stays as it is only tells that the row is still the same.
 */
export function writeCells(
  sheet: Sheet,
  row: number,
  cells: CellEdit[],
  change: Change,
): CellEdit[] {
  const { depth, formats, isHeld } = readRow(sheet, row, cells, change.clock);
  // What is to be emptied goes together: one cell alone may be like one of another row.
  const isMoved = cells.some((cell) => (cell.after === '' || isUnchanged(cell)) && !isHeld(cell));
  const held = isMoved ? [] : cells.filter(isHeld);
  skipRows(change, row, cells.length - held.length);
  // Where someone inserted a row meanwhile, this is not the one that it was.
  const look = () => {
    if (sheet.getMaxRows() !== depth) throw rowChanged(row);
  };
  const old = (cell: CellEdit) => ({ ...reverseEdit(cell), format: formats[cell.column - 1] });
  change.due.push([
    look,
    () => {
      for (const run of runsOf(held)) {
        change.back.unshift(() => {
          look();
          write(sheet, row, run.map(old), change);
        });
        write(sheet, row, run, change);
      }
    },
  ]);
  return held.map(old);
}

/** Neighbours that change go in one call, so that a run that Google ends leaves none of them half written. */
function runsOf(cells: CellEdit[]): CellEdit[][] {
  const runs: CellEdit[][] = [];
  let next = 0;
  for (const cell of cells) {
    if (isUnchanged(cell)) continue;
    if (cell.column !== next) runs.push([]);
    runs[runs.length - 1].push(cell);
    next = cell.column + 1;
  }
  return runs;
}

function write(sheet: Sheet, row: number, cells: CellEdit[], change: Change) {
  const values = cells.map(({ after }) => toValue(after, change));
  // A day has its look before it comes and until it has gone: without it, it is a number.
  for (const wasDay of [false, true]) {
    if (wasDay) {
      sheet.getRange(row, cells[0].column, /* rows */ 1, cells.length).setValues([values]);
    }
    for (const { column, before, format } of cells) {
      const isNow = (typeof before === 'object') === wasDay;
      if (format && isNow && change.setsFormats) setFormat(sheet.getRange(row, column), format);
    }
  }
}

function setFormat(cell: GoogleAppsScript.Spreadsheet.Range, format: string) {
  cell.setNumberFormat(format === UNTOUCHED_FORMAT ? 'General' : format);
}

const isSame = (one: CellContent, other: CellContent) =>
  JSON.stringify(one) === JSON.stringify(other);
const isUnchanged = ({ before, after }: CellEdit) => isSame(before, after);

export function reverseEdit({ column, before, after }: CellEdit): CellEdit {
  return { column, before: after, after: before };
}

/** A row at one moment: of how many, its formats, and which cells are as in the preview. */
export function readRow(sheet: Sheet, row: number, cells: CellEdit[], clock: ZoneClock) {
  const depth = sheet.getMaxRows();
  if (row > depth) throw rowChanged(row);
  const last = Math.max(1, ...cells.map(({ column }) => column));
  const range = sheet.getRange(row, /* column */ 1, /* rows */ 1, last);
  const [formats] = range.getNumberFormats();
  const [now] = readContents(range, clock);
  const isHeld = ({ column, before }: CellEdit) => isSame(now[column - 1], before);
  return { depth, formats, isHeld };
}

/** What has been written into the row since would go with it; a tick box not ticked is no such thing. */
export function checkAlone(sheet: Sheet, row: number, count: number) {
  if (row > sheet.getMaxRows()) throw rowChanged(row);
  const [values] = sheet
    .getRange(row, /* column */ 1, /* rows */ 1, sheet.getLastColumn())
    .getValues();
  if (values.filter((value) => value || value === 0).length > count) throw rowChanged(row);
}

/** An undo leaves what is not as it was; any other change stops there. */
export function skipRows(change: Change, row: number, count = 1) {
  if (count > 0 && !change.isLenient) throw rowChanged(row);
  change.missed += count;
}

export function rowChanged(row: number) {
  return refuse('ROW_CHANGED', { row });
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
    return instantOf(content, clock);
  }
  if ('formula' in content && (isLenient || OWN_FORMULA.test(content.formula)))
    return content.formula;
  throw unreadable();
}
