import { isDay } from '../core/day';
import type { CellContent, CellEdit, Edit, EditAnswer } from '../core/report/panel-api';
import { makeCells } from './add-row';
import { instantOf, type ZoneClock } from './civil-time';
import { answer, readRequest, refuse, unreadable, whileLocked } from './door';
import { writeGenerated } from './generated-sheet';
import { limitColumns } from './limit-columns';
import { activeSpreadsheet, OWN_SHEET, openClock } from './open-book';
import { readContents } from './read-sheet';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

// The only formulas that are written: a call of ours, with a course or nothing in its brackets.
const OWN_FORMULA = /^=ALCTO_\w+\((?:"[\w ,]*")?\)$/;

/** A change under way: what it has done so far, as what would put it back. */
interface Change {
  clock: ZoneClock;
  isUndo: boolean;
  undo: Edit[];
  /** Puts back what may be half done, last first. */
  back: (() => unknown)[];
  skipped: number;
}

/** Carries out what the person saw in a preview; nothing is changed where any cell has changed since. */
export function editCells(request: unknown): EditAnswer {
  return answer(() => {
    const { edits, isUndo } = readRequest('edits', request);
    return whileLocked(() => {
      const clock = openClock();
      const change: Change = { clock, isUndo: isUndo === true, undo: [], back: [], skipped: 0 };
      try {
        for (const edit of edits as Edit[]) carryOut(edit, change);
        // What does not arrive is said here, where it can still be put back.
        SpreadsheetApp.flush();
      } catch (error) {
        change.isUndo = true;
        // A copy: what is put back notes how to undo that in turn.
        for (const putBack of [...change.back]) {
          try {
            putBack();
          } catch {
            // The others are put back all the same; the first fault is told.
          }
        }
        throw error;
      }
      return { ok: true as const, undo: change.undo, skipped: change.skipped };
    });
  });
}

function carryOut(edit: Edit, change: Change) {
  const { row, column, cells = [] } = edit as Partial<Extract<Edit, { op: 'write' }> & CellEdit>;
  const places = [row, column, ...cells.map((cell) => cell.column)];
  if (!places.every((place = 1) => Number.isInteger(place) && place > 0)) throw unreadable();
  const spreadsheet = activeSpreadsheet();
  const found = spreadsheet.getSheetByName(edit.sheet);
  if (edit.op === 'insertSheet') {
    if (!found) insertSheet(spreadsheet, edit, change);
    return;
  }
  if (edit.op === 'table') {
    if (!OWN_SHEET.test(edit.sheet)) throw unreadable();
    const values = edit.table.values.map((cells) => cells.map((cell) => toValue(cell, change)));
    writeGenerated(spreadsheet, edit.sheet, { ...edit.table, values });
    return;
  }
  if (!found) throw gone(edit.sheet);
  const step = STEPS[edit.op];
  if (!step) throw unreadable();
  change.undo.unshift(step(found, edit as never, change));
}

/** Blank, or with the columns and looks of another: what stands below `row` is not taken over. */
function insertSheet(
  spreadsheet: Spreadsheet,
  edit: Extract<Edit, { op: 'insertSheet' }>,
  { back }: Change,
) {
  const { sheet: name, template = '', row } = edit;
  const model = spreadsheet.getSheetByName(template);
  const last = spreadsheet.getSheets().length;
  const active = spreadsheet.getActiveSheet();
  // By its name: a call that failed may have made it all the same.
  back.unshift(() => spreadsheet.deleteSheet(spreadsheet.getSheetByName(name) as Sheet));
  if (model) {
    const sheet = spreadsheet.insertSheet(name, last, { template: model });
    const rows = sheet.getMaxRows() - (row || Infinity);
    if (row && rows > 0) {
      sheet
        .getRange(row + 1, /* column */ 1, rows, sheet.getMaxColumns())
        .clearContent()
        .clearNote();
    }
  } else if (template) throw gone(template);
  else spreadsheet.insertSheet(name, last);
  // The person stays where they were.
  active.activate();
}

function gone(sheet: string) {
  return refuse('SHEET_MISSING', `The sheet “${sheet}” is gone. Nothing was changed.`);
}

type Step<Op extends Edit['op']> = (
  sheet: Sheet,
  edit: Extract<Edit, { op: Op }>,
  change: Change,
) => Edit;

