import type { Cell } from '../../../src/core/log/cell';
import { checkSheets, HEADINGS, type RowCells, row } from '../check-sheets';
import { COURSE } from '../courses';

/** Forms sent one a day, with what the reviewer wrote beside them. */
function check(...sent: [RowCells, review?: string][]) {
  const rows = sent.map(([over, review = ''], index): Cell[] => [
    { day: `2026-03-0${5 + index}`, seconds: 0 },
    ...row(over),
    review,
  ]);
  const log = [['Timestamp', ...HEADINGS, 'Review'], ...rows];
  return checkSheets({ Log: log }).applicants[0].rows.map(({ status, findings }) => [
    status,
    ...findings.map(({ code }) => code),
  ]);
}

const NEWER = { hours: 8.5 };
const REPLACED = ['REJECTED', 'REPLACED'];

describe('a form sent again', () => {
  test('waits for a decision where it differs', () => {
    expect(check([{}], [NEWER])).toEqual([['COUNTED'], ['HELD', 'CORRECTION']]);
  });

  test('counts where the reviewer uses the newer, and the older is out', () => {
    expect(check([{}], [NEWER, `Replaces 6 hours, ${COURSE.it}, 3/4/2026`])).toEqual([
      REPLACED,
      ['COUNTED'],
    ]);
    expect(check([{}, `Replaced by 8.5 hours, ${COURSE.it}, 3/4/2026`], [NEWER])).toEqual([
      REPLACED,
      ['COUNTED'],
    ]);
  });

  test('is out where the reviewer keeps the older', () => {
    expect(check([{}], [NEWER, `Replaced by 6 hours, ${COURSE.it}, 3/4/2026`])).toEqual([
      ['COUNTED'],
      REPLACED,
    ]);
  });

  test('counts beside the older where it is a separate session', () => {
    expect(check([{}], [{ hours: 4 }, 'Separate session: 4 hours, 3/4/2026'])).toEqual([
      ['COUNTED'],
      ['COUNTED', 'CORRECTION'],
    ]);
  });

  test('is asked about again when either changes after the decision', () => {
    const older = `Replaced by 8.5 hours, ${COURSE.it}, 3/4/2026`;
    const newer = `Replaces 6 hours, ${COURSE.it}, 3/4/2026`;
    expect(check([{}, older], [{ hours: 9 }, newer])).toEqual([
      ['HELD', 'CONFIRMED_CHANGED'],
      ['COUNTED'],
    ]);
    expect(check([{ hours: 5 }, older], [NEWER, newer])).toEqual([REPLACED, ['COUNTED']]);
    expect(check([{ hours: 5 }], [NEWER, newer])).toEqual([['COUNTED'], ['HELD', 'CORRECTION']]);
  });

  test('says which row it replaces, and by whose decision', () => {
    const rows = [
      ['Timestamp', ...HEADINGS, 'Review'],
      ['3/5/2026', ...row(), ''],
      ['3/6/2026', ...row(NEWER), `Replaces 6 hours, ${COURSE.it}, 3/4/2026 (reviewer Jo)`],
    ];
    const [first] = checkSheets({ Log: rows }).applicants[0].rows;
    expect(first.findings).toMatchObject([
      {
        code: 'REPLACED',
        message: 'Row 2: Replaced by row 3.',
        other: { sheet: 'Log', row: 3 },
        reviewer: 'Jo',
      },
    ]);
  });
});

describe('without a question', () => {
  test.each<[string, RowCells]>([
    ['hours', { hours: '' }],
    ['a course', { course: '' }],
    ['a justification', { justification: '' }],
    ['a description', { description: 'n/a' }],
  ])('%s filled in by a later form takes the place of the first', (_, missing) => {
    const [first, second] = check([missing], [{}]);
    expect([first[0], first.at(-1), second]).toEqual(['REJECTED', 'REPLACED', ['COUNTED']]);
  });

  test('a row that was returned is replaced by the one sent after it', () => {
    const returned = 'Returned: add details (reviewer Jo)';
    expect(check([{}, returned], [{ description: 'Two talks, in detail' }])).toEqual([
      ['REJECTED', 'RETURNED', 'REPLACED'],
      ['COUNTED'],
    ]);
  });

  test('nothing is replaced that waits for something else, was of another day, or came later', () => {
    const meals = { description: 'Lunch included' };
    expect(check([meals], [{}])[0]).toEqual(['HELD', 'EXCLUDED_TIME']);
    const other = { date: { day: '2026-03-03', seconds: 0 } };
    expect(check([{ hours: '' }], [other])[0]).toEqual(['HELD', 'HOURS_MISSING']);
    expect(check([{}], [{ hours: '' }])[1]).toEqual(['HELD', 'HOURS_MISSING']);
  });
});
