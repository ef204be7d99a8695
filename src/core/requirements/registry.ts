// The closed list of kinds. Cycle, excludes and documents ask for no hours: `cycle.ts`, `rules/excluded-time.ts` and
// the plan check see to them.
import type { Asked, AskedRequirement, Policy } from '../policy/policy';
import type { RequirementKind } from '../policy/program-schema';
import type { RequirementReport } from '../report/check-report';
import { carryOver } from './carry-over';
import type { Demand, Kind, Outcome } from './kind';
import { maximumWhere } from './maximum-where';
import { minimumPerCategory } from './minimum-per-category';
import { minimumWhere } from './minimum-where';
import { needs } from './needs';
import { onceOnly } from './once-only';
import { pool } from './pool';
import { total } from './total';

const KINDS: { [Name in RequirementKind]: Kind<Name> } = {
  cycle: {},
  total,
  minimumPerCategory,
  pool,
  minimumWhere,
  maximumWhere,
  needs,
  onceOnly,
  carryOver,
  excludes: {},
  documents: {},
};

const kindOf = <Name extends RequirementKind>({ kind }: Asked<Name>) =>
  KINDS[kind as Name] as Kind<Name>;

const ORDER = Object.keys(KINDS);

/**
 * What the requirements add to the allocation, in the order of the list above: the limit that a minimum sets for all
 * other hours stands before the maximums that lie inside it.
 */
export function listDemands(policy: Policy): Demand[] {
  const inOrder = [...policy.requirements].sort(
    (a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind),
  );
  return inOrder.flatMap((each: AskedRequirement) => {
    const demand = kindOf(each).demand?.(each as never, policy);
    return demand ? [demand] : [];
  });
}

/** What each requirement comes to. */
export function reportRequirements(outcome: Outcome): RequirementReport[] {
  return outcome.policy.requirements.flatMap(
    (each: AskedRequirement) => kindOf(each).report?.(each as never, outcome) ?? [],
  );
}
