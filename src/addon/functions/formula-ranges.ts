import type { CheckInput } from '../../core/assessment/check-log';
import { parseSetUp } from '../../core/assessment/set-up';
import type { SheetCells } from '../../core/log/cell';
import { findHeader } from '../../core/log/find-header';
import { isMonthFirstLocale } from '../../core/log/locale';
import { fold } from '../../core/text';
import { toCell, type ZoneClock } from '../sheet/civil-time';
import { openBook, openClock } from '../sheet/open-spreadsheet';
import { readLogs, readSpreadsheet } from '../sheet/read-spreadsheet';
import { tryRead } from '../sheet/try-read';

type Values = unknown[][];

// Sheets stops a formula after 30 seconds; a sentence comes sooner.
const MOST_ROWS = 100_000;
const SET_UP_LABELS = ['issue date', 'log sheets', 'expiration date'];
// A header stands no further down.
const HEADER_ROWS = 50;
const USUAL_LOCALE = 'en_US';

/** True for a range that holds log headings or set-up labels, so that it is no course. */
export function isLogOrSetUp(value: unknown): boolean {
  return Array.isArray(value) && (isSetUp(value) || isLog(value));
}

function isSetUp(values: Values): boolean {
  return values.some(([label]) => SET_UP_LABELS.includes(fold(String(label))));
}

function isLog(values: Values): boolean {
  const texts = values
    .slice(0, HEADER_ROWS)
    .map((row) => row.map((value) => (typeof value === 'string' ? value : '')));
  try {
    return findHeader({ sheet: '', cells: texts }, new Map()) !== null;
  } catch {
    // Headings with a fault are still a log's; the fault is said when it is read.
    return true;
  }
}

/** What a formula is to assess: the ranges it was given, in any order; what is left out is found in the spreadsheet. */
export function readRanges(ranges: unknown[]): { input: CheckInput; clock: ZoneClock } {
  const clock = tryRead(openClock);
  const given = ranges.map((range, index) => toCells(range, index, clock));
  const setUps = given.filter(({ cells }) => isSetUp(cells));
  const logs = given.filter((range) => !setUps.includes(range));
  if (setUps.length > 0 && logs.length > 0) {
    return { input: readGiven(setUps[0], logs, clock), clock };
  }
  const found = readSpreadsheet(
    tryRead(() => openBook(clock)),
    {},
  );
  if (setUps.length > 0) return { input: { ...found, setUp: parseSetUp(setUps[0].cells) }, clock };
  if (logs.length === 0) return { input: found, clock };
  const reading = { isMonthFirst: found.isMonthFirst, chosen: found.setUp.chosen };
  const names = logs.map(({ sheet }) => sheet);
  return { input: { ...found, logs: readLogs(logs, names, reading).logs, otherLogs: 0 }, clock };
}

function readGiven(setUpCells: SheetCells, logs: SheetCells[], clock: ZoneClock): CheckInput {
  const setUp = parseSetUp(setUpCells.cells);
  const isMonthFirst = isMonthFirstLocale(setUp.locale || USUAL_LOCALE);
  const names = logs.map(({ sheet }) => sheet);
  return {
    logs: readLogs(logs, names, { isMonthFirst, chosen: setUp.chosen }).logs,
    setUp,
    today: clock.read(new Date()).day,
    isMonthFirst,
    otherLogs: 0,
  };
}

function toCells(range: unknown, index: number, clock: ZoneClock): SheetCells {
  if (!isLogOrSetUp(range)) throw unknownRange(range);
  const values = range as Values;
  if (values.length > MOST_ROWS) {
    throw new Error('Too many rows for a formula. Use Check compliance.');
  }
  const cells = values.map((row) => row.map((value) => toCell(value, clock)));
  return { sheet: `range ${index + 1}`, cells };
}

function unknownRange(value: unknown): Error {
  const shown = Array.isArray(value) ? '' : ` (${value})`;
  return new Error(
    `A range${shown} holds neither log headings nor set-up labels. Give ALCTO_LOG, ALCTO_SETUP.`,
  );
}
