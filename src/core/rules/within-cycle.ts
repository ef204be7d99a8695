import type { Finding } from '../finding';
import { NONE, type RowRule } from './rule';

/** "Recertification activities must take place within your three-year certification cycle." */
export const withinCycle: RowRule = ({ date }, { cycle, today }) => {
  if (date.kind !== 'day') return NONE;
  const { day, first } = date;
  const isPast = first >= cycle.issued && day <= cycle.expires && day <= today;
  if (isPast && date.as !== 'range') return NONE;
  const args = { day, ...cycle };
  const isInside = (each: string) => each >= cycle.issued && each <= cycle.expires;
  if (isInside(first) !== isInside(day)) {
    return [{ code: 'DATE_RANGE_CROSSES_CYCLE', effect: 'hold', field: 'date', args }];
  }
  const findings: Finding[] = [];
  const add = (finding: Finding) => findings.push({ ...finding, field: 'date' });
  if (date.as === 'range') add({ code: 'DATE_RANGE', effect: 'note', args });
  if (day < cycle.issued) add({ code: 'BEFORE_CYCLE', effect: 'reject', args });
  else if (day > cycle.expires) add({ code: 'AFTER_CYCLE', effect: 'reject', args });
  else if (day > today) add({ code: 'FUTURE_DATE', effect: 'future', args });
  return findings;
};
