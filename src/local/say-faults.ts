import type { Fault } from '../core/refusal';

/** What stopped a check, one sentence after the other; on a desk a date can be given without a sheet for it. */
export function sayFaults(faults: Fault[]): string[] {
  return faults.map(({ code, message }) =>
    code === 'ISSUE_DATE_MISSING'
      ? message.replace(/\.$/, ', or give it with --issued DAY.')
      : message,
  );
}
