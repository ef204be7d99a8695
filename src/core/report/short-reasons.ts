import type { FindingReport, RowReport } from './check-report';
import type { FindingCode } from './finding-words';

const WAITS_FOR_COLUMN = 'a column is missing';

/** Findings that keep no row from counting by themselves; the last six are about the log or the set-up. */
type KeepsNoRow =
  | 'DATE_TEXT'
  | 'DATE_RANGE'
  | 'FUTURE_DATE'
  | 'HOURS_TEXT'
  | 'HOURS_CLOCK'
  | 'HOURS_LONG'
  | 'DAY_TOTAL_LONG'
  | 'COURSE_ALIAS'
  | 'COURSE_TYPO'
  | 'JUSTIFICATION_SHORT'
  | 'JUSTIFICATION_REPEATS_DESCRIPTION'
  | 'EXCLUDED_TIME_MENTIONED'
  | 'APPLICANT_VARIANT'
  | 'APPLICANT_SIMILAR'
  | 'DISTRICT_MISSING'
  | 'DISTRICT_VARIANT'
  | 'CONFIRMED_UNREADABLE'
  | 'COLUMN_MISSING'
  | 'COLUMN_BY_CONTENT'
  | 'NAME_FROM_TOP'
  | 'OTHER_LOGS'
  | 'FORMULA_IN_LOG'
  | 'EXPIRATION_UNUSUAL';

/** Why a row does not count, in the few words that fit beside it; never what to do about it. */
const SHORT_REASONS: Record<Exclude<FindingCode, KeepsNoRow>, string> = {
  DATE_MISSING: 'no date',
  DATE_UNREADABLE: 'unreadable date',
  DATE_RANGE_CROSSES_CYCLE: 'partly outside the cycle',
  BEFORE_CYCLE: 'before the cycle',
  AFTER_CYCLE: 'after the cycle',
  HOURS_MISSING: 'no hours',
  HOURS_UNREADABLE: 'unreadable hours',
  HOURS_NOT_POSITIVE: 'hours are zero or less',
  HOURS_SHARED: 'hours merged with other rows',
  HOURS_IMPLAUSIBLE: 'more than 24 hours a day',
  COURSE_MISSING: 'no course',
  COURSE_UNKNOWN: 'course not recognized',
  COURSE_RETIRED: 'course no longer offered',
  COURSE_SEVERAL: 'more than one course',
  ACTIVITY_MISSING: 'no activity named',
  JUSTIFICATION_MISSING: 'no justification',
  DESCRIPTION_MISSING: 'no description',
  APPLICANT_MISSING: 'no name',
  EXCLUDED_TIME: 'may include meals or exhibit time',
  DUPLICATE: 'same as another row',
  NEAR_DUPLICATE: 'may be the same as another row',
  SAME_SESSION_TWO_COURSES: 'same session under another course',
  CORRECTION: 'may correct an earlier row',
  REPLACED: 'replaced by another row',
  REFUSED: 'refused by the reviewer',
  RETURNED: 'returned to the applicant',
  EXCLUDED_BY_PERSON: 'left out by choice',
  SUBMITTED_LATE: 'sent after the expiration date',
  CONFIRMED_CHANGED: 'changed after it was confirmed',
  APPROVAL_MISSING: 'needs approval',
  IN_PERSON_UNKNOWN: 'may have been online',
  EARNED_BEFORE: 'already counted',
  CELL_ERROR: 'a cell shows an error',
  CELL_LOADING: 'a cell was still loading',
};

/** A finding in the few words that fit beside a row; '' for one that keeps no row from counting. */
export const nameReason = (code: FindingCode) => (keepsRow(code) ? SHORT_REASONS[code] : '');

const keepsRow = (code: FindingCode): code is keyof typeof SHORT_REASONS => code in SHORT_REASONS;

/** What was confirmed where a row counts on somebody's word. */
const CONFIRMED_WORDS: Partial<Record<FindingCode, string>> = {
  EXCLUDED_TIME: 'meals and exhibit time are not in the hours',
  DUPLICATE: 'a separate session',
  NEAR_DUPLICATE: 'a separate session',
  SAME_SESSION_TWO_COURSES: 'a separate session',
  CORRECTION: 'a separate session',
  HOURS_IMPLAUSIBLE: 'the hours are correct',
  SUBMITTED_LATE: 'accepted late',
  EARNED_BEFORE: 'a different course',
  APPROVAL_MISSING: 'approved beforehand, in person',
  IN_PERSON_UNKNOWN: 'approved beforehand, in person',
};

/**
 * Why the row does not count; '' where it counts or is planned.
 * @example shortReason(row) // => 'no justification'
 */
export function shortReason({ status, findings }: RowReport): string {
  if (status === 'COUNTED' || status === 'PLANNED') return '';
  const reason =
    findings.find(({ effect }) => effect === 'reject') ??
    findings.find(({ effect }) => effect === 'hold');
  // What holds a row without a finding of its own is said once, for the log.
  return (reason && nameReason(reason.code)) || WAITS_FOR_COLUMN;
}

/** What was confirmed and by whom, such as "a separate session, by reviewer Jo Doe". */
export function describeConfirmation({ code, reviewer }: FindingReport): string {
  const by = reviewer ? `by reviewer ${reviewer}` : 'by the applicant';
  return `${CONFIRMED_WORDS[code] ?? 'confirmed'}, ${by}`;
}
