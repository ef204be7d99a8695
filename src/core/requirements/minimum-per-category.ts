import { toUnits } from '../hours';
import { formatHours } from '../report/hours-text';
import { amounts, listPlaces, sumUnits } from './amounts';
import type { Kind } from './kind';

/** So many hours in each category: an hour that serves one category serves no other. */
export const minimumPerCategory: Kind<'minimumPerCategory'> = {
  demand: ({ hours }, { courses }) => ({
    slots: courses.map(({ name }) => ({ category: name, size: toUnits(hours) })),
  }),
  report: ({ kind, hours }, { policy, rows, filled }) =>
    policy.courses.map(({ name }) => {
      const own = rows.filter(({ earned }) => earned.categories.includes(name));
      const counted = filled(name);
      return {
        kind,
        text: `At least ${formatHours(hours)} in ${name}`,
        ...amounts(toUnits(hours), counted, sumUnits(own) - counted),
        rows: listPlaces(own),
      };
    }),
};
