import type { Finding } from '../finding';
import type { RecordField } from '../log/record-field';
import type { RowRule } from './rule';

/** A name in another spelling is the same person; the reviewer may wonder all the same. */
export const usualNames: RowRule = (row, { usual, fields }) => {
  const check = (field: 'applicant' | 'district', missing: string, variant: string): Finding[] => {
    if (row[field] === usual[field] || row.cellErrors.some((error) => error.field === field))
      return [];
    if (!fields.has(field)) return [];
    const name = usual[field];
    const code = row[field] === '' ? missing : variant;
    return [
      {
        code,
        effect: 'note',
        field: field as RecordField,
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
