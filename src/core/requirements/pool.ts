import { toUnits } from '../hours';
import { formatHours } from '../report/hours-text';
import { amounts, listPlaces } from './amounts';
import type { Kind } from './kind';

/** The rest of the total, from any category. */
export const pool: Kind<'pool'> = {
  demand: ({ hours }) => ({ slots: [{ category: null, size: toUnits(hours) }] }),
  report: ({ kind, hours }, { policy, rows, filled }) => [
    {
      kind,
      text: `${formatHours(hours)} in any ${policy.words.category}`,
      ...amounts(toUnits(hours), filled(null), 0),
      rows: listPlaces(rows),
    },
  ],
};
