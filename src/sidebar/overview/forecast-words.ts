import { ELECTIVE, type HourTotals, MINIMUM } from '../../core/assessment/count-hours';
import { formatDay } from '../../core/day';
import { type HourUnits, toHoursRoundedUp } from '../../core/hours';
import type { ApplicantReport } from '../../core/report/check-report';
import { formatHours, joinWords } from '../../core/report/hours-text';
import { countOf } from '../ui/words';
import type { Forecast } from './forecast';

const DAYS_PER_YEAR = 365;
const MONTHS_PER_YEAR = 12;
const MOST_IN_SENTENCE = 2;

type Cycle = NonNullable<ApplicantReport['cycle']>;

/** Hours a month still needed; with less than a month left, all of them in the days that are left. */
export function sayPace({ asCounted, withPlanned, isPlanned }: Forecast, cycle: Cycle): string {
  if (asCounted.remaining === 0) return 'Needed: 0 h a month, as your hours are complete.';
  const { daysLeft, expires } = cycle;
  const need = ({ remaining }: HourTotals) => {
    const units = isUnderMonth(daysLeft) ? remaining : shareOfMonth(remaining, daysLeft);
    return formatHours(toHoursRoundedUp(units));
  };
  const planned = isPlanned ? ` Besides what is planned: ${need(withPlanned)}.` : '';
  return `Needed: ${need(asCounted)} ${sayTime(daysLeft, formatDay(expires))} (our estimate).${planned}`;
}

const isUnderMonth = (days: number) => days * MONTHS_PER_YEAR < DAYS_PER_YEAR;

/** Multiplied before it is divided, so that what comes out even is not rounded up. */
function shareOfMonth(units: HourUnits, daysLeft: number): HourUnits {
  return (units * DAYS_PER_YEAR) / (MONTHS_PER_YEAR * daysLeft);
}

function sayTime(daysLeft: number, expires: string): string {
  if (daysLeft === 0) return 'today, the last day';
  if (!isUnderMonth(daysLeft)) return `a month until ${expires}`;
  return `in the ${countOf(daysLeft, 'day')} until ${expires}`;
}

/** What the next events would have to give once what is planned was held, as a text and a list. */
export function sayNext({ asCounted, withPlanned }: Forecast): { text: string; items: string[] } {
  if (asCounted.remaining === 0) return { text: 'No further event is needed.', items: [] };
  const items = listNeeds(withPlanned);
  if (items.length === 0) {
    return { text: 'What is planned covers all that is needed.', items };
  }
  if (items.length > MOST_IN_SENTENCE) {
    return { text: 'The next events would have to give:', items };
  }
  const text = `The next event would have to give ${joinWords(items)}.`;
  return { text, items: [] };
}

function listNeeds({ byCourse, elective }: HourTotals): string[] {
  const needs: [HourUnits, string][] = [
    ...[...byCourse].map(([course, units]): [HourUnits, string] => [
      MINIMUM - units,
      `in ${course}`,
    ]),
    [ELECTIVE - elective, 'anywhere'],
  ];
  return needs
    .filter(([units]) => units > 0)
    .map(([units, where]) => `${formatHours(toHoursRoundedUp(units))} ${where}`);
}
