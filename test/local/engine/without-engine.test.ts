// A log that has nothing to calculate is checked without the spreadsheet engine, which takes longer to load than all else.
import { openTestHost, SET_UP, sampleRows } from '../../addon/open-test-host';

jest.mock('../../../src/local/engine/univer', () => {
  const asked: string[] = [];
  const absent = (part: string) =>
    new Proxy(
      {},
      {
        get(_, name) {
          asked.push(`${part}.${String(name)}`);
          throw new Error('The engine is not loaded.');
        },
      },
    );
  const parts = ['core', 'formula', 'sheets', 'sheetsFormula', 'sheetsNumfmt', 'sheetsNote'];
  return { asked, ...Object.fromEntries(parts.map((part) => [part, absent(part)])) };
});

test('checks ask the engine for nothing, whatever stands in the cells', async () => {
  const log = sampleRows().map((row) => row.filter((cell) => !String(cell).startsWith('=')));
  const host = await openTestHost({
    'PD Log': log,
    'AL-CTO Setup': SET_UP,
    Mine: [[true, 1.5, new Date(Date.UTC(2026, 1, 3)), 'text']],
  });
  // A day that is asked for is not noted in the set-up, as that is written.
  expect(host.call('checkCompliance', { asOf: '2026-11-23' })).toMatchObject({ ok: true });
  expect(jest.requireMock('../../../src/local/engine/univer').asked).toEqual([]);
});
