// What a row's card offers, as one who looks for the next click would meet it; through the built add-on.
import type { CheckAnswer, SheetReading } from '../../../src/core/protocol/messages';
import type { CheckReport, RowReport } from '../../../src/core/report/check-report';
import type { LocalHost } from '../../../src/local/apps-script/host';
import { contextOf } from '../../../src/sidebar/fix/fixes';
import { askAbout } from '../../../src/sidebar/fix/questions';
import { findRow } from '../../../src/sidebar/fix/row-groups';
import type { ChangeSet, Filled, MakeChange } from '../../../src/sidebar/fix/task';
import { openTestHost, SET_UP, type TestCell } from '../../addon/open-test-host';

const HEADINGS = ['Name', 'Activity', 'Date', 'Hours', 'Course', 'Justification', 'Description'];
const NOW = () => Date.UTC(2026, 10, 23, 18);

function row(over: Record<string, TestCell> = {}): TestCell[] {
  const cells: Record<string, TestCell> = {
    Name: 'Pat Doe',
    Activity: 'Fiber course',
    Date: '2026-03-04',
    Hours: 4,
    Course: 'IT Management',
    Justification: 'Covers the networks of our schools',
    Description: 'Splicing and testing in the lab',
    ...over,
  };
  return HEADINGS.map((heading) => cells[heading] ?? '');
}

const open = (...rows: TestCell[][]) =>
  openTestHost({ 'PD Log': [HEADINGS, ...rows], 'AL-CTO Setup': SET_UP }, { now: NOW });

function check(host: LocalHost): CheckReport {
  const answer = host.call('checkCompliance') as CheckAnswer;
  if (!answer.ok) throw new Error('Not checked');
  return answer.report;
}

const read = (host: LocalHost) => host.call('readSheet', { sheet: 'PD Log' }) as SheetReading;

function find(report: CheckReport, number: number): RowReport {
  const found = report.applicants[0]?.rows.find((each) => each.row === number);
  if (!found) throw new Error(`no row ${number}`);
  return found;
}

function ask(report: CheckReport, number: number) {
  const of = find(report, number);
  const place = (other: Parameters<typeof findRow>[1]) => findRow(report, other);
  return askAbout(of, { ...contextOf(report), people: [], queue: [of], findRow: place });
}

function commit(host: LocalHost, change: MakeChange | null | undefined, filled: Filled = {}) {
  const made = change?.(read(host), filled) as ChangeSet;
  expect(host.call('editCells', { edits: made.edits })).toMatchObject({ ok: true });
}

const confirmed = (host: LocalHost, number: number) => {
  const { rows, columns } = read(host);
  return rows[number - 1]?.[(columns.confirmed ?? 0) - 1];
};

test.each([
  ['a date', { Date: 'March or so' }, 'date', { date: '2026-03-04' }],
  ['no date', { Date: '' }, 'date', { date: '2026-03-04' }],
  ['hours', { Hours: 'half day' }, 'hours', { hours: '4' }],
  ['a course', { Course: 'n/a' }, 'course', { course: 'IT Management' }],
  ['a justification', { Justification: '' }, 'justification', { justification: 'Fits well here' }],
  ['a description', { Description: 'TBD' }, 'description', { description: 'Splicing of fiber' }],
  ['an activity', { Activity: '' }, 'activity', { activity: 'Fiber course' }],
  ['an error', { Course: '#REF!' }, 'course', { course: 'IT Management' }],
  ['lunch', { Hours: '5 (lunch included)' }, 'hours', { hours: '4' }],
  ['too many hours', { Hours: 40 }, 'hours', { hours: '4' }],
])(
  '%s that keeps a row from counting is put right in its own field',
  async (_, over, name, filled) => {
    const host = await open(row(over));
    const { fields, save } = ask(check(host), 2);
    expect(fields.map((field) => field.name)).toEqual([name]);
    commit(host, save, filled);
    expect(find(check(host), 2)).toMatchObject({ status: 'COUNTED', hours: 4 });
  },
);

test('a row is left out by choice, in words, and can be asked for again', async () => {
  const host = await open(row({ Justification: '' }), row({ Date: 'soon', Hours: 'half day' }));
  const first = ask(check(host), 2);
  expect(first.leaveOut?.label).toBe('Not for AL-CTO: leave it out');
  commit(host, first.leaveOut?.change);
  commit(host, ask(check(host), 3).leaveOut?.change);
  expect(confirmed(host, 2)).toBe('Not counted, by choice: 4 hours, 3/4/2026');
  expect(confirmed(host, 3)).toBe('Not counted, by choice');
  for (const number of [2, 3]) {
    const codes = find(check(host), number).findings.map(({ code }) => code);
    expect(codes).toContain('EXCLUDED_BY_PERSON');
    expect(codes).not.toContain('CONFIRMED_UNREADABLE');
  }
});

test('a row that changed after it was left out is counted by one click', async () => {
  const host = await open(row());
  const headings = [...HEADINGS, 'Confirmed'];
  const sheets = { 'PD Log': [headings, [...row(), 'Not counted, by choice: 9 hours, 3/4/2026']] };
  const left = await openTestHost({ ...sheets, 'AL-CTO Setup': SET_UP }, { now: NOW });
  const { ways } = ask(check(left), 2);
  expect(ways.map(({ label }) => label)).toEqual(['Count it: clear the old answer']);
  commit(left, ways[0]?.change);
  expect(find(check(left), 2).status).toBe('COUNTED');
  expect(find(check(host), 2).status).toBe('COUNTED');
});

test('an exact copy is left out first, a likely one counted first, each in words that are read again', async () => {
  const near = { Activity: 'Fiber course.', Description: 'Splicing and testing in the big lab' };
  const host = await open(row(), row(), row(near));
  const exact = ask(check(host), 3);
  expect(exact.ways.map(({ label }) => label)).toEqual([
    'It’s the same: leave this one out',
    'It’s a separate session: count both',
  ]);
  expect(exact.leaveOut).toBeNull();
  commit(host, exact.ways[0]?.change);
  const [separate] = ask(check(host), 4).ways;
  expect(separate?.label).toBe('It’s a separate session: count both');
  commit(host, separate?.change);
  expect(confirmed(host, 4)).toBe('Separate session: 4 hours, 3/4/2026');
  expect(find(check(host), 4).status).toBe('COUNTED');
  expect(find(check(host), 3).status).toBe('REJECTED');
});

test('hours that are right are confirmed in words', async () => {
  const host = await open(row({ Description: 'Splicing, including lunch' }), row({ Hours: 30 }));
  commit(host, ask(check(host), 2).ways[0]?.change);
  commit(host, ask(check(host), 3).ways[0]?.change);
  expect(confirmed(host, 2)).toBe('4 hours on 3/4/2026 exclude meals and exhibit hall');
  expect(confirmed(host, 3)).toBe('30 hours on 3/4/2026 are correct');
  expect(check(host).applicants[0]?.rows.map(({ status }) => status)).toEqual([
    'COUNTED',
    'COUNTED',
  ]);
});
