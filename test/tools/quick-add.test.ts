// A new row above totals of the person's own, through the built add-on.
import type { CheckAnswer, EditAnswer, SheetReading } from '../../src/core/report/panel-api';
import { quickAdd } from '../../src/sidebar/mend/quick-add';
import type { Plan } from '../../src/sidebar/mend/task';
import { openTestHost, SET_UP, type TestCell, valueAt } from '../local/open-test-host';

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
  const { report } = host.call('checkCompliance') as Extract<CheckAnswer, { ok: true }>;
  const [applicant] = report.applicants;
  if (!applicant) throw new Error('Nobody');
  const reading = host.call('readSheet', { sheet: 'PD Log' }) as SheetReading;
  const plan = quickAdd(report, applicant, false).plan(reading, GIVEN) as Plan;
  return { host, plan, said: plan.lines.filter(({ place }) => place.startsWith('Your ')) };
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
