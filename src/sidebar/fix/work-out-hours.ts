import { hoursText } from '../ui/words';
import type { Field, Filled } from './task';

/** What the policy leaves out of the hours, and breaks. */
const LEFT_OUT: [name: string, label: string][] = [
  ['lunch', 'lunch'],
  ['hall', 'exhibit hall'],
  ['registration', 'registration'],
  ['breaks', 'breaks'],
];

const MINUTES_PER_HOUR = 60;

export const HOURS_FIELDS: Field[] = [
  { name: 'start', label: 'Start', kind: 'time' },
  { name: 'end', label: 'End', kind: 'time' },
  ...LEFT_OUT.map(
    ([name, label]): Field => ({ name, label: `Minutes of ${label}`, kind: 'number' }),
  ),
];

/** Net hours and what was left out, or a sentence. */
export function netHours(filled: Filled): { hours: number; words: string } | string {
  const [start, end] = [minutesOf(filled.start), minutesOf(filled.end)];
  if (start === null || end === null || end <= start) return 'The end must be after the start.';
  const out = LEFT_OUT.flatMap(([name, label]) => {
    const minutes = Number(filled[name] || 0);
    return minutes > 0 ? [{ label, minutes }] : [];
  });
  const net = end - start - out.reduce((sum, { minutes }) => sum + minutes, 0);
  if (net <= 0) return 'That leaves no time. Check the minutes.';
  const words = out
    .map(({ label, minutes }) => `${label} (${hoursText(minutes / MINUTES_PER_HOUR)})`)
    .join(', ');
  return {
    hours: Math.round((net / MINUTES_PER_HOUR) * 1e4) / 1e4,
    words: words && `excludes ${words}`,
  };
}

function minutesOf(time = ''): number | null {
  const parts = /^(\d{1,2}):(\d{2})/.exec(time);
  return parts ? Number(parts[1]) * MINUTES_PER_HOUR + Number(parts[2]) : null;
}
