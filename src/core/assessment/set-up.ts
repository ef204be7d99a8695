import { addYears, type Day, formatDay } from '../day';
import type { Cell } from '../log/cell';
import { type ColumnRole, findRole } from '../log/headings';
import { readDate } from '../log/read-date';
import { POLICY } from '../policy/policy';
import { SetUpError, type SetUpFault } from '../refusal';
import { PLAN_LABEL } from '../technology-plan/plan-notes';
import { fold } from '../text';
import type { Person } from './people';

const COLUMN_LABEL = 'column ';
/** What this version of the add-on writes; older ones are read as they are. */
export const SET_UP_VERSION = 1;

/** What the set-up sheet says; '' and null where it says nothing. */
export interface SetUp {
  applicant: string;
  district: string;
  logSheets: string[];
  dates: CycleCells;
  /** Dates given with the call: they win, and serve all who have none of their own. */
  given: CycleCells;
  /** Further people by folded name or e-mail address. */
  people: Map<string, CycleCells>;
  /** Headings the person has placed. */
  chosen: Map<string, ColumnRole>;
  /** Where the spreadsheet's locale was last noted, for formulas that may not ask for it. */
  locale: string;
  /** Rows on the plan documents, as they stand. */
  plan: Cell[][];
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
  const people: SetUp['people'] = new Map();
  const chosen: SetUp['chosen'] = new Map();
  const plan: Cell[][] = [];
  let isInTable = false;
  for (const [first, issued = '', expires = '', ...rest] of cells) {
    const label = fold(String(first));
    if (String(first).startsWith(PLAN_LABEL)) plan.push([first, issued, expires]);
    if (label === 'applicant' && fold(String(issued)) === 'issue date') isInTable = true;
    else if (label === '') isInTable = false;
    else if (isInTable) people.set(label, { issued, expires });
    else if (label.startsWith(COLUMN_LABEL)) addChosen(chosen, label, issued);
    else if (!values.has(label)) values.set(label, [issued, expires, ...rest]);
  }
  const cellsOf = (label: string) => values.get(label) || [''];
  const [version] = cellsOf('set up version');
  if (typeof version === 'number' && version > SET_UP_VERSION) throw new SetUpError([tooNew()]);
  const text = (label: string) => String(cellsOf(label)[0]).trim();
  return {
    applicant: text('applicant'),
    district: text('school district'),
    logSheets: readSheetNames(cellsOf('log sheets')),
    dates: {
      issued: cellsOf('issue date')[0],
      expires: cellsOf('expiration date')[0],
    },
    given: { issued: '', expires: '' },
    people,
    chosen,
    locale: text('locale'),
    plan,
  };
}

/** "Column Number of Hours | Qty": the person said which heading stands for the field. */
function addChosen(chosen: SetUp['chosen'], label: string, heading: Cell) {
  const found = findRole(label.slice(COLUMN_LABEL.length));
  if (found && fold(String(heading)) !== '') chosen.set(fold(String(heading)), found.role);
}

/**
 * The dates of one person: given with the call, from the table of further people, or the set-up's
 * own, which belong to its applicant alone where it names one.
 */
export function datesOf(person: Person, { given, people, dates, applicant }: SetUp): CycleCells {
  const own = people.get(fold(person.email)) || people.get(fold(person.name));
  const rest = person.isSetUp || applicant === '' ? dates : NO_DATES;
  const written = own && own.issued !== '' ? own : rest;
  if (given.issued === '')
    return given.expires === '' ? written : { ...written, expires: given.expires };
  if (own && own.issued !== '' && !person.isSetUp) return own;
  // An expiration date without an issue date of its own goes with the one given.
  const isRest = given.expires === '' && written.issued === '';
  return isRest ? { issued: given.issued, expires: written.expires } : given;
}

const NO_DATES: CycleCells = { issued: '', expires: '' };

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

function tooNew(): SetUpFault {
  const message = 'A newer version wrote this set-up. Get the newest version.';
  return { code: 'SET_UP_TOO_NEW', message };
}

function unreadable(code: SetUpFault['code'], which: string): SetUpFault {
  const message = `The ${which} date cannot be read. Enter it like 2024-06-15.`;
  return { code, message };
}

function inFuture(issued: Day): SetUpFault {
  const message = `The issue date, ${formatDay(issued)}, is in the future. Enter the one on your certificate.`;
  return { code: 'ISSUE_DATE_IN_FUTURE', message };
}

function backwards(expires: Day, issued: Day): SetUpFault {
  const message = `The expiration date, ${formatDay(expires)}, is not after the issue date, ${formatDay(issued)}. Correct one of them.`;
  return { code: 'EXPIRATION_BEFORE_ISSUE', message };
}
