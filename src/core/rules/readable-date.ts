import type { RowRule } from './rule';

export const readableDate: RowRule = ({ date, cellErrors }) => {
  if (cellErrors.some((error) => error.field === 'date')) return [];
  if (date.kind === 'missing') return [{ code: 'DATE_MISSING', effect: 'hold', field: 'date' }];
  if (date.kind === 'unreadable') {
    const fix = date.suggestion ? [date.suggestion] : undefined;
    const args = { suggestion: date.suggestion };
    return [{ code: 'DATE_UNREADABLE', effect: 'hold', field: 'date', args, fix }];
  }
  if (date.as !== 'text') return [];
  const args = { day: date.day };
  return [{ code: 'DATE_TEXT', effect: 'note', field: 'date', args, fix: [date.day] }];
};
