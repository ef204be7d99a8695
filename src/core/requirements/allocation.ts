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
  /** Which of the hours earned belong to it, by index, and the slots that take them. */
  members: number[];
  slots: readonly number[];
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
  const isPlain = limits.length === 0 && earned.every(({ categories }) => categories.length < 2);
  const classes = isPlain ? fillInTurn(earned, slots) : fillNetwork(earned, slots, limits);
  const filled = slots.map((_, slot) => sumOf(classes, ({ bySlot }) => bySlot[slot]));
  const total = sumOf(classes, ({ used }) => used);
  const rooms = new Map<string, HourUnits>();
  return {
    filled,
    total,
    classes,
    shareOut: () => shareOut(earned, classes),
    roomFor: (more) => {
      if (isPlain && more.categories.length < 2) {
        return sumOf(slots, (slot, index) => (accepts(slot, more) ? slot.size - filled[index] : 0));
      }
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

const accepts = ({ category }: Slot, { categories }: Pick<EarnedHours, 'categories'>) =>
  category === null || categories.includes(category);

function listAccepting(slots: readonly Slot[], hours: EarnedHours): number[] {
  const accepting: number[] = [];
  slots.forEach((slot, index) => {
    if (accepts(slot, hours)) accepting.push(index);
  });
  return accepting;
}

function sumOf<Each>(
  all: readonly Each[],
  of: (each: Each, index: number) => HourUnits,
): HourUnits {
  return all.reduce((total, each, index) => total + of(each, index), 0);
}

const keyOf = ({ categories, limits }: Omit<EarnedHours, 'units'>) =>
  `${limits.join()}|${categories.join('|')}`;

/** Sorts hours into classes, each made when the first of its hours comes. */
function openClasses(slots: readonly Slot[]) {
  const classes = new Map<string, HourClass>();
  // Rows of one course bring the same list, and need no key then.
  const byList = new Map<readonly string[], HourClass>();
  const findByKey = (hours: EarnedHours): HourClass => {
    const key = keyOf(hours);
    const known = classes.get(key);
    if (known) return known;
    const made = {
      categories: hours.categories,
      members: [],
      slots: listAccepting(slots, hours),
      units: 0,
      bySlot: slots.map(() => 0),
      used: 0,
    };
    classes.set(key, made);
    return made;
  };
  return {
    classes,
    find: (hours: EarnedHours): HourClass => {
      if (hours.limits.length > 0) return findByKey(hours);
      const known = byList.get(hours.categories);
      if (known) return known;
      const own = findByKey(hours);
      byList.set(hours.categories, own);
      return own;
    },
  };
}

/** Without limits, and with one category each, whatever comes first takes its own slot, then what is left for any. */
function fillInTurn(earned: readonly EarnedHours[], slots: readonly Slot[]): HourClass[] {
  const { classes, find } = openClasses(slots);
  const left = slots.map(({ size }) => size);
  earned.forEach((hours, index) => {
    const own = find(hours);
    own.members.push(index);
    let rest = hours.units;
    for (const slot of own.slots) {
      const taken = Math.min(rest, left[slot]);
      left[slot] -= taken;
      rest -= taken;
      own.bySlot[slot] += taken;
    }
    own.units += hours.units;
    own.used += hours.units - rest;
  });
  return [...classes.values()];
}

/** The general case: hours flow through the limits they are under to their classes, and from there to the slots. */
function fillNetwork(
  earned: readonly EarnedHours[],
  slots: readonly Slot[],
  limits: readonly HourUnits[],
): HourClass[] {
  const { classes, find } = openClasses(slots);
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
  const arcs = new Map<HourClass, { into: number; bySlot: (number | null)[] }>();
  for (const [index, hours] of earned.entries()) {
    const own = find(hours);
    let known = arcs.get(own);
    if (!known) {
      const node = network.addNode();
      known = {
        into: network.addArc(hours.limits.reduce(limitNode, source), node, 0),
        bySlot: slots.map((_, slot) =>
          own.slots.includes(slot)
            ? network.addArc(node, slotNodes[slot], Number.MAX_SAFE_INTEGER)
            : null,
        ),
      };
      arcs.set(own, known);
    }
    own.members.push(index);
    own.units += hours.units;
    network.raise(known.into, hours.units);
    network.fill(source, sink);
  }
  for (const [own, { into, bySlot }] of arcs) {
    own.used = network.carries(into);
    own.bySlot = bySlot.map((arc) => (arc === null ? 0 : network.carries(arc)));
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
