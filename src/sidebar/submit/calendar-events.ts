// The dates of a cycle as events for Google Calendar, in the words of the calendar file of the command line.
import { addDays, type Day, formatDay } from '../../core/day';
import type { ApplicantReport } from '../../core/report/check-report';
import { submitBy } from '../../core/report/submit-by';
import { encodeText } from '../ui/encode-text';
import { shortened } from '../ui/words';
/** An all-day event. */
export interface CalendarEvent {
  label: string;
  day: Day;
  title: string;
  text: string;
}

const ADDRESS = 'https://calendar.google.com/calendar/render';
const FORM = 'your cohort’s form';
const SELF_CHECK = 'From a self-check of the log, not an official AL-CTO product.';

/** What is still to come: the day by which to submit, and the last day. */
export function listEvents({ applicant, cycle }: ApplicantReport, asOf: Day): CalendarEvent[] {
  if (!cycle) return [];
  const { expires } = cycle;
  const name = shortened(applicant) || 'this person';
  const events = [
    {
      label: 'Submit by',
      day: submitBy(expires),
      title: `Submit AL-CTO recertification: ${name}`,
      text: `Our advice, not a policy rule: submit by today, 90 days before the certification expires on ${formatDay(expires)}, through ${FORM}.`,
    },
    {
      label: 'Expires',
      day: expires,
      title: `AL-CTO certification expires: ${name}`,
      text: `Everything must be submitted through ${FORM} no later than today.`,
    },
  ];
  return events.filter(({ day }) => day >= asOf);
}

/** The link that opens the event in Google Calendar, filled in; the person saves it there. */
export function linkEvent({ day, title, text }: CalendarEvent): string {
  // The end of an event is the first day it no longer lasts.
  const dates = [day, addDays(day, 1)].map((each) => each.replaceAll('-', '')).join('/');
  const details = `${text}\n${SELF_CHECK}`;
  return `${ADDRESS}?action=TEMPLATE&text=${encodeText(title)}&dates=${dates}&details=${encodeText(details)}`;
}
