import { type Day, formatDay } from '../day';
import { formatCount, formatHours, spellCount } from './hours-text';
import { type ArgsOf, fillIn, shorten, shortenValue, type Words } from './sentence';

const MAX_TABS_LENGTH = 90;
const ENTER_HOURS = 'Enter a number, such as 1.5.';

/**
 * What is so, then what to do, under 160 characters. The first part is about a row, whose number is put
 * in front; the second is about the log or the set-up.
 */
const WORDS = {
  DATE_MISSING: 'No date. Enter the day you completed it.',
  DATE_UNREADABLE: ({
    text,
    suggestion,
    isMonthFirst,
  }: {
    text?: string;
    suggestion?: Day;
    isMonthFirst: boolean;
  }) =>
    `We can't read ${text ? `“${shortenValue(text)}” as a` : 'this'} date. ${
      suggestion
        ? `Did you mean ${formatDay(suggestion)}? Enter it as a date.`
        : `Enter it like ${isMonthFirst ? '10/22/2024' : '22.10.2024'}.`
    }`,
  DATE_TEXT: 'The date is text. We read it as {day}.',
  DATE_RANGE: 'This is a date range. We use the last day, {day}.',
  DATE_RANGE_CROSSES_CYCLE:
    'These days are partly outside your {cycle} ({issued} to {expires}). Enter only the days in that {cycle}.',
  BEFORE_CYCLE: '{day} is before your {cycle}, which began on {issued}.',
  AFTER_CYCLE: '{day} is after your {cycle}, which ends on {expires}.',
  FUTURE_DATE: 'It will count on {day}.',
  HOURS_MISSING: `No hours. ${ENTER_HOURS}`,
  HOURS_UNREADABLE: ({ text }: { text?: string }) =>
    `We can't read ${text ? `“${shortenValue(text)}” as` : 'the'} hours. ${ENTER_HOURS}`,
  HOURS_NOT_POSITIVE: `The hours are zero or less. ${ENTER_HOURS}`,
  HOURS_TEXT: 'The hours are text. We read them as {hours}.',
  HOURS_CLOCK: 'The hours are a clock time. We read them as {hours}.',
  HOURS_SHARED: 'These hours are merged across {rows} rows. Enter the hours of each row.',
  HOURS_LONG: '{hours} is over 12 hours a day. Is that right?',
  HOURS_IMPLAUSIBLE: ({ hours }: { hours?: number }) =>
    hours === undefined
      ? `These hours can't be right. ${ENTER_HOURS}`
      : `${formatHours(hours)} is more than 24 hours a day. Did you mean minutes?`,
  COURSE_MISSING: 'No {category}. Choose one of the {count}.',
  COURSE_UNKNOWN: ({
    text,
    count,
    categories,
    course,
  }: {
    text: string;
    count: number;
    categories: string;
    course: string;
  }) =>
    `“${shortenValue(text)}” isn't one of the ${spellCount(count)} ${categories}. ${course ? `Did you mean ${course}?` : 'Choose one of them.'}`,
  COURSE_ALIAS: 'We read “{text}” as {course}.',
  COURSE_TYPO: 'We read “{text}” as {course}.',
  COURSE_RETIRED: '“{text}” is no longer a {category}. {course} may fit.',
  COURSE_SEVERAL: 'More than one {category}: {course}. Split the row by hours.',
  ACTIVITY_MISSING: 'No activity. Enter its name and location.',
  JUSTIFICATION_MISSING: ({ course = 'the course' }: { course?: string }) =>
    `No justification. Explain how this relates to ${course}.`,
  DESCRIPTION_MISSING: 'No description. Describe what you did.',
  JUSTIFICATION_SHORT: 'The justification is short. A reviewer may ask for more.',
  JUSTIFICATION_REPEATS_DESCRIPTION:
    'The justification repeats the description. Explain how it fits the course.',
  APPROVAL_MISSING:
    'External events count only if approved beforehand. Was this one approved, and in person?',
  IN_PERSON_UNKNOWN:
    'External events must be in person, but this row says online. Was it in person, and approved?',
  EARNED_BEFORE: 'Looks like {other}, which counted on {day}. A course like this counts only once.',
  APPLICANT_MISSING: ({ name }: { name?: string }) =>
    name
      ? `No name. We read it as ${shortenValue(name)}.`
      : 'No name. Enter whose hours these are.',
  APPLICANT_VARIANT: 'In this log the name is mostly “{name}”. Use one spelling.',
  APPLICANT_SIMILAR: 'Is {text} the same person as {name}?',
  DISTRICT_MISSING: 'No school district.',
  DISTRICT_VARIANT: 'In this log the district is mostly “{name}”. Is it the same one?',
  EXCLUDED_TIME:
    "The text says the hours include a meal, the exhibit hall, or registration. Take that time out, or confirm it's already out.",
  EXCLUDED_TIME_MENTIONED:
    'The text mentions a meal, the exhibit hall, or registration. Was that time left out?',
  DUPLICATE: 'Duplicate of {other}. Only one counts.',
  SAME_SESSION_TWO_COURSES:
    'The same session as {other}, under another {category}. Split its hours.',
  NEAR_DUPLICATE: ({
    other,
    category,
    isInRange,
  }: {
    other: string;
    category: string;
    isInRange?: boolean;
  }) =>
    `Looks like a duplicate of ${other}: ${isInRange ? 'their days overlap' : `same day, ${category}, and hours`}. If it is, remove it.`,
  CORRECTION: ({ other, change }: { other: string; change: string }) =>
    `Looks like a correction of ${other} (${change}). Which one should count?`,
  REPLACED: 'Replaced by {other}.',
  EXCLUDED_BY_PERSON: 'Not counted, by choice.',
  REFUSED: (args: { text: string; name?: string }) => `Refused ${describeReviewer(args)}`,
  RETURNED: (args: { text: string; name?: string }) => `Returned ${describeReviewer(args)}`,
  DAY_TOTAL_LONG: '{rows} rows come to {hours} on {day}. Is a session entered twice?',
  SUBMITTED_LATE:
    'Sent on {day}, after the certification expired on {expires}. The program decides.',
  CONFIRMED_UNREADABLE:
    "The text in Confirmed wasn't recognized. Clear it and decide in the panel.",
  CONFIRMED_CHANGED: 'This row changed after it was confirmed. Check it and confirm it again.',
  COLUMN_MISSING: ({
    heading,
    rows,
    hours,
  }: {
    heading?: string;
    rows?: number;
    hours?: number;
  }) =>
    heading === undefined || rows === undefined || hours === undefined
      ? 'The log is missing a column this row needs.'
      : `No column “${heading}”: ${formatCount(rows, 'row')} (${formatHours(hours)}) ${rows === 1 ? 'waits' : 'wait'} for it. Add the column.`,
  CELL_ERROR: 'A cell shows {text}. Fix its formula or type the value.',
  CELL_LOADING: 'A cell is still loading. Check again in a moment.',

  COLUMN_BY_CONTENT: 'We read “{heading}” as the {name}.',
  NAME_FROM_TOP: 'We took {name} from the top of the sheet.',
  OTHER_LOGS: ({ rows, text }: { rows: number; text: string }) =>
    `${rows} other ${rows === 1 ? 'tab looks like a log and was' : 'tabs look like logs and were'} not counted: ${shorten(text, MAX_TABS_LENGTH)}.`,
  FORMULA_IN_LOG:
    'The formula in {cell} is inside the log, so it would refer to itself. Move it outside the log.',
  EXPIRATION_UNUSUAL:
    'The expiration date, {expires}, is not {count} years after the issue date, {issued}. Check your certificate.',
} as const satisfies Record<string, Words>;

/** "by reviewer Jo Doe: vendor demo." */
function describeReviewer({ text, name }: { text: string; name?: string }): string {
  const reason = shortenValue(text).replace(/[.?!]$/, '');
  const by = `by ${name ? `reviewer ${shortenValue(name)}` : 'the reviewer'}`;
  return `${by}${reason === '' ? '' : `: ${reason}`}.`;
}

/** The claim that a finding makes against a row, the log or the set-up. A closed set. */
export type FindingCode = keyof typeof WORDS;

/** What the sentence of a finding needs: days, hours, names, other rows. */
export type FindingArgs<Code extends FindingCode> = ArgsOf<(typeof WORDS)[Code]>;

export const FINDING_CODES = Object.keys(WORDS) as FindingCode[];

/** A finding in one sentence or two. */
export function describeFinding({ code, args }: { code: FindingCode; args?: object }): string {
  return fillIn(WORDS[code], args);
}
