import { addYears, type Day, formatDay } from '../day';
import type { SetUpFault } from '../errors';
import type { Cell } from '../log/cell';
import { fold } from '../log/fold';
import { readDate } from '../log/read-date';
import { POLICY } from '../policy/policy';

/** What the set-up sheet says; '' and null where it says nothing. */
export interface SetUp {
  applicant: string;
  district: string;
  logSheets: string[];
  dates: CycleCells;
  /** Further people by folded name. */
  people: Map<string, CycleCells>;
}

export interface CycleCells {
  issued: Cell;
  expires: Cell;
}

export interface Cycle {
  issued: Day;
  expires: Day;
}

/** Reads the set-up sheet's label/value rows and its small table of further people. */
export function parseSetUp(cells: Cell[][]): SetUp {
  const values = new Map<string, Cell[]>();
  const people = new Map<string, CycleCells>();
  let isInTable = false;
  for (const row of cells) {
    const label = fold(String(row[0] ?? ''));
    if (label === 'applicant' && fold(String(row[1] ?? '')) === 'issue date') isInTable = true;
    else if (label === '') isInTable = false;
    else if (isInTable) people.set(label, { issued: row[1] ?? '', expires: row[2] ?? '' });
    else if (!values.has(label)) values.set(label, row.slice(1));
  }
  const text = (label: string) => String(values.get(label)?.[0] ?? '').trim();
  return {
    applicant: text('applicant'),
    district: text('school district'),
    logSheets: readSheetNames(values.get('log sheets') ?? []),
    dates: {
      issued: values.get('issue date')?.[0] ?? '',
      expires: values.get('expiration date')?.[0] ?? '',
    },
    people,
  };
}

/** One name a cell, or several in one cell with line breaks or semicolons between. */
function readSheetNames(cells: Cell[]): string[] {
  return cells
    .flatMap((cell) => String(cell).split(/[\n;]/))
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/**
 * The cycle of an issue date: "Three years after the date of issue, your AL-CTO certification will
 * expire." An official expiration date overrides the computed one. Null without an issue date.
 */
export function readCycle(
  dates: CycleCells,
  today: Day,
  isMonthFirst: boolean,
): { cycle: Cycle | null; faults: SetUpFault[] } {
  const issued = readDate(dates.issued, isMonthFirst);
  const expires = readDate(dates.expires, isMonthFirst);
  const faults: SetUpFault[] = [];
  if (issued.kind === 'unreadable') faults.push(unreadable('ISSUE_DATE_UNREADABLE', 'issue'));
  if (expires.kind === 'unreadable') faults.push(unreadable('EXPIRATION_UNREADABLE', 'expiration'));
  if (issued.kind !== 'day' || faults.length > 0) return { cycle: null, faults };
  const end = expires.kind === 'day' ? expires.day : addYears(issued.day, POLICY.cycleYears);
  if (issued.day > today) faults.push(inFuture(issued.day));
  if (end <= issued.day) faults.push(backwards(end, issued.day));
  return { cycle: faults.length > 0 ? null : { issued: issued.day, expires: end }, faults };
}

function unreadable(code: SetUpFault['code'], which: string): SetUpFault {
  const message = `The ${which} date cannot be read as a day. Enter it like 2024-06-15 (the certificate shows it).`;
  return { code, message };
}

function inFuture(issued: Day): SetUpFault {
  const message = `The issue date, ${formatDay(issued)}, is in the future. Enter the date on your certificate.`;
  return { code: 'ISSUE_DATE_IN_FUTURE', message };
}

function backwards(expires: Day, issued: Day): SetUpFault {
  const message = `The expiration date, ${formatDay(expires)}, is not after the issue date, ${formatDay(issued)}. Correct one of them.`;
  return { code: 'EXPIRATION_BEFORE_ISSUE', message };
}
