import type { Finding } from '../finding';
import type { RowRule } from './rule';

/** A name in another spelling is the same person; the reviewer may wonder all the same. */
export const usualNames: RowRule = (row, { usual, fields }) => {
  const findings: Finding[] = [];
  if (row.applicant !== '' && row.applicant !== usual.applicant) {
    const args = { name: usual.applicant };
    findings.push({ code: 'APPLICANT_VARIANT', effect: 'note', field: 'applicant', args });
  }
  if (row.applicant === '' && fields.has('applicant')) {
    const args = { name: usual.applicant };
    findings.push({ code: 'APPLICANT_MISSING', effect: 'note', field: 'applicant', args });
  }
  if (row.district === '' && fields.has('district')) {
    findings.push({ code: 'DISTRICT_MISSING', effect: 'note', field: 'district' });
  } else if (row.district !== '' && row.district !== usual.district) {
    const args = { name: usual.district };
    findings.push({ code: 'DISTRICT_VARIANT', effect: 'note', field: 'district', args });
  }
  return findings;
};
