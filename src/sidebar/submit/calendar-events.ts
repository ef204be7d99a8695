// The dates of a cycle as events for Google Calendar.
import { addDays, type Day } from '../../core/day';
import type { ApplicantReport } from '../../core/report/check-report';
import { type CycleDate, listCycleDates } from '../../core/report/cycle-dates';
import { encodeText } from '../ui/encode-text';
import { shortened } from '../ui/words';

/** An all-day event. */
export interface CalendarEvent extends CycleDate {
  label: string;
}

const ADDRESS = 'https://calendar.google.com/calendar/render';
const LABELS = { 'submit by': 'Submit by', expires: 'Expires' };

/** What is still to come: the day by which to submit, and the last day. */
export function listEvents({ applicant, cycle }: ApplicantReport, asOf: Day): CalendarEvent[] {
  if (!cycle) return [];
  return listCycleDates(cycle.expires, shortened(applicant), 'your cohort’s form')
    .map((each) => ({ ...each, label: LABELS[each.kind] }))
    .filter(({ day }) => day >= asOf);
}

/** The link that opens the event in Google Calendar, filled in; the person saves it there. */
export function linkEvent({ day, title, text }: CalendarEvent): string {
  // The end of an event is the first day it no longer lasts.
  const dates = [day, addDays(day, 1)].map((each) => each.replaceAll('-', '')).join('/');
  return `${ADDRESS}?action=TEMPLATE&text=${encodeText(title)}&dates=${dates}&details=${encodeText(text)}`;
}
