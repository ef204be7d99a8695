// The end of a cycle and the beginning of the next, through the built add-on.
import type {
  CheckAnswer,
  Edit,
  EditAnswer,
  SheetReading,
} from '../../../src/core/protocol/messages';
import type { LocalHost } from '../../../src/local/apps-script/host';
import type { ChangeSet, Filled } from '../../../src/sidebar/fix/task';
import { newCycle } from '../../../src/sidebar/submit/new-cycle';
import { freeLog } from '../../../src/sidebar/submit/tab-name';
import { openTestHost, sampleRows, type TestCell, valueAt } from '../../addon/open-test-host';

const AFTERWARDS = () => Date.UTC(2027, 6, 1, 18);
const SET_UP: TestCell[][] = [
  ['Applicant', 'Sample Candidate'],
  ['Issue date', new Date(Date.UTC(2024, 5, 15))],
  ['Expiration date', new Date(Date.UTC(2027, 5, 30))],
  ['Log sheets', 'PD Log'],
  ['Cohort', 'Beta'],
  ['Plan folder', 'https://drive.google.com/drive/folders/old'],
  ['Form link', 'https://docs.google.com/forms/d/e/old/viewform?entry.1=Hours'],
  ['Plan section Goals', 'FOUND: page 3', 'The sentence'],
];
const GIVEN = { issued: '2027-06-30', expires: '', tab: 'PD Log 2027–2030' };

const ARCHIVE = 'AL-CTO Archive 2024–2027';

/** The sample without its second person and without its total. */
const ownRows = () => {
  const rows = sampleRows();
  return [...rows.slice(0, 3), ...rows.filter(([name]) => name === 'Sample Candidate')];
};

async function open(now = AFTERWARDS, setUp = SET_UP, rows = ownRows()) {
  const host = await openTestHost({ 'PD Log': rows, 'AL-CTO Setup': setUp }, { now });
  return { host, ...prepare(host) };
}

function prepare(host: LocalHost, isForm = false) {
  const answer = host.call('checkCompliance') as CheckAnswer;
  if (!answer.ok) throw new Error(JSON.stringify(answer));
  const { report } = answer;
  const setUp = host.call('readSheet', {}) as SheetReading;
  const [applicant] = report.applicants;
  if (!applicant) throw new Error('Nobody');
  const first = host.call('readSheet', { sheet: ARCHIVE }) as SheetReading;
  const archives = first.exists ? [first] : [];
  const task = newCycle({ report, applicant, isForm, archives });
  return { report, setUp, task, plan: (filled: Filled = GIVEN) => task.change(setUp, filled) };
}

const readOf = (host: LocalHost, sheet: string) =>
  host.call('readSheet', { sheet }) as SheetReading;

test('the old log is kept as it is, and an empty one with its columns begins', async () => {
  const { host, plan } = await open();
  const before = readOf(host, 'PD Log');
  const { edits } = plan() as ChangeSet;
  expect(host.call('editCells', { edits })).toMatchObject({ ok: true });
  expect(readOf(host, 'PD Log')).toEqual({ ...before, sheets: expect.anything() });
  const begun = readOf(host, 'PD Log 2027–2030');
  expect([begun.headerRow, begun.columns]).toEqual([before.headerRow, before.columns]);
  expect(begun.rows).toEqual(before.rows.slice(0, before.headerRow));
  const after = prepare(host).report;
  expect(after.logs).toMatchObject([{ sheet: 'PD Log 2027–2030', rows: 0 }]);
  expect(after.applicants[0]).toMatchObject({
    applicant: 'Sample Candidate',
    cycle: { issued: '2027-06-30', expires: '2030-06-30' },
    hours: { counted: 0, remaining: 60 },
    plan: null,
    rows: [],
  });
});

test('a log that is given no name has the old one with the years of its own cycle', async () => {
  const { plan } = await open();
  const nameOf = (filled: Filled) => {
    const made = plan({ ...GIVEN, tab: ' ', ...filled });
    return typeof made === 'string' ? made : made.edits[0]?.sheet;
  };
  expect(nameOf({})).toBe('PD Log 2027–2030');
  expect(nameOf({ issued: '2026-07-01' })).toBe('PD Log 2026–2029');
  expect(nameOf({ expires: '2031-06-30' })).toBe('PD Log 2027–2031');
});

test.each([
  ['PD Log 2024-25', 'PD Log 2027–2030'],
  ['2024-25', '2027–2030'],
  ['PD Log (2024–2027) (2)', 'PD Log 2027–2030'],
  ['Room 2024', 'Room 2024 2027–2030'],
])('after “%s” comes “%s”', async (name, expected) => {
  const { setUp } = await open();
  expect(freeLog(setUp, name, '2027-06-30', '2030-06-30')).toBe(expected);
});

test('the set-up of the old cycle is kept in a copy, and only what lasts stays in it', async () => {
  const { host, plan, setUp } = await open();
  host.call('editCells', { edits: (plan() as ChangeSet).edits });
  expect(readOf(host, ARCHIVE).rows.slice(0, 8)).toEqual(setUp.rows.slice(0, 8));
  const now = readOf(host, 'AL-CTO Setup').rows;
  expect(now.slice(0, 8).map(([label, value]) => [label, value])).toEqual([
    ['Applicant', 'Sample Candidate'],
    ['Issue date', { day: '2027-06-30', seconds: 0 }],
    ['Expiration date', ''],
    ['Log sheets', 'PD Log 2027–2030'],
    ['Cohort', 'Beta'],
    ['Plan folder', ''],
    ['Form link', ''],
    ['', ''],
  ]);
});

