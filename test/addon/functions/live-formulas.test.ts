// Formulas typed without their ranges follow the log and the set-up all the same.
import type { LocalHost } from '../../../src/local/apps-script/host';
import { openTestHost, SET_UP, sampleRows, type TestCell, valueAt } from '../open-test-host';

const NOW = () => Date.UTC(2026, 10, 23, 18);
const TYPED: TestCell[][] = [
  ['=ALCTO_REMAINING("Technology Planning")', '=IF(ALCTO_REMAINING()>0,"go","done")'],
];
const COMPLETE = '=ALCTO_REMAINING("Technology Planning", ALCTO_LOG, ALCTO_SETUP)';
const functions = `
  function formula(sheet, row, column) {
    return SpreadsheetApp.getActive().getSheetByName(sheet).getRange(row, column).getFormula();
  }
  function rename(from, to) { SpreadsheetApp.getActive().getSheetByName(from).setName(to); }
  function write(sheet, row, column, value) {
    SpreadsheetApp.getActive().getSheetByName(sheet).getRange(row, column).setValue(value);
  }
  function insertColumn(sheet, after) {
    SpreadsheetApp.getActive().getSheetByName(sheet).insertColumnAfter(after);
  }
  function editAll(sheet) {
    onEdit({ range: SpreadsheetApp.getActive().getSheetByName(sheet).getDataRange() });
  }`;

const asked: string[] = [];
let host: LocalHost;
beforeEach(async () => {
  const { readFileSync } = await import('node:fs');
  host = await openTestHost(
    { 'PD Log': sampleRows(), 'AL-CTO Setup': SET_UP, Mine: TYPED },
    {
      now: NOW,
      functions: readFileSync('dist/functions.js', 'utf8') + functions,
      beforeCall: (name) => asked.push(name),
    },
  );
});

const shown = async () => {
  await host.settled();
  return valueAt(host, 'Mine', 1, 1);
};

test('a formula is completed as it is typed', () => {
  host.call('editAll', 'Mine');
  expect(host.call('formula', 'Mine', 1, 1)).toBe(COMPLETE);
  expect(host.call('formula', 'Mine', 1, 2)).toBe(
    '=IF(ALCTO_REMAINING("Total", ALCTO_LOG, ALCTO_SETUP)>0,"go","done")',
  );
});

test('a check completes those a trigger missed, and nothing else', () => {
  expect(host.call('checkCompliance')).toMatchObject({ ok: true });
  expect(host.call('formula', 'Mine', 1, 1)).toBe(COMPLETE);
});

test('a formula inside the log itself is left alone, as it would be circular', async () => {
  host.call('write', 'PD Log', 50, 2, '=ALCTO_CREDITABLE()');
  host.call('write', 'PD Log', 50, 12, '=ALCTO_CREDITABLE()');
  for (const column of [1, 8, 9]) host.call('write', 'PD Log', 51, column, '=ALCTO_CREDITABLE()');
  host.call('editAll', 'PD Log');
  const completed = [1, 8, 9].map((column) => host.call('formula', 'PD Log', 51, column));
  expect(completed).toEqual([
    '=ALCTO_CREDITABLE()',
    '=ALCTO_CREDITABLE()',
    '=ALCTO_CREDITABLE(ALCTO_LOG, ALCTO_SETUP)',
  ]);
  expect(host.call('formula', 'PD Log', 50, 2)).toBe('=ALCTO_CREDITABLE()');
  expect(host.call('formula', 'PD Log', 50, 12)).toBe('=ALCTO_CREDITABLE(ALCTO_LOG, ALCTO_SETUP)');
});

test('an edit that tells no range, or touches no formula of ours, reads nothing more', () => {
  asked.length = 0;
  host.call('onEdit');
  host.call('onEdit', {});
  expect(asked).toEqual([]);
  host.call('editAll', 'PD Log');
  expect(asked.filter((name) => !/getSheetByName|getFormulas/.test(name))).toEqual([]);
});

