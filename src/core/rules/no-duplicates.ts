import type { Finding } from '../finding';
import { fold } from '../log/fold';
import type { LogRow } from '../log/log-row';
import type { CompareRule } from './rule';
import { areSimilarActivities, shareDescription } from './similar-texts';

interface Entry {
  row: LogRow;
  day: string;
  units: number;
  course: string;
  activity: string;
  description: string;
}

/** One session counts once: each row is compared with the rows above it that stand. */
export const noDuplicates: CompareRule = (rows) => {
  const found = new Map<LogRow, Finding>();
  // Only rows of one day and the same hours can be the same session.
  const standing = new Map<string, Entry[]>();
  for (const row of rows) {
    const entry = makeEntry(row);
    if (!entry) continue;
    const key = `${entry.day}|${entry.units}`;
    const above = standing.get(key) ?? [];
    const finding = compare(entry, above);
    if (finding) found.set(row, finding);
    else standing.set(key, [...above, entry]);
  }
  return found;
};

function makeEntry(row: LogRow): Entry | null {
  const { date, hours, course } = row;
  if (date.kind !== 'day' || hours.kind !== 'hours' || course.kind !== 'course') return null;
  return {
    row,
    day: date.day,
    units: hours.units,
    course: course.course,
    activity: fold(row.activity),
    description: fold(row.description),
  };
}

function compare(entry: Entry, above: Entry[]): Finding | null {
  const isSameText = (other: Entry) =>
    other.activity === entry.activity && other.description === entry.description;
  const isSameCourse = (other: Entry) => other.course === entry.course;
  const same = above.find((other) => isSameCourse(other) && isSameText(other));
  if (same) return makeFinding('DUPLICATE', 'reject', same);
  const session = above.find((other) => !isSameCourse(other) && isSameText(other));
  if (session) return makeFinding('SAME_SESSION_TWO_COURSES', 'hold', session);
  const near = above.find((other) => isSameCourse(other) && isNear(entry, other));
  return near ? makeFinding('NEAR_DUPLICATE', 'hold', near) : null;
}

function isNear(entry: Entry, other: Entry): boolean {
  const year = entry.day.slice(0, 4);
  return (
    areSimilarActivities(entry.activity, other.activity, year) &&
    shareDescription(entry.description, other.description)
  );
}

function makeFinding(code: string, effect: 'reject' | 'hold', other: Entry): Finding {
  return { code, effect, args: { otherRow: other.row.row, otherSheet: other.row.sheet } };
}
