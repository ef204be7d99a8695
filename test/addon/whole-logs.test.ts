// Whole spreadsheets as people keep them, through the built bundle.
import type { CheckAnswer } from '../../src/core/protocol/messages';
import { openTestHost, type TestCell } from './open-test-host';

const HEADINGS = [
  'Name',
  'District',
  'Activity',
  'Date',
  'Hours',
  'Course',
  'Justification',
  'Description',
];
const NOW = () => Date.UTC(2026, 10, 23, 18);
const day = (text: string) => new Date(`${text}T00:00:00Z`);
const row = (over: Record<number, TestCell> = {}): TestCell[] =>
  [
    'Pat Doe',
    'Mobile County',
    'ALET conference',
    day('2026-03-04'),
    6,
    'IT Management',
    'It relates to the course',
    'Two talks on switches',
  ].map((usual, index) => over[index] ?? (usual as TestCell));

async function check(sheets: Record<string, TestCell[][]>, request = {}) {
  const host = await openTestHost(sheets, { now: NOW });
  return host.call('checkCompliance', request) as CheckAnswer;
}

async function report(sheets: Record<string, TestCell[][]>, request = {}) {
  const answer = await check(sheets, request);
  if (!answer.ok) throw new Error(answer.faults.map(({ message }) => message).join(' '));
  return answer.report;
}

const SET_UP: TestCell[][] = [
  ['Applicant', 'Pat Doe'],
  ['Issue date', day('2024-09-01')],
];
const codesOf = (rows: { findings: { code: string }[] }[]) =>
  rows.map(({ findings }) => findings.map(({ code }) => code));

describe('several people', () => {
  const log = [HEADINGS, row(), row({ 0: 'Lee Roe' }), row({ 0: 'Kim Poe' })];
  const setUp = [
    ...SET_UP,
    [],
    ['Applicant', 'Issue date', 'Expiration date'],
    ['Lee Roe', day('2025-01-15'), ''],
  ];

  test('each has an issue date of their own; one without stops nobody else', async () => {
    const { applicants } = await report({ Log: log, 'AL-CTO Setup': setUp });
    expect(applicants.map(({ applicant, cycle }) => [applicant, cycle?.issued])).toEqual([
      ['Pat Doe', '2024-09-01'],
      ['Lee Roe', '2025-01-15'],
      ['Kim Poe', undefined],
    ]);
    expect(applicants[2]).toMatchObject({ hours: null, standing: null, rows: [] });
  });

  test('what is given with the call serves all who have none', async () => {
    const { applicants } = await report(
      { Log: log, 'AL-CTO Setup': setUp },
      { issued: '2024-06-15' },
    );
    expect(applicants.map(({ cycle }) => cycle?.issued)).toEqual([
      '2024-06-15',
      '2025-01-15',
      '2024-06-15',
    ]);
  });

  test('a day that is none is refused with the call', async () => {
    const answer = await check({ Log: log, 'AL-CTO Setup': setUp }, { asOf: '2026-02-30' });
    expect(answer).toMatchObject({ ok: false, faults: [{ code: 'REQUEST_UNREADABLE' }] });
  });

  test('one of them alone', async () => {
    const { applicants } = await report(
      { Log: log, 'AL-CTO Setup': setUp },
      { applicant: 'lee roe' },
    );
    expect(applicants.map(({ applicant }) => applicant)).toEqual(['Lee Roe']);
    const answer = await check({ Log: log, 'AL-CTO Setup': setUp }, { applicant: 'Nobody' });
    expect(answer).toMatchObject({ ok: false, faults: [{ code: 'APPLICANT_UNKNOWN' }] });
  });

  test('rows without a name are in no one’s sums', async () => {
    const { applicants, logs } = await report({
      Log: [...log, row({ 0: '' })],
      'AL-CTO Setup': setUp,
    });
    expect(applicants[0]?.hours?.counted).toBe(6);
    expect(logs[0]?.unassigned).toMatchObject([{ row: 5, status: 'HELD' }]);
  });

  test('an e-mail address tells twins apart and joins two spellings', async () => {
    const form = [
      ['Timestamp', 'Email Address', ...HEADINGS],
      [day('2026-03-05'), 'pat@one.org', ...row()],
      [day('2026-03-05'), 'pat@two.org', ...row()],
      [day('2028-01-01'), 'PAT@one.org', ...row({ 0: 'Patricia Doe', 3: day('2026-04-01') })],
    ];
    const { applicants } = await report(
      { Form: form, 'AL-CTO Setup': SET_UP },
      { issued: '2024-09-01' },
    );
    expect(applicants.map(({ rows }) => rows.length)).toEqual([2, 1]);
    expect(codesOf(applicants[0]?.rows ?? [])[1]).toEqual(
      expect.arrayContaining(['APPLICANT_VARIANT', 'SUBMITTED_LATE']),
    );
  });
});

