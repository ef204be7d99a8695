// The cycle as a line: creditable hours day by day, with what is planned, beside an even pace.
import { countDays, type Day, formatDay } from '../../core/day';
import type { ApplicantReport, RowReport } from '../../core/report/check-report';
import { plainNumber } from '../ui/words';

export interface PacePoint {
  day: Day;
  /** Creditable hours up to and including this day's row. */
  hours: number;
  /** The row that made the step; null at both ends. */
  row: RowReport | null;
}

export interface Pace {
  issued: Day;
  expires: Day;
  today: Day;
  required: number;
  counted: PacePoint[];
  /** Goes on from the last counted point; empty where nothing is planned. */
  planned: PacePoint[];
}

type Assessed = Pick<ApplicantReport, 'cycle' | 'hours' | 'rows'>;

/** Null for a person without an issue date. */
export function makePace({ cycle, hours, rows }: Assessed, asOf: Day): Pace | null {
  if (!cycle || !hours) return null;
  const { issued, expires } = cycle;
  const today = asOf > expires ? expires : asOf;
  const start: PacePoint = { day: issued, hours: 0, row: null };
  const counted = [start, ...stepsOf(rows, 'COUNTED', 0)];
  const reached = counted.at(-1)?.hours ?? 0;
  counted.push({ day: today, hours: reached, row: null });
  const steps = stepsOf(rows, 'PLANNED', reached);
  const planned = steps.length > 0 ? [{ day: today, hours: reached, row: null }, ...steps] : [];
  return { issued, expires, today, required: hours.required, counted, planned };
}

/** A step for each row that adds something, in order of date, then of the log. */
function stepsOf(rows: RowReport[], status: RowReport['status'], from: number): PacePoint[] {
  const own = rows.filter((row) => row.status === status && row.date && row.applied > 0);
  own.sort((a, b) => Number(dayOf(a) > dayOf(b)) - Number(dayOf(a) < dayOf(b)));
  let hours = from;
  return own.map((row) => {
    hours = Math.round((hours + row.applied) * 100) / 100;
    return { day: dayOf(row), hours, row };
  });
}

const dayOf = ({ date }: RowReport): Day => date ?? '';

/** What an even pace would have come to by a day. */
export function evenPace({ issued, expires, required }: Pace, day: Day): number {
  const share = countDays(issued, day) / Math.max(1, countDays(issued, expires));
  return Math.round(required * Math.min(1, Math.max(0, share)) * 10) / 10;
}

/** The same in words, for whoever does not see the line. */
export function describePace(pace: Pace): string {
  const { today, required, counted, planned } = pace;
  const now = counted.at(-1)?.hours ?? 0;
  const ahead = planned.at(-1);
  return [
    `${formatDay(today)}: ${plainNumber(now)} of ${required} h; even pace ${evenPace(pace, today)} h.`,
    ahead ? `With what’s planned, ${plainNumber(ahead.hours)} h by ${formatDay(ahead.day)}.` : '',
  ]
    .filter(Boolean)
    .join(' ');
}

/** One point in words: "Oct 3, 2025: 34.5 h, row 12, ALET Fall Conference". */
export function describePoint({ day, hours, row }: PacePoint, isSeveral: boolean): string {
  const tab = isSeveral && row ? `${row.sheet}, ` : '';
  const where = row ? ` · ${tab}row ${row.row}${row.activity ? `, ${row.activity}` : ''}` : '';
  return `${formatDay(day)}: ${plainNumber(hours)} h${where}`;
}
