import { countDays } from '../day';
import { toHours, toUnits } from '../hours';
import { NONE, type RowRule } from './rule';

const MAX_HOURS_A_DAY = 24;
const MANY_HOURS_A_DAY = 12;

/** Over 24 h a day cannot be ("50" is often minutes); over 12 h a day is worth a look. */
export const plausibleHours: RowRule = ({ hours, date }) => {
  if (hours.kind !== 'hours' || hours.units <= toUnits(MANY_HOURS_A_DAY)) return NONE;
  const days = date.kind === 'day' ? countDays(date.first, date.day) + 1 : 1;
  const args = { hours: toHours(hours.units), days };
  if (hours.units > toUnits(MAX_HOURS_A_DAY * days)) {
    return [{ code: 'HOURS_IMPLAUSIBLE', effect: 'hold', field: 'hours', args }];
  }
  if (hours.units > toUnits(MANY_HOURS_A_DAY * days)) {
    return [{ code: 'HOURS_LONG', effect: 'note', field: 'hours', args }];
  }
  return NONE;
};
