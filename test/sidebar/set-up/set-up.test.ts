// The set-up as it is asked for in the panel, over the built add-on.
import type { CheckAnswer, SheetReading } from '../../../src/core/protocol/messages';
import { personFields, setUpTask, tabFields } from '../../../src/sidebar/set-up/set-up';
import { openTestHost, SET_UP } from '../../addon/open-test-host';

async function open() {
  const rows = [
    [
      'Applicant Name and School District',
      'Name of Activity/Location',
      'Date Completed',
      'Number of Hours',
      'Coursework Skill Area',
    ],
    ['Pat Doe, Elmore', 'ALET', '2026-03-04', 2, 'IT Management'],
  ];
  const host = await openTestHost({ Log: rows, 'AL-CTO Setup': SET_UP });
  const reading = host.call('readSheet', {}) as SheetReading;
  return { reading, task: setUpTask({ faults: [], report: null }) };
}

test('an expiration date that is not after the issue date is refused before anything is shown', async () => {
  const { reading, task } = await open();
  const change = (issued: string, expires: string) => task.change(reading, { issued, expires });
  const refusal = 'The expiration date must be after the issue date.';
  expect(change('2024-06-15', '2024-06-15')).toBe(refusal);
  expect(change('2024-06-15', '2021-06-15')).toBe(refusal);
  expect(change('2024-06-15', '2027-09-30')).not.toBe(refusal);
  expect(change('2024-06-15', '')).not.toBe(refusal);
});

test('each tab is offered with its rows, the log ticked', async () => {
  const { reading, task } = await open();
  expect(task.fields?.(reading)).toContainEqual({
    name: 'tab Log',
    label: 'Log (1 row)',
    kind: 'tick',
    value: 'yes',
  });
});

test('a label that is missing goes below the table of further people, not into it', async () => {
  const { reading, task } = await open();
  const table = [
    ['Applicant', 'Issue date'],
    ['Robin Ashford', '2024-08-01'],
  ];
  const rows = [...reading.rows, ['', ''], ...table];
  const made = task.change({ ...reading, rows }, { issued: '2024-06-15', cohort: 'Beta' });
  const edits = typeof made === 'string' ? [] : made.edits;
  expect(edits).toEqual([expect.objectContaining({ op: 'write', row: rows.length + 2 })]);
});

test('before the first check the tabs that are read are ticked, another’s is not and says whose it is', async () => {
  const head = ['Name', 'PD Title', 'Date', 'Hours', 'Course', 'Justification', 'Description'];
  const row = (name: string) => [name, 'ALET', '2026-03-04', 2, 'IT Management', 'Fits', 'A talk'];
  const assistant = [['Sam Porter - PD'], head.toSpliced(0, 1), row('').toSpliced(0, 1)];
  const host = await openTestHost({
    '2024-25': [head, row('Pat Doe')],
    '2025-26': [head, row('Pat Doe'), row('Lee Roe')],
    'Sam - Asst': assistant,
    Inventory: [['Laptops', 'Count']],
  });
  const answer = host.call('checkCompliance', {}) as CheckAnswer;
  if (answer.ok) throw new Error('There is no issue date yet.');
  const known = { faults: answer.faults, report: null };
  const reading = host.call('readSheet', {}) as SheetReading;
  expect(tabFields(reading, known).map(({ name, value, hint }) => [name, value, hint])).toEqual([
    ['tab 2024-25', 'yes', undefined],
    ['tab 2025-26', 'yes', undefined],
    ['tab Sam - Asst', '', 'Looks like Sam Porter’s.'],
    ['tab Inventory', '', 'Doesn’t look like a log.'],
  ]);
  const who = personFields(reading, known).find(({ name }) => name === 'applicant');
  expect(who).toMatchObject({ label: 'Who are you?', options: ['Pat Doe', 'Lee Roe'] });
});
