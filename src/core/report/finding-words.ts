import type { Finding } from '../finding';

type Args = Record<string, string | number>;

const LONGEST_VALUE = 60;

/** `{name}` stands for an argument of the finding. */
const WORDS: Record<string, string | ((args: Args) => string)> = {
  DATE_MISSING: 'no date. Enter the day the activity was completed.',
  DATE_UNREADABLE: (a) =>
    a.suggestion
      ? `the date cannot be read here. Did you mean ${a.suggestion}? Enter it as a date.`
      : 'the date cannot be read as one day. Enter it like 10/22/2024.',
  DATE_TEXT: 'the date is text, read as {day}.',
  DATE_RANGE: 'a range of days; the last, {day}, is the date completed.',
  DATE_RANGE_CROSSES_CYCLE:
    'the days are partly outside your cycle ({issued} to {expires}). Enter only the days inside it.',
  BEFORE_CYCLE: '{day} is before your cycle, which began on {issued}. It is not counted.',
  AFTER_CYCLE: '{day} is after your cycle, which ends on {expires}. It is not counted.',
  FUTURE_DATE: 'planned for {day}. It counts once the day has come.',
  HOURS_MISSING: 'no hours. Enter the number of hours, such as 1.5.',
  HOURS_UNREADABLE: 'the hours cannot be read. Enter a number such as 1.5.',
  HOURS_NOT_POSITIVE: 'the hours are zero or less. Enter the hours you attended.',
  HOURS_TEXT: 'the hours are text, read as {hours} h.',
  HOURS_CLOCK: 'the hours are written as a time, read as {hours} h.',
  HOURS_LONG: (a) =>
    `${a.hours} h is a lot for ${a.days === 1 ? 'one day' : `${a.days} days`}. Please check.`,
  HOURS_IMPLAUSIBLE: (a) =>
    a.hours === undefined
      ? 'the hours are no ordinary number. Enter a number such as 1.5.'
      : `${a.hours} h is more than the time there is. Were these minutes? Correct the hours.`,
  COURSE_MISSING: 'no course. Choose one of the six courses.',
  COURSE_UNKNOWN: (a) =>
    `“${a.text}” is none of the six courses.${a.course ? ` Did you mean ${a.course}?` : ' Choose one of them.'}`,
  COURSE_ALIAS: '“{text}” is read as {course}.',
  COURSE_TYPO: '“{text}” is read as {course}.',
  COURSE_RETIRED: '“{text}” is no longer a course. {course} may fit.',
  COURSE_SEVERAL: 'two courses in one row: {course}. Split the row by hours.',
  ACTIVITY_MISSING: 'no activity. Enter its name and place.',
  JUSTIFICATION_MISSING: (a) =>
    a.course
      ? `no justification. Say how this relates to ${a.course}.`
      : 'no justification. Say how this relates to the course.',
  DESCRIPTION_MISSING: 'no description. Say in a sentence what was done.',
  JUSTIFICATION_SHORT: 'the justification is very short. A reviewer may ask for more.',
  JUSTIFICATION_REPEATS_DESCRIPTION:
    'the justification repeats the description. Say how it relates to the course.',
  APPLICANT_MISSING: (a) =>
    a.name ? `no name; taken as ${a.name}.` : 'no name. Enter whose hours these are.',
  APPLICANT_VARIANT: 'the name is written differently from “{name}”.',
  DISTRICT_MISSING: 'no school district.',
  DISTRICT_VARIANT: 'the district is written differently from “{name}”.',
  EXCLUDED_TIME:
    'the text says meals, exhibit hall or registration are included. Take that time out of the hours.',
  EXCLUDED_TIME_MENTIONED:
    'the text names a meal, exhibit hall or registration. Make sure the hours leave it out.',
  DUPLICATE: 'the same as {other}. It counts once.',
  SAME_SESSION_TWO_COURSES:
    'the same session as {other} under another course. One session counts once: split its hours.',
  NEAR_DUPLICATE:
    'very like {other}: same day, course and hours. Remove it if it is the same session.',
  DAY_TOTAL_LONG:
    '{rows} rows come to {hours} h on {day}. Check that no session is in the log twice.',
  SUBMITTED_LATE: 'sent on {day}, after the expiration date ({expires}). Ask the program.',
  CONFIRMED_UNREADABLE:
    'the words under Confirmed confirm nothing. Clear them and decide in the side panel.',
  CONFIRMED_CHANGED:
    'it changed after it was confirmed. Check the hours and day, then confirm again.',
  COLUMN_MISSING: 'it waits for a column the log does not have.',
  CELL_ERROR: 'a cell shows {text}. Mend its formula or type the value.',
  CELL_LOADING: 'a cell is still loading. Check again in a moment.',
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