const STEPS: { [Op in Exclude<Edit['op'], 'insertSheet' | 'table'>]: Step<Op> } = {
  write(sheet, edit, change) {
    return { ...edit, cells: writeCells(sheet, edit.row, edit.cells, change) };
  },
  insertRow(sheet, edit, change) {
    if (sheet.getFormUrl()) {
      throw refuse('FORM_SHEET', 'A form fills this sheet, so no row was added. Send the form.');
    }
    const row = edit.row + 1;
    reshape(sheet, change, 'Row', edit.row);
    return { ...edit, op: 'removeRow', row, cells: writeCells(sheet, row, edit.cells, change) };
  },
  addRow(sheet, { entry, ...edit }, change) {
    const cells = makeCells(sheet, edit.row, entry);
    const row = edit.row + 1;
    const isFree =
      row <= sheet.getMaxRows() &&
      !sheet.getFormUrl() &&
      sheet.getRange(row, /* column */ 1, /* rows */ 1, sheet.getLastColumn()).isBlank();
    return isFree
      ? STEPS.write(sheet, { ...edit, op: 'write', row, cells }, change)
      : STEPS.insertRow(sheet, { ...edit, op: 'insertRow', cells }, change);
  },
  limit: limitColumns,
  removeRow(sheet, edit, change) {
    checkRow(sheet, edit.row, edit.cells, change.clock);
    const cells = edit.cells.map(turnRound);
    reshape(sheet, change, 'Row', edit.row - 1, () => writeCells(sheet, edit.row, cells, change));
    return { ...edit, op: 'insertRow', row: edit.row - 1, cells };
  },
  insertColumn(sheet, edit, change) {
    const column = edit.column + 1;
    reshape(sheet, change, 'Column', edit.column);
    sheet.getRange(edit.row, column).setValue(edit.heading);
    return { ...edit, op: 'removeColumn', column };
  },
  removeColumn(sheet, edit, change) {
    const column = edit.column - 1;
    const cells = sheet.getRange(/* row */ 1, edit.column, sheet.getMaxRows()).getValues();
    if (cells.join('') !== edit.heading) throw changed(edit.row);
    reshape(sheet, change, 'Column', column, () =>
      sheet.getRange(edit.row, edit.column).setValue(edit.heading),
    );
    return { ...edit, op: 'insertColumn', column };
  },
};

/**
 * Inserts a row or column, or deletes the next one where `fill` can put its contents back. A call that
 * failed may have been carried out all the same: only the size of the sheet tells what to put back.
 */
function reshape(
  sheet: Sheet,
  { back }: Change,
  what: 'Row' | 'Column',
  after: number,
  fill?: () => unknown,
) {
  const measure = () => sheet[`getMax${what}s`]();
  const before = measure();
  const insert = () => sheet[`insert${what}After`](after);
  const remove = () => sheet[`delete${what}`](after + 1);
  back.unshift(() => {
    if (measure() === before) return;
    if (!fill) return remove();
    insert();
    fill();
  });
  (fill ? remove : insert)();
}

/** Writes the cells of a row that hold what they held in the preview; gives what puts them back. */
function writeCells(sheet: Sheet, row: number, cells: CellEdit[], change: Change): CellEdit[] {
  if (!change.isUndo) checkRow(sheet, row, cells, change.clock);
  return cells.flatMap((cell) => {
    const range = sheet.getRange(row, cell.column);
    if (change.isUndo && !holds(range, cell, change.clock)) {
      change.skipped++;
      return [];
    }
    const old = { ...turnRound(cell), format: range.getNumberFormat() };
    const put = ({ format, after }: CellEdit) => {
      if (format) range.setNumberFormat(format);
      range.setValue(toValue(after, change));
    };
    change.back.unshift(() => put(old));
    put(cell);
    return [old];
  });
}

function turnRound({ column, before, after }: CellEdit): CellEdit {
  return { column, before: after, after: before };
}

function checkRow(sheet: Sheet, row: number, cells: CellEdit[], clock: ZoneClock) {
  if (row > sheet.getMaxRows()) throw changed(row);
  for (const cell of cells) {
    if (!holds(sheet.getRange(row, cell.column), cell, clock)) throw changed(row);
  }
}

function holds(
  range: GoogleAppsScript.Spreadsheet.Range,
  { before }: CellEdit,
  clock: ZoneClock,
): boolean {
  return JSON.stringify(readContents(range, clock)[0][0]) === JSON.stringify(before);
}

function changed(row: number) {
  return refuse(
    'ROW_CHANGED',
    `Row ${row} changed since the check. Nothing was changed. Check again.`,
  );
}

/** Text stays the text it was: what Sheets would take for a formula, number or date gets an apostrophe. */
function toValue(content: CellContent, { clock, isUndo }: Change) {
  if (typeof content === 'string') {
    return /^[\s=+\-@']|^.{0,30}\d|^(?:true|false)$/i.test(content.normalize('NFKC'))
      ? `'${content}`
      : content;
  }
  if (typeof content === 'number' || typeof content === 'boolean') return content;
  if ('day' in content && isDay(content.day)) {
    return new Date(instantOf(content.day, clock).getTime() + content.seconds * 1000);
  }
  if ('formula' in content && (isUndo || OWN_FORMULA.test(content.formula))) return content.formula;
  throw unreadable();
}
