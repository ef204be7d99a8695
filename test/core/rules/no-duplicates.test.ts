import type { Cell } from '../../../src/core/log/cell';
import {
  checkRows,
  checkSheets,
  codesOf,
  HEADINGS,
  type RowCells,
  row,
  statusesOf,
} from '../check-sheets';
import { COURSE } from '../courses';

const on = (day: string): Cell => ({ day, seconds: 0 });
/** What is found of a second row beside one of 3 h. */
const second = (over: RowCells, first: RowCells = {}) =>
  codesOf([row({ hours: 3, ...first }), row({ hours: 3, ...over })])[1];

describe('the same session', () => {
  test('is a duplicate in whatever case, spacing and punctuation, and rejects the later row', () => {
    const twin = row({ activity: 'alet  Conference!', description: 'Two talks - on switches' });
    expect(codesOf([row(), twin])).toEqual([[], ['DUPLICATE']]);
    expect(checkRows([row(), twin]).rows[1]).toMatchObject({
      status: 'REJECTED',
      findings: [{ effect: 'reject', message: 'Row 3: Duplicate of row 2. Only one counts.' }],
    });
  });

  test('under another course holds the later row', () => {
    const other = checkRows([row(), row({ course: COURSE.planning })]).rows[1];
    expect(other).toMatchObject({
      status: 'HELD',
      findings: [
        {
          code: 'SAME_SESSION_TWO_COURSES',
          message: 'Row 3: The same session as row 2, under another course. Split its hours.',
        },
      ],
    });
  });

  test('the same course is looked for before another', () => {
    const rows = [
      row({ course: COURSE.planning, hours: 3 }),
      row({ hours: 3, description: 'Nothing like it' }),
      row({ hours: 3, description: 'Nothing like it' }),
    ];
    expect(codesOf(rows).map((each) => each[0])).toEqual([undefined, undefined, 'DUPLICATE']);
  });

  test('names the sheet where it is another', () => {
    const { applicants } = checkSheets({ A: [HEADINGS, row()], B: [HEADINGS, row()] });
    expect(applicants[0].rows[1].findings[0].message).toBe(
      'Row 2: Duplicate of row 2 of “A”. Only one counts.',
    );
  });

  test.each<[string, RowCells]>([
    ['another day', { date: on('2026-03-05') }],
    ['other hours', { hours: 2.5 }],
    ['another activity and description', { activity: 'Summit', description: 'Firewalls at work' }],
  ])('%s is another session', (_, over) => expect(second(over)).toEqual([]));

  test('another person’s is another session', () => {
    const rows = [row(), row({ name: 'Lee Roe' })];
    const { applicants } = checkSheets(
      { Log: [HEADINGS, ...rows] },
      { overrides: { issued: '2024-09-01', expires: '' } },
    );
    expect(applicants.flatMap((each) => each.rows.map(({ status }) => status))).toEqual([
      'COUNTED',
      'COUNTED',
    ]);
  });

  test('rows that are held or rejected do not compete; planned ones do', () => {
    const held = row({ justification: '' });
    expect(statusesOf([held, row()])).toEqual(['HELD', 'COUNTED']);
    expect(codesOf([row(), held])[1]).toEqual(['JUSTIFICATION_MISSING']);
    const planned = row({ date: on('2026-12-01') });
    expect(statusesOf([planned, planned])).toEqual(['PLANNED', 'REJECTED']);
  });

  test('a rejected copy is not compared with further ones', () => {
    expect(
      checkRows([row(), row(), row()]).rows.map(({ findings }) => findings[0]?.message),
    ).toEqual([
      undefined,
      'Row 3: Duplicate of row 2. Only one counts.',
      'Row 4: Duplicate of row 2. Only one counts.',
    ]);
  });

  test('nor is a held one', () => {
    const other = row({ course: COURSE.planning });
    expect(codesOf([row(), other, other])).toEqual([
      [],
      ['SAME_SESSION_TWO_COURSES'],
      ['SAME_SESSION_TWO_COURSES'],
    ]);
  });

  test('a copy that is a separate session is compared with further ones', () => {
    const log = [row(), row({ course: COURSE.planning }), row({ course: COURSE.planning })];
    const confirmed = ['', '6 h on 3/4/2026 are a separate session', ''];
    const { applicants } = checkSheets({
      Log: [[...HEADINGS, 'Confirmed'], ...log.map((cells, index) => [...cells, confirmed[index]])],
    });
    expect(applicants[0].rows[2].findings[0].message).toBe(
      'Row 4: Duplicate of row 3. Only one counts.',
    );
  });
});

