import type { Cell } from '../../../src/core/log/cell';
import { POLICY } from '../../../src/core/policy/policy';
import type { Standing } from '../../../src/core/report/check-report';
import { formatHours, joinWords } from '../../../src/core/report/hours-text';
import { formatRowLine } from '../../../src/core/report/row-line';
import { describeStanding } from '../../../src/core/report/verdict';
import { checkRows, checkSheets, HEADINGS, row } from '../check-sheets';
import { COURSE } from '../courses';

const COURSES = POLICY.courses.map(({ name }) => name);
const on = (day: string): Cell => ({ day, seconds: 0 });
/** Rows of these hours in the six courses, on days of their own, at most 12 h each. */
const rowsOf = (...hours: number[]) =>
  hours.flatMap((all, index) =>
    Array.from({ length: Math.ceil(all / 12) }, (_, part) =>
      row({
        course: COURSES[index],
        hours: Math.min(12, all - 12 * part),
        date: on(`2026-0${index + 1}-1${part}`),
      }),
    ),
  );
const verdictOf = (rows: Cell[][], options = {}) => checkRows(rows, options).verdict;
const headlineOf = (...hours: number[]) => verdictOf(rowsOf(...hours)).headline;

describe('the headline', () => {
  test.each([
    [[], '60 hours to go, in 6 courses and electives, by Sep 1, 2027.'],
    [[10, 10, 10, 10, 10, 9], '1 hour to go, in electives, by Sep 1, 2027.'],
    [[35, 5, 5, 5, 5, 3.5], `1.5 hours to go, in ${COURSE.planning}, by Sep 1, 2027.`],
    [
      [35, 5, 5, 5, 4, 3.5],
      `2.5 hours to go, in ${COURSE.it} and ${COURSE.planning}, by Sep 1, 2027.`,
    ],
    [[35, 5, 5, 4, 4, 4], '3 hours to go, in 3 courses, by Sep 1, 2027.'],
    [[30, 5, 5, 5, 4, 5], `6 hours to go, in ${COURSE.it} and electives, by Sep 1, 2027.`],
    [
      [30, 5, 5, 5, 4, 4],
      `7 hours to go, in ${COURSE.it}, ${COURSE.planning}, and electives, by Sep 1, 2027.`,
    ],
    [[10, 10, 10, 10, 10, 10], 'Hours complete: 60 of 60.'],
  ])('%j h in the six courses', (hours, expected) => {
    const said = headlineOf(...hours);
    // Without a course below its minimum, hours in any course do.
    expect(said).toBe(expected.replace('in electives', 'in any course'));
  });

  test('of an expired cycle it is the date that has passed', () => {
    const options = { today: '2027-09-02' };
    expect(verdictOf(rowsOf(10, 10, 10, 10, 10, 10), options)).toEqual({
      headline: 'The expiration date, Sep 1, 2027, has passed.',
      detail: 'You have 60 of the 60 hours you need.',
      notes: [
        'All hours were complete on time.',
        'Renewed? Enter the new issue date. Otherwise contact the AL-CTO program.',
      ],
    });
  });
});

test.each([
  [[6], 'You have 6 of the 60 hours you need.'],
  [[36], 'You have 35 of the 60 hours you need. 1 more is beyond what can apply.'],
  [[37.5], 'You have 35 of the 60 hours you need. 2.5 more are beyond what can apply.'],
])('%j h in one course: %s', (hours, expected) => {
  expect(verdictOf(rowsOf(...hours)).detail).toBe(expected);
});

test('somebody without a name is called by the address', () => {
  const setUp = [
    ['Applicant', 'Issue date'],
    ['a@x.org', '2024-09-01'],
  ];
  const rows = ['a@x.org', 'b@x.org'].map((email) => [email, ...row({ name: '' })]);
  const { applicants } = checkSheets({ Log: [['Email', ...HEADINGS], ...rows] }, { setUp });
  expect(applicants[1].verdict.headline).toBe('No issue date for b@x.org.');
});

