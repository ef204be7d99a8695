import { describeWhere } from '../policy/where';
import type { Kind } from './kind';

/** Rows that meet something count only where they say more: `rules/said-of-rows.ts` holds the others. */
export const needs: Kind<'needs'> = {
  report: ({ kind, where, says }, { placesOf }) => [
    {
      kind,
      text: `Hours ${describeWhere(where)} need ${says.value.map((each) => WORDS[each]).join(', and ')}`,
      needed: null,
      counted: 0,
      remaining: 0,
      beyond: 0,
      rows: placesOf(['APPROVAL_MISSING', 'IN_PERSON_UNKNOWN']),
    },
  ],
};

const WORDS = { approval: 'approval beforehand', 'in person': 'to be in person' };
