// Whatever a policy asks for is read from the policy: another one answers in its own numbers and names.

import { policyOf } from '../../../src/core/policy/policy';
import { programSchema } from '../../../src/core/policy/program-schema';
import { AL_CTO_WORDS } from '../../../src/core/report/al-cto-words';
import { formatRowLine } from '../../../src/core/report/row-line';
import { makeSummaryTable } from '../../../src/core/report/summary-table';
import { checkSheets, HEADINGS, row } from '../check-sheets';

const said = <Value>(value: Value) => ({ value, source: { title: 'Made up', quote: 'made up' } });
const POLICY = policyOf(
  programSchema.parse({
    id: 'garden-keeper',
    name: 'Garden Keeper',
    title: 'Garden Keeper renewal',
    words: AL_CTO_WORDS,
    categories: said(
      ['Soil', 'Seeds', 'Water', 'Weather'].map((name) => ({ name, otherNames: [] })),
    ),
    retiredCategories: [{ name: 'Scythes', suggestion: 'Seeds' }],
    severalCategories: said('split'),
    record: said(['justification', 'description']),
    providers: [],
    onlineWords: [],
    requirements: [
      { kind: 'cycle', starts: said('issue date'), years: said(2) },
      { kind: 'total', hours: said(40) },
      { kind: 'minimumPerCategory', hours: said(4) },
      { kind: 'pool', hours: said(24) },
      { kind: 'excludes', times: said(['meals']) },
    ],
    notes: [],
    unspecified: [],
  }),
  '2024-01-01',
);

const onDay = (day: number) => ({ day: `2026-03-0${day}`, seconds: 0 });
const report = checkSheets(
  {
    Log: [
      HEADINGS,
      row({ course: 'Soil', hours: 10 }),
      row({ course: 'Sead', date: onDay(5) }),
      row({ course: 'Seeds', hours: 3, date: onDay(6) }),
      row({ course: 'IT Management', date: onDay(7) }),
      row({ course: 'Scythes', date: onDay(8) }),
    ],
  },
  { policy: POLICY },
);
const [person] = report.applicants;

test('hours, courses and standing are those of the policy', () => {
  expect(report).toMatchObject({ policy: 'garden-keeper', program: 'Garden Keeper' });
  expect(person.hours).toMatchObject({ required: 40, counted: 13, creditable: 13, remaining: 27 });
  expect(person.courses.map((each) => [each.course, each.minimum, each.remaining])).toEqual([
    ['Soil', 4, 0],
    ['Seeds', 4, 1],
    ['Water', 4, 4],
    ['Weather', 4, 4],
  ]);
  expect(person.elective).toEqual({ required: 24, counted: 6, remaining: 18 });
  expect(person.cycle).toMatchObject({ issued: '2024-09-01', expires: '2026-09-01' });
});

test('sentences name its courses, its numbers and its own name', () => {
  expect(person.verdict).toEqual({
    headline: 'The expiration date, Sep 1, 2026, has passed.',
    detail: 'You have 13 of the 40 hours you need.',
    notes: ['Renewed? Enter the new issue date. Otherwise contact the Garden Keeper program.'],
  });
  expect(person.rows.map(formatRowLine)).toEqual([
    'Counts 10 h',
    "Waiting: “Sead” isn't one of the four courses. Choose one of them.",
    'Counts 3 h',
    "Waiting: “IT Management” isn't one of the four courses. Choose one of them.",
    'Waiting: “Scythes” is no longer a course. “Seeds” may fit.',
  ]);
});

test('without a plan to hand in, complete hours are ready to submit', () => {
  const courses = POLICY.courses.map(({ name }) => name);
  const rows = courses.map((course, index) => row({ course, hours: 10, date: onDay(index + 1) }));
  const { applicants } = checkSheets(
    { Log: [HEADINGS, ...rows] },
    { policy: POLICY, today: '2026-04-01' },
  );
  expect(applicants[0]).toMatchObject({ standing: 'READY', plan: null });
  expect(applicants[0].verdict.headline).toBe('Hours complete: 40 of 40.');
});

test('the summary and the panel’s answer hold nothing of another policy', () => {
  const summary = JSON.stringify(makeSummaryTable(report, person));
  const answer = JSON.stringify({ ok: true, report });
  for (const text of [summary, answer]) {
    expect(text).toContain('Weather');
    expect(text).not.toMatch(/\b(?:60|30|six)\b|al-cto-recertification|Technology Planning/);
  }
});
