// Sheets as people keep them live: with a chart on its own sheet, in a Table, with drop-downs that reject.
import type {
  CheckAnswer,
  Edit,
  EditAnswer,
  FormulasAnswer,
} from '../../../src/core/protocol/messages';
import type { HostOptions, LocalHost } from '../../../src/local/apps-script/host';
import { openTestHost, SET_UP, sampleRows, type TestCell, valueAt } from '../open-test-host';

const NOW = () => Date.UTC(2026, 10, 23, 18);
const SHEETS: Record<string, TestCell[][]> = {
  Chart: [['']],
  'PD Log': sampleRows(),
  'AL-CTO Setup': SET_UP,
};

async function open(options: Partial<HostOptions> = {}, more: Record<string, TestCell[][]> = {}) {
  const calls: string[] = [];
  const host = await openTestHost(
    { ...SHEETS, ...more },
    { now: NOW, objectSheets: ['Chart'], beforeCall: (name) => calls.push(name), ...options },
  );
  calls.length = 0;
  return { host, calls };
}
const check = (host: LocalHost) => host.call('checkCompliance', {}) as CheckAnswer;
const edit = (host: LocalHost, edits: Edit[], isUndo = false) =>
  host.call('editCells', { edits, isUndo }) as EditAnswer & { ok: true };
const HOURS: Edit = {
  op: 'write',
  sheet: 'PD Log',
  row: 4,
  cells: [{ column: 5, before: 3, after: 2.5, format: '0.00' }],
};

test('a chart on its own sheet is passed over by the check, the summary and formulas', async () => {
  const { host } = await open({}, { Mine: [['=ALCTO_CREDITABLE()']] });
  expect(valueAt(host, 'Mine', 1, 1)).toBe(58.5);
  expect(check(host)).toMatchObject({ ok: true });
  expect(host.call('makeSummary', {})).toMatchObject({ ok: true });
  expect(host.call('listFormulas')).toMatchObject({ formulas: [{ sheet: 'Mine' }] });
});

test('in a Table the values are written, its formats stay, and that is said', async () => {
  const { host } = await open({ typedSheets: ['PD Log'] });
  const answer = edit(host, [HOURS]);
  expect(answer).toMatchObject({ ok: true, note: expect.stringMatching(/keeps its own column/) });
  expect(valueAt(host, 'PD Log', 4, 5)).toBe(2.5);
  expect(edit(host, answer.undo, true)).toMatchObject({ ok: true, skipped: 0 });
  expect(valueAt(host, 'PD Log', 4, 5)).toBe(3);
});

test('in a Table a drop-down is refused with a sentence, and nothing is changed', async () => {
  const { host } = await open({ typedSheets: ['PD Log'] });
  const limit: Edit = {
    op: 'limit',
    sheet: 'PD Log',
    row: 3,
    cells: [{ column: 5, after: 'hours' }],
  };
  expect(edit(host, [limit])).toMatchObject({ ok: false, faults: [{ code: 'COLUMN_TYPED' }] });
});

test.each([
  [
    "requireValueInList(['1 hour', '2 hours'])",
    /^Cell E4 only takes values from its drop-down\. Choose one of: 1 hour, 2 hours\. Nothing was changed\.$/,
  ],
  ['requireNumberBetween(3, 9)', /^Cell E4 doesn't allow this value\. .* Nothing was changed\.$/],
])(
  'a cell whose rule %s rejects the value is told, and nothing is changed',
  async (rule, words) => {
    const functions = `function addRule() {
    const rule = SpreadsheetApp.newDataValidation().${rule}.setAllowInvalid(false).build();
    SpreadsheetApp.getActive().getSheetByName('PD Log').getRange('E4').setDataValidation(rule); }`;
    const { readFileSync } = await import('node:fs');
    const { host } = await open({
      functions: `${readFileSync('dist/functions.js', 'utf8')}\n${functions}`,
    });
    host.call('addRule');
    const other: Edit = {
      op: 'write',
      sheet: 'PD Log',
      row: 5,
      cells: [{ column: 5, before: valueAt(host, 'PD Log', 5, 5) as number, after: 9 }],
    };
    const before = valueAt(host, 'PD Log', 5, 5);
    expect(edit(host, [other, HOURS])).toMatchObject({
      ok: false,
      faults: [{ code: 'VALUE_REJECTED', message: expect.stringMatching(words) }],
    });
    expect([valueAt(host, 'PD Log', 4, 5), valueAt(host, 'PD Log', 5, 5)]).toEqual([3, before]);
  },
);

test('an undo gives a cell back the format that nobody chose', async () => {
  const { host } = await open();
  const before = JSON.stringify(host.engine.save().sheets.s1?.cellData?.[3]?.[4] ?? null);
  const { undo } = edit(host, [HOURS]);
  edit(host, undo, true);
  const cell = host.engine.save().sheets.s1?.cellData?.[3]?.[4];
  const style = host.engine.workbook().getStyles().getStyleByCell(cell);
  expect([JSON.parse(before).v, cell?.v, style?.n ?? null]).toEqual([3, 3, null]);
});

test('named ranges are written when they differ, and not again', async () => {
  const { host, calls } = await open({}, { Mine: [['=ALCTO_CREDITABLE()']] });
  check(host);
  expect(calls.filter((name) => name === 'Spreadsheet.setNamedRange')).toHaveLength(2);
  calls.length = 0;
  check(host);
  expect(calls).not.toContain('Spreadsheet.setNamedRange');
});

test('a check asks Sheets few questions, the first of a day a few more', async () => {
  const day = 86_400_000;
  let now = NOW();
  const { host, calls } = await open({ now: () => now });
  const count = () => {
    calls.length = 0;
    check(host);
    return calls.length;
  };
  count();
  expect([count(), count()]).toEqual([6, 6]);
  now += day;
  expect(count()).toBeLessThanOrEqual(9);
});

test('formulas give way to what they show, spilled cells too, and come back on undo', async () => {
  const { host } = await open(
    {},
    {
      Mine: [['=ALCTO_CREDITABLE()', 'Own text', '=1+1'], ['=ALCTO_SUMMARY()'], ['']],
    },
  );
  check(host);
  await host.settled();
  const shown = () => [1, 2, 3].map((row) => valueAt(host, 'Mine', row, row === 3 ? 2 : 1));
  const formulasIn = () => (host.call('listFormulas') as FormulasAnswer & { ok: true }).formulas;
  const [before, formulas] = [shown(), formulasIn()];
  expect(formulas).toMatchObject([
    { row: 1, column: 1, value: '58.5' },
    { row: 2, column: 1 },
  ]);
  const { undo } = edit(host, [{ op: 'replaceFormulas', sheet: 'Mine' }]);
  await host.settled();
  expect(formulasIn()).toEqual([]);
  expect([shown(), valueAt(host, 'Mine', 1, 3)]).toEqual([before, 2]);
  expect(edit(host, undo, true)).toMatchObject({ ok: true, skipped: 0 });
  await host.settled();
  expect([formulasIn().map(({ formula }) => formula), shown()]).toEqual([
    formulas.map(({ formula }) => formula),
    before,
  ]);
});