describe('a near duplicate', () => {
  const near = (activity: string, other: string) => second({ activity: other }, { activity });

  test('holds the later row and says which it is like', () => {
    const other = row({ activity: 'ALET conf', description: 'Talks on switches' });
    expect(checkRows([row(), other]).rows[1]).toMatchObject({
      status: 'HELD',
      findings: [
        {
          code: 'NEAR_DUPLICATE',
          effect: 'hold',
          message:
            'Row 3: Looks like a duplicate of row 2: same day, course, and hours. If it is, remove it.',
        },
      ],
    });
  });

  test('another course is no near duplicate', () => {
    expect(second({ activity: 'ALET conf', course: COURSE.planning })).toEqual([]);
  });

  test.each([
    // A year of the row's own date is left out, of words and of numbers.
    ['ALET Fall Conf. 2026 Day 1', 'ALET Fall Conference, Day 1'],
    ["ALET Fall Conference '26", 'ALET Fall Conference'],
    ['ALET Conference Day One', 'ALET Conference, Day 1'],
    ['Twelve talks on data', 'Talks on data, 12'],
    ['Session 2 of 3', '3 of 2 session'],
    ['The ALET Fall Conference Day 1', 'ALET Fall Conference Day 1'],
    // 2 × 4 of 10 words.
    ['one fine summit of alet leaders', 'one great summit of alet leaders'],
    ['summit', 'summit'],
    ['', ''],
    ['2026', '26'],
    ['Tech', 'Technology'],
    ['Sum', 'Summit'],
  ])('%s ~ %s', (a, b) => {
    const texts = { description: 'Switches and cables' };
    const rows = [
      row({ hours: 3, activity: a || 'n', ...texts }),
      row({ hours: 3, activity: b || 'n', description: 'Switches, cables' }),
    ];
    expect(codesOf(rows)[1][0]).toMatch(/DUPLICATE/);
  });

  test.each([
    ['ALET Conference Day 1', 'ALET Conference Day 2'],
    ['ALET Conference 2025', 'ALET Conference 2026'],
    ['ALET Conference Day One', 'ALET Conference Day Two'],
    ['Talks on data, part 1 2', 'Talks on data, part 12'],
    ['Summit', 'Conference'],
    ['Su', 'Summit'],
    ['ALET summit on data', 'ALET summit on switches'],
    ['data data data data', 'data'],
    // The longer begins with the shorter, not the other way about.
    ['Summit', 'Grand'],
    ['Technology', 'Technique'],
  ])('%s ≁ %s', (a, b) => {
    expect(near(a, b)).toEqual([]);
    expect(near(b, a)).toEqual([]);
  });

  test.each([
    // Half of the words of whichever has fewer.
    ['routers switches', 'routers cables', true],
    ['routers switches cables', 'routers firewalls backups', false],
    ['routers', 'routers switches cables phones', true],
    ['routers switches cables phones', 'routers', true],
    // Words that say nothing about which session it is.
    ['routers full day online session', 'cables full day online session', false],
    ['the webinar and the workshop', 'cables', true],
    ['', 'cables', true],
    ['of it on', 'cables', true],
    ['ninety minutes', 'routers', true],
    ['a1b2 x9', 'routers', true],
    ['für alle Geräte', 'für alle Lehrer', true],
  ])('descriptions “%s” and “%s”', (a, b, expected) => {
    const texts = (description: string) => ({
      activity: 'ALET conference',
      description,
      date: on('2026-12-01'),
    });
    const [first, then] = [{ ...texts(a || '-'), activity: 'ALET conf' }, texts(b)];
    expect(second(then, first).includes('NEAR_DUPLICATE')).toBe(expected);
  });
});

describe('a form sent again', () => {
  const sent = (...rows: Cell[][]) =>
    checkSheets({
      Log: [
        ['Timestamp', ...HEADINGS],
        ...rows.map((each, index): Cell[] => [
          { day: `2026-03-0${5 + index}`, seconds: 0 },
          ...each,
        ]),
      ],
    }).applicants[0].rows.map(({ findings }) =>
      findings.map(({ code, message }) => [code, message]),
    );

  test('with other hours or another course asks which one counts', () => {
    expect(sent(row(), row({ hours: 8.5 }))[1]).toEqual([
      [
        'CORRECTION',
        'Row 3: Looks like a correction of row 2 (6 → 8.5 hours). Which one should count?',
      ],
    ]);
    expect(sent(row(), row({ course: COURSE.planning }))[1]).toEqual([
      [
        'CORRECTION',
        `Row 3: Looks like a correction of row 2 (${COURSE.it} → ${COURSE.planning}). Which one should count?`,
      ],
    ]);
  });

  test('about another activity, or with both texts of its own, is no correction', () => {
    expect(sent(row(), row({ hours: 4, activity: 'Cyber camp' }))[1]).toEqual([]);
    const own = { description: 'Budget planning', justification: 'Plans are made in it' };
    expect(sent(row(), row({ hours: 4, ...own }))[1]).toEqual([]);
  });

  test('needs the time stamps of a form', () => {
    expect(codesOf([row(), row({ hours: 4 })])[1]).toEqual([]);
  });
});

test('a day inside the days of a similar activity is held, in either order', () => {
  const range = row({ hours: 18, date: '3/4/2026 - 3/6/2026', description: 'All of it' });
  const day = row({ hours: 3, date: { day: '2026-03-05', seconds: 0 } });
  expect(codesOf([range, day])[1]).toEqual(['NEAR_DUPLICATE']);
  expect(codesOf([day, range])[1]).toContain('NEAR_DUPLICATE');
  const other = row({ hours: 3, date: { day: '2026-03-07', seconds: 0 } });
  expect(codesOf([range, other])[1]).toEqual([]);
});
