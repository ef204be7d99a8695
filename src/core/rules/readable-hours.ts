import { toCellHours, toHours } from '../hours';
import { hasError, NONE, type RowRule } from './rule';

export const readableHours: RowRule = (row) => {
  const { hours } = row;
  if (hours.kind === 'hours' && hours.as === 'number') return NONE;
  if (hasError(row, 'hours')) return NONE;
  switch (hours.kind) {
    case 'missing':
      return [{ code: 'HOURS_MISSING', effect: 'hold', field: 'hours' }];
    case 'unreadable':
      return [{ code: 'HOURS_UNREADABLE', effect: 'hold', field: 'hours' }];
    case 'notPositive':
      return [{ code: 'HOURS_NOT_POSITIVE', effect: 'hold', field: 'hours' }];
    case 'implausible':
      return [{ code: 'HOURS_IMPLAUSIBLE', effect: 'hold', field: 'hours' }];
    case 'shared':
      return [{ code: 'HOURS_SHARED', effect: 'hold', field: 'hours', args: { rows: hours.rows } }];
    case 'hours': {
      const code = hours.as === 'clock' ? 'HOURS_CLOCK' : 'HOURS_TEXT';
      const args = { hours: toHours(hours.units) };
      const fix = [toCellHours(hours.units)];
      return [{ code, effect: 'note', field: 'hours', args, fix }];
    }
  }
};
