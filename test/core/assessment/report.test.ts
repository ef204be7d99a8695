import type { OtherLog } from '../../../src/core/assessment/log-notes';
import { reportFormulaInLog } from '../../../src/core/assessment/log-notes';
import type { Cell } from '../../../src/core/log/cell';
import { POLICY } from '../../../src/core/policy/policy';
import { checkRows, checkSheets, HEADINGS, row, SET_UP, statusesOf } from '../check-sheets';
import { COURSE } from '../courses';

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
      waiting: 0,
      onTime: 13.33,
      withLate: 13.33,
    });
  });

  test('courses stand in the policy’s order, each with its minimum and what goes beyond', () => {
    const { courses, elective } = checkRows([
      row({ hours: 7 }),
      row({ course: COURSE.planning, hours: 5 }),
      row({ course: COURSE.roles, hours: 1 / 3 }),
    ]);
    expect(courses.map(({ applied, ...course }) => course)).toEqual([
      {
        course: COURSE.roles,
        minimum: 5,
        counted: 0.33,
        remaining: 4.67,
        elective: 0,
      },
      { course: COURSE.law, minimum: 5, counted: 0, remaining: 5, elective: 0 },
      {
        course: COURSE.data,
        minimum: 5,
        counted: 0,
        remaining: 5,
        elective: 0,
      },
      { course: COURSE.teaching, minimum: 5, counted: 0, remaining: 5, elective: 0 },
      { course: COURSE.it, minimum: 5, counted: 7, remaining: 0, elective: 2 },
      { course: COURSE.planning, minimum: 5, counted: 5, remaining: 0, elective: 0 },
    ]);
    expect(courses[4].applied).toEqual({ minimum: 5, elective: 2, beyond: 0 });
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
    expect.objectContaining({
      sheet: 'Log',
      row: 2,
      seconds: 21_600,
      status: 'COUNTED',
      date: '2026-03-04',
      firstDate: '2026-03-04',
      hours: 6,
      applied: 6,
      course: COURSE.it,
      activity: 'ALET conference',
      findings: [],
    }),
    expect.objectContaining({ row: 3, status: 'HELD', date: null, hours: null, course: null }),
  ]);
  expect(rows[1].findings[0]).toEqual({
    code: 'DATE_MISSING',
    effect: 'hold',
    field: 'date',
    column: 'Date',
    message: 'Row 3: No date. Enter the day you completed it.',
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
  const usual = checkRows([row()], expires('2027-09-01')).verdict.notes;
  const { findings, verdict } = checkRows([row()], expires('2027-08-31'));
  expect(verdict.notes.length).toBe(usual.length + 1);
  expect(verdict.notes.at(-1)).toBe(findings[0]?.message);
  expect(checkRows([row()], expires('2025-09-01')).verdict.notes).toHaveLength(2);
  expect(findings).toEqual([
    {
      code: 'EXPIRATION_UNUSUAL',
      effect: 'note',
      message:
        'The expiration date, Aug 31, 2027, is not three years after the issue date, Sep 1, 2024. Check your certificate.',
    },
  ]);
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
          'No column “Justification of Relation to Coursework”: 2 rows (7.5 hours) wait for it. Add the column.',
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
      'No column “Description of Activity”: 1 row (6 hours) waits for it. Add the column.',
    );
  });

  test('rows that are planned or outside the cycle do not wait', () => {
    const others = [row({ date: on('2026-12-01') }), row({ date: on('2024-08-31') })];
    expect(check(6, row(), ...others).logs[0].findings[0].message).toContain(
      '1 row (6 hours) waits',
    );
  });

  test('only rows of that sheet wait for it', () => {
    const { logs } = checkSheets({
      A: [HEADINGS, row({ justification: '' })],
      B: [HEADINGS, row({ hours: 2 })].map(without(6)),
    });
    expect(logs.map(({ findings }) => findings.map(({ message }) => message))).toEqual([
      [],
      [
        'No column “Justification of Relation to Coursework”: 1 row (2 hours) waits for it. Add the column.',
      ],
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
  const say = (otherLogs: OtherLog[]) =>
    checkSheets({ A: [HEADINGS, row()], B: [HEADINGS, row({ hours: 1 })] }, { otherLogs }).logs.map(
      ({ findings }) => findings,
    );
  const note = (message: string) => [[{ code: 'OTHER_LOGS', effect: 'note', message }], []];
  expect(say([])).toEqual([[], []]);
  const one = { sheet: 'Sam', owner: 'Sam Porter' };
  expect(say([one])).toEqual(
    note("1 other tab looks like a log and was not counted: “Sam” (Sam Porter's?)."),
  );
  expect(say([one, { sheet: 'C', owner: '' }])).toEqual(
    note("2 other tabs look like logs and were not counted: “Sam” (Sam Porter's?) and “C”."),
  );
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
  expect(standing([...SET_UP, ...plan.slice(1)])).toBe('HOURS_COMPLETE');
  expect(standing(SET_UP)).toBe('HOURS_COMPLETE');
  expect(standing([...SET_UP, ...plan], rows.slice(1))).not.toBe('READY');
});

test('a formula of ours inside the log is told how to be mended', () => {
  expect(reportFormulaInLog('J4')).toEqual({
    code: 'FORMULA_IN_LOG',
    effect: 'note',
    message:
      'The formula in J4 is inside the log, so it would refer to itself. Move it outside the log.',
  });
});

test('only the set-up’s applicant has plan documents', () => {
  const setUp = [...SET_UP, ['Plan section Mission Statement', 'found: “Mission”, page 1', '']];
  const { applicants } = checkSheets(
    { Log: [HEADINGS, row(), row({ name: 'Lee Roe' })] },
    { setUp, overrides: { issued: '2024-09-01', expires: '' } },
  );
  expect(applicants.map(({ plan }) => plan !== null)).toEqual([true, false]);
});
