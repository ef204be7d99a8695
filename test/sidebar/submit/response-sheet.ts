// A sheet that a form fills, with four people in it, and the set-up for them.
import type { TestCell } from '../../addon/open-test-host';

export const FORM = 'Form Responses 1';
const HEADINGS =
  'Timestamp|Email Address|Applicant Name|School District|Name of Activity/Location|Date Completed|Number of Hours|' +
  'Coursework Skill Area|Justification of Relation to Coursework|Description of Activity|Your cohort';
const FITS = 'It fits this course well';

export const day = (text: string) => new Date(`${text}T00:00:00Z`);

export function response(
  [sent, email, name, district]: [string, string, string, string],
  [activity, done, hours, course]: [string, string, number, string],
  more: { justification?: string; description?: string; cohort?: string } = {},
): TestCell[] {
  const { justification = FITS, description = `About ${activity}`, cohort = '' } = more;
  const record = [name, district, activity, day(done), hours, course, justification, description];
  return [day(sent), email, ...record, cohort];
}

/** Four people; two are called Ann Lee, and a row of one of them was sent twice. */
export const RESPONSES: TestCell[][] = [
  HEADINGS.split('|'),
  /* 2 */ response(
    ['2025-09-11', 'ann@a.org', 'Ann Lee', 'Elmore'],
    ['Switches in depth', '2025-09-10', 6, 'IT Management'],
  ),
  /* 3 */ response(
    ['2025-02-04', 'ann@b.org', 'Ann Lee', 'Mobile'],
    ['Budget for devices', '2025-02-03', 8, 'Technology Planning'],
  ),
  /* 4 */ response(
    ['2024-03-05', 'bob@a.org', 'Bob Ray', 'Dale'],
    ['Privacy law', '2024-03-04', 5, 'Law, Ethics, and Policies'],
    { cohort: 'Delta' },
  ),
  /* 5 */ response(
    ['2025-05-06', 'cy@a.org', 'Cy Doe', 'Dale'],
    ['Lessons with maps', '2025-05-05', 4, 'Teaching and Learning'],
  ),
  // Sent twice.
  /* 6 */ response(
    ['2025-09-12', 'ann@a.org', 'Ann Lee', 'Elmore'],
    ['Switches in depth', '2025-09-10', 6, 'IT Management'],
  ),
  // Without a justification, and sent again with one.
  /* 7 */ response(
    ['2026-01-09', 'ann@a.org', 'Ann Lee', 'Elmore'],
    ['Plan for the network', '2026-01-08', 4, 'Technology Planning'],
    { justification: '' },
  ),
  /* 8 */ response(
    ['2026-01-10', 'ann@a.org', 'Ann Lee', 'Elmore'],
    ['Plan for the network', '2026-01-08', 4, 'Technology Planning'],
  ),
  // Sent after his certificate had ended.
  /* 9 */ response(
    ['2026-10-05', 'bob@a.org', 'Bob Ray', 'Dale'],
    ['Class of one device each', '2026-09-20', 3, 'Teaching and Learning'],
  ),
  /* 10 */ response(
    ['2025-08-08', 'bob@a.org', 'Robert Ray', 'Dale'],
    ['Backup drill', '2025-08-07', 2, 'IT Management'],
  ),
  // Before her own cycle, inside that of the other Ann Lee.
  /* 11 */ response(
    ['2024-12-02', 'ann@b.org', 'Ann Lee', 'Mobile'],
    ['Data day', '2024-12-01', 7, 'Data Management and Governance'],
  ),
  /* 12 */ response(
    ['2025-03-03', '', '', 'Elmore'],
    ['Help desk talk', '2025-03-02', 2, 'IT Management'],
  ),
];

export const SET_UP: TestCell[][] = [
  ['Applicant', 'Ann Lee'],
  ['School district', 'Elmore'],
  ['Cohort', 'Beta'],
  ['Issue date', day('2024-06-15')],
  [],
  ['Applicant', 'Issue date', 'Expiration date'],
  ['ann@b.org', day('2025-01-10')],
  ['Bob Ray', day('2023-10-01')],
];

export const MEALS = { description: 'Whole day, lunch included' };
/** Two more rows of the first, which a person decides about. */
export const WITH_MEALS = [
  ...RESPONSES,
  /* 13 */ response(
    ['2025-10-02', 'ann@a.org', 'Ann Lee', 'Elmore'],
    ['Fall conference', '2025-10-01', 7, 'Roles And Responsibilities'],
    MEALS,
  ),
  /* 14 */ response(
    ['2025-10-04', 'ann@a.org', 'Ann Lee', 'Elmore'],
    ['Winter conference', '2025-10-03', 6, 'Roles And Responsibilities'],
    MEALS,
  ),
];
