import { parseSetUp } from '../core/assessment/set-up';
import type { Cell, SheetCells } from '../core/log/cell';
import { isMonthFirstLocale } from '../core/log/locale';
import { toCell, ZoneClock } from './civil-time';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export const SET_UP_SHEET = 'AL-CTO Setup';
const OWN_SHEET = /^AL-CTO /;

export const activeSpreadsheet = () => SpreadsheetApp.getActiveSpreadsheet();

/** The clock of the spreadsheet's own time zone, which may differ from the script's. */
export const openClock = () => new ZoneClock(activeSpreadsheet().getSpreadsheetTimeZone());

/** The spreadsheet with its set-up alone. */
export type Base = ReturnType<typeof openBase>;

export function openBase() {
  const spreadsheet = activeSpreadsheet();
  const clock = openClock();
  const setUpSheet = spreadsheet.getSheetByName(SET_UP_SHEET);
  return {
    spreadsheet,
    clock,
    locale: spreadsheet.getSpreadsheetLocale(),
    setUpSheet,
    setUpCells: setUpSheet ? readCells(setUpSheet, clock) : [],
  };
}

/** The spreadsheet as it stands, with what every reading of it needs; each sheet is read once. */
export type Book = ReturnType<typeof openBook>;

export function openBook() {
  const base = openBase();
  const { spreadsheet, clock, locale } = base;
  return {
    ...base,
    isMonthFirst: isMonthFirstLocale(locale),
    /** Between the arguments of a formula; both do everywhere, but people know their own. */
    separator: /^(?:en|zh|ja|ko|th|he)/.test(locale) ? ',' : ';',
    setUp: parseSetUp(base.setUpCells),
    candidates: spreadsheet
      .getSheets()
      .filter((sheet) => !OWN_SHEET.test(sheet.getName()))
      .map((sheet): SheetCells => ({ sheet: sheet.getName(), cells: readCells(sheet, clock) })),
  };
}

/** The cells of a sheet from A1 on. */
export function readCells(sheet: Sheet, clock: ZoneClock): Cell[][] {
  const values = sheet.getDataRange().getValues();
  return values.map((row) => row.map((value) => toCell(value, clock)));
}
