import type { Day } from '../day';
import { type HourUnits, toHours } from '../hours';
import { simplify, tidy } from '../text';
import { readDate } from './read-date';
import { readHours } from './read-hours';

/** What a person may settle about a row. */
export type ConfirmedClaim = 'excludesMeals' | 'isSeparate' | 'isCorrect';

/** A decision as it stands in the row: the claim, and the hours and day it was made about. */
export interface Confirmation {
  claim: ConfirmedClaim;
  units: HourUnits;
  day: Day;
  /** Name of the reviewer who decided; left out where it was the applicant. */
  reviewer?: string;
}

const CONFIRMED =
  /^([\d.,]+) ?h on (\S+) (?:(excludes? meals and exhibit hall)|((?:are|is) a separate session)|(?:are|is) correct)(?: \([^)]*\))?$/;
const REVIEWER = /\(reviewer (.+)\)$/i;

/**
 * Reads a `Confirmed` cell, such as "8 h on 1/14/2026 exclude meals and exhibit hall; 8 h on 1/14/2026 are
 * a separate session (reviewer Jo Doe)"; null where any part of it is in other words, as that confirms nothing.
 */
export function readConfirmed(text: string, isMonthFirst: boolean): Confirmation[] | null {
  const parts = tidy(text.normalize('NFKC'))
    .split(';')
    .map((part) => part.trim());
  const read = parts.filter((part) => part !== '').map((part) => readPart(part, isMonthFirst));
  return read.every((part) => part !== null) ? (read as Confirmation[]) : null;
}

function readPart(text: string, isMonthFirst: boolean): Confirmation | null {
  const parts = CONFIRMED.exec(simplify(text));
  if (!parts) return null;
  const hours = readHours(parts[1]);
  const date = readDate(parts[2], isMonthFirst);
  if (hours.kind !== 'hours' || date.kind !== 'day') return null;
  const claim = parts[3] ? 'excludesMeals' : parts[4] ? 'isSeparate' : 'isCorrect';
  const reviewer = REVIEWER.exec(text)?.[1];
  return { claim, units: hours.units, day: date.day, reviewer };
}

/** True when the decision is about these hours on this day, to a hundredth of an hour as it is written. */
export function isAbout(confirmation: Confirmation, units: HourUnits, day: Day): boolean {
  return confirmation.day === day && toHours(confirmation.units) === toHours(units);
}
