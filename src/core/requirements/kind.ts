import type { HourUnits } from '../hours';
import type { RowFacts } from '../log/row-facts';
import type { Asked, Policy } from '../policy/policy';
import type { RequirementKind } from '../policy/program-schema';
import type { RequirementReport } from '../report/check-report';
import type { EarnedHours, Slot } from './allocation';

/** What a requirement adds to the allocation of hours. */
export interface Demand {
  slots?: Slot[];
  /** At most so many of the hours for which it holds. */
  limit?: { size: HourUnits; holds(facts: RowFacts): boolean };
}

/** A counted row with its hours, what is known of it, and how many of them are used. */
export interface UsedRow {
  earned: EarnedHours;
  facts: RowFacts;
  used: HourUnits;
  place: { sheet: string; row: number };
}

/** What a cycle comes to, for requirements to say what they make of it. */
export interface Outcome {
  policy: Policy;
  rows: readonly UsedRow[];
  total: HourUnits;
  /** Filled of the slots for one category, or with null for any. */
  filled(category: string | null): HourUnits;
  /** Hours that came over from the cycle before. */
  carried: HourUnits;
  /** Rows that wait because of it, or are refused for it. */
  placesOf(codes: readonly string[]): { sheet: string; row: number }[];
}

/** A kind of requirement: the closed list is in registry.ts. */
export interface Kind<Name extends RequirementKind> {
  demand?(requirement: Asked<Name>, policy: Policy): Demand;
  report?(requirement: Asked<Name>, outcome: Outcome): RequirementReport[];
}
