// A calendar by RFC 5545.
import { createHash } from 'node:crypto';
import { addDays } from '../../core/day';
import { CALENDAR_PRODUCT } from '../files/maker';

/** An all-day event, with a reminder some days before. */
export interface CalendarEvent {
  /** The same at every writing: what makes a calendar update the event and not add another. */
  key: string;
  day: string;
  title: string;
  text: string;
  remindDaysBefore: number;
}

const MAX_OCTETS = 75;

/** The events as the text of an .ics file; `now` is when it was written. */
export function writeCalendar(events: CalendarEvent[], now: Date): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:${CALENDAR_PRODUCT}`,
    'CALSCALE:GREGORIAN',
    ...events.flatMap((event) => listEvent(event, now)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join('');
}

function listEvent({ key, day, title, text, remindDaysBefore }: CalendarEvent, now: Date) {
  return [
    'BEGIN:VEVENT',
    `UID:${createHash('sha256').update(key).digest('hex').slice(0, 32)}@al-cto-compliance.invalid`,
    `DTSTAMP:${now.toISOString().replace(/[-:]|\.\d+/g, '')}`,
    `DTSTART;VALUE=DATE:${asDate(day)}`,
    `DTEND;VALUE=DATE:${asDate(addDays(day, 1))}`,
    `SUMMARY:${escapeText(title)}`,
    `DESCRIPTION:${escapeText(text)}`,
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escapeText(title)}`,
    `TRIGGER:-P${remindDaysBefore}D`,
    'END:VALARM',
    'END:VEVENT',
  ];
}

const asDate = (day: string) => day.replaceAll('-', '');

/** A value of type TEXT: a cell can neither end the line nor begin a property of its own. */
function escapeText(text: string): string {
  return text
    .replace(/\r\n?|[\n\u0085\u2028\u2029]/g, '\n')
    .replace(/[^\P{Cc}\n]/gu, ' ')
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n');
}

/** Breaks a line at 75 octets, never inside a character; what follows begins with a space. */
function foldLine(line: string): string {
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > MAX_OCTETS) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}
