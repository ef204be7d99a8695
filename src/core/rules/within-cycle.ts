import type { Day } from '../day';
import type { Finding } from '../finding';
import { NONE, type RowRule } from './rule';

type Cycle = { issued: Day; expires: Day };

/** "Recertification activities must take place within your three-year certification cycle." */
export const withinCycle: RowRule = ({ date }, { cycle, today, policy: { words } }) => {
  if (date.kind !== 'day') return NONE;
  const { day, first } = date;
  const isPast = first >= cycle.issued && day <= cycle.expires && day <= today;
  if (isPast && date.as !== 'range') return NONE;
  const { issued, expires } = cycle;
  const [field, args] = ['date' as const, { day, issued, expires, cycle: words.cycle }];
  if (isInside(first, cycle) !== isInside(day, cycle)) {
    return [{ code: 'DATE_RANGE_CROSSES_CYCLE', effect: 'hold', field, args }];
  }
  const findings: Finding[] = [];
  if (date.as === 'range') findings.push({ code: 'DATE_RANGE', effect: 'note', field, args });
  if (day < issued) findings.push({ code: 'BEFORE_CYCLE', effect: 'reject', field, args });
  else if (day > expires) findings.push({ code: 'AFTER_CYCLE', effect: 'reject', field, args });
  else if (day > today) findings.push({ code: 'FUTURE_DATE', effect: 'future', field, args });
  return findings;
};

const isInside = (day: Day, { issued, expires }: Cycle) => day >= issued && day <= expires;
