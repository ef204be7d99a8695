import type { Scene } from './fixes';
import type { Field, Filled } from './task';

/** Kept while the panel is open: a reviewer decides about one row after another. */
let last = '';

/** Asks who decides where the log holds several people; the applicant leaves it empty. */
export function reviewerFields({ isSeveral }: Scene): Field[] {
  const hint = 'Stands in the row. Empty: the applicant’s own decision.';
  return isSeveral
    ? [{ name: 'reviewer', label: 'Your name, as reviewer', kind: 'text', value: last, hint }]
    : [];
}

/** What is put behind a decision; no mark that ends it or begins another. */
export function sayReviewer({ reviewer = '' }: Filled): string {
  last = reviewer.replace(/[;()\s]+/g, ' ').trim();
  return last && ` (reviewer ${last})`;
}
