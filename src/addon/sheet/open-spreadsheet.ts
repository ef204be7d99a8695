import { parseSetUp } from '../../core/assessment/set-up';
import type { Cell, SheetCells } from '../../core/log/cell';
import { isMonthFirstLocale } from '../../core/log/locale';
import { toCell, ZoneClock } from './civil-time';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export const SET_UP_SHEET = 'AL-CTO Setup';
export const OWN_SHEET = /^AL-CTO /;

export const activeSpreadsheet = () => SpreadsheetApp.getActiveSpreadsheet();

/** The clock of the spreadsheet's own time zone, which may differ from the script's. */
export const openClock = () => new ZoneClock(activeSpreadsheet().getSpreadsheetTimeZone());

/** The spreadsheet with its set-up alone. */
export type Base = ReturnType<typeof openBase>;

export function openBase(clock = openClock()) {
  const spreadsheet = activeSpreadsheet();
  const sheets = spreadsheet.getSheets();
  const setUpSheet = sheets.filter((sheet) => sheet.getName() === SET_UP_SHEET)[0];
  const setUpCells = setUpSheet ? readCells(setUpSheet, clock) : [];
  return { spreadsheet, sheets, clock, setUpSheet, setUpCells };
}

/** The spreadsheet as it stands, with what every reading of it needs; each sheet is read once. */
export type Book = ReturnType<typeof openBook>;

/** A formula gives its own clock; it reads no more than it must, and takes the locale from the set-up. */
export function openBook(ownClock?: ZoneClock) {
  const base = openBase(ownClock);
  const setUp = parseSetUp(base.setUpCells);
  const locale = (ownClock && setUp.locale) || base.spreadsheet.getSpreadsheetLocale();
  const isWanted = (name: string) =>
    !OWN_SHEET.test(name) && (!ownClock || !setUp.logSheets[0] || setUp.logSheets.includes(name));
  return {
    ...base,
    setUp,
    locale,
    isMonthFirst: isMonthFirstLocale(locale),
    /** Between the arguments of a formula; both do everywhere, but people know their own. */
    separator: /^(?:en|zh|ja|ko|th|he)/.test(locale) ? ',' : ';',
    candidates: base.sheets
      .filter((sheet) => isWanted(sheet.getName()))
      .map(
        (sheet): SheetCells => ({ sheet: sheet.getName(), cells: readCells(sheet, base.clock) }),
      ),
  };
}

/** The cells of a sheet from A1 on. */
export function readCells(sheet: Sheet, clock: ZoneClock): Cell[][] {
  const values = sheet.getDataRange().getValues();
  return values.map((row) => row.map((value) => toCell(value, clock)));
}
