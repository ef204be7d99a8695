import type { CheckInput } from '../../core/assessment/check-log';
import { readFor, readInput } from '../../core/assessment/read-programs';
import { parseSetUp } from '../../core/assessment/set-up';
import type { SheetCells } from '../../core/log/cell';
import { chooseTabs } from '../../core/log/choose-tabs';
import { findHeaderRow } from '../../core/log/find-header';
import { isMonthFirstLocale } from '../../core/log/locale';
import { POLICY, policyOf } from '../../core/policy/policy';
import type { Program } from '../../core/policy/program-schema';
import { SET_UP_LABELS } from '../../core/protocol/set-up-sheet';
import { shortenValue } from '../../core/report/sentence';
import { fold } from '../../core/text';
import { toCell, type ZoneClock } from '../sheet/civil-time';
import { openClock, openSpreadsheet, USUAL_LOCALE, withToday } from '../sheet/open-spreadsheet';
import { tryRead } from '../sheet/try-read';

type Values = unknown[][];

// Sheets stops a formula after 30 seconds; a sentence comes sooner.
const MAX_ROWS = 100_000;
/** Any of these tells a set-up from a log. */
const SET_UP_SIGNS = [SET_UP_LABELS.issued, SET_UP_LABELS.logSheets, SET_UP_LABELS.expires].map(
  fold,
);
// Of these the first 60 that hold anything are looked at.
const HEADER_ROWS = 200;

/** True for a range that holds log headings or set-up labels, so that it is no course. */
export function isLogOrSetUp(value: unknown): boolean {
  return Array.isArray(value) && (isSetUp(value) || isLog(value));
}

function isSetUp(values: Values): boolean {
  return values.some(([label]) => SET_UP_SIGNS.includes(fold(String(label))));
}

function isLog(values: Values): boolean {
  const texts = values
    .slice(0, HEADER_ROWS)
    .map((row) => row.map((value) => (typeof value === 'string' ? value : '')));
  // Headings alone are looked for, which no locale changes.
  return findHeaderRow(texts, { policy: POLICY, isMonthFirst: true, chosen: new Map() }) >= 0;
}

/** What a formula is to assess: the ranges it was given, in any order; what is left out is found in the spreadsheet. */
export function readRanges(
  ranges: unknown[],
  program?: Program,
): { input: CheckInput; clock: ZoneClock } {
  const clock = tryRead(openClock);
  const areas = ranges.map((range, index) => toCells(range, index, clock));
  const setUps = areas.filter(({ cells }) => isSetUp(cells));
  const logs = areas.filter((range) => !setUps.includes(range));
  if (setUps.length > 0 && logs.length > 0) {
    return { input: readLogAndSetUp(setUps[0], logs, clock, program), clock };
  }
  const opened = withToday(tryRead(() => openSpreadsheet(clock)));
  const found = program ? readFor(program, opened, {}) : readInput(opened, {});
  if (setUps.length > 0) return { input: { ...found, setUp: parseSetUp(setUps[0].cells) }, clock };
  if (logs.length === 0) return { input: found, clock };
  const reading = {
    policy: found.policy,
    isMonthFirst: found.isMonthFirst,
    chosen: found.setUp.chosen,
  };
  const names = logs.map(({ sheet }) => sheet);
  return { input: { ...found, logs: chooseTabs(logs, names, reading).logs, otherLogs: [] }, clock };
}

function readLogAndSetUp(
  setUpCells: SheetCells,
  logs: SheetCells[],
  clock: ZoneClock,
  program?: Program,
): CheckInput {
  const setUp = parseSetUp(setUpCells.cells);
  const isMonthFirst = isMonthFirstLocale(setUp.locale || USUAL_LOCALE);
  const names = logs.map(({ sheet }) => sheet);
  const today = clock.read(new Date()).day;
  const policy = program ? policyOf(program, today) : POLICY;
  return {
    policy,
    logs: chooseTabs(logs, names, { policy, isMonthFirst, chosen: setUp.chosen }).logs,
    setUp,
    today,
    isMonthFirst,
    otherLogs: [],
  };
}

function toCells(range: unknown, index: number, clock: ZoneClock): SheetCells {
  if (!isLogOrSetUp(range)) throw unknownRange(range);
  const values = range as Values;
  if (values.length > MAX_ROWS) {
    throw new Error('Too many rows for a formula. Use Check compliance.');
  }
  const cells = values.map((row) => row.map((value) => toCell(value, clock)));
  return { sheet: `range ${index + 1}`, cells };
}

function unknownRange(value: unknown): Error {
  const isText =
    typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  const shown = isText ? ` (${shortenValue(String(value))})` : '';
  return new Error(
    `A range${shown} holds neither log headings nor set-up labels. Give ALCTO_LOG, ALCTO_SETUP.`,
  );
}
