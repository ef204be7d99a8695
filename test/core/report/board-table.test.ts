// The report to the board, against the table that a careful person wrote by hand, and the page it is printed on.
import type { Cell } from '../../../src/core/log/cell';
import { makeBoardTable } from '../../../src/core/report/board-table';
import type { CheckReport } from '../../../src/core/report/check-report';
import { HAND_TABLE } from '../../cases/reviewer/hand-table';
import {
  COHORT_SET_UP,
  makeResponseTabs,
  REVIEW_DAY,
  SAME_PERSON,
} from '../../cases/reviewer/response-workbook';
import { checkSheets } from '../check-sheets';

const NOTE = 'Nov 29, 2026 (reviewer Jo Doe)';
const SEEN: Cell[] = [
  'Documents seen',
  'jordan.lee@elmore.example',
  `Technology plan: ${NOTE}`,
  '',
  `Signature sheets: ${NOTE}`,
];
const report = checkSheets(makeResponseTabs(), {
  setUp: [...COHORT_SET_UP, [''], SAME_PERSON, SEEN],
  today: REVIEW_DAY,
});

/** Inches that Letter leaves between usual margins, at 96 pixels an inch, 21 a row and 32 the title. */
const PAGE = { width: 7 * 96, height: 9.5 * 96 };
const heightOf = (rows: number) => 32 + (rows - 1) * 21;

/** The numbers beside a label: how many, of how many. */
function lineOf(label: string, of: CheckReport = report) {
  const row = makeBoardTable(of).values.find(([first]) => first === label);
  return row?.slice(1).filter((cell) => cell !== '');
}

test('says what stands in the table written by hand', () => {
  const count = (isOne: (row: (typeof HAND_TABLE)[number]) => unknown) =>
    HAND_TABLE.filter(isOne).length;
  expect(lineOf('Hours complete on time')).toEqual([count(({ complete }) => complete), 'of 24']);
  expect(lineOf('Short')).toEqual([count(({ short }) => short), 'of 24']);
  expect(lineOf('With doubtful rows')).toEqual([count(({ doubtful }) => doubtful), 'of 24']);
  expect(lineOf('Late')).toEqual([count(({ late }) => late), 'of 24']);
  expect(lineOf('Cohort Alpha')).toEqual([3, 'of 6']);
  expect(lineOf('Cohort Delta')).toEqual([1, 'of 6']);
  expect(lineOf('Still to decide')).toEqual([21]);
});

test('counts the documents that a reviewer has seen', () => {
  expect(lineOf('Technology plan')).toEqual([1, 'of 24']);
  expect(lineOf('Presentation')).toEqual([0, 'of 24']);
  expect(lineOf('Signature sheets')).toEqual([1, 'of 24']);
});

test('names nobody', () => {
  const text = makeBoardTable(report).values.flat().join('\n');
  for (const { applicant, email, district } of report.applicants) {
    for (const known of [applicant, email, district]) expect(text).not.toContain(known);
  }
});

test('is one page of Letter, whoever is in the log', () => {
  const [first] = report.applicants;
  const many = Array.from({ length: 40 }, (_, nth) => ({ ...first, group: `Form ${nth % 12}` }));
  const crowded = { ...report, applicants: many } as CheckReport;
  for (const one of [report, crowded]) {
    const { values, columns } = makeBoardTable(one);
    expect(heightOf(values.length)).toBeLessThanOrEqual(PAGE.height);
    expect(columns.reduce((sum, { width }) => sum + width, 0)).toBeLessThanOrEqual(PAGE.width);
  }
  // All forty are in it: those of further groups together.
  expect(lineOf('Others', crowded)?.[1]).toBe('of 22');
});
