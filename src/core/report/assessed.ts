import type { ApplicantReport } from './check-report';

/** A person with an issue date, and so with hours. */
export type Assessed = ApplicantReport & {
  [Part in 'cycle' | 'hours' | 'elective']: NonNullable<ApplicantReport[Part]>;
};

export const isAssessed = (applicant: ApplicantReport): applicant is Assessed =>
  applicant.cycle !== null && applicant.hours !== null && applicant.elective !== null;
