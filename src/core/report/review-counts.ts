import type { ApplicantReport } from './check-report';

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

export function countReview(applicants: ApplicantReport[]): ReviewCounts {
  return {
    complete: applicants.filter(({ completeOnTime }) => completeOnTime),
    short: applicants.filter(({ hours }) => hours !== null && hours.remaining > hours.held),
    doubtful: applicants.filter(({ rows }) => rows.some(({ status }) => status === 'HELD')),
    late: applicants.filter(({ rows }) => rows.some(isLate)),
  };
}

const isLate = ({ status, findings }: ApplicantReport['rows'][number]) =>
  status === 'HELD' && findings.some(({ code }) => code === 'SUBMITTED_LATE');

/** "9 hours complete on time · 5 short · 17 with doubtful rows · 4 late", each part with its name. */
export const REVIEW_PARTS: { part: keyof ReviewCounts; words: string }[] = [
  { part: 'complete', words: 'hours complete on time' },
  { part: 'short', words: 'short' },
  { part: 'doubtful', words: 'with doubtful rows' },
  { part: 'late', words: 'late' },
];
