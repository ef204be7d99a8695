// Which column holds the course: one that says so and holds courses, or several whose headings are courses.

import { normalizeSpaces } from '../../text';
import { findCourseNamed } from '../read-course';
import {
  type Candidate,
  CONFIRMS,
  type ColumnPlacement,
  isKnown,
  MIN_FILLED,
} from './column-placement';
import { isWide } from './place-activity';

const MIN_COURSE_COLUMNS = 3;

export function placeCourse(placement: ColumnPlacement): void {
  // A program without categories needs none.
  if (placement.has('course') || placement.policy.courses.length === 0) return;
  const courses = findCourseColumns(placement);
  if (courses.length >= MIN_COURSE_COLUMNS) {
    placement.takeCourses(courses);
    return;
  }
  const candidates = placement.named('course');
  const isConfirmed = (each: Candidate) => shareOf(placement, each) >= CONFIRMS;
  // What stands in another column says more than a heading over nothing.
  if (!candidates.some(isConfirmed) && placement.takeByContents('course')) return;
  const sure = candidates.filter((each) => isSure(placement, each));
  const best = sure.length > 0 ? chooseBest(placement, sure) : findEmpty(placement, candidates);
  placement.takeOrAsk('course', best?.column);
}

/** A sheet with a column of hours for each course. */
function findCourseColumns(placement: ColumnPlacement): ColumnPlacement['courses'] {
  return placement.free().flatMap((column) => {
    const course = findCourseNamed(column.heading, placement.policy);
    return course !== undefined && !placement.isRefused(column, 'hours')
      ? [{ index: column.index, course, heading: normalizeSpaces(column.heading) }]
      : [];
  });
}

function isSure(placement: ColumnPlacement, { column, rank }: Candidate): boolean {
  const { filled, share } = placement.contents.share(column.index, 'course');
  if (share >= CONFIRMS || rank === 0) return true;
  const isActivityToo =
    column.reading.roles.some(({ role }) => role === 'activity') || isWide(column);
  if (isActivityToo && !placement.hasActivityBeside(column)) return false;
  return filled < MIN_FILLED || isKnown(rank, share);
}

/** The surest by its heading, else by its cells; undefined where another column holds courses instead, or two are alike. */
function chooseBest(
  placement: ColumnPlacement,
  [best, second]: Candidate[],
): Candidate | undefined {
  const isContradicted =
    shareOf(placement, best) < CONFIRMS &&
    placement.free().some((column) => placement.holdsCourses(column));
  if (isContradicted) return undefined;
  const isSurer =
    !second || second.rank > best.rank || shareOf(placement, best) > shareOf(placement, second);
  return isSurer ? best : undefined;
}

/** The one that is still empty, where another column holds the activities. */
function findEmpty(placement: ColumnPlacement, candidates: Candidate[]): Candidate | undefined {
  const empty = candidates.filter(
    ({ column }) => placement.contents.share(column.index, 'course').filled === 0,
  );
  const [only] = empty;
  return empty.length === 1 && placement.hasActivityBeside(only.column) ? only : undefined;
}

function shareOf({ contents }: ColumnPlacement, { column }: Candidate): number {
  return contents.share(column.index, 'course').share;
}