test('it follows an hour, a new row, a renamed sheet, a new column and the issue date', async () => {
  host.call('editAll', 'Mine');
  expect(await shown()).toBe(1.5);
  host.call('write', 'PD Log', 7, 5, 2);
  expect(await shown()).toBe(1);
  host.call('rename', 'PD Log', 'Hours of mine');
  host.call('write', 'Hours of mine', 32, 7, 'Teaches planning for the cost of devices');
  expect(await shown()).toBe(0);
  host.call('insertColumn', 'Hours of mine', 2);
  host.call('write', 'Hours of mine', 32, 8, '');
  expect(await shown()).toBe(1);
  host.call('write', 'AL-CTO Setup', 2, 2, '2026-06-15');
  expect(await shown()).toBe(5);
});

test('a formula inside the log is reported by a check', () => {
  host.call('write', 'PD Log', 50, 2, '=ALCTO_CREDITABLE()');
  expect(host.call('checkCompliance')).toMatchObject({
    report: {
      logs: [
        {
          findings: [
            {
              code: 'FORMULA_IN_LOG',
              message: expect.stringContaining('B50 is inside the log'),
            },
          ],
        },
      ],
    },
  });
});

describe('today in the set-up', () => {
  const setUp = () => {
    const { rows } = host.call('readSheet', {}) as { rows: unknown[][] };
    return Object.fromEntries(rows.map(([label, value]) => [label, value]));
  };

  test('is noted by a check and by opening, with the locale', async () => {
    host.call('checkCompliance');
    expect(setUp()).toMatchObject({
      'Checked as of': { day: '2026-11-23', seconds: 0 },
      Locale: 'en_US',
    });
    host.call('write', 'AL-CTO Setup', 4, 2, '2020-01-01');
    host.runOpen();
    expect(setUp()).toMatchObject({ 'Checked as of': { day: '2026-11-23', seconds: 0 } });
  });

  test('stays as it is when a check is asked for another day', () => {
    host.call('checkCompliance', { asOf: '2026-01-01' });
    expect(setUp()).not.toHaveProperty('Checked as of');
  });

  test('comes with the version of the set-up; a newer one is refused, an older one read', async () => {
    host.call('checkCompliance');
    expect(setUp()).toMatchObject({ 'Set-up version': 1 });
    host = await openTestHost({
      'PD Log': sampleRows(),
      'AL-CTO Setup': [...SET_UP, ['Set-up version', 2]],
    });
    expect(host.call('checkCompliance')).toMatchObject({
      ok: false,
      faults: [{ code: 'SET_UP_TOO_NEW', message: expect.stringContaining('newest version') }],
    });
  });

  test('is noted where it stands, in the first row too', async () => {
    const old: TestCell[][] = [['Checked as of', '2020-01-01'], ...SET_UP];
    host = await openTestHost({ 'PD Log': sampleRows(), 'AL-CTO Setup': old }, { now: NOW });
    host.call('checkCompliance');
    const { rows } = host.call('readSheet', {}) as { rows: unknown[][] };
    expect(rows[0]).toMatchObject(['Checked as of', { day: '2026-11-23' }]);
    expect(rows.filter(([label]) => label === 'Checked as of')).toHaveLength(1);
  });

  test('is written once a day, and once only', () => {
    host.call('checkCompliance');
    asked.length = 0;
    host.call('checkCompliance');
    expect(asked).not.toContain('Range.setValues');
  });
});

test('with several tabs every formula is given all of them', async () => {
  const years = (from: number, to: number) => [
    ...sampleRows().slice(0, 3),
    ...sampleRows().slice(from, to),
  ];
  host = await openTestHost(
    {
      2025: years(3, 20),
      2026: years(20, 43),
      'AL-CTO Setup': [...SET_UP, ['Log sheets', '2025; 2026']],
      Mine: TYPED,
    },
    { now: NOW },
  );
  expect(host.call('checkCompliance')).toMatchObject({
    report: { applicants: [{ hours: { creditable: 58.5 } }, {}] },
  });
  await host.settled();
  expect(valueAt(host, 'Mine', 1, 1)).toBe(1.5);
  const { rows } = host.call('readSheet', { sheet: 'Mine' }) as { rows: unknown[][] };
  expect(rows[0][0]).toEqual({
    formula: '=ALCTO_REMAINING("Technology Planning", ALCTO_LOG, ALCTO_LOG_2, ALCTO_SETUP)',
  });
});
