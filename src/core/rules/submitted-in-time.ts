import { NONE, type RowRule } from './rule';

/** "no later than his/her certification expiration date": the form's own time stamp shows it. */
export const submittedInTime: RowRule = ({ beside: { submitted } }, { cycle }) => {
  if (submitted === null || submitted <= cycle.expires) return NONE;
  const args = { day: submitted, expires: cycle.expires };
  return [{ code: 'SUBMITTED_LATE', effect: 'hold', args }];
};
