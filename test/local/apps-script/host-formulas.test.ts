// Custom functions in cells, by Google's rules.

import type { ICellData } from '@univerjs/core';
import type { CheckReport } from '../../../src/core/report/check-report';
import type { LocalHost } from '../../../src/local/apps-script/host';
import { closeOpenRanges } from '../../../src/local/engine/open-ranges';
import { openScript, openTestHost, SET_UP, sampleRows, valueAt } from '../../addon/open-test-host';

const CUSTOM = (name: string, body: string) =>
  `/** @customfunction */\nfunction ${name}(...args) { ${body} }`;

test('the add-on answers in cells over the sample log', async () => {
  const host = await openTestHost({
    'PD Log': sampleRows(),
    'AL-CTO Setup': SET_UP,
    Mine: [
      [
        '=ALCTO_REMAINING("Data Management")',
        '=ALCTO_REMAINING("Nonsense")',
        "=SUM('PD Log'!E4:E43)",
      ],
      ['=ALCTO_SUMMARY()'],
    ],
  });
  expect(typeof valueAt(host, 'Mine', 1, 1)).toBe('number');
  expect(valueAt(host, 'Mine', 1, 2)).toBe('#ERROR!');
  expect(host.errorText('Mine', 1, 2)).toMatch(
    /The six courses are “Roles And Responsibilities”, .*, .*, .*, .*, .*“Technology Planning”/,
  );
  const hours = sampleRows()
    .map((row) => row[4])
    .filter((each) => typeof each === 'number');
  expect(valueAt(host, 'Mine', 1, 3)).toBeCloseTo(hours.reduce((sum, each) => sum + each, 0));
  expect([2, 3].map((row) => valueAt(host, 'Mine', row, 1))).toEqual([
    'Course',
    'Roles And Responsibilities',
  ]);
  expect(valueAt(host, 'Mine', 9, 1)).toBe('Elective hours');
  expect(valueAt(host, 'Mine', 3, 3)).toBe(5);
});

test('a formula that is given the log and the set-up follows both', async () => {
  const host = await openTestHost({
    'PD Log': sampleRows(),
    'AL-CTO Setup': SET_UP,
    Mine: [
      [`=ALCTO_REMAINING("Technology Planning",'PD Log'!A:H,'AL-CTO Setup'!A:C)`],
      ["=ALCTO_REMAINING('AL-CTO Setup'!A:C,'PD Log'!A:H)"],
      ["=ALCTO_EXPIRES('AL-CTO Setup'!A:C,'PD Log'!A:H)"],
      ['=ALCTO_REMAINING("Total","nothing")'],
    ],
  });
  expect([1, 2].map((row) => valueAt(host, 'Mine', row, 1))).toEqual([1.5, 1.5]);
  expect(host.errorText('Mine', 4, 1)).toMatch(/\(nothing\) holds neither log headings nor set-up/);
  const write = {
    op: 'write',
    sheet: 'PD Log',
    row: 32,
    cells: [{ column: 7, before: '', after: 'Teaches planning for the cost of devices' }],
  };
  expect(host.call('editCells', { edits: [write] })).toMatchObject({ ok: true });
  await host.settled();
  expect([1, 2].map((row) => valueAt(host, 'Mine', row, 1))).toEqual([0, 0]);
  expect(valueAt(host, 'Mine', 3, 1)).toBe(46553);
});

