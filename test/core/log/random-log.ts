// Logs as people keep them, made at random: what is in them, and how they look.
import fc from 'fast-check';
import type { Cell, SheetCells } from '../../../src/core/log/cell';
import { POLICY } from '../../../src/core/policy/policy';
import type { RecordField } from '../../../src/core/policy/record-fields';
import { OTHER_HEADINGS, REAL_HEADINGS } from './real-headings';

const COURSES = POLICY.courses.map(({ name }) => name);
const DATE_CELLS = {
  day: (day: string): Cell => ({ day, seconds: 0 }),
  text: (day: string) => day,
};

/** What one row says. */
export interface Told {
  applicant: string;
  district: string;
  activity: string;
  date: string;
  hours: number;
  course: string;
  justification: string;
  description: string;
}

export interface RandomLog {
  sheets: SheetCells[];
  /** The headings of the record's columns. */
  headings: Partial<Record<RecordField, string>>;
  rows: Told[];
}

const told = fc.record<Told>({
  applicant: fc.constant('Pat Doe'),
  district: fc.constant('Oak County Schools'),
  activity: fc.constantFrom(
    'ALET Fall Conference',
    'Google Admin Basics',
    'CoSN webinar on student privacy',
    'Total Cost of Ownership workshop',
    'Cisco Networking Academy, day 2',
    'E-rate update',
  ),
  date: fc
    .integer({ min: 0, max: 700 })
    .map((days) => new Date(Date.UTC(2024, 7, 1) + days * 86_400_000).toISOString().slice(0, 10)),
  hours: fc.constantFrom(1, 1.5, 2, 3, 4.25, 6, 7.5),
  course: fc.constantFrom(...COURSES),
  justification: fc.constantFrom(
    'Networks are what my team runs every day.',
    'Needed for the data privacy part of my job.',
    'Supports the goals of our technology plan.',
  ),
  description: fc.constantFrom(
    'We set up two switches and tested failover.',
    'Speakers compared vendors and showed contracts.',
    'Hands-on work with reports and dashboards all morning.',
  ),
});

/** What stands under headings that are no part of the record: the first whose words fit. */
const BESIDE: [RegExp, Cell[]][] = [
  [/\b(?:start|end) time|time (?:in|out)/i, [{ day: '1899-12-30', seconds: 30_600 }]],
  [/\bdate\b/i, [{ day: '2025-09-12', seconds: 0 }, '9/12/2025', '']],
  [/ceu|hours|total|remaining/i, [0.6, 12, 60, '']],
  [/cost|fee|miles|score|grade|number|id\b|#/i, [120, 35, 'A-18', 4]],
  [/notes|comments/i, ['Lunch was on our own; parking at the arena was hard to find.', '']],
  [/year|month|semester/i, [2025, '2024-25', 'Fall']],
  [/./, ['Yes', 'x', 'https://oak.org/c/18', 'Online', 'ALSDE', '']],
];
const other = fc.constantFrom(...OTHER_HEADINGS).chain((heading) => {
  const cells = BESIDE.find(([words]) => words.test(heading))?.[1] ?? [];
  return fc.record({ heading: fc.constant(heading), cell: fc.constantFrom(...cells) });
});

const look = fc.record({
  headings: fc.record({
    applicant: fc.option(fc.constantFrom(...REAL_HEADINGS.applicant)),
    district: fc.option(fc.constantFrom(...REAL_HEADINGS.district)),
    activity: fc.constantFrom(...REAL_HEADINGS.activity),
    date: fc.constantFrom(...REAL_HEADINGS.date),
    hours: fc.constantFrom(...REAL_HEADINGS.hours),
    course: fc.constantFrom(...REAL_HEADINGS.course),
    justification: fc.constantFrom(...REAL_HEADINGS.justification),
    description: fc.constantFrom(...REAL_HEADINGS.description),
  }),
  others: fc.uniqueArray(other, { maxLength: 3, selector: ({ heading }) => heading }),
  order: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 11, maxLength: 11 }),
  decoration: fc.constantFrom('', '*', ':', ' (required)'),
  top: fc.constantFrom<Cell[][]>(
    [],
    [['Professional Development Log']],
    [
      ['AL-CTO Recertification', '', ''],
      [],
      ['Name:', 'Pat Doe', 'School District:', 'Oak County Schools'],
    ],
    [['2024-2025'], ['']],
  ),
  dates: fc.constantFrom<keyof typeof DATE_CELLS>('day', 'text'),
  hasTotal: fc.boolean(),
  blankAfter: fc.integer({ min: 0, max: 5 }),
  tabs: fc.integer({ min: 1, max: 3 }),
});

export const randomLog: fc.Arbitrary<RandomLog> = fc
  .tuple(fc.array(told, { minLength: 3, maxLength: 14 }), look)
  .map(([rows, shape]) => makeLog(rows, shape));

type Look = typeof look extends fc.Arbitrary<infer T> ? T : never;

function makeLog(rows: Told[], shape: Look): RandomLog {
  const fields = (Object.keys(shape.headings) as RecordField[]).filter(
    (field) => shape.headings[field] !== null,
  );
  const columns = [
    ...fields.map((field) => ({
      heading: `${shape.headings[field]}${shape.decoration}`,
      cell: (row: Told): Cell =>
        field === 'date' ? DATE_CELLS[shape.dates](row.date) : row[field],
    })),
    ...shape.others.map(({ heading, cell }) => ({ heading, cell: () => cell })),
  ]
    .map((column, index) => ({ column, place: shape.order[index] }))
    .sort((a, b) => a.place - b.place)
    .map(({ column }) => column);
  const each = Math.ceil(rows.length / shape.tabs);
  const sheets = Array.from({ length: shape.tabs }, (_, tab) => {
    const own = rows.slice(tab * each, (tab + 1) * each);
    const body = own.map((row) => columns.map(({ cell }) => cell(row)));
    body.splice(shape.blankAfter, 0, []);
    if (shape.hasTotal) body.push(['Total', ...columns.slice(1).map((): Cell => '')]);
    const headings = columns.map(({ heading }) => heading);
    return { sheet: `PD ${2024 + tab}`, cells: [...shape.top, headings, ...body] };
  });
  const headings = Object.fromEntries(
    fields.map((field) => [field, `${shape.headings[field]}${shape.decoration}`]),
  );
  return { sheets, headings, rows };
}
