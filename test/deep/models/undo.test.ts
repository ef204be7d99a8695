// Whatever the panel offers on whatever log: its undo leaves the spreadsheet as it was, to the last format.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { Cell } from '../../../src/core/log/cell';
import type {
  CheckAnswer,
  Edit,
  EditAnswer,
  SheetReading,
} from '../../../src/core/protocol/messages';
import { markRows } from '../../../src/sidebar/fix/marks';
import { openTestHost } from '../../addon/open-test-host';
import { makeRandom } from '../faults/random';
import { differencesOf, stateOf } from '../faults/sheet-state';
import { cell, ISSUED } from './cells';
import { LOG } from './history';
import { toCellData } from './person';
import { row, runs } from './runs';
import { offersOf } from './steps';

const HEADINGS = ['Name', 'Activity', 'Date', 'Hours', 'Course', 'Justification', 'Description'];
const MAX_OFFERS = 6;
const { name, text, date, hours, course } = cell;
const anyRow = row<Cell>(name, text, date, hours, course, text, text);
// The engine holds no numbers that are none, and days of its own calendar alone.
const isHeld = (content: Cell) =>
  typeof content === 'object'
    ? content.day > '1900-03-01'
    : typeof content !== 'number' || Number.isFinite(content);
const log = fc
  .array(anyRow, { minLength: 1, maxLength: 5 })
  .map((rows) => rows.map((cells) => cells.map((content) => (isHeld(content) ? content : ''))));

test('every change that is offered can be undone without a trace', async () => {
  let undone = 0;
  await fc.assert(
    fc.asyncProperty(log, fc.nat(1_000_000), async (rows, seed) => {
      const cells = [HEADINGS, ...rows].map((each) => each.map(toCellData));
      const setUp = [['Issue date', ISSUED]];
      const host = await openTestHost(
        { [LOG]: cells, 'AL-CTO Setup': setUp },
        {
          now: () => Date.UTC(2026, 10, 23, 18),
          functions: readFileSync('dist/functions.js', 'utf8'),
        },
      );
      try {
        const answer = host.call('checkCompliance') as CheckAnswer;
        if (!answer.ok) {
          // Where too few cells read as a course, the check asks for its column and offers nothing else.
          expect(answer.faults.map(({ code }) => code)).toEqual(['COLUMN_UNKNOWN']);
          return;
        }
        const chance = makeRandom(seed);
        const { report } = answer;
        const offers = [
          ...chance.sample(offersOf(report, chance), MAX_OFFERS),
          { task: markRows(report), filled: {} },
        ];
        const before = stateOf(host);
        for (const { task, filled } of offers) {
          const plan = task.change(host.call('readSheet', { sheet: LOG }) as SheetReading, filled);
          if (typeof plan === 'string') continue;
          const edit = (edits: Edit[], isUndo?: true) =>
            host.call('editCells', { edits, ...(isUndo && { isUndo }) }) as EditAnswer;
          const done = edit(plan.edits);
          expect(done).toMatchObject({ ok: true });
          expect(edit((done as { undo: Edit[] }).undo, true)).toMatchObject({
            ok: true,
            skipped: 0,
          });
          expect(differencesOf(before, stateOf(host))).toBe('');
          undone += 1;
        }
      } finally {
        host.dispose();
      }
    }),
    runs(25),
  );
  expect(undone).toBeGreaterThan(25);
}, 1_800_000);
