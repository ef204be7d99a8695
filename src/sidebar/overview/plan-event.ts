import { type Day, formatDay, isDay } from '../../core/day';
import type { ApplicantReport, CheckReport } from '../../core/report/check-report';
import { quickAdd } from '../fix/quick-add';
import type { Field, Filled, Task } from '../fix/task';

const LATER = 'You can leave this blank until the event is over.';

/** How the fields of a new row read before the day has come. */
const FIELDS: Record<string, Partial<Field>> = {
  date: { label: 'Date of the event' },
  justification: { required: false, hint: LATER },
  description: { label: 'What will be done', required: false, hint: LATER },
};

/** A new row for an event to come: it counts once its day has come and its texts are there. */
export function planEvent(report: CheckReport, applicant: ApplicantReport): Task {
  const added = quickAdd(report, applicant, false);
  const expires = applicant.cycle?.expires ?? '';
  return {
    ...added,
    title: 'Plan an event',
    fields: (reading) => {
      const fields = added.fields?.(reading) ?? [];
      return typeof fields === 'string'
        ? fields
        : fields.map((field) => ({ ...field, ...FIELDS[field.name] }));
    },
    change: (reading, filled) =>
      refuseEvent(filled, report.asOf, expires) || added.change(reading, filled),
  };
}

/** A sentence where the event cannot be planned so; '' where it can. */
function refuseEvent({ activity, date = '', course }: Filled, asOf: Day, expires: Day): string {
  if (!activity?.trim()) return 'Enter the activity and its location.';
  if (!isDay(date)) return 'Enter the date of the event.';
  if (date <= asOf) {
    return `${formatDay(date)} is not in the future. Log past activities with “Add an activity”.`;
  }
  if (date > expires) {
    return `${formatDay(date)} is after your cycle, which ends on ${formatDay(expires)}. Plan an earlier event.`;
  }
  return course ? '' : 'Choose the course of the event.';
}
