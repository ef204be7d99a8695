import type { ChangesAnswer, Edit, EditAnswer } from '../../core/protocol/messages';
import { refuse } from '../../core/refusal';
import { answer, readRequest } from '../requests';
import { makeCells } from './add-row';
import { type Change, changeSheets, writeDue } from './change';
import { dropChange, keepChange, readChanges } from './kept-changes';
import { limitColumns } from './limit-columns';
import { filterRows, paintColumn } from './mark-column';
import { activeSpreadsheet } from './open-spreadsheet';
import { replaceFormulas } from './replace-formulas';
import { tryRead } from './try-read';
import {
  checkAlone,
  readRow,
  reshape,
  reverseEdit,
  rowChanged,
  skipRows,
  writeCells,
} from './write-cells';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A copy under way, which no check takes for a log; one that a run which was cut off left goes with the next. */
const UNFINISHED = 'AL-CTO unfinished';

/** Carries out what the person saw in a preview; nothing is changed where any cell has changed since. */
export function editCells(request: unknown): EditAnswer {
  return answer(() => {
    const { edits, isUndo, label = '', undoes } = readRequest('edits', request);
    const done = changeSheets(Boolean(isUndo), (change) => {
      for (const edit of edits) {
        if (edit.op !== 'write') writeDue(change);
        applyEdit(edit, change);
      }
    });
    if (undoes !== undefined) dropChange(undoes);
    return { ...done, changeId: label ? keepChange(label, done.undo) : null };
  });
}

/** The latest changes with what undoes them; they survive a reload of the panel. */
export function listChanges(): ChangesAnswer {
  return answer(() => ({ ok: true as const, changes: tryRead(readChanges) }));
}

function applyEdit(edit: Edit, change: Change) {
  const sheet = activeSpreadsheet().getSheetByName(edit.sheet);
  if (!sheet && edit.op !== 'insertSheet') throw sheetMissing(edit.sheet);
  // Each step takes the edit of its own `op`, which the table cannot tell the compiler.
  const step = STEPS[edit.op] as Step<Edit['op']>;
  change.inverse.unshift(...[step(sheet as Sheet, edit as never, change)].flat());
}

/** Blank, or with the columns and looks of another: what stands below `row` is not taken over. */
function insertSheet(
  found: Sheet | null,
  edit: Extract<Edit, { op: 'insertSheet' }>,
  { back }: Change,
): Edit[] {
  if (found) return [];
  const spreadsheet = activeSpreadsheet();
  const { sheet: name, template = '', row = Infinity } = edit;
  const drop = (made: string) => {
    const sheet = spreadsheet.getSheetByName(made);
    if (sheet) spreadsheet.deleteSheet(sheet);
  };
  drop(UNFINISHED);
  const model = spreadsheet.getSheetByName(template);
  const last = spreadsheet.getNumSheets();
  const active = spreadsheet.getActiveSheet();
  // By its name: a call that failed may have made it all the same.
  back.unshift(() => {
    drop(UNFINISHED);
    drop(name);
  });
  if (model) {
    const sheet = spreadsheet.insertSheet(UNFINISHED, last, { template: model });
    const rows = sheet.getMaxRows() - row;
    if (rows > 0) {
      const below = sheet.getRange(row + 1, /* column */ 1, rows, sheet.getMaxColumns());
      below.clearContent();
      below.clearNote();
    }
    sheet.setName(name);
  } else if (template) throw sheetMissing(template);
  else spreadsheet.insertSheet(name, last);
  // The person stays where they were.
  active.activate();
  return [];
}

function sheetMissing(sheet: string) {
  return refuse('SHEET_MISSING', { sheet });
}

/** The sheet is there but for the step that makes one; what undoes the step is given back. */
type Step<Op extends Edit['op']> = (
  sheet: Op extends 'insertSheet' ? Sheet | null : Sheet,
  edit: Extract<Edit, { op: Op }>,
  change: Change,
) => Edit | Edit[];

const STEPS: { [Op in Edit['op']]: Step<Op> } = {
  write(sheet, edit, change) {
    return { ...edit, cells: writeCells(sheet, edit.row, edit.cells, change) };
  },
  insertRow(sheet, edit, change) {
    if (sheet.getFormUrl()) {
      throw refuse('FORM_SHEET');
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
  paint: paintColumn,
  filter: filterRows,
  insertSheet,
  replaceFormulas: (sheet, _, change) => replaceFormulas(sheet, change),
  removeRow(sheet, edit, change) {
    const cells = edit.cells.map(reverseEdit);
    let looks: string[] = [];
    const fill = () => {
      const filled = cells.map((cell) => ({ ...cell, format: looks[cell.column - 1] }));
      writeCells(sheet, edit.row, filled, change);
      writeDue(change);
    };
    reshape(sheet, change, 'Row', edit.row - 1, fill, () => {
      checkAlone(sheet, edit.row, edit.cells.length);
      // Last, so that a row that comes in meanwhile is noticed.
      const { formats, isHeld } = readRow(sheet, edit.row, edit.cells, change.clock);
      if (!edit.cells.every(isHeld)) throw rowChanged(edit.row);
      looks = formats;
    });
    return { ...edit, op: 'insertRow', row: edit.row - 1, cells };
  },
  insertColumn(sheet, edit, change) {
    const column = edit.column + 1;
    const heads = sheet.getDataRange().getValues()[edit.row - 1];
    if (heads[edit.column] !== edit.heading) {
      reshape(sheet, change, 'Column', edit.column);
      sheet.getRange(edit.row, column).setValue(edit.heading);
      // Else someone was faster, or this very undo was cut off.
    } else skipRows(change, edit.row);
    return { ...edit, op: 'removeColumn', column };
  },
  removeColumn(sheet, edit, change) {
    const column = edit.column - 1;
    const cells = sheet.getRange(/* row */ 1, edit.column, sheet.getMaxRows()).getValues();
    if (cells.join('') === edit.heading) {
      reshape(sheet, change, 'Column', column, () =>
        sheet.getRange(edit.row, edit.column).setValue(edit.heading),
      );
    } else skipRows(change, edit.row);
    return { ...edit, op: 'insertColumn', column };
  },
};
