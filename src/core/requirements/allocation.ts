import type { HourUnits } from '../hours';
import { FlowNetwork } from './flow-network';

/** What asks for hours: so many of one category, or of any. */
export interface Slot {
  category: string | null;
  size: HourUnits;
}

/** What a program asks for, as far as it decides which hours count. */
export interface AllocationRules {
  /** A category's own, then those for any. */
  slots: readonly Slot[];
  /** At most so many of the hours that meet something; any two lie apart, or the later inside the earlier. */
  limits: readonly HourUnits[];
  /** True where there are no limits and each row has one category at most. */
  isInTurn?: boolean;
}

/** Hours that were earned together. */
export interface EarnedHours {
  units: HourUnits;
  categories: readonly string[];
  /** Which of the limits hold for them, by index. */
  limits: readonly number[];
}

/** Hours of the same categories under the same limits, and what they are used for. */
export interface HourClass {
  categories: readonly string[];
  /** Which of the hours earned belong to it, by index. */
  members: number[];
  units: HourUnits;
  bySlot: HourUnits[];
  used: HourUnits;
}

export interface Allocation {
  /** Filled of each slot. */
  filled: HourUnits[];
  total: HourUnits;
  classes: readonly HourClass[];
  /** Used of each, in the order given; of one class the earlier are used first. */
  shareOut(): HourUnits[];
  /** How much more would be used if hours like these were earned without end. */
  roomFor(more: Omit<EarnedHours, 'units'>): HourUnits;
}

/**
 * Uses as many hours as can be used. No slot takes more than its size, no hour is used twice, and no limit is passed.
 * Earlier hours come first wherever that costs nothing: give them in order of date.
 */
export function allocate(
  earned: readonly EarnedHours[],
  { slots, limits }: AllocationRules,
): Allocation {
  const classes = fillNetwork(earned, slots, limits);
  const filled = slots.map((_, slot) => sumOf(classes, ({ bySlot }) => bySlot[slot]));
  const total = sumOf(classes, ({ used }) => used);
  const rooms = new Map<string, HourUnits>();
  return {
    filled,
    total,
    classes,
    shareOut: () => shareOut(earned, classes),
    roomFor: (more) => {
      const key = keyOf(more);
      const known = rooms.get(key);
      if (known !== undefined) return known;
      const units = sumOf(slots, ({ size }) => size);
      const all = fillNetwork([...earned, { ...more, units }], slots, limits);
      const room = sumOf(all, ({ used }) => used) - total;
      rooms.set(key, room);
      return room;
    },
  };
}

/** Hours used one after another, in programs without limits whose rows have one category each. */
export interface HoursInTurn extends Pick<Allocation, 'filled' | 'roomFor'> {
  /** Uses hours as `allocate` does, of a category or with '' of none; gives how many are used. */
  use(units: HourUnits, category: string): HourUnits;
}

/** Whatever comes first takes its own slot, then what is left for any; null where limits or several categories forbid it. */
export function openInTurn({ slots, isInTurn }: AllocationRules): HoursInTurn | null {
  if (!isInTurn) return null;
  const filled = slots.map(() => 0);
  return {
    filled,
    use(units, own) {
      let rest = units;
      for (let index = 0; rest > 0 && index < slots.length; index++) {
        const { category, size } = slots[index];
        if (category !== null && category !== own) continue;
        const taken = Math.min(rest, size - filled[index]);
        filled[index] += taken;
        rest -= taken;
      }
      return units - rest;
    },
    roomFor: (more) =>
      sumOf(slots, (slot, index) => (accepts(slot, more) ? slot.size - filled[index] : 0)),
  };
}

const accepts = ({ category }: Slot, { categories }: Pick<EarnedHours, 'categories'>) =>
  category === null || categories.includes(category);

function sumOf<Each>(
  all: readonly Each[],
  of: (each: Each, index: number) => HourUnits,
): HourUnits {
  return all.reduce((total, each, index) => total + of(each, index), 0);
}

const keyOf = ({ categories, limits }: Omit<EarnedHours, 'units'>) =>
  `${limits.join()}|${categories.join('|')}`;

/** Hours flow through the limits they are under to their classes, and from there to the slots. */
function fillNetwork(
  earned: readonly EarnedHours[],
  slots: readonly Slot[],
  limits: readonly HourUnits[],
): HourClass[] {
  const network = new FlowNetwork();
  const [source, sink] = [network.addNode(), network.addNode()];
  const slotNodes = slots.map(({ size }) => {
    const node = network.addNode();
    network.addArc(node, sink, size);
    return node;
  });
  const limitNodes: number[] = [];
  const limitNode = (from: number, limit: number) => {
    if (limitNodes[limit] === undefined) {
      limitNodes[limit] = network.addNode();
      network.addArc(from, limitNodes[limit], limits[limit]);
    }
    return limitNodes[limit];
  };
  const classes = new Map<string, HourClass & { into: number; arcs: (number | null)[] }>();
  for (const [index, hours] of earned.entries()) {
    const key = keyOf(hours);
    let own = classes.get(key);
    if (!own) {
      const node = network.addNode();
      own = {
        categories: hours.categories,
        members: [],
        units: 0,
        bySlot: [],
        used: 0,
        into: network.addArc(hours.limits.reduce(limitNode, source), node, 0),
        arcs: slots.map((slot, at) =>
          accepts(slot, hours)
            ? network.addArc(node, slotNodes[at], Number.MAX_SAFE_INTEGER)
            : null,
        ),
      };
      classes.set(key, own);
    }
    own.members.push(index);
    own.units += hours.units;
    network.raise(own.into, hours.units);
    network.fill(source, sink);
  }
  for (const own of classes.values()) {
    own.used = network.carries(own.into);
    own.bySlot = own.arcs.map((arc) => (arc === null ? 0 : network.carries(arc)));
  }
  return [...classes.values()];
}

/** What each of the hours earned is used for: of one class the earlier first. */
function shareOut(earned: readonly EarnedHours[], classes: readonly HourClass[]): HourUnits[] {
  const shares: HourUnits[] = earned.map(() => 0);
  for (const { members, used } of classes) {
    let left = used;
    for (const index of members) {
      shares[index] = Math.min(left, earned[index].units);
      left -= shares[index];
    }
  }
  return shares;
}
