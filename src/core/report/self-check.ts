/** Stands on whatever is handed on. */
export const SELF_CHECK =
  "This is a self-check: whether an activity qualifies is the AL-CTO program's decision.";
