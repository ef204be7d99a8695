import { sayInside } from '../../../src/core/assessment/log-notes';
import type { Cell } from '../../../src/core/log/cell';
import { POLICY } from '../../../src/core/policy/policy';
import {
  checkRows,
  checkSheets,
  codesOf,
  HEADINGS,
  row,
  SET_UP,
  statusesOf,
} from '../check-sheets';

const on = (day: string): Cell => ({ day, seconds: 0 });

describe('hours', () => {
  test('each status has its sum', () => {
    const { hours } = checkRows([
      row({ hours: 40 / 3, description: 'Counted' }),
      row({ hours: 2, justification: '' }),
      row({ hours: 3, date: on('2024-08-31') }),
      row({ hours: 4, date: on('2026-11-24') }),
    ]);
    expect(hours).toEqual({
      required: 60,
      counted: 13.33,
      creditable: 13.33,
      remaining: 46.67,
      surplus: 0,
      held: 2,
      rejected: 3,
      planned: 4,
    });
  });

  test('courses stand in the policy’s order, each with its minimum and what goes beyond', () => {
    const { courses, elective } = checkRows([
      row({ hours: 7 }),
      row({ course: 'Technology Planning', hours: 5 }),
      row({ course: 'Roles And Responsibilities', hours: 1 / 3 }),
    ]);
    expect(courses).toEqual([
      {
        course: 'Roles And Responsibilities',
        minimum: 5,
        counted: 0.33,
        remaining: 4.67,
        elective: 0,
      },
      { course: 'Law, Ethics, and Policies', minimum: 5, counted: 0, remaining: 5, elective: 0 },
      {
        course: 'Data Management and Governance',
        minimum: 5,
        counted: 0,
        remaining: 5,
        elective: 0,
      },
      { course: 'Teaching and Learning', minimum: 5, counted: 0, remaining: 5, elective: 0 },
      { course: 'IT Management', minimum: 5, counted: 7, remaining: 0, elective: 2 },
      { course: 'Technology Planning', minimum: 5, counted: 5, remaining: 0, elective: 0 },
    ]);
    expect(elective).toEqual({ required: 30, counted: 2, remaining: 28 });
  });

  test('elective hours count up to 30; beyond, they are surplus', () => {
    const { elective, hours, courses } = checkRows(
      ['2026-01-01', '2026-01-02', '2026-01-03', '2026-01-04'].map((day) =>
        row({ date: on(day), hours: 12 }),
      ),
    );
    expect(elective).toEqual({ required: 30, counted: 30, remaining: 0 });
    expect(hours).toMatchObject({ counted: 48, creditable: 35, remaining: 25, surplus: 13 });
    expect(courses[4].elective).toBe(43);
  });
});

test('a row is reported as it was read, what cannot be read as null', () => {
  const { rows } = checkRows([row(), row({ date: '', hours: 'all day', course: 'Science' })]);
  expect(rows).toEqual([
    {
      sheet: 'Log',
      row: 2,
      seconds: 21_600,
      status: 'COUNTED',
      date: '2026-03-04',
      hours: 6,
      course: 'IT Management',
      activity: 'ALET conference',
      findings: [],
    },
    expect.objectContaining({ row: 3, status: 'HELD', date: null, hours: null, course: null }),
  ]);
  expect(rows[1].findings[0]).toEqual({
    code: 'DATE_MISSING',
    effect: 'hold',
    field: 'date',
    column: 'Date',
    message: 'Row 3: no date. Enter the day it was completed.',
    fix: undefined,
    isConfirmed: undefined,
  });
});

test('the report names the policy, the day and the sheet', () => {
  const report = checkSheets({ Log: [['My log'], HEADINGS, row(), ['Total', '', '', '', 6]] });
  expect(report).toMatchObject({
    policy: 'al-cto-recertification',
    asOf: '2026-11-23',
    isMonthFirst: true,
    logs: [
      {
        sheet: 'Log',
        headerRow: 2,
        rows: 1,
        passedOver: [{ row: 4, reason: 'TOTAL_ROW' }],
        findings: [],
        unassigned: [],
      },
    ],
  });
  expect(report.applicants[0].cycle).toEqual({
    issued: '2024-09-01',
    expires: '2027-09-01',
    daysLeft: 282,
  });
});

