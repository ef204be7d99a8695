import type { Policy } from '../policy/policy';
import type { ColumnRole } from './columns/headings';

/** Headings the person has placed: folded heading to role. */
export type ChosenHeadings = ReadonlyMap<string, ColumnRole>;

/** How cells are to be read: the policy's course names, the locale's order of day and month, and headings the person has placed. */
export interface Reading {
  policy: Policy;
  isMonthFirst: boolean;
  chosen: ChosenHeadings;
}
