const MS_PER_DAY = 86_400_000;
const FORMAT = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeZone: 'UTC' });

/** "Jun 15, 2027". */
export function sayDay(day: string): string {
  return FORMAT.format(new Date(`${day}T00:00:00Z`));
}

/** The day so many days later, or earlier. */
export function addDays(day: string, days: number): string {
  const instant = Date.parse(`${day}T00:00:00Z`) + days * MS_PER_DAY;
  return new Date(instant).toISOString().slice(0, 10);
}

/** Our advice: the day by which to submit, to leave time for corrections. */
export const submitBy = (expires: string) => addDays(expires, -90);
