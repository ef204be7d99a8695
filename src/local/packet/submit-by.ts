import { addDays, type Day } from '../../core/day';

/** Our advice: the day by which to submit, to leave time for corrections. */
export const submitBy = (expires: Day) => addDays(expires, -90);
