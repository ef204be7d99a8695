// What a reviewer decided, in the column beside the record.
import type { Cell } from '../../../src/core/log/cell';
import { checkSheets, HEADINGS, row } from '../check-sheets';

const check = (review: string, cells: Cell[] = row(), heading = 'Review') =>
  checkSheets({
    Log: [
      [...HEADINGS, heading],
      [...cells, review],
    ],
  }).applicants[0].rows[0];

test('a refused row is out, with the reason and the name', () => {
  expect(check('Refused: vendor demo (reviewer Jo Doe)')).toMatchObject({
    status: 'REJECTED',
    findings: [
      {
        code: 'REFUSED',
        reviewer: 'Jo Doe',
        message: 'Row 2: Refused by reviewer Jo Doe: vendor demo.',
      },
    ],
  });
});

test('a returned row waits for the applicant', () => {
  expect(check('Returned: add a justification. (reviewer Jo Doe)')).toMatchObject({
    status: 'HELD',
    findings: [
      { code: 'RETURNED', message: 'Row 2: Returned by reviewer Jo Doe: add a justification.' },
    ],
  });
});

test.each([
  ['Refused', 'Row 2: Refused by the reviewer.'],
  ['refused: not PD', 'Row 2: Refused by the reviewer: not PD.'],
])('“%s”, typed by hand, is read as well', (text, message) => {
  expect(check(text).findings).toMatchObject([{ code: 'REFUSED', message }]);
});

test('one about these hours on this day is asked again when either changes', () => {
  const refused = 'Refused: vendor demo (6 hours, 3/4/2026) (reviewer Jo Doe)';
  expect(check(refused).status).toBe('REJECTED');
  for (const changed of [row({ hours: 5 }), row({ date: { day: '2026-03-05', seconds: 0 } })]) {
    expect(check(refused, changed)).toMatchObject({
      status: 'HELD',
      findings: [{ code: 'CONFIRMED_CHANGED' }],
    });
  }
});

test('a row of which nothing can be read may be refused all the same', () => {
  const unreadable = row({ hours: '?', date: '?' });
  expect(check('Refused: no record (reviewer Jo)', unreadable).status).toBe('REJECTED');
});
