import type { Day } from '../day';
import type { Cell } from '../log/cell';
import { type ColumnRole, findRole } from '../log/columns/headings';
import { personKey } from '../log/names';
import { readDate } from '../log/read-date';
import { findCohort, isCohort } from '../policy/cohorts';
import type { Policy } from '../policy/policy';
import { RECORD_FIELDS } from '../policy/record-fields';
import { PLAN_LABEL } from '../protocol/plan-labels';
import {
  columnLabel,
  OTHER_PERSON_LABEL,
  SAME_PERSON_LABEL,
  SEEN_LABEL,
  SET_UP_LABELS,
} from '../protocol/set-up-sheet';
import { type Fault, makeFault, refuse } from '../refusal';
import { type CycleToday, cycleToday, endOfCycle } from '../requirements/cycle';
import { fold } from '../text';
import type { Person } from './people';

const COLUMN_LABEL = 'column ';
/** What this version of the add-on writes; older ones are read as they are. */
export const SET_UP_VERSION = 1;

/** What the set-up sheet says; '' and null where it says nothing. */
export interface SetUp {
  applicant: string;
  district: string;
  cohort: string;
  logSheets: string[];
  /** Programs to check, as written; none is AL-CTO alone. */
  programs: string[];
  dates: CycleCells;
  /** Dates given with the call: they win, and serve all who have none of their own. */
  overrides: CycleCells;
  /** Further people by `personKey`, and whole cohorts or tabs: "cohort alpha". */
  people: Map<string, PersonCells>;
  /** What a reviewer has seen of a person's plan documents, by `personKey`. */
  seen: Map<string, string[]>;
  /** Headings the person has placed. */
  chosen: Map<string, ColumnRole>;
  /** Names the person has said are one's. */
  samePeople: NamePair[];
  /** Names the person has said are two people's. */
  otherPeople: NamePair[];
  /** Where the spreadsheet's locale was last noted, for formulas that may not ask for it. */
  locale: string;
  /** Rows on the plan documents, as they stand. */
  plan: Cell[][];
}

export interface NamePair {
  other: string;
  name: string;
}

export interface CycleCells {
  issued: Cell;
  expires: Cell;
}

/** A row of the table of further people. */
export interface PersonCells extends CycleCells {
  /** '' where nothing is said. */
  cohort?: string;
}

/** A cycle, or why there is none. */
export interface CycleReading {
  cycle: CycleToday | null;
  faults: Fault[];
}

/** Reads the set-up sheet's label/value rows and its small table of further people. */
export function parseSetUp(cells: Cell[][]): SetUp {
  const values = new Map<string, Cell[]>();
  const people: SetUp['people'] = new Map();
  const chosen: SetUp['chosen'] = new Map();
  const plan: Cell[][] = [];
  const samePeople: NamePair[] = [];
  const otherPeople: NamePair[] = [];
  const seen: SetUp['seen'] = new Map();
  let isInTable = false;
  for (const [first, issued = '', expires = '', ...rest] of cells) {
    const label = fold(String(first));
    if (String(first).startsWith(PLAN_LABEL)) plan.push([first, issued, expires]);
    if (isTableHeading(label, issued)) isInTable = true;
    else if (label === '') isInTable = false;
    else if (isInTable) {
      const cohort = findCohort(String(rest[0] ?? ''));
      people.set(tableKey(String(first)), { issued, expires, cohort });
    } else if (label === fold(SEEN_LABEL))
      seen.set(personKey(String(issued)), [expires, ...rest].map(String));
    else if (label.startsWith(COLUMN_LABEL)) addChosen(chosen, label, issued);
    else if (label === fold(SAME_PERSON_LABEL))
      samePeople.push(...readPairs([issued, expires, ...rest]));
    else if (label === fold(OTHER_PERSON_LABEL))
      otherPeople.push(...readPairs([issued, expires, ...rest]));
    else if (!values.has(label)) values.set(label, [issued, expires, ...rest]);
  }
  const cellsOf = (label: string) => values.get(fold(label)) || [''];
  const [version] = cellsOf(SET_UP_LABELS.version);
  if (typeof version === 'number' && version > SET_UP_VERSION) throw refuse('SET_UP_TOO_NEW');
  const text = (label: string) => String(cellsOf(label)[0]).trim();
  return {
    applicant: text(SET_UP_LABELS.applicant),
    district: text(SET_UP_LABELS.district),
    cohort: text(SET_UP_LABELS.cohort),
    logSheets: readList(cellsOf(SET_UP_LABELS.logSheets)),
    programs: readList(cellsOf(SET_UP_LABELS.programs)),
    dates: {
      issued: cellsOf(SET_UP_LABELS.issued)[0],
      expires: cellsOf(SET_UP_LABELS.expires)[0],
    },
    overrides: { issued: '', expires: '' },
    people,
    seen,
    chosen,
    samePeople,
    otherPeople,
    locale: text(SET_UP_LABELS.locale),
    plan,
  };
}

