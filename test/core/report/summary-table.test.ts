import type { Cell } from '../../../src/core/log/cell';
import type { FillName } from '../../../src/core/report/sheet-look';
import { makeSummaryTable } from '../../../src/core/report/summary-table';
import { checkSheets, HEADINGS, row, SET_UP } from '../check-sheets';
import { COURSE } from '../courses';

const on = (day: string): Cell => ({ day, seconds: 0 });
const COURSES = [
  COURSE.roles,
  COURSE.law,
  COURSE.data,
  COURSE.teaching,
  COURSE.it,
  COURSE.planning,
];

interface Options {
  setUp?: Cell[][];
  headings?: Cell[];
}

function summarize(rows: Cell[][], { setUp = SET_UP, headings = HEADINGS }: Options = {}) {
  const report = checkSheets({ Log: [headings, ...rows] }, { setUp });
  return { report, table: makeSummaryTable(report, report.applicants[0]) };
}

/** What is filled in each row, from left to right; a day as it is held. */
function linesOf(rows: Cell[][], options?: Options) {
  const { values } = summarize(rows, options).table;
  return values.map((cells) =>
    cells.flatMap((cell) => {
      if (cell === '') return [];
      return [typeof cell === 'object' && 'day' in cell ? cell.day : cell];
    }),
  );
}

/** What stands between a heading and the next blank row or part. */
function sectionOf(lines: ReturnType<typeof linesOf>, heading: string) {
  const start = lines.findIndex(([text]) => text === heading);
  if (start < 0) return null;
  const rest = lines.slice(start + 1);
  return rest.slice(
    0,
    rest.findIndex(([first]) => first === undefined || first === 'Plan documents'),
  );
}

/** How many cells of each fill the row of a label has. */
function barOf(rows: Cell[][], label: string) {
  const { values, fills } = summarize(rows).table;
  const at = values.findIndex(([first]) => first === label);
  const counts: Partial<Record<FillName, number>> = {};
  for (const fill of fills[at]) if (fill !== 'none') counts[fill] = (counts[fill] ?? 0) + 1;
  return counts;
}

test('it begins with whose it is, the cycle and the day it was made', () => {
  const lines = linesOf([row()], { setUp: SET_UP });
  expect(lines.slice(0, 4)).toEqual([
    ['AL-CTO recertification'],
    ['Summary of hours'],
    ['Pat Doe', 'Cycle Sep 1, 2024 – Sep 1, 2027 · 282 days left'],
    ['Mobile County', 'As of Nov 23, 2026'],
  ]);
});

test('the cohort stands beside the day where it is known', () => {
  const { report } = summarize([row()]);
  const person = { ...report.applicants[0], cohort: 'Alpha' };
  const { values } = makeSummaryTable(report, person);
  expect(values[3][1]).toBe('As of Nov 23, 2026 · Alpha cohort');
});

test('hours that apply and hours logged stand apart, and all courses add up', () => {
  const rows = [row({ hours: 7 }), row({ hours: 2, course: COURSES[5], activity: 'Other' })];
  const lines = linesOf(rows);
  expect(sectionOf(lines, '9 of 60 hours apply')?.slice(0, 7)).toEqual([
    [COURSES[0], '5 hours to go', 0, 0],
    [COURSES[1], '5 hours to go', 0, 0],
    [COURSES[2], '5 hours to go', 0, 0],
    [COURSES[3], '5 hours to go', 0, 0],
    [COURSES[4], 7, 7],
    [COURSES[5], '3 hours to go', 2, 2],
    ['All courses', 9, 9],
  ]);
  expect(lines).toContainEqual(['minimum', 'elective', 'below minimum']);
});

test('bars are stacked from the minimum, elective hours and what is beyond', () => {
  const rows = [24, 16].map((hours) => row({ hours, activity: `Of ${hours} hours` }));
  // 40 h in 36 cells; 5 and 30 of them apply.
  expect(barOf(rows, COURSE.it)).toEqual({ minimum: 5, elective: 27, beyond: 4 });
  // 60 h in 36 cells.
  expect(barOf(rows, 'All courses')).toEqual({ minimum: 3, elective: 18, track: 15 });
  expect(barOf([row({ hours: 0.1 })], COURSE.it)).toEqual({ short: 1 });
});

test('the hours of each month stand in a line for each year of the cycle', () => {
  const rows = [
    row({ date: on('2024-09-01'), hours: 2 }),
    row({ date: on('2025-08-31'), hours: 1.5 }),
    row({ date: on('2025-09-01'), hours: 8 }),
    row({ date: on('2025-08-30'), hours: 3, justification: '' }),
  ];
  const months = sectionOf(linesOf(rows), 'Hours by month');
  expect(months).toEqual([
    ['From Sep 2024', '2h\u00a0', '1.5h\u00a0'],
    ['From Sep 2025', '8h\u00a0'],
    ['From Sep 2026'],
  ]);
});

test('counted activities stand by course in order of date, with real dates', () => {
  const rows = [
    row({ date: on('2026-03-04'), hours: 6 }),
    row({ date: '6/29/2025 - 7/2/2025', hours: 14, activity: 'ISTELive' }),
    row({ course: COURSES[5], hours: 2 }),
  ];
  const section = sectionOf(linesOf(rows), 'Activities that count');
  expect(section).toEqual([
    ...COURSES.slice(0, 4).flatMap((course) => [[course, 0, 'Row'], ['None yet.']]),
    [COURSES[4], 20, 'Row'],
    ['Jun 29 – Jul 2, 2025', 'ISTELive', 14, 3],
    ['2026-03-04', 'ALET conference', 6, 2],
    [COURSES[5], 2, 'Row'],
    ['2026-03-04', 'ALET conference', 2, 4],
  ]);
});

