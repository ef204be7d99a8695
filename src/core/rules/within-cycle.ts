import { formatDay } from '../day';
import type { Effect, Finding } from '../finding';
import type { RowRule } from './rule';

/** "Recertification activities must take place within your three-year certification cycle." */
export const withinCycle: RowRule = ({ date }, { cycle, today }) => {
  if (date.kind !== 'day') return [];
  const { issued, expires } = cycle;
  const find = (code: string, effect: Effect): Finding => {
    const args = {
      day: formatDay(date.day),
      issued: formatDay(issued),
      expires: formatDay(expires),
    };
    return { code, effect, field: 'date', args };
  };
  const isInside = (day: string) => day >= issued && day <= expires;
  if (isInside(date.first) !== isInside(date.day))
    return [find('DATE_RANGE_CROSSES_CYCLE', 'hold')];
  const findings = date.as === 'range' ? [find('DATE_RANGE', 'note')] : [];
  if (date.day < issued) findings.push(find('BEFORE_CYCLE', 'reject'));
  else if (date.day > expires) findings.push(find('AFTER_CYCLE', 'reject'));
  else if (date.day > today) findings.push(find('FUTURE_DATE', 'plan'));
  return findings;
};
