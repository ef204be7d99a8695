import { toCellHours, toHours } from '../hours';
import { hasError, NONE, type RowRule } from './rule';

const CODES = {
  missing: 'HOURS_MISSING',
  notPositive: 'HOURS_NOT_POSITIVE',
  implausible: 'HOURS_IMPLAUSIBLE',
} as const;

export const readableHours: RowRule = (row) => {
  const { hours } = row;
  if (hours.kind === 'hours' && hours.as === 'number') return NONE;
  if (hasError(row, 'hours')) return NONE;
  if (hours.kind === 'shared') {
    return [{ code: 'HOURS_SHARED', effect: 'hold', field: 'hours', args: { rows: hours.rows } }];
  }
  if (hours.kind === 'unreadable') {
    return [{ code: 'HOURS_UNREADABLE', effect: 'hold', field: 'hours', args: hours }];
  }
  if (hours.kind !== 'hours') return [{ code: CODES[hours.kind], effect: 'hold', field: 'hours' }];
  const code = hours.as === 'clock' ? 'HOURS_CLOCK' : 'HOURS_TEXT';
  const args = { hours: toHours(hours.units) };
  const fix = [toCellHours(hours.units)];
  return [{ code, effect: 'note', field: 'hours', args, fix }];
};
