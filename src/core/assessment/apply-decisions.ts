import type { Finding } from '../finding';
import type { LogRow } from '../log/log-row';
import { type DecisionKind, isAbout } from '../log/read-confirmed';

/** What a person may decide to count, and the decision that the row then holds. */
export const CONFIRMABLE: Record<string, DecisionKind> = {
  EXCLUDED_TIME: 'excludesMeals',
  DUPLICATE: 'isSeparate',
  NEAR_DUPLICATE: 'isSeparate',
  SAME_SESSION_TWO_COURSES: 'isSeparate',
  CORRECTION: 'isSeparate',
  HOURS_IMPLAUSIBLE: 'isCorrect',
  SUBMITTED_LATE: 'acceptedLate',
  EARNED_BEFORE: 'isSeparate',
  APPROVAL_MISSING: 'approved',
  IN_PERSON_UNKNOWN: 'approved',
};

/**
 * Weighs a finding against the row's own confirmations: one about these hours on this day makes it a
 * note; one about other hours or another day holds the row again.
 */
export function applyDecisions(row: LogRow, finding: Finding): Finding[] {
  const { date, hours, beside } = row;
  const decisions = (beside.confirmed || []).filter(
    ({ decision }) => decision === CONFIRMABLE[finding.code],
  );
  if (decisions.length === 0 || hours.kind !== 'hours') return [finding];
  const matchingDecision =
    date.kind === 'day' && decisions.find((each) => isAbout(each, hours.units, date.day));
  return matchingDecision
    ? [{ ...finding, effect: 'note', isConfirmed: true, reviewer: matchingDecision.reviewer }]
    : [finding, { code: 'CONFIRMED_CHANGED', effect: 'hold' }];
}