test('arguments: a blank is an empty string, one cell a scalar, a range rows, a date cell a Date', async () => {
  const show = CUSTOM(
    'SHOW',
    `return JSON.stringify(args.map((a) => Object.prototype.toString.call(a) === '[object Date]'
      ? [a instanceof Date, a.toISOString()] : Array.isArray(a) ? [a instanceof Array, a] : a));`,
  );
  const { host } = await openScript(
    {
      A: [
        [new Date(Date.UTC(2026, 2, 8)), '5', true, null],
        ['=SHOW(A1)', '=SHOW(B1,C1,D1,"k",1)', '=SHOW(B1:D1)', '=SHOW(A9:A)', '=SHOW(NOPE(1))'],
      ],
    },
    show,
    { timeZone: 'Asia/Kolkata' },
  );
  const shown = (column: number) => JSON.parse(String(valueAt(host, 'A', 2, column)));
  expect(shown(1)).toEqual([[true, '2026-03-07T18:30:00.000Z']]);
  expect(shown(2)).toEqual(['5', true, '', 'k', 1]);
  expect(shown(3)).toEqual([[true, [['5', true, '']]]]);
  expect(shown(4)[0][1]).toHaveLength(992);
  expect(valueAt(host, 'A', 2, 5)).toBe('#NAME?');
});

test('results: arrays spill, dates are dates, a throw is an error that IFERROR catches', async () => {
  const functions = [
    CUSTOM('TAB', "return [['a', 1], ['5', true]];"),
    CUSTOM('DAY', 'return new Date(Date.UTC(2026, 0, 2, 6));'),
    CUSTOM('BAD', "throw new Error('boom');"),
  ].join('\n');
  const formulas = ['=TAB()', null, '=DAY()', '=BAD()', '=IFERROR(BAD(),"caught")', '=E1'];
  const later = ['=ARRAYFORMULA(SUM(TAB()))', '=NOPE(1)', '=ROWS(A1:B2)', '=IFERROR(D1,"later")'];
  const { host, run } = await openScript({ A: [[...formulas, ...later]] }, functions);
  const values = `const s = SpreadsheetApp.getActive().getSheetByName('A');
    return s.getRange('A1:B2').getValues().concat([s.getRange('C1:J1').getDisplayValues()[0]]);`;
  expect(run(values)).toEqual([
    ['a', 1],
    ['5', true],
    ['2026-01-02', '#ERROR!', 'caught', 'caught', '1', '#NAME?', '2', 'later'],
  ]);
  expect(run("return SpreadsheetApp.getActive().getRange('C1').getValue().toISOString()")).toBe(
    '2026-01-02T06:00:00.000Z',
  );
  expect(host.errorText('A', 1, 4)).toBe('boom');
  expect(host.errorText('A', 1, 3)).toBe('');
});

test('what a cell threw is forgotten when it no longer shows an error', async () => {
  const functions = CUSTOM('PICKY', "if (args[0] === 1) throw new Error('no 1'); return args[0];");
  const { host, run } = await openScript({ A: [['=PICKY(B1)+PICKY(3)', 1]] }, functions);
  expect(host.errorText('A', 1, 1)).toBe('no 1');
  run("SpreadsheetApp.getActive().getRange('B1').setValue(2)");
  await host.settled();
  expect([valueAt(host, 'A', 1, 1), host.errorText('A', 1, 1)]).toEqual([5, '']);
});

test.each([
  ['=SUM(D2:D)', '=SUM(D2:D1000)'],
  ["=F('PD Log'!$A$2:$H, X!B1:B)", "=F('PD Log'!$A$2:$H50, X!B1:B1000)"],
  ['=F("D2:D", A:A, A1:B2, FOOD2:D, Log10(1))', '=F("D2:D", A:A, A1:B2, FOOD2:D, Log10(1))'],
])('ranges open at one end are closed at the last row: %s', (open, closed) => {
  expect(closeOpenRanges(open, (name) => (name === 'PD Log' ? 50 : 1000))).toBe(closed);
});

