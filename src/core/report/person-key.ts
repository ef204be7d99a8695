import type { ApplicantReport } from './check-report';

/** What tells people apart: the e-mail address where the log has one, else the name. */
export const keyOf = ({ email, applicant }: ApplicantReport) => email || applicant;

/** The name, with the address where somebody else has the same name. */
export function nameOf(one: ApplicantReport, all: ApplicantReport[]): string {
  const { applicant, email } = one;
  const isShared = all.some((other) => other !== one && other.applicant === applicant);
  return isShared && email ? `${applicant} <${email}>` : applicant;
}
