import { fold } from '../text';
import type { RecordField } from './record-field';

/** What a heading can stand for: a record field, name and district in one, or a column beside the record. */
export type ColumnRole =
  | RecordField
  | 'applicantAndDistrict'
  | 'email'
  | 'timestamp'
  | 'confirmed'
  | 'submitted';

/** How sure a heading is: 0 the official one, 1 a common other one, 2 one that may mean something else. */
export interface FoundRole {
  role: ColumnRole;
  tier: number;
  /** Place in its list; the earlier wins within a tier. */
  rank: number;
}

/** Per role: the official heading / common other ones / ones as plain, `|` between. */
const HEADINGS: Record<ColumnRole, string> = {
  applicantAndDistrict:
    'Applicant Name and School District/Name and School District|Name and District|Applicant and District|Applicant and School District/Applicant Name School District|Name School District',
  applicant: 'Applicant Name/Name|Applicant|Candidate/Your Name|Full Name|Candidate Name',
  district: 'School District/District|School System|LEA/District Name|School District Name',
  activity:
    'Name of Activity or Location/Name of Activity Location|Activity|Activity Name|Event|Title|Session/Name of Activity|Activity Location|Name of Activity and Location|Activity Name Location|Activity Title|Event Name',
  date: 'Date Completed/Date|Completion Date|Date of Activity/Activity Date|Completed|Completed On|Completed Date|Date of Completion|Event Date',
  hours:
    'Number of Hours/Hours|of Hours|Credit Hours|Contact Hours/No of Hours|Hours Earned|Hours Completed|Hours Attended|Number of Hours Completed|PD Hours|Total Hours|Hrs',
  course:
    'Coursework Skill Area/Course|Skill Area|Strand|Category/Coursework|AL CTO Course|Course Name|Course Area',
  justification:
    'Justification of Relation to Coursework/Justification|Relation to Coursework/Justification of Relation|Justification for Coursework|Relation to Course',
  description: 'Description of Activity/Description|Details/Activity Description|Activity Details',
  email: 'Email Address/Email|E mail|E mail Address|Username',
  timestamp: 'Timestamp',
  confirmed: 'Confirmed',
  submitted: 'Submitted on',
};

const ROLES = new Map<string, FoundRole>();
for (const role of Object.keys(HEADINGS) as ColumnRole[]) {
  let rank = 0;
  HEADINGS[role].split('/').forEach((names, tier) => {
    for (const name of names.split('|')) ROLES.set(fold(name), { role, tier, rank: rank++ });
  });
}
// The policy writes it with a slash.
ROLES.set(fold('Name of Activity/Location'), { role: 'activity', tier: 0, rank: 0 });

/** The role of a heading; null for a heading that is none of ours. */
export function findRole(heading: string): FoundRole | null {
  return ROLES.get(fold(heading)) || null;
}

/** The policy's own heading for a field. */
export function officialHeading(role: ColumnRole): string {
  return role === 'activity' ? 'Name of Activity/Location' : HEADINGS[role].split('/')[0];
}
