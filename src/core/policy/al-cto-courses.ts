// The courses by name, apart from the policy's other values: the side panel needs no more of it.

/** "The AL-CTO Certification Program consists of six courses", as the policy spells them, with what people write. */
export const AL_CTO_COURSES = [
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
];

/** "Recertification is required every three (3) years." */
export const AL_CTO_CYCLE_YEARS = 3;