/** `Applicant | Issue date | Expiration date | Cohort`: a table of further people begins. */
const isTableHeading = (label: string, second: Cell) =>
  label === fold(SET_UP_LABELS.applicant) && fold(String(second)) === fold(SET_UP_LABELS.issued);

/** "Alpha" and "Cohort Alpha" stand for everybody in it. */
const tableKey = (text: string) =>
  isCohort(text) ? fold(`Cohort ${findCohort(text)}`) : personKey(text);

/** "R. Ashford = Robin Ashford": one pair a cell, or several with line breaks or semicolons between. */
function readPairs(cells: Cell[]): NamePair[] {
  return readList(cells).flatMap((text) => {
    const [other, name] = text.split('=').map((each) => each.trim());
    return other && name ? [{ other, name }] : [];
  });
}

/** "Column Number of Hours | Qty": the person said which heading stands for the field. */
function addChosen(chosen: SetUp['chosen'], label: string, heading: Cell) {
  const own = RECORD_FIELDS.find((field) => fold(columnLabel(field)) === label);
  const role = own ?? findRole(label.slice(COLUMN_LABEL.length))?.role;
  if (role && fold(String(heading)) !== '') chosen.set(fold(String(heading)), role);
}

/**
 * The dates of one person: given with the call, from the table of further people, or the set-up's
 * own, which belong to its applicant alone where it names one.
 */
export function datesOf(
  person: Person,
  { overrides, people, dates, applicant }: SetUp,
): CycleCells {
  const own = listEntries(person, people).find(({ issued }) => issued !== '');
  const rest = person.isSetUp || applicant === '' ? dates : NO_DATES;
  const written = own ?? rest;
  if (overrides.issued === '')
    return overrides.expires === '' ? written : { ...written, expires: overrides.expires };
  if (own && !person.isSetUp) return own;
  // An expiration date without an issue date of its own goes with the one given.
  const isRest = overrides.expires === '' && written.issued === '';
  return isRest ? { issued: overrides.issued, expires: written.expires } : overrides;
}

/** A person's entries in the table: of their own, then of their cohort's or of the form's tab. */
function listEntries({ email, name, group }: Person, people: SetUp['people']): PersonCells[] {
  if (people.size === 0) return [];
  const keys = [personKey(email), personKey(name), fold(group)];
  return keys.flatMap((key) => (key === '' ? [] : (people.get(key) ?? [])));
}

const NO_DATES: CycleCells = { issued: '', expires: '' };

/** One entry a cell, or several in one cell with line breaks or semicolons between. */
function readList(cells: Cell[]): string[] {
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
  { today, isMonthFirst, policy }: { today: Day; isMonthFirst: boolean; policy: Policy },
  /** Whose dates these are, where that has to be said. */
  name?: string,
): CycleReading {
  const issued = readDate(dates.issued, isMonthFirst);
  const expires = readDate(dates.expires, isMonthFirst);
  const faults: Fault[] = [];
  if (issued.kind === 'unreadable') faults.push(makeFault('ISSUE_DATE_UNREADABLE', { name }));
  if (expires.kind === 'unreadable') faults.push(makeFault('EXPIRATION_UNREADABLE', { name }));
  if (issued.kind !== 'day' || faults.length > 0) return { cycle: null, faults };
  const end = expires.kind === 'day' ? expires.day : endOfCycle(issued.day, policy);
  const days = { issued: issued.day, expires: end };
  if (issued.day > today) faults.push(makeFault('ISSUE_DATE_IN_FUTURE', { ...days, name }));
  if (end <= issued.day) faults.push(makeFault('EXPIRATION_BEFORE_ISSUE', { ...days, name }));
  return { cycle: faults.length > 0 ? null : cycleToday(days, today, policy), faults };
}
