// Planning an event from the panel, through the built add-on.
import type { CheckAnswer, EditAnswer, SheetReading } from '../../../src/core/protocol/messages';
import type { LocalHost } from '../../../src/local/apps-script/host';
import type { ChangeSet, Filled } from '../../../src/sidebar/fix/task';
import { planEvent } from '../../../src/sidebar/overview/plan-event';
import { openTestHost, SET_UP, sampleRows } from '../../addon/open-test-host';

const NOW = () => Date.UTC(2026, 10, 23, 18);
const GIVEN: Filled = {
  activity: 'ALET spring conference, Birmingham',
  date: '2027-03-04',
  hours: '6',
  course: 'IT Management',
  justification: '',
  description: '',
};

const open = () => openTestHost({ 'PD Log': sampleRows(), 'AL-CTO Setup': SET_UP }, { now: NOW });

function prepare(host: LocalHost) {
  const answer = host.call('checkCompliance') as CheckAnswer;
  if (!answer.ok) throw new Error(JSON.stringify(answer));
  const { report } = answer;
  const [applicant] = report.applicants;
  if (!applicant) throw new Error('Nobody');
  const reading = host.call('readSheet', { sheet: 'PD Log' }) as SheetReading;
  const task = planEvent(report, applicant);
  return { task, reading, applicant, plan: (filled: Filled) => task.change(reading, filled) };
}

test('an event without its texts is a planned row of the log, and is undone', async () => {
  const host = await open();
  const { plan, reading, applicant } = prepare(host);
  const { edits, lines } = plan(GIVEN) as ChangeSet;
  expect(lines.map(({ after }) => after)).toEqual([
    'Sample Candidate',
    'Sample County Schools',
    GIVEN.activity,
    GIVEN.date,
    GIVEN.hours,
    GIVEN.course,
    'will leave this row out. Extend it by hand.',
  ]);
  const answer = host.call('editCells', { edits }) as EditAnswer & { ok: true };
  expect(answer).toMatchObject({ ok: true });
  const after = prepare(host).applicant;
  expect(after.rows).toContainEqual(
    expect.objectContaining({
      status: 'PLANNED',
      activity: GIVEN.activity,
      date: GIVEN.date,
      seconds: 21_600,
    }),
  );
  expect(after.hours).toEqual({
    ...applicant.hours,
    planned: (applicant.hours?.planned ?? 0) + 6,
  });
  host.call('editCells', { edits: answer.undo, isUndo: true });
  expect(prepare(host).reading).toEqual(reading);
});

test('texts that are known already are written', async () => {
  const host = await open();
  const { plan } = prepare(host);
  const texts = { justification: 'Covers networks', description: 'Two days of talks' };
  host.call('editCells', { edits: (plan({ ...GIVEN, ...texts }) as ChangeSet).edits });
  const { rows } = prepare(host).reading;
  expect(rows.find((cells) => cells.includes(GIVEN.activity ?? ''))).toEqual(
    expect.arrayContaining(Object.values(texts)),
  );
});

test.each([
  ['the last day of the cycle', '2027-06-15'],
  ['tomorrow', '2026-11-24'],
])('%s can be planned', async (_, date) => {
  const host = await open();
  const { edits } = prepare(host).plan({ ...GIVEN, date }) as ChangeSet;
  expect(host.call('editCells', { edits })).toMatchObject({ ok: true });
  expect(prepare(host).applicant.rows).toContainEqual(
    expect.objectContaining({ status: 'PLANNED', date }),
  );
});

test.each<[string, Filled, RegExp]>([
  ['no activity', { activity: '  ' }, /^Enter the activity and its location\.$/],
  ['no date', { date: '' }, /^Enter the date of the event\.$/],
  ['today', { date: '2026-11-23' }, /^Nov 23, 2026 is not in the future\. .*“Add an activity”\.$/],
  ['a day before', { date: '2025-11-23' }, /^Nov 23, 2025 is not in the future\./],
  [
    'a day after the cycle',
    { date: '2027-06-16' },
    /^Jun 16, 2027 is after your cycle, which ends on Jun 15, 2027\. Plan an earlier event\.$/,
  ],
  ['no course', { course: '' }, /^Choose the course of the event\.$/],
  ['no hours', { hours: '' }, /^Enter the hours as a number from 0\.1 to 24\.$/],
])('%s is answered with a sentence', async (_, given, sentence) => {
  const { plan } = prepare(await open());
  expect(plan({ ...GIVEN, ...given })).toMatch(sentence);
});

test('the two texts are not asked for before the day has come', async () => {
  const { task, reading } = prepare(await open());
  expect(task.fields?.(reading)).toMatchObject([
    { name: 'activity', required: true },
    { name: 'date', label: 'Date of the event', required: true },
    { name: 'hours', required: true },
    { name: 'course', required: true },
    { name: 'justification', required: false },
    { name: 'description', label: 'What will be done', required: false },
  ]);
});

test('a sheet that a form fills takes no planned rows, and says why', async () => {
  const { task, reading } = prepare(await open());
  expect(task.fields?.({ ...reading, isForm: true })).toMatch(/^A form fills this sheet/);
});
