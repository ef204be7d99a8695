import { toHours, toUnits } from '../hours';
import { meets } from '../log/row-facts';
import { describeWhere } from '../policy/where';
import { formatHours } from '../report/hours-text';
import { listPlaces, sumUnits, sumUsed } from './amounts';
import type { Kind } from './kind';

/** At most so many of the hours from rows that meet something; more of them are beyond what can apply. */
export const maximumWhere: Kind<'maximumWhere'> = {
  demand: ({ where, hours }) => ({
    limit: { size: toUnits(hours), holds: (facts) => meets(facts, where) },
  }),
  report: ({ kind, where, hours }, { rows }) => {
    const own = rows.filter(({ facts }) => meets(facts, where));
    const used = sumUsed(own);
    return [
      {
        kind,
        where: describeWhere(where),
        text: `At most ${formatHours(hours)} ${describeWhere(where)}`,
        needed: null,
        counted: toHours(used),
        remaining: 0,
        beyond: toHours(sumUnits(own) - used),
        rows: listPlaces(own),
      },
    ];
  },
};
