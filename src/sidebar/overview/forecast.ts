// What a log amounts to at the expiration date: as it stands, and with what is planned.
import {
  type HourUnits,
  SECONDS_PER_UNIT,
  toHours,
  toHoursRoundedUp,
  toUnits,
} from '../../core/hours';
import type { ApplicantReport, RowReport, RowStatus } from '../../core/report/check-report';

/** Hours with at most two decimals. */
export interface Amounts {
  counted: number;
  /** Rounded up, so that 0 means done. */
  remaining: number;
}

export interface ForecastLine {
  name: string;
  now: Amounts;
  /** As if every planned row had been held. */
  withPlanned: Amounts;
}

export interface Forecast {
  isPlanned: boolean;
  /** In the policy's order. */
  courses: ForecastLine[];
  elective: ForecastLine;
  total: ForecastLine;
}

type Assessed = Pick<ApplicantReport, 'rows' | 'hours' | 'elective'> & {
  courses: { course: string; minimum: number }[];
};

/** Null for a person without an issue date. */
export function makeForecast(applicant: Assessed): Forecast | null {
  const { hours, elective, rows, courses } = applicant;
  if (!hours || !elective) return null;
  const limits = { courses, elective: elective.required, required: hours.required };
  const now = addUp(rows, ['COUNTED'], limits);
  const later = addUp(rows, ['COUNTED', 'PLANNED'], limits);
  const line = (name: string, part: (sums: Sums) => Amounts): ForecastLine => ({
    name,
    now: part(now),
    withPlanned: part(later),
  });
  return {
    isPlanned: rows.some(({ status }) => status === 'PLANNED'),
    courses: courses.map(({ course }, index) =>
      line(course, (sums) => sums.courses[index] ?? { counted: 0, remaining: 0 }),
    ),
    elective: line('Elective hours', (sums) => sums.elective),
    total: line('Creditable', (sums) => sums.total),
  };
}

export const listLines = ({ courses, elective, total }: Forecast): ForecastLine[] => [
  ...courses,
  elective,
  total,
];

interface Limits {
  courses: { course: string; minimum: number }[];
  elective: number;
  required: number;
}

interface Sums {
  courses: Amounts[];
  elective: Amounts;
  total: Amounts;
}

/** Exactly, in 1/300 h; the numbers of the policy come from the report. */
function addUp(rows: RowReport[], statuses: RowStatus[], limits: Limits): Sums {
  const byCourse = limits.courses.map(({ course, minimum }) => {
    const own = rows.filter((row) => row.course === course && statuses.includes(row.status));
    const seconds = own.reduce((sum, row) => sum + (row.seconds ?? 0), 0);
    return { units: seconds / SECONDS_PER_UNIT, minimum: toUnits(minimum) };
  });
  const sum = (part: (course: (typeof byCourse)[number]) => HourUnits) =>
    byCourse.reduce((total, course) => total + part(course), 0);
  const inMinimums = sum(({ units, minimum }) => Math.min(units, minimum));
  const over = sum(({ units, minimum }) => Math.max(0, units - minimum));
  const allowed = toUnits(limits.elective);
  const elective = Math.min(allowed, over);
  return {
    courses: byCourse.map(({ units, minimum }) => amountsOf(units, Math.max(0, minimum - units))),
    elective: amountsOf(elective, allowed - elective),
    total: amountsOf(inMinimums + elective, toUnits(limits.required) - inMinimums - elective),
  };
}

function amountsOf(counted: HourUnits, remaining: HourUnits): Amounts {
  return { counted: toHours(counted), remaining: toHoursRoundedUp(remaining) };
}
