import type { Cell } from '../../../src/core/log/cell';
import { checkSheets, HEADINGS, row } from '../check-sheets';

const on = (day: string, seconds = 0): Cell => ({ day, seconds });

test('a form that came after the expiration date waits for the program', () => {
  const check = (submitted: Cell) =>
    checkSheets({
      Log: [
        ['Timestamp', ...HEADINGS],
        [submitted, ...row()],
      ],
    }).applicants[0].rows[0];
  expect(check(on('2027-09-01')).findings).toEqual([]);
  expect(check('').findings).toEqual([]);
  expect(check(on('2027-09-02'))).toMatchObject({
    status: 'HELD',
    findings: [
      {
        code: 'SUBMITTED_LATE',
        effect: 'hold',
        message:
          'Row 2: Sent on Sep 2, 2027, after the certification expired on Sep 1, 2027. The program decides.',
      },
    ],
  });
});

test('a reviewer may accept it, and what came in time is summed apart', () => {
  const check = (review: string) =>
    checkSheets({
      Log: [
        ['Timestamp', ...HEADINGS, 'Review'],
        [on('2027-09-02'), ...row(), review],
        [on('2027-08-30'), ...row({ activity: 'Cyber camp', hours: 3 }), ''],
      ],
    }).applicants[0];
  expect(check('').hours).toMatchObject({ creditable: 3, held: 6, onTime: 3, withLate: 9 });
  const accepted = check('Accepted late: 6 hours, 3/4/2026 (reviewer Jo Doe)');
  expect(accepted.rows[0]).toMatchObject({
    status: 'COUNTED',
    findings: [{ code: 'SUBMITTED_LATE', effect: 'note', isConfirmed: true, reviewer: 'Jo Doe' }],
  });
  expect(accepted.hours).toMatchObject({ creditable: 9, onTime: 3, withLate: 9 });
  expect(check('Accepted late: 5 hours, 3/4/2026').rows[0].status).toBe('HELD');
});