describe('several tabs', () => {
  const sheets = {
    '2025': [HEADINGS, row()],
    '2026': [HEADINGS, row(), row({ 3: day('2026-05-01') })],
    Budget: [
      ['Item', 'Date', 'Amount'],
      ['Switch', day('2026-01-01'), 300],
    ],
  };

  test('a tab a year is one log without a word', async () => {
    const { logs } = await report({ ...sheets, 'AL-CTO Setup': SET_UP });
    expect(logs.map(({ sheet }) => sheet)).toEqual(['2025', '2026']);
    expect(logs[0]?.findings).toEqual([]);
  });

  test('named ones are one log, with duplicates found across them', async () => {
    const setUp = [...SET_UP, ['Log sheets', '2026; 2025']];
    const { logs, applicants } = await report({ ...sheets, 'AL-CTO Setup': setUp });
    expect(logs.map(({ sheet }) => sheet)).toEqual(['2026', '2025']);
    const twin = applicants[0]?.rows.find(({ sheet }) => sheet === '2025');
    expect(twin).toMatchObject({ status: 'REJECTED', findings: [{ code: 'DUPLICATE' }] });
    expect(twin?.findings[0]?.message).toContain('row 2 of “2026”');
  });

  test('one that is gone, or no log, is named', async () => {
    const setUp = [...SET_UP, ['Log sheets', '2024; Budget']];
    expect(await check({ ...sheets, 'AL-CTO Setup': setUp })).toMatchObject({
      ok: false,
      faults: [{ code: 'LOG_MISSING' }, { code: 'LOG_UNREADABLE' }],
    });
  });
});

describe('headings', () => {
  const renamed = HEADINGS.map((heading) => (heading === 'Hours' ? 'Qty' : heading));

  test('one that is missing is asked for, and the answer is kept', async () => {
    const answer = await check({ Log: [renamed, row()], 'AL-CTO Setup': SET_UP });
    expect(answer).toMatchObject({
      ok: false,
      faults: [{ code: 'COLUMN_UNKNOWN', field: 'hours', proposed: 'Qty' }],
    });
    const setUp = [...SET_UP, ['Column Number of Hours', 'Qty']];
    const { applicants } = await report({ Log: [renamed, row()], 'AL-CTO Setup': setUp });
    expect(applicants[0]?.hours?.counted).toBe(6);
  });

  test('the same heading twice is refused; two equally sure ones for hours are too', async () => {
    for (const more of ['Hours', 'Credit Hours']) {
      const answer = await check({
        Log: [
          [...HEADINGS, more],
          [...row(), 0.6],
        ],
        'AL-CTO Setup': SET_UP,
      });
      expect(answer).toMatchObject({
        ok: false,
        faults: [{ code: 'COLUMN_UNKNOWN', field: 'hours' }],
      });
    }
  });

  test('one beside it that holds the same, or nothing, is no question', async () => {
    for (const value of [6, '']) {
      const sheets = {
        Log: [
          [...HEADINGS, 'Credit Hours'],
          [...row(), value],
        ],
      };
      const { applicants } = await report({ ...sheets, 'AL-CTO Setup': SET_UP });
      expect(applicants[0]?.hours?.counted).toBe(6);
    }
  });

  test('a missing column is said once, and its rows wait', async () => {
    const cut = (cells: TestCell[]) => cells.filter((_, index) => index !== 6);
    const { logs, applicants } = await report({
      Log: [cut(HEADINGS), cut(row()), cut(row({ 3: day('2026-05-01') }))],
      'AL-CTO Setup': SET_UP,
    });
    expect(logs[0]?.findings).toMatchObject([{ code: 'COLUMN_MISSING' }]);
    expect(logs[0]?.findings[0]?.message).toContain('2 rows (12 hours) wait for it');
    expect(applicants[0]?.rows.map(({ status, findings }) => [status, findings.length])).toEqual([
      ['HELD', 0],
      ['HELD', 0],
    ]);
  });

  test('a tick box column down to row 60 makes no rows', async () => {
    const ticks = Array.from({ length: 60 }, () => [...Array(8).fill(null), false]);
    const { logs } = await report({
      Log: [[...HEADINGS, 'Done'], row(), ...ticks],
      'AL-CTO Setup': SET_UP,
    });
    expect(logs[0]).toMatchObject({ rows: 1, passedOver: [] });
  });
});

