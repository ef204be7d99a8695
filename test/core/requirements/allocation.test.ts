import fc from 'fast-check';
import {
  type AllocationRules,
  allocate,
  type EarnedHours,
  openInTurn,
} from '../../../src/core/requirements/allocation';
import { runs } from '../../deep/models/runs';

const SLOTS = [
  { category: 'Soil', size: 2 },
  { category: 'Seeds', size: 2 },
  { category: null, size: 3 },
];
const earned = (units: number, categories: string[], limits: number[] = []): EarnedHours => ({
  units,
  categories,
  limits,
});
const usedOf = (rows: EarnedHours[], rules: Partial<AllocationRules> = {}) =>
  allocate(rows, { slots: SLOTS, limits: [], ...rules }).shareOut();

test('the first hours of a category fill its minimum, later ones the rest, and what is left is beyond', () => {
  const { shareOut, filled, total } = allocate([earned(2, ['Soil']), earned(5, ['Soil'])], {
    slots: SLOTS,
    limits: [],
  });
  expect({ used: shareOut(), filled, total }).toEqual({
    used: [2, 3],
    filled: [2, 0, 3],
    total: 5,
  });
});

test('hours of two categories serve one of them, whichever uses more', () => {
  const rows = [earned(2, ['Soil', 'Seeds']), earned(5, ['Soil'])];
  expect(usedOf(rows)).toEqual([2, 5]);
});

test('hours past a limit are not used, the later of a kind first', () => {
  const rows = [earned(2, ['Soil'], [0]), earned(2, ['Soil'], [0]), earned(1, ['Soil'])];
  expect(usedOf(rows, { limits: [3] })).toEqual([2, 1, 1]);
});

test('a limit lets those hours pass that are needed most', () => {
  // At most 3 online: those in Soil came first, but Soil is full without them.
  const rows = [earned(3, ['Soil'], [0]), earned(6, ['Soil']), earned(3, ['Seeds'], [0])];
  expect(usedOf(rows, { limits: [3] })).toEqual([1, 4, 2]);
});

test('a limit inside another counts toward both', () => {
  const rows = [earned(3, ['Soil'], [0, 1]), earned(3, ['Soil'], [0])];
  expect(usedOf(rows, { limits: [4, 1] })).toEqual([1, 3]);
});

/** Every hour to no slot or to any that takes it: the most that can be used. */
function tryAll(rows: EarnedHours[], { slots, limits }: AllocationRules): number {
  const hours = rows.flatMap(({ units, ...rest }) => Array.from({ length: units }, () => rest));
  const [left, allowed] = [slots.map(({ size }) => size), [...limits]];
  const place = (index: number): number => {
    if (index === hours.length) return 0;
    const hour = hours[index];
    let best = place(index + 1);
    if (hour.limits.some((limit) => allowed[limit] === 0)) return best;
    for (const limit of hour.limits) allowed[limit]--;
    slots.forEach(({ category }, slot) => {
      if (left[slot] === 0 || (category !== null && !hour.categories.includes(category))) return;
      left[slot]--;
      best = Math.max(best, 1 + place(index + 1));
      left[slot]++;
    });
    for (const limit of hour.limits) allowed[limit]++;
    return best;
  };
  return place(0);
}

// Limit 1 lies inside limit 0; limit 2 lies apart from both.
const anyRows = fc.array(
  fc.record({
    units: fc.integer({ min: 0, max: 2 }),
    categories: fc.constantFrom([], ['Soil'], ['Seeds'], ['Soil', 'Seeds']),
    limits: fc.constantFrom<number[]>([], [0], [0, 1], [2]),
  }),
  { maxLength: 4 },
);
const size = fc.integer({ min: 0, max: 3 });
const anyRules = fc.record({
  slots: fc.tuple(size, size, size).map(([soil, seeds, any]) => [
    { category: 'Soil', size: soil },
    { category: 'Seeds', size: seeds },
    { category: null, size: any },
  ]),
  limits: fc.tuple(size, size, size).map((all): number[] => all),
});

test('as many hours are used as trying every way can use, and no rule is broken', () => {
  fc.assert(
    fc.property(anyRows, anyRules, (rows, rules) => {
      const { total, filled, classes, shareOut } = allocate(rows, rules);
      const used = shareOut();
      expect(total).toBe(tryAll(rows, rules));
      expect(used.reduce((sum, each) => sum + each, 0)).toBe(total);
      for (const [row, each] of used.entries()) expect(each).toBeLessThanOrEqual(rows[row].units);
      for (const [slot, each] of filled.entries())
        expect(each).toBeLessThanOrEqual(rules.slots[slot].size);
      for (const [index, limit] of rules.limits.entries()) {
        const under = used.filter((_, row) => rows[row].limits.includes(index));
        expect(under.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(limit);
      }
      for (const { bySlot, used: ofClass } of classes)
        expect(bySlot.reduce((sum, each) => sum + each, 0)).toBe(ofClass);
    }),
    runs(300),
  );
});

test('hours more add what there is room for, and no more', () => {
  fc.assert(
    fc.property(anyRows, anyRules, anyRows, (rows, rules, [more]) => {
      fc.pre(more !== undefined);
      const before = allocate(rows, rules);
      const after = allocate([...rows, more], rules);
      expect(after.total - before.total).toBe(Math.min(more.units, before.roomFor(more)));
    }),
    runs(300),
  );
});

const rowsInTurn = fc.array(
  fc.record({
    units: fc.integer({ min: 0, max: 3 }),
    categories: fc.constantFrom([], ['Soil'], ['Seeds'], ['Sand']),
    limits: fc.constant<number[]>([]),
  }),
  { maxLength: 12 },
);

test('without limits, and with one category a row, hours used in turn are those that are used', () => {
  fc.assert(
    fc.property(rowsInTurn, anyRules, rowsInTurn, (rows, { slots }, [more = earned(1, [])]) => {
      const { filled, shareOut, roomFor } = allocate(rows, { slots, limits: [] });
      const inTurn = openInTurn({ slots, limits: [], isInTurn: true });
      const used = rows.map(({ units, categories }) => inTurn?.use(units, categories[0] ?? ''));
      expect(used).toEqual(shareOut());
      expect(inTurn?.filled).toEqual(filled);
      expect(inTurn?.roomFor(more)).toBe(roomFor(more));
    }),
    runs(300),
  );
});

test('under limits nothing is used in turn', () => {
  expect(openInTurn({ slots: SLOTS, limits: [1] })).toBeNull();
});
