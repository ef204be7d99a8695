import type { Day } from '../day';
import type { Finding } from '../finding';
import { NONE, type RowRule } from './rule';

type Cycle = { issued: Day; expires: Day };
type Args = Cycle & { day: Day; cycle: string };

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
  const outside = findOutside(day, cycle, today, args);
  if (date.as !== 'range') return outside;
  return [{ code: 'DATE_RANGE', effect: 'note', field, args }, ...outside];
};

function findOutside(day: Day, { issued, expires }: Cycle, today: Day, args: Args): Finding[] {
  const field = 'date';
  if (day < issued) return [{ code: 'BEFORE_CYCLE', effect: 'reject', field, args }];
  if (day > expires) return [{ code: 'AFTER_CYCLE', effect: 'reject', field, args }];
  return day > today ? [{ code: 'FUTURE_DATE', effect: 'future', field, args }] : NONE;
}

const isInside = (day: Day, { issued, expires }: Cycle) => day >= issued && day <= expires;
