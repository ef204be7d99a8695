// What to do next, and in which order.

import type { Cell } from '../../../src/core/log/cell';
import { checkRows, row } from '../check-sheets';
import { COURSE } from '../courses';

const on = (day: string): Cell => ({ day, seconds: 0 });

describe('next steps', () => {
  // 57 h creditable: three to go, all of them in Technology Planning.
  const nearly = [
    row({ hours: 12, date: on('2026-01-01') }),
    row({ hours: 12, date: on('2026-01-02') }),
    row({ hours: 11, date: on('2026-01-03') }),
    ...[COURSE.roles, COURSE.law, COURSE.data, COURSE.teaching].map((course, index) =>
      row({ course, hours: 5, date: on(`2026-02-0${index + 1}`) }),
    ),
    row({ course: COURSE.planning, hours: 2, date: on('2026-02-05') }),
  ];
  const held = (hours: number, course: string, index: number) =>
    row({ hours, course, date: on(`2026-03-1${index}`), justification: '' });

  test('first what completes, then certain gains before best cases, by gain, then by row', () => {
    const { nextSteps } = checkRows([
      ...nearly,
      held(1, COURSE.planning, 0),
      held(3, 'Science', 1),
      held(2, COURSE.planning, 2),
      held(3, COURSE.planning, 3),
      held(2, COURSE.planning, 4),
      held(9, COURSE.it, 5),
      held(2.5, 'Science', 6),
      held(4, COURSE.planning, 7),
    ]);
    expect(nextSteps.map(({ row: number, gain, completes }) => [number, gain, completes])).toEqual([
      [13, 3, true],
      [17, 3, true],
      [11, 3, true],
      [12, 2, false],
      [14, 2, false],
      [10, 1, false],
      [15, 0, false],
      [16, 2.5, false],
    ]);
  });

  test('a row of two courses gains what the better of them would', () => {
    const several = held(2, `${COURSE.it}; ${COURSE.planning}`, 0);
    expect(checkRows([...nearly, several]).nextSteps).toMatchObject([{ gain: 2 }]);
    const full = held(2, `${COURSE.it}; ${COURSE.teaching}`, 0);
    expect(checkRows([...nearly, full]).nextSteps).toMatchObject([{ gain: 0, completes: false }]);
  });

  test('nothing completes hours that are complete', () => {
    const rows = [...nearly, row({ course: COURSE.planning, hours: 3 }), held(1, COURSE.it, 0)];
    expect(checkRows(rows)).toMatchObject({
      hours: { remaining: 0 },
      nextSteps: [{ gain: 0, completes: false }],
    });
  });

  test('each says what holds its row; rows that count are none', () => {
    expect(
      checkRows([row(), row({ hours: 2, justification: '', district: 'X' })]).nextSteps,
    ).toEqual([
      {
        sheet: 'Log',
        row: 3,
        code: 'JUSTIFICATION_MISSING',
        gain: 2,
        completes: false,
        message: `Row 3: No justification. Explain how this relates to ${COURSE.it}.`,
      },
    ]);
  });

  test('a row of an unknown course gains what the best of the six would', () => {
    const full = row({ course: COURSE.planning, hours: 3 });
    expect(checkRows([...nearly, full, held(2, 'Science', 0)]).nextSteps).toMatchObject([
      { gain: 0 },
    ]);
  });

  test('a note beside it is not what holds a row', () => {
    expect(checkRows([row({ date: '3/4/2026', justification: '' })]).nextSteps).toMatchObject([
      { code: 'JUSTIFICATION_MISSING' },
    ]);
  });

  test('a row without readable hours gains nothing', () => {
    expect(checkRows([row({ hours: '' })]).nextSteps).toMatchObject([{ gain: 0 }]);
  });
});
