import { countDays, DAY_ZERO } from '../day';
import { type HourUnits, SECONDS_PER_UNIT, toUnits, UNITS_PER_HOUR } from '../hours';
import { simplify } from '../text';
import type { Cell, CivilTime } from './cell';

/** What an hours cell says. `units` is positive only in kind `hours`. */
export type HoursReading =
  | { kind: 'hours'; units: HourUnits; as: 'number' | 'text' | 'clock' }
  | { kind: 'missing' }
  | { kind: 'unreadable' }
  | { kind: 'notPositive' }
  | { kind: 'implausible' };

// A duration reaches us as a date after day zero; past a month it is a real date in the wrong column.
const LONGEST_DURATION_DAYS = 31;
// Sums of much larger numbers are no longer exact, nor numbers in the end.
const MOST_HOURS = 1e6;
const FRACTIONS: Record<string, string> = { '½': '.5', '¼': '.25', '¾': '.75' };
const NUMBER = '(\\d+(?:\\.\\d+)?|\\.\\d+|\\d+,\\d{1,2})';
const HOURS_WORD = '(?:h|hrs?|hours?)\\.?';
const MINUTES_WORD = '(?:m|mins?|minutes?)\\.?';
const HOURS_TEXT = new RegExp(`^${NUMBER} ?(?:${HOURS_WORD})?$`);
const HOURS_AND_MINUTES = new RegExp(
  `^${NUMBER} ?${HOURS_WORD},? ?(?:and )?${NUMBER} ?(?:${MINUTES_WORD})?$`,
);
const MINUTES_TEXT = new RegExp(`^${NUMBER} ?${MINUTES_WORD}$`);

/** Reads a number of hours, to the nearest 1/300 h; under 12 seconds is not positive. */
export function readHours(cell: Cell): HoursReading {
  if (typeof cell === 'number') return readNumber(cell, 'number');
  if (typeof cell === 'boolean') return { kind: 'unreadable' };
  if (typeof cell === 'object') return readDuration(cell);
  // Before NFKC, which would make "1½" an "11⁄2".
  const text = simplify(cell.replace(/ ?([½¼¾])/g, (_, part) => FRACTIONS[part]));
  return text === '' ? { kind: 'missing' } : readText(text);
}

function readNumber(hours: number, as: 'number' | 'text'): HoursReading {
  if (!Number.isFinite(hours) || hours > MOST_HOURS) return { kind: 'implausible' };
  // Under 12 seconds is no time; the margin is for 1/300 h, which has no exact binary form.
  if (hours * UNITS_PER_HOUR < 1 - 1e-9) return { kind: 'notPositive' };
  return { kind: 'hours', units: toUnits(hours), as };
}

function readDuration(time: CivilTime): HoursReading {
  const days = countDays(DAY_ZERO, time.day);
  if (Math.abs(days) > LONGEST_DURATION_DAYS) return { kind: 'unreadable' };
  return readClock(days * 86_400 + time.seconds);
}

function readClock(seconds: number): HoursReading {
  if (seconds < SECONDS_PER_UNIT) return { kind: 'notPositive' };
  return { kind: 'hours', units: Math.round(seconds / SECONDS_PER_UNIT), as: 'clock' };
}

function readText(text: string): HoursReading {
  const clock = /^(\d{1,3}):([0-5]\d)(?::([0-5]\d))?(?: ?h(?:(?:ou)?rs?)?)?$/.exec(text);
  if (clock) {
    return readClock(Number(clock[1]) * 3600 + Number(clock[2]) * 60 + Number(clock[3] || 0));
  }
  const both = HOURS_AND_MINUTES.exec(text);
  if (both) return readNumber(toNumber(both[1]) + toNumber(both[2]) / 60, 'text');
  const hours = HOURS_TEXT.exec(text);
  if (hours) return readNumber(toNumber(hours[1]), 'text');
  const minutes = MINUTES_TEXT.exec(text);
  if (minutes) return readNumber(toNumber(minutes[1]) / 60, 'text');
  if (/^- ?[\d.,:]+ ?(?:h|hrs?|hours?)?$/.test(text)) return { kind: 'notPositive' };
  return { kind: 'unreadable' };
}

function toNumber(text: string): number {
  return Number(text.replace(',', '.'));
}
