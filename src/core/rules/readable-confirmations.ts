import type { RowRule } from './rule';

/** Any other text than a decision of ours confirms nothing. */
export const readableConfirmations: RowRule = ({ confirmed }) =>
  confirmed ? [] : [{ code: 'CONFIRMED_UNREADABLE', effect: 'note' }];
