// Formulas of ours give way to what they show, for colleagues who do not have the add-on.
import type { CellEdit, Edit, FormulasAnswer } from '../../core/protocol/messages';
import { answer } from '../requests';
import type { Change } from './change';
import { toCell } from './civil-time';
import { activeSpreadsheet, isGrid } from './open-spreadsheet';
import { tryRead } from './try-read';
import { toValue } from './write-cells';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const OURS = /ALCTO_/i;
/** An error, or a formula under way, is no result to keep. */
const NO_RESULT = /^#[A-Z]|^Loading/;

/** Every formula of ours in the spreadsheet, with what it shows. */
export function listFormulas(): FormulasAnswer {
  return answer(() => {
    const sheets = tryRead(() => activeSpreadsheet().getSheets()).filter(isGrid);
    return { ok: true as const, formulas: sheets.flatMap((sheet) => tryRead(() => listIn(sheet))) };
  });
}

function listIn(sheet: Sheet) {
  const range = sheet.getDataRange();
  const formulas = range.getFormulas();
  const places = placesOf(formulas, (formula) => OURS.test(formula));
  if (places.length === 0) return [];
  const shown = range.getDisplayValues();
  return places.map(([r, c]) => ({
    sheet: sheet.getName(),
    row: r + 1,
    column: c + 1,
    formula: formulas[r][c],
    value: shown[r][c],
  }));
}

/**
 * Writes the values in place of the formulas, and of what they spilled, which goes with its formula. Gives what
 * brings the formulas back, the lowest row first: an array needs its cells below free.
 */
export function replaceFormulas(sheet: Sheet, change: Change): Edit[] {
  const range = sheet.getDataRange();
  const formulas = range.getFormulas();
  const shown = range.getValues();
  const all = placesOf(formulas, (formula) => OURS.test(formula));
  const own = all.filter(([r, c]) => !NO_RESULT.test(String(shown[r][c])));
  change.missed += all.length - own.length;
  if (own.length === 0) return [];
  const cellAt = ([r, c]: Place) => sheet.getRange(r + 1, c + 1);
  const gone: Place[] = [];
  change.back.unshift(() => {
    for (const place of gone) cellAt(place).clearContent();
    for (const [r, c] of own) cellAt([r, c]).setFormula(formulas[r][c]);
  });
  for (const place of own) cellAt(place).clearContent();
  SpreadsheetApp.flush();
  const left = range.getValues();
  gone.push(...placesOf(shown, (value, r, c) => value !== '' && left[r][c] === ''));
  const edits = new Map<number, CellEdit[]>();
  for (const [r, c] of gone) {
    const before = toCell(shown[r][c], change.clock);
    cellAt([r, c]).setValue(toValue(before, change));
    const cells = edits.get(r) || [];
    edits.set(r, [...cells, { column: c + 1, before, after: contentOf(formulas[r][c]) }]);
  }
  return [...edits]
    .reverse()
    .map(([r, cells]) => ({ op: 'write', sheet: sheet.getName(), row: r + 1, cells }));
}

const contentOf = (formula: string) => (formula ? { formula } : '');

/** 0-based. */
type Place = [row: number, column: number];

function placesOf<Value>(
  rows: Value[][],
  isWanted: (value: Value, r: number, c: number) => boolean,
): Place[] {
  return rows.flatMap((row, r) =>
    row.flatMap((value, c) => (isWanted(value, r, c) ? [[r, c] as Place] : [])),
  );
}
