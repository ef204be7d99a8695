import { type Day, formatDay } from '../day';
import { DAYS_FOR_CORRECTIONS, submitBy } from './submit-by';

/** A day of a cycle that belongs into a calendar. */
export interface CycleDate {
  kind: 'submit by' | 'expires';
  day: Day;
  title: string;
  text: string;
}

const SELF_CHECK = 'From a self-check of the log, not an official AL-CTO product.';

/** The day by which to submit, and the last day; `name` is the person's, `form` names where to submit. */
export function listCycleDates(expires: Day, name: string, form: string): CycleDate[] {
  const whose = name || 'this person';
  return [
    {
      kind: 'submit by',
      day: submitBy(expires),
      title: `Submit AL-CTO recertification: ${whose}`,
      text: `Our advice, not a policy rule: submit by today, ${DAYS_FOR_CORRECTIONS} days before the certification expires on ${formatDay(expires)}, through ${form}.\n${SELF_CHECK}`,
    },
    {
      kind: 'expires',
      day: expires,
      title: `AL-CTO certification expires: ${whose}`,
      text: `Everything must be submitted through ${form} no later than today.\n${SELF_CHECK}`,
    },
  ];
}
