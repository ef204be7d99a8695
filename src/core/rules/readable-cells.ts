import { NONE, type RowRule } from './rule';

export const readableCells: RowRule = ({ beside: { cellErrors } }) => {
  if (cellErrors.length === 0) return NONE;
  return cellErrors.map(({ field, text }) => ({
    code: /loading/i.test(text) ? 'CELL_LOADING' : 'CELL_ERROR',
    effect: 'hold',
    field,
    args: { text },
  }));
};