test('formulas follow the new log at the next check', async () => {
  const sheets = { 'PD Log': ownRows(), 'AL-CTO Setup': SET_UP, Mine: [['=ALCTO_REMAINING()']] };
  const host = await openTestHost(sheets, { now: AFTERWARDS });
  const { plan } = prepare(host);
  await host.settled();
  // The planned rows of the sample have come by then.
  expect(valueAt(host, 'Mine', 1, 1)).toBe(0);
  host.call('editCells', { edits: (plan() as ChangeSet).edits });
  host.call('checkCompliance');
  await host.settled();
  expect(valueAt(host, 'Mine', 1, 1)).toBe(60);
});

test('one undo brings the old cycle back', async () => {
  const { host, plan, report } = await open();
  const { undo } = host.call('editCells', { edits: (plan() as ChangeSet).edits }) as EditAnswer & {
    ok: true;
  };
  expect(host.call('editCells', { edits: undo, isUndo: true })).toMatchObject({ ok: true });
  expect(prepare(host).report.applicants).toEqual(report.applicants);
});

test('after an undo, the copy of a set-up that has changed since gets a name of its own', async () => {
  const { host, plan } = await open();
  const { undo } = host.call('editCells', { edits: (plan() as ChangeSet).edits }) as {
    undo: Edit[];
  };
  host.call('editCells', { edits: undo, isUndo: true });
  const cells = [{ column: 2, before: 'FOUND: page 3', after: 'confirmed: page 4' }];
  host.call('editCells', { edits: [{ op: 'write', sheet: 'AL-CTO Setup', row: 8, cells }] });
  const again = prepare(host);
  expect(host.call('editCells', { edits: (again.plan() as ChangeSet).edits })).toMatchObject({
    ok: true,
  });
  expect(readOf(host, `${ARCHIVE} (2)`).rows[7]).toContain('confirmed: page 4');
  expect(readOf(host, ARCHIVE).rows[7]).toContain('FOUND: page 3');
});

test('an empty log of the wanted name, as a run that was cut off leaves it, is used', async () => {
  const { host, plan } = await open();
  const [first] = (plan() as ChangeSet).edits;
  host.call('editCells', { edits: [first] });
  const again = prepare(host);
  expect(again.task.fields?.(again.setUp)).toMatchObject([
    {},
    {},
    { hint: expect.stringContaining(`“${GIVEN.tab}”`) },
  ]);
  expect(host.call('editCells', { edits: (again.plan() as ChangeSet).edits })).toMatchObject({
    ok: true,
  });
  expect(prepare(host).report.logs).toMatchObject([{ sheet: GIVEN.tab, rows: 0 }]);
});

test('a second new cycle is told apart by its years and finds free names', async () => {
  const { host, plan } = await open();
  host.call('editCells', { edits: (plan() as ChangeSet).edits });
  const { task, setUp } = prepare(host);
  const fields = task.fields?.(setUp);
  expect(fields).toMatchObject([
    { value: '2030-06-30' },
    {},
    { hint: expect.stringContaining('“PD Log 2030–2033”') },
  ]);
});

test.each<[string, Filled, RegExp]>([
  ['a day to come', { issued: '2027-07-02' }, /begins Jul 2, 2027, which is still to come/],
  [
    'a day before the old certificate',
    { issued: '2024-06-15' },
    /must be newer than the one from Jun 15, 2024/,
  ],
  ['an end before the beginning', { expires: '2027-06-30' }, /is not after the issue date/],
  ['a name that is taken', { tab: 'pd log' }, /There is a tab “pd log” already/],
  ['a name of ours', { tab: 'AL-CTO Log' }, /reserved for generated sheets/],
  ['a name that no list can hold', { tab: 'Log; new' }, /Leave out/],
  ['a name too long', { tab: 'x'.repeat(101) }, /up to 100/],
])('%s is answered with a sentence', async (_, given, sentence) => {
  const { plan } = await open();
  expect(plan({ ...GIVEN, ...given })).toMatch(sentence);
});

test('a log of several people, and one that a form fills, are not begun anew', async () => {
  const { host, setUp } = await open();
  expect(prepare(host, true).task.fields?.(setUp)).toMatch(/A form fills “PD Log”/);
  const several = await open(AFTERWARDS, SET_UP, sampleRows());
  expect(several.task.fields?.(several.setUp)).toMatch(/several people/);
});

test('rows that the old cycle was too short for are named', async () => {
  const rows = ownRows();
  const late =
    rows.at(-1)?.map((cell) => (cell instanceof Date ? new Date(Date.UTC(2027, 6, 1)) : cell)) ??
    [];
  const { plan } = await open(AFTERWARDS, SET_UP, [...rows, late]);
  expect((plan() as ChangeSet).lines).toContainEqual({
    place: '1 row after the old cycle',
    after: `row ${rows.length + 1}: re-enter what belongs in the new log`,
  });
});
