// Which column holds what: the headings propose, the contents confirm or refuse, the person decides.

import { LONG_TEXTS } from '../../policy/record-fields';
import { fold } from '../../text';
import type { ChosenHeadings, Reading } from '../reading';
import type { Contents } from './column-contents';
import { ColumnPlacement } from './column-placement';
import { type HeadedColumn, labelOf } from './headed-column';
import type { ColumnRole } from './headings';
import { placeActivity, placeWhat } from './place-activity';
import { placeCourse } from './place-course';
import { placeDate } from './place-date';
import { placeHours } from './place-hours';

/** Kept beside the record; taken first, so that an e-mail or an entry date is taken for nothing else. */
const BESIDE = ['email', 'timestamp', 'confirmed', 'submitted'] as const;
const BY_NAME = [
  ...LONG_TEXTS,
  'applicantAndDistrict',
  'firstName',
  'lastName',
  'applicant',
  'district',
  'location',
] as const;

export function placeColumns(
  headed: HeadedColumn[],
  contents: Contents,
  { policy, chosen }: Reading,
): ColumnPlacement {
  const placement = new ColumnPlacement(headed, contents, policy);
  placeChosen(placement, chosen);
  for (const role of BESIDE) placeByName(placement, role);
  placeCourse(placement);
  placeDate(placement);
  placeHours(placement);
  placeActivity(placement);
  for (const role of BY_NAME) placeByName(placement, role);
  placeWhat(placement);
  giveUpHalfNames(placement);
  return placement;
}

function placeChosen(placement: ColumnPlacement, chosen: ChosenHeadings): void {
  if (chosen.size === 0) return;
  const { headed } = placement;
  for (const column of headed) {
    const role = chosen.get(fold(labelOf(column, headed))) ?? chosen.get(column.folded);
    if (role && !placement.has(role)) placement.take(role, column, 'person');
  }
  const hours = headed.find(({ index }) => index === placement.columns.hours);
  placement.isMinutes = hours?.reading.unit === 'minutes';
}

function placeByName(placement: ColumnPlacement, role: ColumnRole): void {
  if (placement.has(role) || (role === 'applicant' && placement.has('firstName'))) return;
  const isText = LONG_TEXTS.some((field) => field === role);
  const best = placement
    .named(role)
    .find(({ column }) => !isText || !placement.holdsCourses(column));
  if (best) placement.take(role, best.column, 'name');
}

/** A first name without a last one, or the other way round, names nobody. */
function giveUpHalfNames(placement: ColumnPlacement): void {
  const hasFirst = placement.has('firstName');
  if (hasFirst === placement.has('lastName')) return;
  placement.giveUp(hasFirst ? 'firstName' : 'lastName');
}
