// Times in cells, as the add-on reads them: wall-clock time of the spreadsheet's zone, to the second.
import type { SheetReading } from '../../src/core/protocol/messages';
import { openTestHost } from '../addon/open-test-host';

const DAY = 46_085;
const at = (hours: number, minutes: number, seconds: number) => ({
  v: DAY + (hours * 3600 + minutes * 60 + seconds) / 86_400,
  t: 2,
  s: { n: { pattern: 'yyyy-mm-dd hh:mm:ss' } },
});

test.each([
  ['13:45:30', at(13, 45, 30), 49_530],
  ['0:00:01', at(0, 0, 1), 1],
  ['0:02:00', at(0, 2, 0), 120],
  ['23:59:59', at(23, 59, 59), 86_399],
  ['a little less than 9:00:01', at(9, 0, 0.9), 32_401],
  ['a little more than 9:00', at(9, 0, 0.1), 32_400],
])('%s', async (_, cell, seconds) => {
  for (const timeZone of ['America/Chicago', 'Asia/Kathmandu']) {
    const host = await openTestHost({ A: [[cell]] }, { timeZone });
    const { rows } = host.call('readSheet', { sheet: 'A' }) as SheetReading;
    expect(rows[0]?.[0]).toEqual({ day: '2026-03-04', seconds });
  }
});
