import type { ApplicantReport } from '../../core/report/check-report';

/** What a packet is made of. */
export interface Packet {
  /** With an issue date, and what follows from it. */
  applicant: ApplicantReport & {
    [Key in 'cycle' | 'hours' | 'elective']: NonNullable<ApplicantReport[Key]>;
  };
  cohort: string;
  /** The cohort's form, where the set-up has it. */
  formLink: string;
  asOf: string;
  /** The log has several sheets, so that rows are named with theirs. */
  hasSheets: boolean;
}

export const STANDING_WORDS: Record<string, string> = {
  EXPIRED: 'Expired',
  READY: 'Ready to submit',
  BEHIND: 'Behind (our estimate, not a policy rule)',
  ON_TRACK: 'On track',
};
