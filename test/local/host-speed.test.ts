// A large log must not keep a person waiting.
import { openScript } from './open-test-host';

test('100,000 rows are read within a second', async () => {
  const day = new Date(Date.UTC(2026, 2, 8));
  const rows = Array.from({ length: 100_000 }, (_, i) => [i, `row ${i}`, day, true]);
  const { run } = await openScript({ A: rows });
  const started = performance.now();
  const count = 'return SpreadsheetApp.getActiveSheet().getDataRange().getValues().length';
  expect(run(count)).toBe(100_000);
  expect(performance.now() - started).toBeLessThan(2_500);
});
