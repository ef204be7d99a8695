import type { ApplicantReport, RowReport } from './check-report';
import type { FindingCode } from './finding-words';

/** People as a reviewer sorts them; somebody may be in several parts, or in none. */
export interface ReviewCounts {
  /** All hours complete by what was sent in time. */
  complete: ApplicantReport[];
  /** Not complete, whatever becomes of the doubtful rows. */
  short: ApplicantReport[];
  /** With rows to decide about. */
  doubtful: ApplicantReport[];
  /** With rows that came after the expiration date and wait for a decision. */
  late: ApplicantReport[];
}

/** True for complete hours; rows that came too late do not undo what was complete in time. */
export const areHoursComplete = ({ completeOnTime, hours }: ApplicantReport) =>
  completeOnTime || hours?.remaining === 0;

export function countReview(applicants: ApplicantReport[]): ReviewCounts {
  return {
    complete: applicants.filter(({ completeOnTime }) => completeOnTime),
    short: applicants.filter(({ hours }) => hours !== null && hours.remaining > hours.held),
    doubtful: applicants.filter(({ rows }) => rows.some(isDoubtful)),
    late: applicants.filter(({ rows }) => rows.some(isLate)),
  };
}

/** A row that waits for the reviewer; one that was returned waits for the applicant. */
export const isDoubtful = (row: RowReport) => row.status === 'HELD' && !has(row, 'RETURNED');

const isLate = (row: RowReport) => isDoubtful(row) && has(row, 'SUBMITTED_LATE');

const has = ({ findings }: RowReport, code: FindingCode) =>
  findings.some((finding) => finding.code === code && finding.effect === 'hold');

/** "9 hours complete on time · 5 short · 17 with doubtful rows · 4 late", each part with its name. */
export const REVIEW_PARTS: { part: keyof ReviewCounts; words: string }[] = [
  { part: 'complete', words: 'hours complete on time' },
  { part: 'short', words: 'short' },
  { part: 'doubtful', words: 'with doubtful rows' },
  { part: 'late', words: 'late' },
];
