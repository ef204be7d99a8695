import type { RecordField } from '../../policy/record-fields';
import { fold } from '../../text';
import type { Contents } from './column-contents';
import type { HeadedColumn } from './headed-column';

const HOURS_LIKE =
  /\b(?:h|ceus?|pdus?|plus?|credits?|units?|time|amount|qty|quantity|minutes?|mins?|points?|earned|value|no|long|length)\b/;
/** Numbers and times of something else. */
const HOURS_UNLIKE =
  /\b(?:needed|remaining|left|required|goal|start|begin|end|in|out|id|type|cost|fee|miles|price|year|grade|score)\b/;
const MIN_TEXT_LENGTH = 4;

/** The free column that fits a field best; null where none does. */
export function proposeColumn(
  field: RecordField,
  free: HeadedColumn[],
  contents: Contents,
): HeadedColumn | null {
  const rated = free.map((column) => ({ column, points: rate(field, column, contents) }));
  const best = rated.reduce<(typeof rated)[number] | null>(
    (most, each) => (each.points > (most?.points ?? 0) ? each : most),
    null,
  );
  return best?.column ?? null;
}

function rate(field: RecordField, column: HeadedColumn, contents: Contents): number {
  const { index, heading, reading } = column;
  const role = reading.roles.find((each) => each.role === field);
  const named = role ? 2 - role.rank / 10 : 0;
  switch (field) {
    case 'date':
      return contents.share(index, 'date').share + named + (reading.isEntryDate ? 0.2 : 0);
    case 'hours': {
      // A column of dates or years reads as numbers too.
      if (contents.share(index, 'date').share > 0.5) return named;
      const { share } = contents.share(index, 'hours');
      const isCredit = reading.unit === 'other' || /\b(?:credits?|ceus?)\b/.test(fold(heading));
      const isLike = !role && HOURS_LIKE.test(fold(heading));
      const isUnlike = !role && HOURS_UNLIKE.test(reading.text || fold(heading));
      return share + named + (isLike ? 1 : 0) - (isCredit ? 0.5 : 0) - (isUnlike ? 1.5 : 0);
    }
    case 'course':
      return 2 * contents.share(index, 'course').share + named;
    case 'activity':
    case 'justification':
    case 'description': {
      const length = contents.textLength(index);
      const isText = length >= MIN_TEXT_LENGTH && contents.share(index, 'date').share < 0.5;
      return named + (isText ? Math.min(1, length / 500) + 0.01 : 0);
    }
    default:
      return named;
  }
}
