import type { Finding } from '../finding';
import type { LogRow } from '../log/log-row';
import { fold } from '../text';
import type { CompareRule } from './rule';
import { isSimilarActivity, readTexts, shareDescription, type TextWords } from './similar-texts';

interface Entry {
  row: LogRow;
  course: string;
  /** Activity and description folded: the same for the same session. */
  texts: string;
  words: TextWords;
}

/** One session counts once: each row is compared with the rows above it that stand. */
export const noDuplicates: CompareRule = (rows, settle) => {
  const found = new Map<LogRow, Finding[]>();
  // Only rows of one day and the same hours can be the same session.
  const standing = new Map<string, Entry[]>();
  for (const row of rows) {
    const { date, hours, course } = row;
    const entry = makeEntry(row, course.course, date.day);
    const key = `${date.day}|${hours.units}`;
    const above = standing.get(key) || [];
    standing.set(key, above);
    const finding = compare(entry, above);
    const findings = finding ? settle(row, finding) : [];
    found.set(row, findings);
    if (findings.every(({ effect }) => effect === 'note')) above.push(entry);
  }
  return found;
};

function makeEntry(row: LogRow, course: string, day: string): Entry {
  const activity = fold(row.activity);
  const description = fold(row.description);
  const texts = `${activity}|${description}`;
  return { row, course, texts, words: readTexts(activity, description, day.slice(0, 4)) };
}

function compare(entry: Entry, all: Entry[]): Finding | null {
  // The columns of one row are parts of one activity.
  const above = all.filter(({ row }) => row.row !== entry.row.row || row.sheet !== entry.row.sheet);
  const isSame = (other: Entry) => other.texts === entry.texts;
  const same = above.find((other) => isSame(other) && other.course === entry.course);
  if (same) return makeFinding('DUPLICATE', 'reject', entry, same);
  const session = above.find(isSame);
  if (session) return makeFinding('SAME_SESSION_TWO_COURSES', 'hold', entry, session);
  const near = above.find((other) => other.course === entry.course && isNear(entry, other));
  return near ? makeFinding('NEAR_DUPLICATE', 'hold', entry, near) : null;
}

function isNear({ words }: Entry, other: Entry): boolean {
  return isSimilarActivity(words, other.words) && shareDescription(words, other.words);
}

function makeFinding(
  code: 'DUPLICATE' | 'SAME_SESSION_TWO_COURSES' | 'NEAR_DUPLICATE',
  effect: 'reject' | 'hold',
  { row }: Entry,
  other: Entry,
): Finding {
  const { row: number, sheet } = other.row;
  const where = sheet === row.sheet ? `row ${number}` : `row ${number} of “${sheet}”`;
  return { code, effect, args: { other: where }, other: { sheet, row: number } };
}
