import { NONE, type RowRule } from './rule';

/** Any other text than a decision of ours confirms nothing. */
export const readableConfirmations: RowRule = ({ beside }) =>
  beside.confirmed ? NONE : [{ code: 'CONFIRMED_UNREADABLE', effect: 'note' }];