describe('a custom function re-runs only when its text or its arguments change', () => {
  const count = `var runs = 0;\n${CUSTOM('COUNTED', 'runs += 1; return runs;')}\nfunction runCount() { return runs; }`;
  const write = (place: string, value: unknown) =>
    `SpreadsheetApp.getActive().getRange('${place}').setValue(${JSON.stringify(value)})`;

  test.each([
    ['another cell changes', 'C5', 7, 1],
    ['its argument is written with the same value', 'B1', 3, 1],
    ['its argument changes', 'B1', 4, 2],
    ['its text changes', 'A1', '=COUNTED(B1)+1', 2],
  ])('when %s', async (_, place, value, runs) => {
    const { host, run } = await openScript({ A: [['=COUNTED(B1)', 3]] }, count);
    expect(host.call('runCount')).toBe(1);
    run(write(place, value));
    await host.settled();
    expect(host.call('runCount')).toBe(runs);
  });

  test('so one that finds the log itself goes stale, and one that is given it does not', async () => {
    const formulas = [
      '=ALCTO_HOURS("Total")',
      `=ALCTO_HOURS("Total",'PD Log'!A:H,'AL-CTO Setup'!A:B)`,
    ];
    const sheets = { 'PD Log': sampleRows(), 'AL-CTO Setup': SET_UP, Mine: [formulas] };
    const host = await openTestHost(sheets);
    const [before] = [1, 2].map((column) => valueAt(host, 'Mine', 1, column));
    expect(valueAt(host, 'Mine', 1, 2)).toBe(before);
    const row = sampleRows()[5];
    host.engine.run('sheet.mutation.set-range-values', {
      subUnitId: 's0',
      cellValue: { 5: { 4: { v: Number(row[4]) + 1, t: 2 } } },
    });
    await host.settled();
    expect(valueAt(host, 'Mine', 1, 1)).toBe(before);
    expect(valueAt(host, 'Mine', 1, 2)).not.toBe(before);
  });
});

test('of two workbooks that are open at a time, each answers by its own log and its own names', async () => {
  const rows = sampleRows();
  const mine = { Mine: [['=ALCTO_HOURS()', '=ALCTO_HOURS("Total")']] };
  const valuesOf = (host: LocalHost) => [1, 2].map((column) => valueAt(host, 'Mine', 1, column));
  const complete = async (host: LocalHost) => {
    const { report } = host.call('checkCompliance') as { report: CheckReport };
    await host.settled();
    return report.applicants[0]?.hours?.counted;
  };
  const first = await openTestHost({ ...mine, 'PD Log': rows, 'AL-CTO Setup': SET_UP });
  expect(valuesOf(first)).toEqual([85.5, 85.5]);
  const second = await openTestHost({ ...mine, 'AL-CTO Setup': SET_UP, Hours: rows.slice(0, 6) });
  expect(valuesOf(second)).toEqual([9, 9]);
  expect([await complete(first), await complete(second)]).toEqual([85.5, 9]);
  expect([valuesOf(first), valuesOf(second)]).toEqual([
    [85.5, 85.5],
    [9, 9],
  ]);
});

test('rows and columns that go from one sheet leave formulas of the sheet in view where they are', async () => {
  const cut = (sheet: string, body: string) =>
    `function cut() { SpreadsheetApp.getActive().getSheetByName('${sheet}').${body}; }`;
  const formulasAfter = async (sheet: string, body: string) => {
    const host = await openTestHost(
      {
        Notes: [
          ['a', '=A1'],
          ['b', '=Log!A3'],
        ],
        Log: [['x'], ['y'], ['z', '=A3']],
      },
      { functions: cut(sheet, body) },
    );
    await host.settled();
    host.call('cut');
    await host.settled();
    const { snapshot } = host.toWorkbookFile();
    return ['s0', 's1'].map((id) =>
      Object.values(snapshot.sheets[id]?.cellData ?? {})
        .flatMap((row: Record<number, ICellData>) => Object.values(row))
        .flatMap(({ f }) => f ?? []),
    );
  };
  expect(await formulasAfter('Log', 'deleteRow(1)')).toEqual([['=A1', '=Log!A2'], ['=A2']]);
  expect(await formulasAfter('Log', 'deleteRow(2)')).toEqual([['=A1', '=Log!A2'], ['=A2']]);
  expect(await formulasAfter('Log', 'deleteColumn(3)')).toEqual([['=A1', '=Log!A3'], ['=A3']]);
  expect(await formulasAfter('Notes', 'deleteRow(1)')).toEqual([['=Log!A3'], ['=A3']]);
});
