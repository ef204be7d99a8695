import { fold } from './fold';
import type { RecordField } from './record-field';

/** What a heading can stand for: a record field, name and district in one, or a column we keep. */
export type ColumnRole = RecordField | 'applicantAndDistrict' | 'confirmed';

/** Official heading first, then the other headings in use. */
const HEADINGS: Record<ColumnRole, string[]> = {
  applicantAndDistrict: [
    'Applicant Name and School District',
    'Name and School District',
    'Name and District',
    'Applicant and District',
    'Applicant Name/School District',
    'Applicant Name, School District',
  ],
  applicant: [
    'Applicant Name',
    'Name',
    'Applicant',
    'Candidate',
    'Your Name',
    'Full Name',
    'Candidate Name',
  ],
  district: [
    'School District',
    'District',
    'School System',
    'LEA',
    'District Name',
    'School System Name',
  ],
  activity: [
    'Name of Activity/Location',
    'Activity',
    'Activity Name',
    'Event',
    'Title',
    'Session',
    'Name of Activity',
    'Activity/Location',
    'Activity Title',
    'Event Name',
    'Name of Activity and Location',
    'Session Title',
  ],
  date: [
    'Date Completed',
    'Date',
    'Completion Date',
    'Date of Activity',
    'Activity Date',
    'Completed',
    'Completed On',
    'Date of Completion',
  ],
  hours: [
    'Number of Hours',
    'Hours',
    '# of Hours',
    'Credit Hours',
    'Contact Hours',
    'No. of Hours',
    'Hours Earned',
    'PD Hours',
    'Total Hours',
    'Hrs',
  ],
  course: [
    'Coursework Skill Area',
    'Course',
    'Skill Area',
    'Strand',
    'Category',
    'Coursework',
    'AL-CTO Course',
    'Coursework Area',
  ],
  justification: [
    'Justification of Relation to Coursework',
    'Justification',
    'Relation to Coursework',
    'Justification of Relation',
  ],
  description: ['Description of Activity', 'Description', 'Details', 'Activity Description'],
  confirmed: ['Confirmed'],
};

const RANKED = new Map<string, { role: ColumnRole; isOfficial: boolean }>();
for (const role of Object.keys(HEADINGS) as ColumnRole[]) {
  HEADINGS[role].forEach((heading, index) => {
    RANKED.set(fold(heading), { role, isOfficial: index === 0 });
  });
}

/** The role of a heading and whether it is the official one; null for a heading that is none of ours. */
export function findRole(heading: string): { role: ColumnRole; isOfficial: boolean } | null {
  return RANKED.get(fold(heading)) ?? null;
}

/** The policy's own heading for a field. */
export function officialHeading(role: ColumnRole): string {
  return HEADINGS[role][0];
}
