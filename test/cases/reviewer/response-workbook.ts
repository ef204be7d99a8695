// What four cohort forms collected: 24 people, some 500 rows, with all that goes wrong in such sheets.
// `hand-table.ts` says what a careful person makes of it.
import { addDays } from '../../../src/core/day';
import type { Cell } from '../../../src/core/log/cell';

export const COURSES = [
  'Roles And Responsibilities',
  'Law, Ethics, and Policies',
  'Data Management and Governance',
  'Teaching and Learning',
  'IT Management',
  'Technology Planning',
];

/** The cohorts with their dates; each has a form, and so a tab. */
export const COHORT_DATES = {
  Alpha: { issued: '2023-11-15', expires: '2026-11-15' },
  Beta: { issued: '2023-10-31', expires: '2026-10-31' },
  Charlie: { issued: '2023-11-01', expires: '2026-11-01' },
  Delta: { issued: '2023-11-20', expires: '2026-11-20' },
};
export type CohortName = keyof typeof COHORT_DATES;

export const tabOf = (cohort: string) => `${cohort} Responses`;
/** The day of the review: every deadline has passed. */
export const REVIEW_DAY = '2026-11-29';

const HEADINGS = [
  'Timestamp',
  'Email Address',
  'Applicant Name',
  'School District',
  'Name of Activity/Location',
  'Date Completed',
  'Number of Hours',
  'Coursework Skill Area',
  'Justification of Relation to Coursework',
  'Description of Activity',
];

interface Sent {
  sent: string;
  activity: string;
  date: string;
  hours: Cell;
  course: string;
  justification: string;
  description: string;
  /** Where they are not the person's usual ones. */
  email?: string;
  name?: string;
}

interface Responder {
  cohort: CohortName;
  name: string;
  email: string;
  district: string;
  /** Sessions of 3 hours, each under the next course: 20 of them are all that is needed. */
  sessions: number;
  more?: (start: string) => Sent[];
}

const TOPICS = [
  'School board workshop',
  'Student privacy law',
  'Records and rosters',
  'Tablets in reading lessons',
  'Network switches',
  'Device refresh planning',
];
const day = (text: string): Cell => ({ day: text, seconds: 0 });

function session(start: string, index: number, over: Partial<Sent> = {}): Sent {
  const course = index % COURSES.length;
  const date = addDays(start, 30 + index * 40);
  return {
    sent: addDays(date, 2),
    activity: `${TOPICS[course]}, Montgomery`,
    date,
    hours: 3,
    course: COURSES[course] ?? '',
    justification: `It is part of ${COURSES[course]} in our district`,
    description: `${TOPICS[course]}: part ${index + 1} with exercises`,
    ...over,
  };
}

/** The same response once more, two days later. */
const again = (row: Sent, over: Partial<Sent> = {}): Sent => ({
  ...row,
  sent: addDays(row.sent, 2),
  ...over,
});

const LUNCH = 'Full day of sessions, lunch included';
const late = (expires: string, row: Sent): Sent => ({ ...row, sent: addDays(expires, 1) });

