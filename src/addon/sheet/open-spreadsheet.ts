import { parseSetUp, type SetUp } from '../../core/assessment/set-up';
import type { Cell, SheetCells } from '../../core/log/cell';
import { isMonthFirstLocale } from '../../core/log/locale';
import { POLICY } from '../../core/policy/policy';
import { SET_UP_LABELS, SET_UP_SHEET } from '../../core/protocol/set-up-sheet';
import { fold, remember } from '../../core/text';
import { toCell, ZoneClock } from './civil-time';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export const OWN_SHEET = /^AL-CTO /;
/** What a formula goes by where nothing tells the locale. */
export const USUAL_LOCALE = 'en_US';
/** Two numbers, as in 3/4/2026: the locale may tell day and month apart. Other digits than 0 to 9 are not ASCII. */
const DATE_TEXT = /[\d\P{ASCII}][^A-Za-z\d]+[\d\P{ASCII}]/u;
/** A log names two fields at least. */
const MIN_COLUMNS = 2;

export const activeSpreadsheet = () => SpreadsheetApp.getActiveSpreadsheet();

/** The clock of the spreadsheet's own time zone, which may differ from the script's. */
export const openClock = () => clockOf(activeSpreadsheet().getSpreadsheetTimeZone());

/** Made once where one run after the other is of the same zone, as in a roster. */
const clockOf = remember((timeZone: string) => new ZoneClock(timeZone));

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
 * A formula gives its own clock, and reads no more than it must: no merged cells; of the sheets only those that may
 * hold a log; and the locale only where no check has noted it and a text may be a date. A check asks for the locale
 * once a day.
 */
export function openSpreadsheet(ownClock?: ZoneClock) {
  const base = openBase(ownClock);
  const setUp = parseSetUp(base.setUpCells);
  const isWanted = (name: string) =>
    !OWN_SHEET.test(name) && (!ownClock || !setUp.logSheets[0] || setUp.logSheets.includes(name));
  const candidates = base.sheets
    .filter((sheet) => isWanted(sheet.getName()))
    .map((sheet) => readSheetCells(sheet, base.clock, !ownClock));
  const locale = findLocale(base, setUp, ownClock && candidates);
  return {
    ...base,
    policy: POLICY,
    setUp,
    locale,
    isMonthFirst: isMonthFirstLocale(locale),
    /** Between the arguments of a formula; both do everywhere, but people know their own. */
    separator: /^(?:en|zh|ja|ko|th|he)/.test(locale) ? ',' : ';',
    candidates,
  };
}

/** As noted, for a formula or on the same day. A formula, which gives its sheets, does without where nothing asks for it. */
function findLocale({ spreadsheet, setUpCells, clock }: Base, setUp: SetUp, read?: SheetCells[]) {
  if (setUp.locale && (read || isNotedToday(setUpCells, clock))) return setUp.locale;
  const isAsked = !read || [setUpCells, ...read.map(({ cells }) => cells)].some(holdsDateText);
  return isAsked ? spreadsheet.getSpreadsheetLocale() : USUAL_LOCALE;
}

const holdsDateText = (cells: Cell[][]) =>
  cells.some((row) => row.some((cell) => typeof cell === 'string' && DATE_TEXT.test(cell)));

/** The same with the day that it is in the spreadsheet's own zone. */
export const withToday = (opened: OpenSpreadsheet) => ({
  ...opened,
  today: opened.clock.read(new Date()).day,
});

function readSheetCells(sheet: Sheet, clock: ZoneClock, hasMerges: boolean): SheetCells {
  const range = sheet.getDataRange();
  // Such a sheet is no log, and need not be read.
  if (range.getNumColumns() < MIN_COLUMNS) return { sheet: sheet.getName(), cells: [] };
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
