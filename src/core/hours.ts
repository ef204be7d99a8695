/**
 * Hours held exactly: a whole number of 1/300 h (12 seconds), the largest unit in which both a minute
 * (5) and a hundredth of an hour (3) are whole, so that fifty rows of 0.1 h are exactly 5 h.
 */
export type HourUnits = number;

export const UNITS_PER_HOUR = 300;
export const SECONDS_PER_UNIT = 3600 / UNITS_PER_HOUR;
const UNITS_PER_HUNDREDTH = 3;

/** Units of a number of hours, to the nearest 1/300 h. */
export function toUnits(hours: number): HourUnits {
  return Math.round(hours * UNITS_PER_HOUR);
}

/** Hours with at most two decimals, rounded down: what counts is never overstated. */
export function toHours(units: HourUnits): number {
  return Math.floor(units / UNITS_PER_HUNDREDTH) / 100;
}

/** Hours as a cell is to hold them: four decimals, which are read back as the same units. */
export function toCellHours(units: HourUnits): number {
  return Math.round((units / UNITS_PER_HOUR) * 1e4) / 1e4;
}

/**
 * Hours with at most two decimals, rounded up: 0 remaining means done.
 * @example toHoursRoundedUp(1) // => 0.01
 */
export function toHoursRoundedUp(units: HourUnits): number {
  return Math.ceil(units / UNITS_PER_HUNDREDTH) / 100;
}
