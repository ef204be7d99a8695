import type { CheckContext } from './fixes';
import type { Field, Filled } from './task';

/** Kept while the panel is open: a reviewer decides about one row after another. */
let last = '';

/** Asks who decides where the log holds several people; the applicant leaves it empty. */
export function reviewerFields({ isSeveral }: CheckContext): Field[] {
  if (!isSeveral) return [];
  return [
    {
      name: 'reviewer',
      label: 'Your name, if you review this log',
      kind: 'text',
      value: last,
      hint: 'Reviewing someone’s log? Enter your name. Otherwise leave it blank.',
    },
  ];
}

/** Who reviews, as said last; '' where nobody has. */
export const knownReviewer = () => last;

/** What is put behind a decision; no mark that ends it or begins another. */
export function describeReviewer({ reviewer = last }: Filled): string {
  last = reviewer.replace(/[;()\s]+/g, ' ').trim();
  return last && ` (reviewer ${last})`;
}