describe('notes', () => {
  const notesOn = (today: string, rows = rowsOf(1)) => verdictOf(rows, { today }).notes;

  test('first the standing and the days left', () => {
    expect(notesOn('2024-09-02', [])).toEqual([
      'On track (our estimate, not a policy rule). 1094 days left.',
    ]);
    expect(notesOn('2026-11-23')[0]).toBe(
      'Behind (our estimate, not a policy rule). 282 days left.',
    );
  });

  test('one day is one, and complete hours lead to the documents', () => {
    const all = rowsOf(10, 10, 10, 10, 10, 10);
    const [standing] = notesOn('2027-08-31', all);
    expect(standing).toBe('Your hours are complete. Plan documents: not checked here. 1 day left.');
    expect(notesOn('2026-11-23', all)).toHaveLength(1);
  });

  test('within 180 days of expiry, when to submit, until that day is past', () => {
    const advice = 'Submit by Jun 3, 2027 to leave time for corrections (our advice).';
    expect(notesOn('2027-03-04')).toHaveLength(1);
    expect(notesOn('2027-03-05')).toEqual([expect.stringContaining('180 days left'), advice]);
    expect(notesOn('2027-06-03')).toContain(advice);
    expect(notesOn('2027-06-04')).toHaveLength(1);
    expect(notesOn('2027-09-01')).toEqual([expect.stringContaining(' 0 days left.')]);
  });

  const planned = (hours: number, course = COURSE.it, day = '2026-12-01') =>
    row({ hours, course, date: on(day) });
  const plannedNote = (rows: Cell[][]) => verdictOf(rows).notes[1];

  test('planned hours are named, those that complete with their day', () => {
    const short = rowsOf(35, 5, 5, 5, 4, 5);
    expect(plannedNote(short)).toBeUndefined();
    expect(plannedNote([...short, planned(0.5)])).toBe('Planned: 0.5 hours more.');
    expect(plannedNote([...short, planned(1)])).toBe(
      'Planned: 1 hour on Dec 1, 2026 would complete your hours.',
    );
    expect(plannedNote([...short, planned(0.5), planned(2, COURSE.it, '2026-12-02')])).toBe(
      'Planned: 2 hours on Dec 2, 2026 would complete your hours.',
    );
  });

  test('hours planned in another course complete nothing where one is short', () => {
    const short = rowsOf(35, 5, 5, 5, 4, 5);
    expect(plannedNote([...short, planned(2, COURSE.planning)])).toBe('Planned: 2 hours more.');
  });

  test('one row cannot complete two courses', () => {
    expect(plannedNote([...rowsOf(35, 5, 5, 5, 4, 4), planned(2)])).toBe('Planned: 2 hours more.');
  });

  test('in any course where no minimum is short', () => {
    const short = rowsOf(34, 5, 5, 5, 5, 5);
    expect(plannedNote([...short, planned(1, COURSE.planning)])).toBe(
      'Planned: 1 hour on Dec 1, 2026 would complete your hours.',
    );
  });

  test('nothing completes what is complete', () => {
    expect(plannedNote([...rowsOf(35, 5, 5, 5, 5, 5), planned(2), planned(3)])).toBe(
      'Planned: 5 hours more.',
    );
  });
});

test.each<[Standing | null, string]>([
  ['EXPIRED', 'Expired.'],
  ['READY', 'Ready to submit.'],
  ['BEHIND', 'Behind (our estimate, not a policy rule).'],
  ['ON_TRACK', 'On track (our estimate, not a policy rule).'],
])('%s in words', (standing, words) => expect(describeStanding(standing)).toBe(words));

describe('a row in one line', () => {
  test.each([
    [row({ hours: 1.5 }), 'Counts 1.5 h'],
    [row({ date: on('2026-12-01') }), 'Planned: It will count on Dec 1, 2026.'],
    [
      row({ justification: '', district: 'X' }),
      `Waiting: No justification. Explain how this relates to ${COURSE.it}.`,
    ],
    [
      row({ date: on('2024-08-31'), hours: '2 h' }),
      'Not counted: Aug 31, 2024 is before your cycle, which began on Sep 1, 2024.',
    ],
    [
      row({ date: '3/4/2026', justification: '' }),
      `Waiting: No justification. Explain how this relates to ${COURSE.it}.`,
    ],
  ])('%#', (cells, expected) => expect(formatRowLine(checkRows([cells]).rows[0])).toBe(expected));

  test('of whatever row it is', () => {
    const blank = Array.from({ length: 10 }, () => ['']);
    expect(formatRowLine(checkRows([...blank, row({ hours: '' })]).rows[0])).toBe(
      'Waiting: No hours. Enter a number, such as 1.5.',
    );
  });

  test('that waits for a missing column', () => {
    const cells = [HEADINGS, row()].map((each) => each.slice(0, 7));
    const { applicants } = checkSheets({ Log: cells });
    expect(formatRowLine(applicants[0].rows[0])).toBe(
      'Waiting: The log is missing a column this row needs.',
    );
  });
});

test('one hour, more hours; words are joined with commas and “and”', () => {
  expect([1, 1.5, 0].map(formatHours)).toEqual(['1 hour', '1.5 hours', '0 hours']);
  expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(joinWords)).toEqual([
    '',
    'a',
    'a and b',
    'a, b, and c',
  ]);
});