export const PEOPLE: Responder[] = [
  {
    cohort: 'Alpha',
    name: 'Avery Banks',
    email: 'avery.banks@autauga.example',
    district: 'Autauga',
    sessions: 17,
    // A course corrected by sending the form again, and a row that came a day late.
    more: (start) => [
      session(start, 17),
      again(session(start, 17), { course: 'IT Management' }),
      late(COHORT_DATES.Alpha.expires, session(start, 20)),
      late(COHORT_DATES.Alpha.expires, session(start, 21)),
    ],
  },
  {
    cohort: 'Alpha',
    name: 'Blake Cole',
    email: 'blake.cole@baldwin.example',
    district: 'Baldwin',
    sessions: 20,
    // Sent twice, as it stands.
    more: (start) => [again(session(start, 3)), again(session(start, 7))],
  },
  {
    cohort: 'Alpha',
    name: 'Cameron Dale',
    email: 'cameron.dale@barbour.example',
    district: 'Barbour',
    sessions: 18,
    // Sent without a justification, and without hours, then again with them.
    more: (start) => [
      session(start, 18, { justification: '' }),
      again(session(start, 18)),
      session(start, 19, { hours: '' }),
      again(session(start, 19)),
    ],
  },
  {
    cohort: 'Alpha',
    name: 'Dana Ellis',
    email: 'dana.ellis@bibb.example',
    district: 'Bibb',
    sessions: 20,
    more: (start) => [session(start, 21, { hours: 7, description: LUNCH })],
  },
  {
    cohort: 'Alpha',
    name: 'Emery Ford',
    email: 'emery.ford@blount.example',
    district: 'Blount',
    sessions: 10,
  },
  {
    cohort: 'Alpha',
    name: 'Frankie Gray',
    email: 'frankie.gray@bullock.example',
    district: 'Bullock',
    sessions: 19,
    more: (start) => [session(start, 19, { description: LUNCH })],
  },
  {
    cohort: 'Beta',
    name: 'Jordan Lee',
    email: 'jordan.lee@elmore.example',
    district: 'Elmore',
    sessions: 20,
  },
  {
    cohort: 'Beta',
    name: 'Harper Ivey',
    email: 'harper.ivey@butler.example',
    district: 'Butler',
    sessions: 20,
    // One session entered twice in other words.
    more: (start) => [
      again(session(start, 4), {
        activity: 'Network switches in Montgomery',
        description: 'Network switches with exercises',
      }),
    ],
  },
  {
    cohort: 'Beta',
    name: 'Indigo James',
    email: 'indigo.james@calhoun.example',
    district: 'Calhoun',
    sessions: 11,
    more: (start) => [
      session(start, 12, { description: LUNCH }),
      session(start, 13),
      again(session(start, 13), { hours: 2 }),
    ],
  },
  {
    cohort: 'Beta',
    name: 'Jules King',
    email: 'jules.king@chambers.example',
    district: 'Chambers',
    sessions: 19,
    more: (start) => [session(start, 19, { course: 'Finance and Budgeting' })],
  },
  {
    cohort: 'Beta',
    name: 'Kendall Lane',
    email: 'kendall.lane@cherokee.example',
    district: 'Cherokee',
    sessions: 18,
    more: (start) => [session(start, 18), again(session(start, 18), { hours: 6 })],
  },
  {
    cohort: 'Beta',
    name: 'Casey Morgan',
    email: 'casey.morgan@chilton.example',
    district: 'Chilton',
    sessions: 15,
    // The address mistyped from one day on.
    more: (start) =>
      [15, 16, 17, 18, 19].map((index) =>
        session(start, index, { email: 'casey.morgn@chilton.example' }),
      ),
  },
  {
    cohort: 'Charlie',
    name: 'Logan Moss',
    email: 'logan.moss@choctaw.example',
    district: 'Choctaw',
    sessions: 20,
    // Another spelling of the name under the same address; a correction and a late row beyond the 60 hours.
    more: (start) => [
      session(start, 20, { name: 'Logan R. Moss', sent: '2026-10-30' }),
      again(session(start, 20), { name: 'Logan R. Moss', hours: 2, sent: '2026-10-31' }),
      late(COHORT_DATES.Charlie.expires, session(start, 21)),
    ],
  },
  {
    cohort: 'Charlie',
    name: 'Morgan Nash',
    email: 'morgan.nash@clarke.example',
    district: 'Clarke',
    sessions: 20,
    more: (start) => [session(start, 21, { hours: 6 }), again(session(start, 21), { hours: 8.5 })],
  },
  {
    cohort: 'Charlie',
    name: 'Noel Oakes',
    email: 'noel.oakes@clay.example',
    district: 'Clay',
    sessions: 15,
    // Before the cycle of this cohort, though inside that of Beta; and a row without an activity.
    more: (start) => [
      session(start, 0, { date: '2023-10-31', sent: '2023-11-02' }),
      session(start, 16, { activity: '' }),
    ],
  },
  {
    cohort: 'Charlie',
    name: 'Oakley Price',
    email: 'oakley.price@cleburne.example',
    district: 'Cleburne',
    sessions: 19,
    // Minutes for hours.
    more: (start) => [session(start, 19, { hours: 180 })],
  },
  {
    cohort: 'Charlie',
    name: 'Peyton Quinn',
    email: 'peyton.quinn@coffee.example',
    district: 'Coffee',
    sessions: 19,
    // One session under two courses.
    more: (start) => [session(start, 19, { course: 'IT Management and Technology Planning' })],
  },
  {
    cohort: 'Charlie',
    name: 'Quincy Reed',
    email: 'quincy.reed@colbert.example',
    district: 'Colbert',
    sessions: 19,
    more: (start) => [late(COHORT_DATES.Charlie.expires, session(start, 19))],
  },
  {
    cohort: 'Delta',
    name: 'Reese Shaw',
    email: 'reese.shaw@conecuh.example',
    district: 'Conecuh',
    sessions: 19,
    // Sent without a course, then again with one.
    more: (start) => [session(start, 19, { course: '' }), again(session(start, 19))],
  },
  {
    cohort: 'Delta',
    name: 'Sage Tate',
    email: 'sage.tate@coosa.example',
    district: 'Coosa',
    sessions: 19,
    more: (start) => [late(COHORT_DATES.Delta.expires, session(start, 19, { hours: 4 }))],
  },
  {
    cohort: 'Delta',
    name: 'Taylor Upton',
    email: 'taylor.upton@crenshaw.example',
    district: 'Crenshaw',
    sessions: 8,
    more: (start) => [session(start, 8, { justification: 'N/A' })],
  },
  {
    cohort: 'Delta',
    name: 'Jordan Lee',
    email: 'jlee@dale.example',
    district: 'Dale',
    sessions: 5,
  },
  {
    cohort: 'Delta',
    name: 'Uma Vance',
    email: 'uma.vance@dallas.example',
    district: 'Dallas',
    sessions: 19,
    more: (start) => [session(start, 19, { justification: '' })],
  },
  {
    cohort: 'Delta',
    name: 'Wren Young',
    email: 'wren.young@dekalb.example',
    district: 'DeKalb',
    sessions: 19,
    more: (start) => [
      again(session(start, 1), {
        activity: 'Student privacy law Montgomery',
        description: 'Privacy law with exercises',
      }),
    ],
  },
];

