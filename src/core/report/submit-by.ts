import { addDays, type Day } from '../day';

export const DAYS_FOR_CORRECTIONS = 90;

/** Our advice: the day by which to submit, to leave time for corrections. */
export const submitBy = (expires: Day): Day => addDays(expires, -DAYS_FOR_CORRECTIONS);
