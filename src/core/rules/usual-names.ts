import type { Finding } from '../finding';
import type { RowRule } from './rule';

type MissingCode = 'APPLICANT_MISSING' | 'DISTRICT_MISSING';
type VariantCode = 'APPLICANT_VARIANT' | 'DISTRICT_VARIANT';

/** A name in another spelling is the same person; the reviewer may wonder all the same. */
export const usualNames: RowRule = (row, { usual, fields }) => {
  const check = (
    field: 'applicant' | 'district',
    missing: MissingCode,
    variant: VariantCode,
  ): Finding[] => {
    if (row[field] === usual[field] || row.cellErrors.some((error) => error.field === field))
      return [];
    if (!fields.has(field)) return [];
    const name = usual[field];
    const code = row[field] === '' ? missing : variant;
    return [
      {
        code,
        effect: 'note',
        field,
        args: { name },
        fix: name ? [name] : undefined,
      },
    ];
  };
  return [
    ...check('applicant', 'APPLICANT_MISSING', 'APPLICANT_VARIANT'),
    ...check('district', 'DISTRICT_MISSING', 'DISTRICT_VARIANT'),
  ];
};
