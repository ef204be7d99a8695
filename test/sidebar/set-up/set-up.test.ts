// The set-up as it is asked for in the panel, over the built add-on.
import type { SheetReading } from '../../../src/core/protocol/messages';
import { setUpTask } from '../../../src/sidebar/set-up/set-up';
import { openTestHost, SET_UP } from '../../addon/open-test-host';

const JOINT = 'Applicant Name and School District';

async function open() {
  const rows = [
    [JOINT, 'Date Completed', 'Number of Hours', 'Coursework Skill Area'],
    ['Pat Doe, Elmore', '2026-03-04', 2, 'IT Management'],
  ];
  const host = await openTestHost({ Log: rows, 'AL-CTO Setup': SET_UP });
  const reading = host.call('readSheet', {}) as SheetReading;
  return { reading, task: setUpTask([]) };
}

test('an expiration date that is not after the issue date is refused before anything is shown', async () => {
  const { reading, task } = await open();
  const plan = (issued: string, expires: string) => task.plan(reading, { issued, expires });
  const refusal = 'The expiration date must be after the issue date.';
  expect(plan('2024-06-15', '2024-06-15')).toBe(refusal);
  expect(plan('2024-06-15', '2021-06-15')).toBe(refusal);
  expect(plan('2024-06-15', '2027-09-30')).not.toBe(refusal);
  expect(plan('2024-06-15', '')).not.toBe(refusal);
});

test('a column that holds two things is named once, and one row is one', async () => {
  const { reading, task } = await open();
  const fields = task.fields?.(reading);
  expect(fields).toContainEqual(
    expect.objectContaining({
      label: 'Check “Log” (1 row)',
      hint: expect.stringMatching(/^Columns/),
    }),
  );
  expect(JSON.stringify(fields).split(JOINT)).toHaveLength(2);
});
