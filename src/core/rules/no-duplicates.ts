import type { Finding } from '../finding';
import { toHours } from '../hours';
import type { LogRow } from '../log/log-row';
import { daysOf, isOnAny } from '../log/shared-days';
import { areSame } from '../text';
import { isSentAgain, nameRow, placeOf, RowTexts } from './row-texts';
import { type CompareRule, NOTHING_FOUND, type StandingRow } from './rule';
import { isSimilarActivity, shareDescription } from './similar-texts';

/** A row that stands. Its texts are read when there is a row to compare it with. */
interface Entry {
  row: StandingRow;
  texts?: RowTexts;
}

const NONE: Finding[] = [];

/** One session counts once: each row is compared with the rows above it that stand. */
export const noDuplicates: CompareRule = (rows, applyDecisions, _, { sharedDays, policy }) => {
  if (sharedDays.size === 0) return NOTHING_FOUND;
  const found = new Map<LogRow, Finding[]>();
  const entries = new Map<string, Entry[]>();
  const keysOf = rows.every(isPlain) ? timeOf : ({ date }: StandingRow) => daysOf(date);
  for (const row of inOrderSent(rows)) {
    if (!isOnAny(sharedDays, row.date)) continue;
    const entry: Entry = { row };
    const keys = keysOf(row);
    const finding = compare(entry, listAbove(keys, entries), policy.words.category);
    const findings = finding ? applyDecisions(row, finding) : NONE;
    if (finding) found.set(row, findings);
    if (findings.every(({ effect }) => effect === 'note')) {
      for (const key of keys) addTo(entries, key, entry);
    }
  }
  return found;
};

/** Rows of one day that no form sent are alike only where their hours are the same. */
const isPlain = ({ date, beside }: StandingRow) =>
  date.first === date.day && beside.submitted === null;

const timeOf = ({ date, hours }: StandingRow) => [`${date.day} ${hours.units}`];

/** A form's answers in the order they were sent, however the sheet is sorted now; a log stays as it is. */
function inOrderSent(rows: StandingRow[]): StandingRow[] {
  if (rows.some(({ beside }) => beside.submitted === null)) return rows;
  return [...rows].sort(({ beside: a }, { beside: b }) =>
    String(a.submitted) < String(b.submitted) ? -1 : Number(a.submitted !== b.submitted),
  );
}

/** Rows that stand on any of the days, in the log's order, each once. */
function listAbove(keys: string[], entries: Map<string, Entry[]>): Entry[] {
  if (keys.length === 1) return entries.get(keys[0]) ?? [];
  return [...new Set(keys.flatMap((key) => entries.get(key) ?? []))];
}

function addTo(entries: Map<string, Entry[]>, key: string, entry: Entry) {
  const known = entries.get(key);
  if (known) known.push(entry);
  else entries.set(key, [entry]);
}

function compare(entry: Entry, all: Entry[], category: string): Finding | null {
  if (all.length === 0) return null;
  // The columns of one row are parts of one activity.
  const above = all.filter(({ row }) => row.row !== entry.row.row || row.sheet !== entry.row.sheet);
  if (above.length === 0) return null;
  const sameHours = above.filter((other) => isSameTime(entry.row, other.row));
  const same = sameHours.find((other) => isSameCourse(entry, other) && isSameSession(entry, other));
  if (same) {
    const args = { other: nameRow(entry.row, same.row) };
    return { code: 'DUPLICATE', effect: 'reject', args, other: placeOf(same.row) };
  }
  const corrected = above.find((other) => isCorrection(entry, other));
  if (corrected) {
    const args = {
      other: nameRow(entry.row, corrected.row),
      change: describeChange(entry, corrected),
    };
    return { code: 'CORRECTION', effect: 'hold', args, other: placeOf(corrected.row) };
  }
  const session = sameHours.find((other) => isSameSession(entry, other));
  if (session) {
    const args = { other: nameRow(entry.row, session.row), category };
    return { code: 'SAME_SESSION_TWO_COURSES', effect: 'hold', args, other: placeOf(session.row) };
  }
  const near = above.find((other) => isNear(entry, other));
  if (!near) return null;
  const args = {
    other: nameRow(entry.row, near.row),
    category,
    isInRange: !isSameDay(entry.row, near.row),
  };
  return { code: 'NEAR_DUPLICATE', effect: 'hold', args, other: placeOf(near.row) };
}

const isSameDay = (a: StandingRow, b: StandingRow) => a.date.day === b.date.day;
const isSameTime = (a: StandingRow, b: StandingRow) =>
  isSameDay(a, b) && a.hours.units === b.hours.units;
const isSameCourse = ({ row: a }: Entry, { row: b }: Entry) => a.course.course === b.course.course;

function isSameSession({ row: a }: Entry, { row: b }: Entry): boolean {
  return areSame(a.activity, b.activity) && areSame(a.description, b.description);
}

/** A form sent again with other hours or another course. */
function isCorrection(entry: Entry, earlier: Entry): boolean {
  if (entry.row.beside.submitted === null || earlier.row.beside.submitted === null) return false;
  if (!isSameDay(entry.row, earlier.row)) return false;
  if (entry.row.hours.units === earlier.row.hours.units && isSameCourse(entry, earlier)) {
    return false;
  }
  return isSentAgain(readEntry(entry), readEntry(earlier));
}

/** "6 → 8.5 hours", "IT Management → Technology Planning". */
function describeChange({ row }: Entry, { row: earlier }: Entry): string {
  return row.hours.units === earlier.hours.units
    ? `${earlier.course.course} → ${row.course.course}`
    : `${toHours(earlier.hours.units)} → ${toHours(row.hours.units)} hours`;
}

/** Nearly the same in every way, or a day of one inside the days of the other. */
function isNear(entry: Entry, other: Entry): boolean {
  const isOneDay = isSameDay(entry.row, other.row);
  if (isOneDay && !(isSameTime(entry.row, other.row) && isSameCourse(entry, other))) return false;
  const [a, b] = [readEntry(entry), readEntry(other)];
  if (!isSimilarActivity(a.words, b.words)) return false;
  return !isOneDay || shareDescription(a.contentWords, b.contentWords);
}

function readEntry(entry: Entry): RowTexts {
  entry.texts ??= new RowTexts(entry.row);
  return entry.texts;
}
