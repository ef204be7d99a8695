import type { Finding } from '../finding';

type Args = Record<string, string | number>;

const LONGEST_VALUE = 60;

/** `{name}` stands for an argument of the finding. */
const WORDS: Record<string, string | ((args: Args) => string)> = {
  DATE_MISSING: 'no date. Enter the day it was completed.',
  DATE_UNREADABLE: (a) =>
    a.suggestion
      ? `the date cannot be read here. Did you mean ${a.suggestion}? Enter it as a date.`
      : 'the date cannot be read as one day. Enter it like 10/22/2024.',
  DATE_TEXT: 'the date is text, read as {day}.',
  DATE_RANGE: 'a range of days; the last, {day}, is the date completed.',
  DATE_RANGE_CROSSES_CYCLE:
    'partly outside your cycle ({issued} to {expires}). Enter only the days inside it.',
  BEFORE_CYCLE: '{day} is before your cycle, which began on {issued}.',
  AFTER_CYCLE: '{day} is after your cycle, which ends on {expires}.',
  FUTURE_DATE: 'planned for {day}; it counts from then on.',
  HOURS_MISSING: 'no hours. Enter a number such as 1.5.',
  HOURS_UNREADABLE: 'the hours cannot be read. Enter a number such as 1.5.',
  HOURS_NOT_POSITIVE: 'the hours are zero or less. Enter a number such as 1.5.',
  HOURS_TEXT: 'the hours are text, read as {hours} h.',
  HOURS_CLOCK: 'the hours are a time, read as {hours} h.',
  HOURS_LONG: '{hours} h is over 12 h a day. Is that right?',
  HOURS_IMPLAUSIBLE: (a) =>
    a.hours === undefined
      ? 'the hours cannot be right. Enter a number such as 1.5.'
      : `${a.hours} h is more than a day has. Were these minutes?`,
  COURSE_MISSING: 'no course. Choose one of the six.',
  COURSE_UNKNOWN: (a) =>
    `“${a.text}” is none of the six courses.${a.course ? ` Did you mean ${a.course}?` : ' Choose one of them.'}`,
  COURSE_ALIAS: '“{text}” is read as {course}.',
  COURSE_TYPO: '“{text}” is read as {course}.',
  COURSE_RETIRED: '“{text}” is no longer a course. {course} may fit.',
  COURSE_SEVERAL: 'more than one course: {course}. Split the row by hours.',
  ACTIVITY_MISSING: 'no activity. Enter its name and place.',
  JUSTIFICATION_MISSING: (a) =>
    `no justification. Say how this relates to ${a.course || 'the course'}.`,
  DESCRIPTION_MISSING: 'no description. Say what was done.',
  JUSTIFICATION_SHORT: 'a short justification. A reviewer may ask for more.',
  JUSTIFICATION_REPEATS_DESCRIPTION:
    'the justification repeats the description. Say how it fits the course.',
  APPLICANT_MISSING: (a) =>
    a.name ? `no name; taken as ${a.name}.` : 'no name. Enter whose hours these are.',
  APPLICANT_VARIANT: 'the name differs from “{name}”.',
  DISTRICT_MISSING: 'no school district.',
  DISTRICT_VARIANT: 'the district differs from “{name}”.',
  EXCLUDED_TIME:
    'the text says meals, exhibit hall or registration are included. Take that time out.',
  EXCLUDED_TIME_MENTIONED:
    'the text names a meal, exhibit hall or registration. Do the hours leave it out?',
  DUPLICATE: 'the same as {other}. It counts once.',
  SAME_SESSION_TWO_COURSES: 'the same session as {other} under another course. Split its hours.',
  NEAR_DUPLICATE: 'very like {other}: same day, course and hours. If it is the same, remove it.',
  DAY_TOTAL_LONG: '{rows} rows come to {hours} h on {day}. Is a session in twice?',
  SUBMITTED_LATE: 'sent on {day}, after the expiration date ({expires}). Ask the program.',
  CONFIRMED_UNREADABLE:
    'its words under Confirmed settle nothing. Clear them and decide in the panel.',
  CONFIRMED_CHANGED: 'it changed after it was confirmed. Check it and confirm again.',
  COLUMN_MISSING: 'it waits for a missing column.',
  CELL_ERROR: 'a cell shows {text}. Mend it or type the value.',
  CELL_LOADING: 'a cell is still loading. Check again soon.',
};

/** Every finding code that has words. */
export const FINDING_CODES = Object.keys(WORDS);

/** One sentence or two, where and what and remedy, under 160 characters; values are cut at 60. */
export function sayFinding(finding: Finding, row: number): string {
  const args: Args = {};
  for (const [key, value] of Object.entries(finding.args || {})) {
    // A list of courses may be long; whatever else comes from a cell is cut.
    const isFree = typeof value === 'string' && key !== 'course';
    args[key] = isFree ? shorten(value, LONGEST_VALUE) : value;
  }
  const words = WORDS[finding.code];
  const said =
    typeof words === 'string'
      ? words.replace(/\{(\w+)\}/g, (_, name) => String(args[name]))
      : words(args);
  return `Row ${row}: ${said}`;
}

/** The text, cut with an ellipsis where it is longer than `length` characters. */
export function shorten(text: string, length: number): string {
  const characters = [...text];
  return characters.length <= length ? text : `${characters.slice(0, length - 1).join('')}…`;
}