test('the set-up’s applicant stands first, wherever the log has them', async () => {
  const { applicants } = await report({
    Log: [HEADINGS, row({ 0: 'Lee Roe' }), row({ 0: 'Kim Poe' }), row()],
    'AL-CTO Setup': SET_UP,
  });
  expect(applicants.map(({ applicant }) => applicant)).toEqual(['Pat Doe', 'Lee Roe', 'Kim Poe']);
});

test('a held row of a known course comes before one that may fit any course', async () => {
  const { applicants } = await report({
    Log: [
      HEADINGS,
      row({ 2: 'Unknown', 4: 4, 5: 'Cooking' }),
      row({ 2: 'Known', 3: day('2026-03-05'), 4: 3, 6: '' }),
    ],
    'AL-CTO Setup': SET_UP,
  });
  expect(applicants[0]?.nextSteps.map(({ row, gain }) => [row, gain])).toEqual([
    [3, 3],
    [2, 4],
  ]);
});

describe('decisions in the row', () => {
  const meals = 'Full day, lunch included';
  const log = (confirmed: string, over = {}) => ({
    Log: [
      [...HEADINGS, 'Confirmed'],
      [...row({ 7: meals, ...over }), confirmed],
    ],
    'AL-CTO Setup': SET_UP,
  });

  test('one that fits counts the row and says so', async () => {
    const { applicants } = await report(log('6 h on 3/4/2026 exclude meals and exhibit hall'));
    expect(applicants[0]?.rows[0]).toMatchObject({
      status: 'COUNTED',
      findings: [{ code: 'EXCLUDED_TIME', effect: 'note', isConfirmed: true }],
    });
  });

  test('other hours since then hold it again', async () => {
    const { applicants } = await report(log('8 h on 3/4/2026 exclude meals and exhibit hall'));
    expect(applicants[0]?.rows[0]?.status).toBe('HELD');
    expect(codesOf(applicants[0]?.rows ?? [])[0]).toContain('CONFIRMED_CHANGED');
  });

  test('one that no longer matters says nothing', async () => {
    const words = '8 h on 3/4/2026 exclude meals and exhibit hall';
    const { applicants } = await report(log(words, { 7: 'Two talks on switches' }));
    expect(applicants[0]?.rows[0]).toMatchObject({ status: 'COUNTED', findings: [] });
  });

  test('other words confirm nothing', async () => {
    const { applicants } = await report(log('ok'));
    expect(codesOf(applicants[0]?.rows ?? [])[0]).toEqual([
      'EXCLUDED_TIME',
      'CONFIRMED_UNREADABLE',
    ]);
  });

  test('a separate session counts beside its twin, and 25 h where they are right', async () => {
    const { applicants } = await report({
      Log: [
        [...HEADINGS, 'Confirmed'],
        [...row(), ''],
        [...row(), '6 h on 3/4/2026 are a separate session'],
        [...row({ 3: day('2026-05-01'), 4: 25 }), '25 h on 5/1/2026 are correct'],
      ],
      'AL-CTO Setup': SET_UP,
    });
    expect(applicants[0]?.hours?.counted).toBe(37);
  });
});

test('a day of more than 12 hours in all is noted on each of its rows', async () => {
  const { applicants } = await report({
    Log: [HEADINGS, row({ 4: 7 }), row({ 2: 'Another talk', 4: 6, 7: 'Nothing like the first' })],
    'AL-CTO Setup': SET_UP,
  });
  expect(codesOf(applicants[0]?.rows ?? [])).toEqual([['DAY_TOTAL_LONG'], ['DAY_TOTAL_LONG']]);
});

test('an expiration date that is not three years on is noted', async () => {
  const { applicants } = await report({
    Log: [HEADINGS, row()],
    'AL-CTO Setup': [...SET_UP, ['Expiration date', day('2027-12-31')]],
  });
  expect(applicants[0]?.findings).toMatchObject([{ code: 'EXPIRATION_UNUSUAL' }]);
});

test('a range with one end outside the cycle is only that', async () => {
  const { applicants } = await report({
    Log: [HEADINGS, row({ 3: '8/30/2024 - 9/2/2024' })],
    'AL-CTO Setup': SET_UP,
  });
  expect(codesOf(applicants[0]?.rows ?? [])).toEqual([['DATE_RANGE_CROSSES_CYCLE']]);
});
