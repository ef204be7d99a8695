// Decisions as written in the column `Confirmed`, in words that name the hours and the day they are about.
import type { Day } from '../day';
import { type HourUnits, toHours } from '../hours';
import { normalizeSpaces, simplify } from '../text';
import type { LogRow } from './log-row';
import { readDate } from './read-date';
import { readHours } from './read-hours';

/** What a person may decide about a row. */
export type DecisionKind =
  | 'excludesMeals'
  | 'isSeparate'
  | 'isCorrect'
  | 'replaces'
  | 'replacedBy'
  | 'notCounted'
  | 'acceptedLate'
  | 'approved'
  | 'refused'
  | 'returned';

/** A decision as written in the row: what was decided, and the hours and day it is about. */
export interface Confirmation {
  decision: DecisionKind;
  /** Left out where the row's hours cannot be read, or where the decision is about none. */
  units?: HourUnits;
  day?: Day;
  /** The course of the row that replaces or is replaced. */
  course?: string;
  /** Why a reviewer refused or returned it. */
  reason?: string;
  /** Name of the reviewer who decided; left out where it was the applicant. */
  reviewer?: string;
}

const HOURS = '([\\d.,]{1,12}) ?h(?:ours?)?';
const OLD =
  /^([\d.,]{1,12}) ?h(?:ours?)? on (\S{1,30}) (?:(excludes? meals and exhibit hall)|((?:are|is) a separate session)|(?:are|is) correct)$/;
/** "Separate session: 4 hours, 5/1/2026"; hours and day may be left out where nothing can be read. */
const NEW = new RegExp(
  `^(separate session|not counted, by choice|accepted late|approved beforehand, in person)(?:: ${HOURS})?(?:[:,] (\\S{1,30}))?$`,
);
const REPLACES = new RegExp(`^(replaces|replaced by) ${HOURS}, ([^;]{1,80}), (\\S{1,30})$`);
const REASON = /^(refused|returned)(?:: (.{1,500}))?$/i;
/** "Refused: vendor demo (4 hours, 5/1/2026)": the row it was decided about. */
const ABOUT = new RegExp(` \\(${HOURS}, (\\S{1,30})\\)$`, 'i');
const REVIEWER = / ?\(reviewer ([^()]{1,100})\)$/i;
const REMARK = / \([^()]{1,100}\)$/;
// A cell of more text holds no decisions of ours.
const MAX_TEXT_LENGTH = 2000;

const NO_DECISIONS: Confirmation[] = [];
const DECISIONS: Record<string, DecisionKind> = {
  'separate session': 'isSeparate',
  'not counted, by choice': 'notCounted',
  'accepted late': 'acceptedLate',
  'approved beforehand, in person': 'approved',
  replaces: 'replaces',
  'replaced by': 'replacedBy',
  refused: 'refused',
  returned: 'returned',
};

/**
 * Reads a `Confirmed` cell, such as "8 hours on 1/14/2026 exclude meals and exhibit hall; Separate session:
 * 8 hours, 1/14/2026 (reviewer Jo Doe)"; null where any part of it is in other words, as that confirms nothing.
 */
export function readConfirmed(text: string, isMonthFirst: boolean): Confirmation[] | null {
  if (text === '') return NO_DECISIONS;
  if (text.length > MAX_TEXT_LENGTH) return null;
  const parts = normalizeSpaces(text.normalize('NFKC'))
    .split(';')
    .map((part) => part.trim());
  const read = parts.filter((part) => part !== '').map((part) => readPart(part, isMonthFirst));
  return read.every((part) => part !== null) ? (read as Confirmation[]) : null;
}

function readPart(text: string, isMonthFirst: boolean): Confirmation | null {
  const reviewer = REVIEWER.exec(text)?.[1];
  const plain = text.replace(REVIEWER, '');
  const reading =
    readReason(plain, isMonthFirst) ??
    readDecision(plain, isMonthFirst) ??
    readDecision(plain.replace(REMARK, ''), isMonthFirst);
  return reading && { ...reading, ...(reviewer !== undefined && { reviewer }) };
}

/** A reviewer may refuse or return a row whose hours or day cannot be read: then it is about the row as such. */
function readReason(text: string, isMonthFirst: boolean): Confirmation | null {
  const about = ABOUT.exec(text);
  const parts = REASON.exec(about ? text.slice(0, about.index) : text);
  if (!parts) return null;
  const reading = { decision: DECISIONS[parts[1].toLowerCase()], reason: parts[2] ?? '' };
  return readAbout(reading, about?.[1], about?.[2], isMonthFirst) ?? reading;
}

function readDecision(text: string, isMonthFirst: boolean): Confirmation | null {
  const simple = simplify(text);
  const old = OLD.exec(simple);
  if (old) {
    const decision = old[3] ? 'excludesMeals' : old[4] ? 'isSeparate' : 'isCorrect';
    return readAbout({ decision }, old[1], old[2], isMonthFirst);
  }
  const replaces = REPLACES.exec(simple);
  if (replaces) {
    const replacement = { decision: DECISIONS[replaces[1]], course: replaces[3] };
    return readAbout(replacement, replaces[2], replaces[4], isMonthFirst);
  }
  const parts = NEW.exec(simple);
  return parts && readAbout({ decision: DECISIONS[parts[1]] }, parts[2], parts[3], isMonthFirst);
}

/** Null if there are hours or a day that can't be read. */
function readAbout(
  decision: Confirmation,
  hours: string | undefined,
  day: string | undefined,
  isMonthFirst: boolean,
): Confirmation | null {
  const about = { ...decision };
  if (hours !== undefined) {
    const reading = readHours(hours);
    if (reading.kind !== 'hours') return null;
    about.units = reading.units;
  }
  if (day !== undefined) {
    const reading = readDate(day, isMonthFirst);
    if (reading.kind !== 'day') return null;
    about.day = reading.day;
  }
  return about;
}

/** True when the decision is about these hours on this day, to a hundredth of an hour as it is written. */
export function isAbout(confirmation: Confirmation, units: HourUnits, day: Day): boolean {
  return (
    confirmation.day === day &&
    confirmation.units !== undefined &&
    toHours(confirmation.units) === toHours(units)
  );
}

/** True while the row is as it was when decided: what could not be read then may be left out; what is named must still match. */
export function isUnchanged({ units, day }: Confirmation, { date, hours }: LogRow): boolean {
  const isSameDay = date.kind === 'day' ? day === date.day : day === undefined;
  const isSameTime =
    hours.kind === 'hours'
      ? units !== undefined && toHours(units) === toHours(hours.units)
      : units === undefined;
  return isSameDay && isSameTime;
}
