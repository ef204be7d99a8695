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
