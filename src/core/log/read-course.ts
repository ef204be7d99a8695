import type { Policy } from '../policy/policy';
import { beginsWithWords, fold } from '../text';

/** What a course cell says. `nearest` are the one or two courses to offer. */
export type CourseReading =
  | {
      kind: 'course';
      course: string;
      as: 'official' | 'alias' | 'typo';
      /** All that the cell names, where the program lets a row belong to several. */
      tags?: string[];
    }
  | { kind: 'missing' }
  | { kind: 'retired'; suggestion: string }
  | { kind: 'several'; courses: string[] }
  | { kind: 'unknown'; nearest: string[] };

interface CourseName {
  folded: string;
  course: string;
}

// A description is no course.
const MAX_LENGTH = 200;
const MIN_TYPO_LENGTH = 5;

/** A policy's course names, made comparable once. */
interface CourseNames {
  all: CourseName[];
  byName: Map<string, string>;
  /** Of the longest name. */
  maxWords: number;
  longestFirst: CourseName[];
  retired: Map<string, string>;
  inOrder: string[];
}

const KNOWN = new WeakMap<Policy, CourseNames>();

function namesOf(policy: Policy): CourseNames {
  const known = KNOWN.get(policy);
  if (known) return known;
  const all = policy.courses.flatMap(({ name: course, otherNames }) =>
    [course, ...otherNames].map((name) => ({ folded: fold(name), course })),
  );
  const names = {
    all,
    byName: new Map(all.map(({ folded, course }) => [folded, course])),
    maxWords: Math.max(...all.map(({ folded }) => folded.split(' ').length)),
    longestFirst: [...all].sort((a, b) => b.folded.length - a.folded.length),
    retired: new Map(policy.retiredCourses.map((each) => [fold(each.name), each.suggestion])),
    inOrder: policy.courses.map(({ name }) => name),
  };
  KNOWN.set(policy, names);
  return names;
}

/**
 * Reads a course name: officially spelt, by a known other name, or with a slip of the pen.
 * Two courses in one cell are never chosen between.
 */
export function readCourse(text: string, policy: Policy): CourseReading {
  if (text.length > MAX_LENGTH) return { kind: 'unknown', nearest: [] };
  const folded = fold(text);
  if (folded === '') return { kind: 'missing' };
  const names = namesOf(policy);
  const exact = names.byName.get(folded);
  if (exact) return readKnown(exact, text);
  const suggestion = names.retired.get(folded);
  if (suggestion !== undefined) return { kind: 'retired', suggestion };
  const several = findNamed(folded, names);
  if (several.length > 1) {
    return policy.hasTags
      ? { kind: 'course', course: several[0], as: 'official', tags: several }
      : { kind: 'several', courses: several };
  }
  const close = findClose(folded, names);
  if (close.length === 1) return { kind: 'course', course: close[0], as: 'typo' };
  return { kind: 'unknown', nearest: close.length > 0 ? close : findNearest(folded, names) };
}

/** The course that a heading names in full, officially or by another name; a misspelled name doesn't count. */
export function findCourseNamed(heading: string, policy: Policy): string | undefined {
  const { byName, maxWords } = namesOf(policy);
  // Most texts are sentences, and are not folded.
  if (heading.length > MAX_LENGTH || beginsWithWords(heading, maxWords + 1)) return undefined;
  return byName.get(fold(heading));
}

function readKnown(course: string, text: string): CourseReading {
  return { kind: 'course', course, as: text === course ? 'official' : 'alias' };
}

/** Courses whose names appear in the text as whole words, in the policy's order. */
function findNamed(folded: string, { longestFirst, inOrder }: CourseNames): string[] {
  let rest = ` ${folded} `;
  const found = new Set<string>();
  // Longest first, or "Data Management" would hide "Data Management and Governance".
  for (const name of longestFirst) {
    if (!rest.includes(` ${name.folded} `)) continue;
    found.add(name.course);
    rest = rest.split(` ${name.folded} `).join(' | ');
  }
  return inOrder.filter((name) => found.has(name));
}

function findClose(folded: string, { all }: CourseNames): string[] {
  const close = all.filter(
    (name) =>
      // One letter off a short name is another word.
      name.folded.length >= MIN_TYPO_LENGTH &&
      isWithinEdits(name.folded, folded, Math.max(1, Math.floor(name.folded.length / 8))),
  );
  return [...new Set(close.map((name) => name.course))];
}

function findNearest(folded: string, { all }: CourseNames): string[] {
  const words = new Set(folded.split(' ').filter((word) => word.length > 2 && word !== 'and'));
  const sharing = all.filter((name) => name.folded.split(' ').some((word) => words.has(word)));
  return [...new Set(sharing.map((name) => name.course))].slice(0, 2);
}

/** Whether the Levenshtein distance is at most `limit`; most texts differ too much in length already. */
function isWithinEdits(a: string, b: string, limit: number): boolean {
  if (Math.abs(a.length - b.length) > limit) return false;
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const replaced = previous[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1);
      const edits = Math.min(replaced, previous[j] + 1, current[j - 1] + 1);
      current.push(edits);
      if (edits < least) least = edits;
    }
    if (least > limit) return false;
    previous = current;
  }
  return previous[b.length] <= limit;
}
