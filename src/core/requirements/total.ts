import { toUnits } from '../hours';
import { formatHours } from '../report/hours-text';
import { amounts, listPlaces, sumUnits } from './amounts';
import type { Kind } from './kind';

/** Hours needed in a cycle. */
export const total: Kind<'total'> = {
  report: ({ kind, hours }, { rows, total: used, carried }) => [
    {
      kind,
      text: `${formatHours(hours)} in all`,
      ...amounts(toUnits(hours), used, sumUnits(rows) + carried - used),
      rows: listPlaces(rows),
    },
  ],
};
