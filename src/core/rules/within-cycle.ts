import { formatDay } from '../day';
import type { RowRule } from './rule';

/** "Recertification activities must take place within your three-year certification cycle." */
export const withinCycle: RowRule = ({ date }, { cycle, today }) => {
  if (date.kind !== 'day') return [];
  const { issued, expires } = cycle;
  const isInside = (day: string) => day >= issued && day <= expires;
  const args = { day: formatDay(date.day), issued: formatDay(issued), expires: formatDay(expires) };
  if (isInside(date.first) !== isInside(date.day)) {
    return [{ code: 'DATE_RANGE_CROSSES_CYCLE', effect: 'hold', field: 'date', args }];
  }
  if (date.day < issued) return [{ code: 'BEFORE_CYCLE', effect: 'reject', field: 'date', args }];
  if (date.day > expires) return [{ code: 'AFTER_CYCLE', effect: 'reject', field: 'date', args }];
  if (date.day > today) return [{ code: 'FUTURE_DATE', effect: 'plan', field: 'date', args }];
  return [];
};
