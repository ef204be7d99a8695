import { formatDay } from '../day';
import type { RowRule } from './rule';

export const readableDate: RowRule = ({ date, cellErrors }) => {
  if (cellErrors.some((error) => error.field === 'date')) return [];
  if (date.kind === 'missing') return [{ code: 'DATE_MISSING', effect: 'hold', field: 'date' }];
  if (date.kind === 'unreadable') {
    const args: Record<string, string> = {};
    if (date.suggestion) args.suggestion = formatDay(date.suggestion);
    return [{ code: 'DATE_UNREADABLE', effect: 'hold', field: 'date', args }];
  }
  if (date.as === 'date') return [];
  const code = date.as === 'range' ? 'DATE_RANGE' : 'DATE_TEXT';
  return [{ code, effect: 'note', field: 'date', args: { day: formatDay(date.day) } }];
};
