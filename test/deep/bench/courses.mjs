/** The six courses by their official names. */
export const POLICY_COURSES = [
  'Roles And Responsibilities',
  'Law, Ethics, and Policies',
  'Data Management and Governance',
  'Teaching and Learning',
  'IT Management',
  'Technology Planning',
];
