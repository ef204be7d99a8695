import { type HourUnits, toHours, toHoursRoundedUp } from '../hours';
import type { UsedRow } from './kind';

/** Hours of a requirement in a report: `remaining` is rounded up, so that 0 means done, and all else down. */
export const amounts = (needed: HourUnits, counted: HourUnits, beyond: HourUnits) => ({
  needed: toHours(needed),
  counted: toHours(counted),
  remaining: toHoursRoundedUp(Math.max(0, needed - counted)),
  beyond: toHours(beyond),
});

export const sumUnits = (rows: readonly UsedRow[]) =>
  rows.reduce((sum, { earned }) => sum + earned.units, 0);

export const sumUsed = (rows: readonly UsedRow[]) => rows.reduce((sum, { used }) => sum + used, 0);

export const listPlaces = (rows: readonly UsedRow[]) => rows.map(({ place }) => place);
