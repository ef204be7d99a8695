import type { Assessed } from '../../core/report/assessed';

/** What a packet is made of. */
export interface Packet {
  applicant: Assessed;
  /** The cohort's form, where the set-up has it. */
  formLink: string;
  asOf: string;
  /** The log has several sheets, so that rows are named with theirs. */
  hasSheets: boolean;
}