/** The four response tabs, each in the order in which its responses came. */
export function makeResponseTabs(): Record<string, Cell[][]> {
  const cohorts = Object.keys(COHORT_DATES) as CohortName[];
  return Object.fromEntries(cohorts.map((cohort) => [tabOf(cohort), makeTab(cohort)]));
}

function makeTab(cohort: CohortName): Cell[][] {
  const { issued } = COHORT_DATES[cohort];
  const responses = PEOPLE.filter((person) => person.cohort === cohort).flatMap((person) => {
    const sessions = Array.from({ length: person.sessions }, (_, index) => session(issued, index));
    return [...sessions, ...(person.more?.(issued) ?? [])].map((row) => ({ person, row }));
  });
  // Responses of one day stay in their order.
  responses.sort((a, b) => (a.row.sent < b.row.sent ? -1 : Number(a.row.sent > b.row.sent)));
  return [HEADINGS, ...responses.map(({ person, row }) => toCells(person, row))];
}

function toCells(person: Responder, row: Sent): Cell[] {
  return [
    day(row.sent),
    row.email ?? person.email,
    row.name ?? person.name,
    person.district,
    row.activity,
    day(row.date),
    row.hours,
    row.course,
    row.justification,
    row.description,
  ];
}

/** What a reviewer enters first: a date for each cohort. */
export const COHORT_SET_UP: Cell[][] = [
  ['Applicant', 'Issue date', 'Expiration date'],
  ...Object.entries(COHORT_DATES).map(([cohort, { issued, expires }]): Cell[] => [
    `Cohort ${cohort}`,
    day(issued),
    day(expires),
  ]),
];

/** The answer to the one question about people. */
export const SAME_PERSON: Cell[] = [
  'Also known as',
  'casey.morgn@chilton.example = casey.morgan@chilton.example',
];
