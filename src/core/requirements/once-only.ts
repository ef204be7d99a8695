import { describeWhere } from '../policy/where';
import type { Kind } from './kind';

/** The same course counts once, ever: `rules/once-only.ts` refuses it in later cycles too. */
export const onceOnly: Kind<'onceOnly'> = {
  report: ({ kind, where }, { placesOf }) => [
    {
      kind,
      text: `Courses ${where.value.map(describeWhere).join(' and ')} count once, ever`,
      needed: null,
      counted: 0,
      remaining: 0,
      beyond: 0,
      rows: placesOf(['EARNED_BEFORE']),
    },
  ],
};