test('one bad row never changes what another counts', () => {
  expect(
    statusesOf([row({ date: '?' }), row({ hours: '?' }), row({ course: '?' }), row()]),
  ).toEqual(['HELD', 'HELD', 'HELD', 'COUNTED']);
});

test('outside the cycle beats held, held beats planned', () => {
  expect(
    statusesOf([
      row({ date: on('2024-08-31'), hours: '?' }),
      row({ date: on('2026-12-01'), hours: '?' }),
      row({ date: on('2026-12-01') }),
    ]),
  ).toEqual(['REJECTED', 'HELD', 'PLANNED']);
});

test('an official expiration date that is not three years on is noted', () => {
  const expires = (date: string) => ({ setUp: [...SET_UP, ['Expiration date', date]] });
  expect(checkRows([row()], expires('2027-09-01')).findings).toEqual([]);
  expect(checkRows([row()], expires('2027-08-31')).findings).toEqual([
    {
      code: 'EXPIRATION_UNUSUAL',
      effect: 'note',
      message:
        'The expiration date, Aug 31, 2027, is not three years after the issue date (Sep 1, 2027). Check your certificate.',
    },
  ]);
});

describe('next steps', () => {
  // 57 h creditable: three to go, all of them in Technology Planning.
  const nearly = [
    row({ hours: 12, date: on('2026-01-01') }),
    row({ hours: 12, date: on('2026-01-02') }),
    row({ hours: 11, date: on('2026-01-03') }),
    ...[
      'Roles And Responsibilities',
      'Law, Ethics, and Policies',
      'Data Management and Governance',
      'Teaching and Learning',
    ].map((course, index) => row({ course, hours: 5, date: on(`2026-02-0${index + 1}`) })),
    row({ course: 'Technology Planning', hours: 2, date: on('2026-02-05') }),
  ];
  const held = (hours: number, course: string, index: number) =>
    row({ hours, course, date: on(`2026-03-1${index}`), justification: '' });

  test('first what completes, then certain gains before best cases, by gain, then by row', () => {
    const { nextSteps } = checkRows([
      ...nearly,
      held(1, 'Technology Planning', 0),
      held(3, 'Science', 1),
      held(2, 'Technology Planning', 2),
      held(3, 'Technology Planning', 3),
      held(2, 'Technology Planning', 4),
      held(9, 'IT Management', 5),
      held(2.5, 'Science', 6),
      held(4, 'Technology Planning', 7),
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
    const several = held(2, 'IT Management; Technology Planning', 0);
    expect(checkRows([...nearly, several]).nextSteps).toMatchObject([{ gain: 2 }]);
    const full = held(2, 'IT Management; Teaching and Learning', 0);
    expect(checkRows([...nearly, full]).nextSteps).toMatchObject([{ gain: 0, completes: false }]);
  });

  test('nothing completes hours that are complete', () => {
    const rows = [
      ...nearly,
      row({ course: 'Technology Planning', hours: 3 }),
      held(1, 'IT Management', 0),
    ];
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
        message: 'Row 3: no justification. Say how this relates to IT Management.',
      },
    ]);
  });

  test('a row of an unknown course gains what the best of the six would', () => {
    const full = row({ course: 'Technology Planning', hours: 3 });
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

describe('a column that is missing', () => {
  const without = (index: number) => (cells: Cell[]) => cells.filter((_, each) => each !== index);
  const check = (index: number, ...rows: Cell[][]) =>
    checkSheets({ Log: [HEADINGS, ...rows].map(without(index)) });

  test('is said once for the log, with how many rows and hours wait', () => {
    const { logs, applicants } = check(6, row(), row({ date: on('2026-05-01'), hours: 1.5 }));
    expect(logs[0].findings).toEqual([
      {
        code: 'COLUMN_MISSING',
        effect: 'hold',
        field: 'justification',
        column: 'Justification of Relation to Coursework',
        message:
          'No column “Justification of Relation to Coursework”: 2 rows (7.5 h) wait for it. Add the column.',
      },
    ]);
    expect(applicants[0].rows.map(({ status, findings }) => [status, findings])).toEqual([
      ['HELD', []],
      ['HELD', []],
    ]);
    expect(applicants[0].nextSteps[0]).toMatchObject({ code: 'COLUMN_MISSING', gain: 6 });
  });

  test('one row waits', () => {
    expect(check(7, row()).logs[0].findings[0].message).toBe(
      'No column “Description of Activity”: 1 row (6 h) waits for it. Add the column.',
    );
  });

  test('rows that are planned or outside the cycle do not wait', () => {
    const others = [row({ date: on('2026-12-01') }), row({ date: on('2024-08-31') })];
    expect(check(6, row(), ...others).logs[0].findings[0].message).toContain('1 row (6 h) waits');
  });

  test('only rows of that sheet wait for it', () => {
    const { logs } = checkSheets({
      A: [HEADINGS, row({ justification: '' })],
      B: [HEADINGS, row({ hours: 2 })].map(without(2)),
    });
    expect(logs.map(({ findings }) => findings.map(({ message }) => message))).toEqual([
      [],
      ['No column “Name of Activity/Location”: 1 row (2 h) waits for it. Add the column.'],
    ]);
  });

  test('name and district may both be missing: nothing is said', () => {
    const { logs, applicants } = checkSheets({
      Log: [HEADINGS, row()].map((cells) => cells.slice(2)),
    });
    expect(logs[0].findings).toEqual([]);
    expect(applicants[0]).toMatchObject({
      applicant: 'Pat Doe',
      district: 'Mobile County',
      rows: [{ status: 'COUNTED', findings: [] }],
    });
  });
});

test('tabs that look like logs and were not counted are mentioned once, with the first log', () => {
  const say = (otherLogs: number) =>
    checkSheets({ A: [HEADINGS, row()], B: [HEADINGS, row({ hours: 1 })] }, { otherLogs }).logs.map(
      ({ findings }) => findings,
    );
  const note = (message: string) => [[{ code: 'OTHER_LOGS', effect: 'note', message }], []];
  expect(say(0)).toEqual([[], []]);
  expect(say(1)).toEqual(note('1 other tab looks like a log and was not counted.'));
  expect(say(2)).toEqual(note('2 other tabs look like logs and were not counted.'));
});

describe('decisions in the row', () => {
  const MEALS = 'Full day, lunch included';
  const check = (confirmed: string, ...rows: Cell[][]) =>
    checkSheets({
      Log: [[...HEADINGS, 'Confirmed'], ...rows.map((cells) => [...cells, confirmed])],
    }).applicants[0].rows;
  const outcome = (confirmed: string, cells: Cell[]) => {
    const [{ status, findings }] = check(confirmed, cells);
    return [status, ...findings.map(({ code }) => code)];
  };

  test.each([
    [row({ description: MEALS }), 'exclude meals and exhibit hall', 'EXCLUDED_TIME'],
    [row({ hours: 25 }), 'are correct', 'HOURS_IMPLAUSIBLE'],
  ])('%# one about these hours and this day counts the row', (cells, words, code) => {
    expect(check(`${cells[4]} h on 3/4/2026 ${words}`, cells)).toMatchObject([
      { status: 'COUNTED', findings: [{ code, effect: 'note', isConfirmed: true }] },
    ]);
  });

  test.each([
    ['5 h on 3/4/2026 exclude meals and exhibit hall'],
    ['6 h on 3/5/2026 exclude meals and exhibit hall'],
  ])('%s: it changed since, so it is held again', (words) => {
    expect(outcome(words, row({ description: MEALS }))).toEqual([
      'HELD',
      'EXCLUDED_TIME',
      'CONFIRMED_CHANGED',
    ]);
  });

  test('one about something else settles nothing', () => {
    expect(outcome('6 h on 3/4/2026 are correct', row({ description: MEALS }))).toEqual([
      'HELD',
      'EXCLUDED_TIME',
    ]);
  });

  test('of several on one thing, one that fits is enough', () => {
    const words = '5 h on 3/4/2026 exclude meals and exhibit hall';
    expect(outcome(`${words}; ${words.replace('5', '6')}`, row({ description: MEALS }))).toEqual([
      'COUNTED',
      'EXCLUDED_TIME',
    ]);
  });

  test('one that does not fit any more holds the row by itself', () => {
    const words = '5 h on 3/4/2026 exclude meals and exhibit hall';
    expect(check(words, row({ description: MEALS }))[0].findings[1]).toMatchObject({
      effect: 'hold',
      message: 'Row 2: it changed after it was confirmed. Check it and confirm again.',
    });
  });

  test('several in one cell each settle their own', () => {
    const words = '25 h on 3/4/2026 are correct; 25 h on 3/4/2026 exclude meals and exhibit hall';
    expect(outcome(words, row({ hours: 25, description: MEALS }))[0]).toBe('COUNTED');
  });

  test('a row whose hours or day cannot be read any more is held for that', () => {
    const words = '6 h on 3/4/2026 exclude meals and exhibit hall';
    expect(outcome(words, row({ hours: '?', description: MEALS }))).toEqual([
      'HELD',
      'HOURS_UNREADABLE',
      'EXCLUDED_TIME',
    ]);
    expect(outcome(words, row({ date: '?', description: MEALS }))).toEqual([
      'HELD',
      'DATE_UNREADABLE',
      'EXCLUDED_TIME',
      'CONFIRMED_CHANGED',
    ]);
  });

  test.each([
    ['DUPLICATE', {}],
    ['SAME_SESSION_TWO_COURSES', { course: 'Technology Planning' }],
    ['NEAR_DUPLICATE', { activity: 'ALET conf' }],
  ])('a %s is a separate session where the row says so', (code, over) => {
    const rows = check('6 h on 3/4/2026 are a separate session', row(), row(over));
    expect(rows.map(({ status, findings }) => [status, findings[0]?.code])).toEqual([
      ['COUNTED', undefined],
      ['COUNTED', code],
    ]);
  });

  test('cycle rejections cannot be confirmed away', () => {
    const words = '6 h on 8/31/2024 are correct; 6 h on 8/31/2024 are a separate session';
    expect(outcome(words, row({ date: on('2024-08-31') }))[0]).toBe('REJECTED');
  });

  test('any other text confirms nothing, and is noted', () => {
    expect(outcome('ok', row())).toEqual(['COUNTED', 'CONFIRMED_UNREADABLE']);
    expect(check('ok', row())[0].findings[0].effect).toBe('note');
    expect(codesOf([row()])).toEqual([[]]);
  });
});

test('ready takes complete hours and complete plan documents', () => {
  const parts = ['section a', 'section b', 'section c', 'section d', 'section e', 'section f'];
  const documents = ['document x', 'document y', 'document z'];
  const plan = [...parts, ...documents].map((name) => [`Plan ${name}`, 'found', '']);
  const rows = POLICY.courses.map(({ name: course }) =>
    row({ course, hours: 10, activity: `On ${course}` }),
  );
  const standing = (setUp: Cell[][], log = rows) => checkRows(log, { setUp }).standing;
  expect(standing([...SET_UP, ...plan])).toBe('READY');
  expect(standing([...SET_UP, ...plan.slice(1)])).toBe('ON_TRACK');
  expect(standing(SET_UP)).toBe('ON_TRACK');
  expect(standing([...SET_UP, ...plan], rows.slice(1))).not.toBe('READY');
});

test('a formula of ours inside the log is told how to be mended', () => {
  expect(sayInside('J4')).toEqual({
    code: 'FORMULA_IN_LOG',
    effect: 'note',
    message:
      'The formula in J4 stands inside the log, so it cannot follow it. Move it beside the log.',
  });
});

test('only the set-up’s applicant has plan documents', () => {
  const setUp = [...SET_UP, ['Plan section Mission Statement', 'found: “Mission”, page 1', '']];
  const { applicants } = checkSheets(
    { Log: [HEADINGS, row(), row({ name: 'Lee Roe' })] },
    { setUp, given: { issued: '2024-09-01', expires: '' } },
  );
  expect(applicants.map(({ plan }) => plan !== null)).toEqual([true, false]);
});
