/** The fields the policy asks for, in the policy's order, and those the add-on keeps beside them. */
export const RECORD_FIELDS = [
  'applicant',
  'district',
  'activity',
  'date',
  'hours',
  'course',
  'justification',
  'description',
] as const;

export type RecordField = (typeof RECORD_FIELDS)[number];
