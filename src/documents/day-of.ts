import type { Day } from '../core/day';

/**
 * The day an instant such as "2026-11-24T01:30:00.000Z" falls on in a time zone, by default that of this
 * machine; null for what is no instant.
 */
export function dayOf(instant: string, timeZone: string | undefined): Day | null {
  if (!/^\d{4}-\d{2}-\d{2}/.test(instant)) return null;
  // A day alone is that day everywhere.
  if (instant.length === 10) return instant;
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return null;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  const parts = new Map(format.formatToParts(date).map(({ type, value }) => [type, value]));
  return `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`;
}
