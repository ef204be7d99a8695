import { countDays, DAY_ZERO, MAX_DURATION_DAYS } from '../day';
import { type HourUnits, SECONDS_PER_UNIT, toUnits, UNITS_PER_HOUR } from '../hours';
import { simplify } from '../text';
import type { Cell, CivilTime } from './cell';

/** What an hours cell says. `units` is positive only in kind `hours`. */
export type HoursReading =
  | {
      kind: 'hours';
      units: HourUnits;
      as: 'number' | 'text' | 'clock';
      /** Words in parentheses behind the number: "minus lunch". */
      words?: string;
    }
  /** One number in a cell merged over several rows. */
  | { kind: 'shared'; rows: number }
  | { kind: 'missing' }
  /** `text` is what a log's cell says. */
  | { kind: 'unreadable'; text?: string }
  | { kind: 'notPositive' }
  | { kind: 'implausible' };

// Sums of much larger numbers are no longer exact, nor numbers in the end.
const MAX_HOURS = 1e6;
const MAX_TEXT_LENGTH = 200;
const FRACTIONS: Record<string, string> = { '½': '.5', '¼': '.25', '¾': '.75' };
const NUMBER = '(\\d+(?:\\.\\d+)?|\\.\\d+|\\d+,\\d{1,2})';
const HOURS_WORD = '(?:h|(?:contact |clock |credit )?(?:hrs?|hours?))\\.?';
const MINUTES_WORD = '(?:m|mins?|minutes?)\\.?';
const PLAIN_NUMBER = new RegExp(`^${NUMBER}$`);
const HOURS_TEXT = new RegExp(`^${NUMBER} ?${HOURS_WORD}$`);
const HOURS_AND_MINUTES = new RegExp(
  `^${NUMBER} ?${HOURS_WORD},? ?(?:and )?${NUMBER} ?(?:${MINUTES_WORD})?$`,
);
const MINUTES_TEXT = new RegExp(`^${NUMBER} ?${MINUTES_WORD}$`);
const FRACTION_TEXT = new RegExp(`^(?:(\\d{1,2}) (?:and )?)?([1-7])/([2-8])( ?${HOURS_WORD})?$`);
const CLOCK_TEXT = /^(\d{1,3}):([0-5]\d)(?::([0-5]\d))?(?: ?h(?:(?:ou)?rs?)?)?$/;
const NEGATIVE_TEXT = /^- ?[\d.,:]{1,30} ?(?:h|hrs?|hours?)?$/;
/** "20 (min)", "2 (hours)": the unit alone. */
const UNIT_ALONE = new RegExp(`^(?:${HOURS_WORD}|${MINUTES_WORD})$`);
/** Another unit than hours in the words, or a number, leaves open what is meant. */
const UNCLEAR_WORDS = /\d|\b(?:min|mins|minutes?|days?|ceus?|credits?|sessions?|each)\b/;

/**
 * Reads a number of hours, to the nearest 1/300 h; under 12 seconds is not positive. Under a heading of
 * minutes a bare number is minutes; one with a unit of its own, or on a clock, is what it says.
 */
export function readHours(cell: Cell, isMinutes = false): HoursReading {
  if (typeof cell === 'number') return readNumber(isMinutes ? cell / 60 : cell, 'number');
  if (typeof cell === 'boolean') return { kind: 'unreadable' };
  if (typeof cell === 'object') return readDuration(cell);
  if (cell.length > MAX_TEXT_LENGTH) return { kind: 'unreadable' };
  // Before NFKC, which would make "1½" an "11⁄2".
  const text = simplify(cell.replace(/ ?([½¼¾])/g, (_, part) => FRACTIONS[part]));
  if (text === '') return { kind: 'missing' };
  const at = text.indexOf('(');
  return at > 0 && text.endsWith(')')
    ? readWithWords(text.slice(0, at).trim(), text.slice(at + 1, -1).trim(), isMinutes)
    : readText(text, isMinutes);
}

/** "1.5 (minus lunch)", "20 (min)". */
function readWithWords(text: string, words: string, isMinutes: boolean): HoursReading {
  if (UNIT_ALONE.test(words)) return readText(`${text} ${words}`, isMinutes);
  if (UNCLEAR_WORDS.test(words)) return { kind: 'unreadable' };
  const reading = readText(text, isMinutes);
  return reading.kind === 'hours' ? { ...reading, words } : reading;
}

function readNumber(hours: number, as: 'number' | 'text'): HoursReading {
  if (!Number.isFinite(hours) || hours > MAX_HOURS) return { kind: 'implausible' };
  // Under 12 seconds is no time; the margin is for 1/300 h, which has no exact binary form.
  if (hours * UNITS_PER_HOUR < 1 - 1e-9) return { kind: 'notPositive' };
  return { kind: 'hours', units: toUnits(hours), as };
}

function readDuration(time: CivilTime): HoursReading {
  const days = countDays(DAY_ZERO, time.day);
  if (Math.abs(days) > MAX_DURATION_DAYS) return { kind: 'unreadable' };
  return readClock(days * 86_400 + time.seconds);
}

function readClock(seconds: number): HoursReading {
  if (seconds < SECONDS_PER_UNIT) return { kind: 'notPositive' };
  return { kind: 'hours', units: Math.round(seconds / SECONDS_PER_UNIT), as: 'clock' };
}

function readText(text: string, isMinutes: boolean): HoursReading {
  const plain = PLAIN_NUMBER.exec(text);
  if (plain) return readNumber(toNumber(plain[1]) / (isMinutes ? 60 : 1), 'text');
  const clock = CLOCK_TEXT.exec(text);
  if (clock) {
    return readClock(Number(clock[1]) * 3600 + Number(clock[2]) * 60 + Number(clock[3] || 0));
  }
  const both = HOURS_AND_MINUTES.exec(text);
  if (both) return readNumber(toNumber(both[1]) + toNumber(both[2]) / 60, 'text');
  const hours = HOURS_TEXT.exec(text);
  if (hours) return readNumber(toNumber(hours[1]), 'text');
  const minutes = MINUTES_TEXT.exec(text);
  if (minutes) return readNumber(toNumber(minutes[1]) / 60, 'text');
  return readFraction(text);
}

/** "1 1/2", "1/2 hour"; "1/2" alone may be a date. */
function readFraction(text: string): HoursReading {
  const parts = FRACTION_TEXT.exec(text);
  if (parts && (parts[1] || parts[4]) && parts[2] < parts[3]) {
    return readNumber(Number(parts[1] || 0) + Number(parts[2]) / Number(parts[3]), 'text');
  }
  return { kind: NEGATIVE_TEXT.test(text) ? 'notPositive' : 'unreadable' };
}

function toNumber(text: string): number {
  return Number(text.replace(',', '.'));
}
