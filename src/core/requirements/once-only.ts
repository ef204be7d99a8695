import { describeWhere, type Where } from '../policy/where';
import type { Kind } from './kind';

/** The same course counts once, ever: `rules/once-only.ts` refuses it in later cycles too. */
export const onceOnly: Kind<'onceOnly'> = {
  report: ({ kind, where }, { placesOf }) => [
    {
      kind,
      text: describeOnce(where.value),
      needed: null,
      counted: 0,
      remaining: 0,
      beyond: 0,
      rows: placesOf(['EARNED_BEFORE']),
    },
  ],
};

/** "Online courses from ALET count once, ever". */
function describeOnce(all: Where[]): string {
  const rest = all.filter((each) => !('mode' in each)).map(describeWhere);
  return [
    rest.length < all.length ? 'Online courses' : 'Courses',
    ...rest,
    'count once, ever',
  ].join(' ');
}
