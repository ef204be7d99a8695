import { type HourUnits, toUnits } from '../hours';
import type { RowFacts } from '../log/row-facts';
import type { Policy } from '../policy/policy';
import type { AllocationRules, Slot } from './allocation';
import { listDemands } from './registry';

/** A program's requirements as slots and limits, and which limits hold for a row. */
export interface CompiledRules extends AllocationRules {
  limitsOf(facts: RowFacts): readonly number[];
}

const COMPILED = new WeakMap<Policy, CompiledRules>();

export function rulesOf(policy: Policy): CompiledRules {
  const known = COMPILED.get(policy);
  if (known) return known;
  const made = compile(policy);
  COMPILED.set(policy, made);
  return made;
}

function compile(policy: Policy): CompiledRules {
  const demands = listDemands(policy);
  const own = demands.flatMap(({ slots = [] }) => slots);
  const limits = demands.flatMap(({ limit }) => (limit ? [limit] : []));
  return {
    slots: [...own.filter(({ category }) => category !== null), restOf(policy, own)],
    limits: limits.map(({ size }) => size),
    isInTurn: limits.length === 0 && !policy.hasTags,
    limitsOf: (facts) => limits.flatMap(({ holds }, index) => (holds(facts) ? [index] : [])),
  };
}

/** Where the program names no pool, what the minimums leave of the total is for any category. */
function restOf({ electiveHours }: Policy, slots: Slot[]): Slot {
  const size: HourUnits = toUnits(electiveHours);
  return slots.find(({ category }) => category === null) ?? { category: null, size };
}
