// Which column names the activity.

import type { ColumnPlacement } from './column-placement';
import type { HeadedColumn } from './headed-column';

export function placeActivity(placement: ColumnPlacement): void {
  if (placement.has('activity')) return;
  const [best, second] = placement.named('activity');
  const isTie = best && second?.rank === best.rank && !placement.areAlike(best, second);
  const column = best?.column ?? placement.free().find(isWide);
  placement.takeOrAsk('activity', isTie ? undefined : column);
}

/** "What" beside an activity tells what it was about. */
export function placeWhat(placement: ColumnPlacement): void {
  if (placement.has('description')) return;
  const what = placement.free().find(isWhat);
  if (what) placement.take('description', what, 'name');
}

/** "What", or a "Course" that is none of the six: the activity, where nothing else is. */
export function isWide(column: HeadedColumn): boolean {
  return isWhat(column) || /^(?:courses?|course name)$/.test(column.reading.text);
}

function isWhat({ reading }: HeadedColumn): boolean {
  return /^what(?: (?:(?:did )?(?:you|i) (?:do|did)|(?:was|is) it))?$/.test(reading.text);
}
