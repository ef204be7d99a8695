import { parseSetUp } from '../../core/assessment/set-up';
import type { Cell, SheetCells } from '../../core/log/cell';
import { isMonthFirstLocale } from '../../core/log/locale';
import { POLICY } from '../../core/policy/policy';
import { SET_UP_LABELS, SET_UP_SHEET } from '../../core/protocol/set-up-sheet';
import { fold } from '../../core/text';
import { toCell, ZoneClock } from './civil-time';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export const OWN_SHEET = /^AL-CTO /;

export const activeSpreadsheet = () => SpreadsheetApp.getActiveSpreadsheet();

/** The clock of the spreadsheet's own time zone, which may differ from the script's. */
export const openClock = () => new ZoneClock(activeSpreadsheet().getSpreadsheetTimeZone());

/** The spreadsheet with its set-up alone. */
export type Base = ReturnType<typeof openBase>;

export function openBase(clock = openClock()) {
  const spreadsheet = activeSpreadsheet();
  const sheets = spreadsheet.getSheets().filter(isGrid);
  const setUpSheet = sheets.filter((sheet) => sheet.getName() === SET_UP_SHEET)[0];
  const setUpCells = setUpSheet ? readCells(setUpSheet, clock) : [];
  return { spreadsheet, sheets, clock, setUpSheet, setUpCells };
}

/** A chart on a sheet of its own has no cells, and refuses to be read. */
export const isGrid = (sheet: Sheet) => sheet.getType() === SpreadsheetApp.SheetType.GRID;

/** The spreadsheet as it stands, with what every reading of it needs; each sheet is read once. */
export type OpenSpreadsheet = ReturnType<typeof openSpreadsheet>;

/**
 * A formula gives its own clock; it reads no more than it must: no merged cells, and the locale that a check has
 * noted in the set-up, as a second check of a day does.
 */
export function openSpreadsheet(ownClock?: ZoneClock) {
  const base = openBase(ownClock);
  const setUp = parseSetUp(base.setUpCells);
  const isNoted = ownClock || isNotedToday(base.setUpCells, base.clock);
  const locale = (isNoted && setUp.locale) || base.spreadsheet.getSpreadsheetLocale();
  const isWanted = (name: string) =>
    !OWN_SHEET.test(name) && (!ownClock || !setUp.logSheets[0] || setUp.logSheets.includes(name));
  return {
    ...base,
    policy: POLICY,
    setUp,
    locale,
    isMonthFirst: isMonthFirstLocale(locale),
    /** Between the arguments of a formula; both do everywhere, but people know their own. */
    separator: /^(?:en|zh|ja|ko|th|he)/.test(locale) ? ',' : ';',
    candidates: base.sheets
      .filter((sheet) => isWanted(sheet.getName()))
      .map((sheet) => readSheetCells(sheet, base.clock, !ownClock)),
  };
}

/** The same with the day that it is in the spreadsheet's own zone. */
export const withToday = (opened: OpenSpreadsheet) => ({
  ...opened,
  today: opened.clock.read(new Date()).day,
});

function readSheetCells(sheet: Sheet, clock: ZoneClock, hasMerges: boolean): SheetCells {
  const range = sheet.getDataRange();
  const cells = toCells(range.getValues(), clock);
  if (!hasMerges) return { sheet: sheet.getName(), cells };
  const merges = range.getMergedRanges().map((merged) => ({
    top: merged.getRow() - 1,
    left: merged.getColumn() - 1,
    bottom: merged.getLastRow() - 1,
    right: merged.getLastColumn() - 1,
  }));
  return { sheet: sheet.getName(), cells, merges };
}

/** The cells of a sheet from A1 on. */
export function readCells(sheet: Sheet, clock: ZoneClock): Cell[][] {
  return toCells(sheet.getDataRange().getValues(), clock);
}

function toCells(values: unknown[][], clock: ZoneClock): Cell[][] {
  return values.map((row) => row.map((value) => toCell(value, clock)));
}

function isNotedToday(setUpCells: Cell[][], clock: ZoneClock): boolean {
  const [row] = setUpCells.filter(([label]) => fold(String(label)) === fold(SET_UP_LABELS.checked));
  const noted = row?.[1];
  return typeof noted === 'object' && noted.day === clock.read(new Date()).day;
}