test('a course with more than can apply says how many of its hours do', () => {
  const rows = [24, 16].map((hours) => row({ hours, activity: `Of ${hours} hours` }));
  const lines = linesOf(rows);
  expect(lines).toContainEqual([COURSE.it, '35 of these 40 hours apply\u00a0', 40, 'Row']);
});

test('what is planned, waits or is out stands apart, with the reason in a few words and no advice', () => {
  const lines = linesOf([
    row(),
    row({ hours: 4, date: on('2026-12-01') }),
    row({ hours: 2, justification: '', district: 'X' }),
    row({ hours: 3, date: on('2024-08-31') }),
    row({ hours: '?', date: '', justification: '' }),
  ]);
  expect(sectionOf(lines, 'Planned, not counted yet')).toEqual([
    ['2026-12-01', `ALET conference · ${COURSE.it}`, 4, 3],
  ]);
  expect(sectionOf(lines, 'Not counted')).toEqual([
    ['ALET conference · no date', 6],
    ['2024-08-31', 'ALET conference · before the cycle', 3, 5],
    ['2026-03-04', 'ALET conference · no justification', 2, 4],
  ]);
});

test('a row that waits for a missing column says so', () => {
  const cut = (cells: Cell[]) => cells.slice(0, 7);
  const lines = linesOf([cut(row())], { headings: cut(HEADINGS) });
  expect(sectionOf(lines, 'Not counted')).toEqual([
    ['2026-03-04', 'ALET conference · a column is missing', 6, 2],
  ]);
});

test('rows counted on a confirmation say what was confirmed and by whom', () => {
  const lines = linesOf(
    [
      [...row({ hours: 25 }), '25 h on 3/4/2026 are correct'],
      [
        ...row({ hours: 2, description: 'Lunch included', justification: '' }),
        '2 h on 3/4/2026 exclude meals and exhibit hall',
      ],
      [...row({ hours: '3 h' }), ''],
    ],
    { headings: [...HEADINGS, 'Confirmed'] },
  );
  expect(sectionOf(lines, 'Counted on confirmation')).toEqual([
    ['2026-03-04', 'ALET conference · the hours are correct, by the', 25, 2],
    ['applicant'],
  ]);
});

test('plan documents are listed with where they were found, or only that they were not', () => {
  const setUp = [
    ...SET_UP,
    ['Plan section Mission Statement', 'found: “Mission”, page 1', ''],
    ['Plan section Evaluation Method', 'missing: add it', ''],
    ['Plan document Technology plan', 'found: Plan.docx', ''],
  ];
  const section = sectionOf(linesOf([row()], { setUp }), 'Plan documents');
  expect(section).toContainEqual(['Technology plan', 'Plan.docx']);
  expect(section).toContainEqual(['Mission Statement', '“Mission”, page 1']);
  expect(section).toContainEqual(['Evaluation Method', 'Not found']);
});

test('without rows apart there are no such headings', () => {
  const lines = linesOf([row()]);
  for (const heading of ['Planned, not counted yet', 'Not counted', 'Counted on confirmation']) {
    expect(sectionOf(lines, heading)).toBeNull();
  }
  expect(sectionOf(lines, 'Plan documents')).toEqual([['Not checked here']]);
});

test('of several tabs, each activity names its own', () => {
  const [one, two] = [row({ hours: 7 }), row({ hours: 2, course: COURSES[5] })];
  const sheets = { 'Year 1': [HEADINGS, one], 'Year 2': [HEADINGS, two] };
  const setUp: Cell[][] = [...SET_UP, ['Log sheets', 'Year 1; Year 2']];
  const report = checkSheets(sheets, { setUp });
  const { values } = makeSummaryTable(report, report.applicants[0]);
  const texts = values.map((cells) => cells[1]);
  expect(texts).toEqual(
    expect.arrayContaining(['ALET conference · Year 1', 'ALET conference · Year 2']),
  );
});

test('a text of any length goes on in further rows, and none is lost', () => {
  const words = Array.from({ length: 300 }, (_, index) => `word${index}`);
  const { values } = summarize([row({ activity: words.join(' ') })]).table;
  const texts = values.flatMap((cells) => String(cells[1]).split(' '));
  expect(texts).toEqual(expect.arrayContaining(words));
  expect(Math.max(...values.map((cells) => String(cells[1]).length))).toBeLessThan(100);
});

test('long names go on in further rows beside the cycle', () => {
  const name = 'Maximiliana Featherstonehaugh-Cholmondeley de la Vega';
  const setUp: Cell[][] = [['Applicant', name], ...SET_UP.slice(1)];
  const lines = linesOf([row({ name })], { setUp });
  expect(lines[2][0]).not.toBe(name);
  expect([2, 3, 4].map((line) => lines[line][0]).join(' ')).toBe(name);
});

test('a person without an issue date has no hours in it', () => {
  const report = checkSheets({ Log: [HEADINGS, row(), row({ name: 'Lee Roe' })] });
  const { values } = makeSummaryTable(report, report.applicants[1]);
  const texts = values.map(([first]) => first);
  expect(texts).toContain('No issue date for Lee Roe.');
  expect(texts).not.toContain('Activities that count');
});

test('values, looks and fills are one rectangle, as wide as the columns', () => {
  const { columns, values, looks, fills } = summarize([row()]).table;
  for (const block of [values, looks, fills]) {
    expect(block).toHaveLength(values.length);
    expect(new Set(block.map((cells) => cells.length))).toEqual(new Set([columns.length]));
  }
  // Seven inches of 96 pixels: the width of a Letter page between its margins.
  expect(columns.reduce((sum, { width }) => sum + width, 0)).toBeLessThanOrEqual(7 * 96);
});
