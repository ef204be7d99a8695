import { type HourUnits, toHours, toUnits } from '../hours';
import { findRequirement, type Policy } from '../policy/policy';
import { formatHours } from '../report/hours-text';
import type { Kind } from './kind';

/** Hours over go to the next cycle, at most so many, and are used before its own. */
export const carryOver: Kind<'carryOver'> = {
  report: ({ kind, atMost }, { carried, policy }) =>
    'value' in atMost
      ? [
          {
            kind,
            text: `At most ${formatHours(atMost.value)} over from the ${policy.words.cycle} before`,
            needed: null,
            counted: toHours(carried),
            remaining: 0,
            beyond: 0,
            rows: [],
          },
        ]
      : [],
};

/** What goes to the next cycle of the hours earned in this one. Unspecified is nothing. */
export function carryFrom(policy: Policy, earned: HourUnits, usedOfEarned: HourUnits): HourUnits {
  const atMost = findRequirement(policy.requirements, 'carryOver')?.atMost;
  if (!atMost || !('value' in atMost)) return 0;
  return Math.min(earned - usedOfEarned, toUnits(atMost.value));
}
