// Random histories of one log over the built add-on, beside plain rows that go through the same.
import fc from 'fast-check';
import { makeRandom } from '../faults/random';
import { openHistory } from './history';
import { runs } from './runs';
import { makeLog, STEPS } from './steps';

const seed = fc.nat(1_000_000);
const step = fc.record({
  name: fc.oneof(...STEPS.map(([weight, name]) => ({ weight, arbitrary: fc.constant(name) }))),
  seed,
});

test('the sheet, its undos and its sums are those of plain rows that went through the same', async () => {
  const taken = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(seed, fc.array(step, { minLength: 10, maxLength: 40 }), async (log, steps) => {
      const history = await openHistory(makeLog(makeRandom(log)));
      try {
        for (const { name, seed } of steps) {
          const [, , carryOut] = STEPS.find((each) => each[1] === name) ?? [];
          carryOut?.(history, makeRandom(seed));
          history.compare();
          taken.set(name, (taken.get(name) ?? 0) + 1);
        }
        history.check();
        while (history.undos.length > 0) history.undo();
        history.compare();
      } finally {
        history.host.dispose();
      }
    }),
    runs(25),
  );
  // A step that is never taken would prove nothing.
  expect([...taken.keys()].sort()).toEqual(STEPS.map(([, name]) => name).sort());
}, 1_800_000);
