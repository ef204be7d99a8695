// What has come since a review, over the response workbook of four cohorts.
import { addDays } from '../../../src/core/day';
import type { Cell } from '../../../src/core/log/cell';
import { compareReview, makeReviewTable } from '../../../src/core/report/last-review';
import {
  COHORT_DATES,
  COHORT_SET_UP,
  COURSES,
  makeResponseTabs,
  REVIEW_DAY,
  SAME_PERSON,
  tabOf,
} from '../../cases/reviewer/response-workbook';
import { checkSheets } from '../check-sheets';

type Tabs = Record<string, Cell[][]>;

const check = (tabs: Tabs, today = REVIEW_DAY) =>
  checkSheets(tabs, { setUp: [...COHORT_SET_UP, [''], SAME_PERSON], today });

/** The sheet as it is read again: blank cells and all. */
const seen = makeReviewTable(check(makeResponseTabs())).values;
const since = (tabs: Tabs) => compareReview(seen, check(tabs, addDays(REVIEW_DAY, 30)));
const DELTA = tabOf('Delta');
const NOTHING = { day: REVIEW_DAY, added: [], edited: [], removed: 0, complete: [] };

/** A response of Sage Tate, who is 3 hours short, sent in time. */
const respond = (nth: number): Cell[] => [
  { day: '2026-11-19', seconds: 0 },
  'sage.tate@coosa.example',
  'Sage Tate',
  'Coosa',
  `Evening class ${nth}`,
  { day: addDays(COHORT_DATES.Delta.issued, 900 + nth), seconds: 0 },
  3,
  COURSES[nth % COURSES.length] ?? '',
  'It is part of our plan for the district',
  `Class number ${nth} on tablets and lessons`,
];

test('the same sheets have nothing new, however they are sorted', () => {
  expect(since(makeResponseTabs())).toEqual(NOTHING);
  const sorted = Object.entries(makeResponseTabs()).map(([tab, [head, ...rows]]) => [
    tab,
    [head, ...rows.reverse()],
  ]);
  expect(since(Object.fromEntries(sorted))).toEqual(NOTHING);
});

test('new rows, edited rows and people who are now complete are told, wherever they stand', () => {
  const tabs = makeResponseTabs();
  const [head, ...rows] = tabs[DELTA] ?? [];
  const edited = rows.map((row, index) => {
    const longer = index < 2 ? `${row[9]}, and a talk with the board` : row[9];
    return row.with(9, longer).with(6, index === 2 ? 2.5 : (row[6] ?? ''));
  });
  // On top, so that every other row has moved.
  const added = Array.from({ length: 14 }, (_, nth) => respond(nth));
  const report = since({ ...tabs, [DELTA]: [head ?? [], ...added, ...edited] });
  expect(report?.added).toHaveLength(14);
  expect(report?.added[0]).toEqual({ sheet: DELTA, row: 2 });
  const places = report?.edited.map(({ sheet, row }) => [sheet, row]).sort();
  expect(places).toEqual([16, 17, 18].map((row) => [DELTA, row]));
  expect(report?.complete).toEqual(['sage.tate@coosa.example']);
  expect(report?.removed).toBe(0);
});

test('case, spaces and punctuation are no edit, and what is gone is counted', () => {
  const tabs = makeResponseTabs();
  const [head = [], ...rows] = tabs[DELTA] ?? [];
  const shouted = rows.map((row) => row.with(4, ` ${String(row[4]).toUpperCase()}.`));
  expect(since({ ...tabs, [DELTA]: [head, ...shouted] })).toEqual(NOTHING);
  expect(since({ ...tabs, [DELTA]: [head, ...rows.slice(3)] })).toMatchObject({
    removed: 3,
    added: [],
    edited: [],
  });
});

test('a sheet that tells of no review is none', () => {
  const report = check(makeResponseTabs());
  expect(compareReview([['AL-CTO recertification'], ['Reviewed on', 'soon']], report)).toBeNull();
  expect(compareReview([[]], report)).toBeNull();
});

test('it keeps checksums, not what people wrote', () => {
  const text = seen.flat().join(' ');
  expect(text).toContain('sage.tate@coosa.example');
  expect(text).not.toMatch(/Montgomery|Technology Planning/);
});
