// Chances that can be had again: the seed is told, and taken from ALCTO_SEED.

// The same faults each day, so that a failure is a change's; ALCTO_SEED takes others.
const EVERYDAY_SEED = 1;

/** A source of chances (mulberry32). */
export function makeRandom(seed = Number(process.env.ALCTO_SEED ?? EVERYDAY_SEED)) {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  /** A whole number from 0 to below `end`. */
  const below = (end: number) => Math.floor(next() * end);
  return {
    seed,
    told: `ALCTO_SEED=${seed}`,
    below,
    pick: <Item>(items: Item[]): Item => items[below(items.length)] as Item,
    /** Some of the items, each at most once. */
    sample<Item>(items: Item[], count: number): Item[] {
      const left = [...items];
      return Array.from({ length: Math.min(count, left.length) }, () =>
        left.splice(below(left.length), 1),
      ).flat();
    },
  };
}
