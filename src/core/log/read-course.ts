import { POLICY } from '../policy/policy';
import { fold } from '../text';

/** What a course cell says. `nearest` are the one or two courses to offer. */
export type CourseReading =
  | { kind: 'course'; course: string; as: 'official' | 'alias' | 'typo' }
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
const LEAST_TYPO_LENGTH = 5;
const NAMES: CourseName[] = POLICY.courses.flatMap((course) =>
  [course.name, ...course.otherNames].map((name) => ({ folded: fold(name), course: course.name })),
);

/**
 * Reads a course name: officially spelt, by a known other name, or with a slip of the pen.
 * Two courses in one cell are never chosen between.
 */
export function readCourse(text: string): CourseReading {
  if (text.length > MAX_LENGTH) return { kind: 'unknown', nearest: [] };
  const folded = fold(text);
  if (folded === '') return { kind: 'missing' };
  const exact = NAMES.find((name) => name.folded === folded);
  if (exact) return readKnown(exact.course, text);
  const retired = POLICY.retiredCourses.find((course) => fold(course.name) === folded);
  if (retired) return { kind: 'retired', suggestion: retired.suggestion };
  const several = findNamed(folded);
  if (several.length > 1) return { kind: 'several', courses: several };
  const close = findClose(folded);
  if (close.length === 1) return { kind: 'course', course: close[0], as: 'typo' };
  return { kind: 'unknown', nearest: close.length > 0 ? close : findNearest(folded) };
}

function readKnown(course: string, text: string): CourseReading {
  return { kind: 'course', course, as: text === course ? 'official' : 'alias' };
}

/** Courses whose names stand in the text as whole words, in the policy's order. */
function findNamed(folded: string): string[] {
  let rest = ` ${folded} `;
  const found = new Set<string>();
  // Longest first, or "Data Management" would hide "Data Management and Governance".
  for (const name of [...NAMES].sort((a, b) => b.folded.length - a.folded.length)) {
    if (!rest.includes(` ${name.folded} `)) continue;
    found.add(name.course);
    rest = rest.split(` ${name.folded} `).join(' | ');
  }
  return POLICY.courses.map((course) => course.name).filter((name) => found.has(name));
}

function findClose(folded: string): string[] {
  const close = NAMES.filter(
    (name) =>
      // One letter off a short name is another word.
      name.folded.length >= LEAST_TYPO_LENGTH &&
      countEdits(name.folded, folded) <= Math.max(1, Math.floor(name.folded.length / 8)),
  );
  return [...new Set(close.map((name) => name.course))];
}

function findNearest(folded: string): string[] {
  const words = new Set(folded.split(' ').filter((word) => word.length > 2 && word !== 'and'));
  const sharing = NAMES.filter((name) => name.folded.split(' ').some((word) => words.has(word)));
  return [...new Set(sharing.map((name) => name.course))].slice(0, 2);
}

/** Levenshtein distance. */
function countEdits(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 4) return Number.POSITIVE_INFINITY;
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = previous[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min(replaced, previous[j] + 1, current[j - 1] + 1));
    }
    previous = current;
  }
  return previous[b.length];
}
