import { formatDay } from '../../core/day';
import type { ViewProps } from '../ui/view-props';
import { linkEvent, listEvents } from './calendar-events';

/** Dates to keep, each opened in Google Calendar by a link, which needs no permission. */
export function CalendarLinks({ report, applicant }: ViewProps) {
  const events = listEvents(applicant, report.asOf);
  if (events.length === 0) return null;
  return (
    <>
      <p id="calendar-links" class="soft">
        Add to Google Calendar
      </p>
      <ul class="buttons" aria-labelledby="calendar-links">
        {events.map((event) => (
          <li key={event.label}>
            <a class="quiet" href={linkEvent(event)} target="_blank" rel="noopener noreferrer">
              {event.label} {formatDay(event.day)}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
