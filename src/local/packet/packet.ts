import type { ApplicantReport } from '../../core/report/check-report';

/** What a packet is made of. */
export interface Packet {
  /** With an issue date, and what follows from it. */
  applicant: ApplicantReport & {
    [Key in 'cycle' | 'hours' | 'elective']: NonNullable<ApplicantReport[Key]>;
  };
  /** The cohort's form, where the set-up has it. */
  formLink: string;
  asOf: string;
  /** The log has several sheets, so that rows are named with theirs. */
  hasSheets: boolean;
}

/** One line of standing, as a reviewer reads it. */
export function describeStanding({ applicant: { standing, hours } }: Packet): string {
  if (standing === 'EXPIRED') return 'The expiration date has passed';
  if (standing === 'READY') return 'Hours and plan documents complete';
  return hours.remaining === 0
    ? 'Hours complete'
    : `${hours.creditable} of ${hours.required} hours, ${hours.remaining} to go`;
}
