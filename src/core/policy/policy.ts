import type { Policy } from './policy-schema';

/** The AL-CTO recertification policy as data; see `rules/README.md` for its reading. */
export const POLICY: Policy = {
  id: 'al-cto-recertification',
  program: 'AL-CTO',
  cycleYears: 3,
  requiredHours: 60,
  courseMinimumHours: 5,
  electiveHours: 30,
  courses: [
    {
      name: 'Roles And Responsibilities',
      otherNames: ['Roles', 'Roles & Resp.', 'Roles and Resp'],
    },
    {
      name: 'Law, Ethics, and Policies',
      otherNames: [
        'Ethics, Laws, and Policies',
        'Law and Ethics',
        'Law, Ethics, and Policy',
        'Law/Ethics/Policies',
        'Ethics',
      ],
    },
    {
      name: 'Data Management and Governance',
      otherNames: ['Data Management', 'Data Governance', 'Data Mgmt'],
    },
    { name: 'Teaching and Learning', otherNames: ['T&L'] },
    {
      name: 'IT Management',
      otherNames: [
        'IT Management and Cybersecurity',
        'Information Technology Management',
        'IT Mgmt',
        'IT',
      ],
    },
    {
      name: 'Technology Planning',
      otherNames: ['Technology Planning and Budgeting', 'Tech Planning', 'Tech Plan'],
    },
  ],
  retiredCourses: [
    { name: 'Finance and Budgeting', suggestion: 'Technology Planning' },
    { name: 'Models of Professional Learning', suggestion: 'Teaching and Learning' },
  ],
  hasPlan: true,
};
