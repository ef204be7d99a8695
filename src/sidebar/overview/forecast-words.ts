import { formatDay } from '../../core/day';
import type { ApplicantReport } from '../../core/report/check-report';
import { countOf, hoursText } from '../ui/words';
import type { Amounts, Forecast } from './forecast';

const DAYS_PER_YEAR = 365;
const MONTHS_PER_YEAR = 12;
const MAX_IN_SENTENCE = 2;

type Cycle = NonNullable<ApplicantReport['cycle']>;

/** Hours a month still needed; with less than a month left, all of them in the days that are left. */
export function describePace({ total, isPlanned }: Forecast, { daysLeft, expires }: Cycle): string {
  if (total.now.remaining === 0) return 'Your hours are complete: 0 h a month.';
  const need = ({ remaining }: Amounts) =>
    hoursText(isUnderMonth(daysLeft) ? remaining : shareOfMonth(remaining, daysLeft));
  const planned = isPlanned ? ` ${need(total.withPlanned)} with what’s planned.` : '';
  return `About ${need(total.now)} ${describeTime(daysLeft, formatDay(expires))} (our estimate).${planned}`;
}

const isUnderMonth = (days: number) => days * MONTHS_PER_YEAR < DAYS_PER_YEAR;

/** Rounded up; multiplied before it is divided, so that what comes out even is not rounded up. */
function shareOfMonth(hours: number, daysLeft: number): number {
  const hundredths = (Math.round(hours * 100) * DAYS_PER_YEAR) / (MONTHS_PER_YEAR * daysLeft);
  return Math.ceil(hundredths) / 100;
}

function describeTime(daysLeft: number, expires: string): string {
  if (daysLeft === 0) return 'today, the last day';
  if (!isUnderMonth(daysLeft)) return `a month until ${expires}`;
  return `in the ${countOf(daysLeft, 'day')} until ${expires}`;
}

/** What the next events would have to give once what is planned was held, as a text and a list. */
export function describeNext({ courses, elective, total }: Forecast): {
  text: string;
  items: string[];
} {
  if (total.now.remaining === 0) return { text: 'No further event is needed.', items: [] };
  const needs: [number, string][] = [
    ...courses.map(({ name, withPlanned }): [number, string] => [
      withPlanned.remaining,
      `in ${name}`,
    ]),
    [elective.withPlanned.remaining, 'in any course'],
  ];
  const items = needs
    .filter(([hours]) => hours > 0)
    .map(([hours, where]) => `${hoursText(hours)} ${where}`);
  if (items.length === 0) return { text: 'What’s planned covers all you need.', items };
  if (items.length > MAX_IN_SENTENCE) return { text: 'Your next events need to give:', items };
  return { text: `Your next event needs to give ${items.join(' and ')}.`, items: [] };
}
