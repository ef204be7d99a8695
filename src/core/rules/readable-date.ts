import { hasError, NONE, type RowRule } from './rule';

export const readableDate: RowRule = (row, { isMonthFirst }) => {
  const { date } = row;
  if (date.kind === 'day' && date.as !== 'text') return NONE;
  if (hasError(row, 'date')) return NONE;
  if (date.kind === 'missing') return [{ code: 'DATE_MISSING', effect: 'hold', field: 'date' }];
  if (date.kind === 'unreadable') {
    const { suggestion } = date;
    const fix = suggestion ? [suggestion] : undefined;
    const args = { ...date, isMonthFirst };
    return [{ code: 'DATE_UNREADABLE', effect: 'hold', field: 'date', args, fix }];
  }
  return [{ code: 'DATE_TEXT', effect: 'note', field: 'date', args: date, fix: [date.day] }];
};
