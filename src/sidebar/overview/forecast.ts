// What a log amounts to at the expiration date: as it stands, and with what is planned.
import {
  countHours,
  ELECTIVE,
  type HourTotals,
  MINIMUM,
  noHours,
} from '../../core/assessment/count-hours';
import { type HourUnits, SECONDS_PER_UNIT, toHours, toHoursRoundedUp } from '../../core/hours';
import type { RowReport, RowStatus } from '../../core/report/check-report';

export interface Forecast {
  asCounted: HourTotals;
  /** As if every planned row had been held. */
  withPlanned: HourTotals;
  isPlanned: boolean;
}

export function makeForecast(rows: RowReport[]): Forecast {
  return {
    asCounted: countHours(sumRows(rows, ['COUNTED'])),
    withPlanned: countHours(sumRows(rows, ['COUNTED', 'PLANNED'])),
    isPlanned: rows.some(({ status }) => status === 'PLANNED'),
  };
}

function sumRows(rows: RowReport[], statuses: RowStatus[]) {
  const byCourse = noHours();
  for (const { status, course, seconds } of rows) {
    if (!course || !seconds || !statuses.includes(status)) continue;
    byCourse.set(course, (byCourse.get(course) ?? 0) + seconds / SECONDS_PER_UNIT);
  }
  return byCourse;
}

/** Hours with at most two decimals. */
export interface Amounts {
  counted: number;
  /** Rounded up, so that 0 means done. */
  remaining: number;
}

export interface ForecastLine {
  name: string;
  now: Amounts;
  /** Null where nothing is planned. */
  withPlanned: Amounts | null;
}

/** The courses in the policy's order, the elective hours, and the creditable hours. */
export function listLines({ asCounted, withPlanned, isPlanned }: Forecast): ForecastLine[] {
  const planned = isPlanned ? listAmounts(withPlanned) : [];
  return listAmounts(asCounted).map(([name, now], index) => ({
    name,
    now,
    withPlanned: planned[index]?.[1] ?? null,
  }));
}

function listAmounts(totals: HourTotals): [name: string, amounts: Amounts][] {
  const { byCourse, elective, creditable, remaining } = totals;
  return [
    ...[...byCourse].map(([course, units]): [string, Amounts] => [
      course,
      amountsOf(units, Math.max(0, MINIMUM - units)),
    ]),
    ['Elective hours', amountsOf(elective, ELECTIVE - elective)],
    ['Creditable', amountsOf(creditable, remaining)],
  ];
}

function amountsOf(counted: HourUnits, remaining: HourUnits): Amounts {
  return { counted: toHours(counted), remaining: toHoursRoundedUp(remaining) };
}
