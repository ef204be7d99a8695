import { toUnits } from '../hours';
import { meets } from '../log/row-facts';
import { describeWhere } from '../policy/where';
import { formatHours } from '../report/hours-text';
import { amounts, listPlaces, sumUnits, sumUsed } from './amounts';
import type { Kind } from './kind';

/** At least so many of the hours from rows that meet something: all others can fill no more than the rest of the total. */
export const minimumWhere: Kind<'minimumWhere'> = {
  demand: ({ where, hours }, { requiredHours }) => ({
    limit: { size: toUnits(requiredHours - hours), holds: (facts) => !meets(facts, where) },
  }),
  report: ({ kind, where, hours }, { rows }) => {
    const own = rows.filter(({ facts }) => meets(facts, where));
    return [
      {
        kind,
        where: describeWhere(where),
        text: `At least ${formatHours(hours)} ${describeWhere(where)}`,
        ...amounts(toUnits(hours), sumUnits(own), sumUnits(own) - sumUsed(own)),
        rows: listPlaces(own),
      },
    ];
  },
};
