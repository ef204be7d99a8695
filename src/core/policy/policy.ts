import type { Policy } from './policy-schema';

/** The AL-CTO recertification policy as data; see `rules/README.md` for its reading. */
export const POLICY: Policy = {
  id: 'al-cto-recertification',
  cycleYears: 3,
  requiredHours: 60,
  courseMinimumHours: 5,
  electiveHours: 30,
  courses: [
    { name: 'Roles And Responsibilities', otherNames: [] },
    {
      name: 'Law, Ethics, and Policies',
      otherNames: ['Ethics, Laws, and Policies', 'Law and Ethics'],
    },
    {
      name: 'Data Management and Governance',
      otherNames: ['Data Management', 'Data Governance'],
    },
    { name: 'Teaching and Learning', otherNames: [] },
    {
      name: 'IT Management',
      otherNames: ['IT Management and Cybersecurity', 'Information Technology Management'],
    },
    {
      name: 'Technology Planning',
      otherNames: ['Technology Planning and Budgeting', 'Tech Planning'],
    },
  ],
  retiredCourses: [
    { name: 'Finance and Budgeting', suggestion: 'Technology Planning' },
    { name: 'Models of Professional Learning', suggestion: 'Teaching and Learning' },
  ],
};
