import type { RecordField } from './record-field';

/** The policy's own headings. */
export const OFFICIAL_HEADINGS: Record<RecordField, string> = {
  applicant: 'Applicant Name',
  district: 'School District',
  activity: 'Name of Activity/Location',
  date: 'Date Completed',
  hours: 'Number of Hours',
  course: 'Coursework Skill Area',
  justification: 'Justification of Relation to Coursework',
  description: 'Description of Activity',
};

export const OFFICIAL_JOINT_HEADING = 'Applicant Name and School District';

/** The policy's own heading for a field. */
export function officialHeading(field: RecordField | 'applicantAndDistrict' | 'email'): string {
  if (field === 'email') return 'Email Address';
  return field === 'applicantAndDistrict' ? OFFICIAL_JOINT_HEADING : OFFICIAL_HEADINGS[field];
}
