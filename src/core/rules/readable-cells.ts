import type { RowRule } from './rule';

export const readableCells: RowRule = ({ cellErrors }) =>
  cellErrors.map(({ field, text }) => ({
    code: /loading/i.test(text) ? 'CELL_LOADING' : 'CELL_ERROR',
    effect: 'hold',
    field,
    args: { text },
  }));
