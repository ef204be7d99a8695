// A new row above totals of the person's own, through the built add-on.
import type { CheckAnswer, EditAnswer, SheetReading } from '../../../src/core/protocol/messages';
import type { LocalHost } from '../../../src/local/apps-script/host';
import { quickAdd } from '../../../src/sidebar/fix/quick-add';
import type { ChangeSet } from '../../../src/sidebar/fix/task';
import { openTestHost, SET_UP, type TestCell, valueAt } from '../../addon/open-test-host';

const HEADINGS = ['Name', 'Activity', 'Date', 'Hours', 'Course', 'Justification', 'Description'];
const ROW = ['Pat', 'Talk', '2026-03-04', 2, 'IT Management', 'Networks', 'A talk on networks'];
const GIVEN = {
  activity: 'Webinar',
  date: '2026-04-01',
  hours: '3',
  course: 'IT Management',
  justification: 'Covers networks',
  description: 'Live, with questions',
};
const total = (formula: string): TestCell[] => ['TOTAL', '', '', { f: formula }];

async function open(...below: TestCell[][]) {
  const rows: TestCell[][] = [HEADINGS, ROW, ROW, ...below];
  const host = await openTestHost({ 'PD Log': rows, 'AL-CTO Setup': SET_UP });
  const { plan } = planIn(host);
  return { host, plan, said: plan.lines.filter(({ place }) => place.startsWith('Your ')) };
}

function planIn(host: LocalHost, person = 0) {
  const { report } = host.call('checkCompliance') as Extract<CheckAnswer, { ok: true }>;
  const applicant = report.applicants[person];
  if (!applicant) throw new Error('Nobody');
  const task = quickAdd(report, applicant, false);
  const reading = host.call('readSheet', { sheet: task.sheet }) as SheetReading;
  return { sheet: task.sheet, plan: task.change(reading, GIVEN) as ChangeSet };
}

test('a total that ends above the new row leaves it out, and the preview says so', async () => {
  const { host, plan, said } = await open(total('=SUM(D2:D3)'));
  expect(said).toEqual([
    { place: 'Your =SUM(D2:D3)', after: 'will leave this row out. Extend it by hand.' },
  ]);
  expect(host.call('editCells', { edits: plan.edits }) as EditAnswer).toMatchObject({ ok: true });
  await host.settled();
  expect([valueAt(host, 'PD Log', 4, 2), valueAt(host, 'PD Log', 5, 4)]).toEqual(['Webinar', 4]);
});

test.each([
  ['no total', []],
  ['a total of the whole column', [total('=SUM(D:D)')]],
  ['a total that reaches further', [['', '', ''], total('=SUM(D$2:D$4)')]],
  ['a total of other rows', [total('=SUM(D2:D30)-SUM(D31:D33)')]],
  ['a text like one', [['TOTAL', '', '', '’=SUM(D2:D3)']]],
])('nothing is said of %s', async (_, below) => {
  expect((await open(...(below as TestCell[][]))).said).toEqual([]);
});

test('each total is named, whatever pins its cells', async () => {
  const { said } = await open(
    ['', '', ''],
    total('=SUM($D$2:$D$3)'),
    total('=sumif(e2:e3,"x",d2:d3)'),
  );
  expect(said).toHaveLength(2);
});

test('a total under the dates is no row of the log, and one above it is named too', async () => {
  const { said, plan } = await open(
    ['', '', 'Total', { f: '=SUM(D2:D3)' }],
    total('=SUM(Other!D2:D3)'),
  );
  expect(plan.edits).toMatchObject([{ op: 'addRow', row: 3 }]);
  expect(said.map(({ place }) => place)).toEqual(['Your =SUM(D2:D3)']);
  const above = await openTestHost({
    'PD Log': [['So far', { f: '=SUM(D3:D4)' }], HEADINGS, ROW, ROW],
    'AL-CTO Setup': SET_UP,
  });
  const { lines } = planIn(above).plan;
  expect(lines.at(-1)).toMatchObject({ place: 'Your =SUM(D3:D4)' });
});

test('of a log of one sheet a year, the row goes into the sheet in use, which is named', async () => {
  const later = [...ROW.slice(0, 2), '2026-09-04', ...ROW.slice(3)];
  const host = await openTestHost({
    'Year 1': [HEADINGS, ROW],
    'Year 3': [HEADINGS, later, later],
    'Year 2': [HEADINGS, ROW],
    'AL-CTO Setup': [...SET_UP, ['Log sheets', 'Year 1; Year 3; Year 2']],
  });
  const { sheet, plan } = planIn(host);
  expect(sheet).toBe('Year 3');
  expect(plan.lines[0]?.place).toBe('New row 4 of “Year 3”, Name');
});

test('of two people of one name, the row is the one’s whose address it has', async () => {
  const mail = (address: string) => [...ROW, address];
  const host = await openTestHost({
    'PD Log': [[...HEADINGS, 'Email Address'], mail('pat@a.org'), mail('pat@b.org')],
    'AL-CTO Setup': [['Issue date', '2024-06-15']],
  });
  const { plan } = planIn(host, 1);
  expect(host.call('editCells', { edits: plan.edits })).toMatchObject({ ok: true });
  expect(valueAt(host, 'PD Log', 4, 8)).toBe('pat@b.org');
});
