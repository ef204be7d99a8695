const MS_PER_DAY = 86_400_000;
const SERIAL_OF_1970 = 25_569;

/** The instant at which a zone's clocks show the civil time of a serial, whatever zone the process runs in. */
export function instantOfSerial(serial: number, timeZone: string): number {
  const known = instants.get(timeZone) ?? new Map<number, number>();
  instants.set(timeZone, known);
  const instant = known.get(serial) ?? computeInstant(serial, timeZone);
  known.set(serial, instant);
  return instant;
}

// A log has the same days over and over.
const instants = new Map<string, Map<number, number>>();

function computeInstant(serial: number, timeZone: string): number {
  const wallClock = Math.round((serial - SERIAL_OF_1970) * MS_PER_DAY);
  // By the clocks of the day before, or of the next one: they may be changed in between.
  const [before, after] = [-MS_PER_DAY, MS_PER_DAY].map(
    (away) => wallClock - offsetAt(wallClock + away, timeZone),
  );
  if (before === after) return before;
  const isShown = (instant: number) => instant + offsetAt(instant, timeZone) === wallClock;
  // A time that a change leaves out comes out later, as everywhere.
  return isShown(after) && !isShown(before) ? after : before;
}

/** Serial of the civil time that a zone's clocks show at an instant. */
export function serialOfInstant(instant: number, timeZone: string): number {
  const shown = instant + offsetAt(instant, timeZone);
  const day = Math.floor(shown / MS_PER_DAY);
  // Day and time apart, as a file has them: together the time loses its last digit.
  return day + SERIAL_OF_1970 + (shown - day * MS_PER_DAY) / MS_PER_DAY;
}

function offsetAt(instant: number, timeZone: string): number {
  const parts: Record<string, number> = {};
  for (const { type, value } of clockOf(timeZone).formatToParts(new Date(instant))) {
    parts[type] = Number(value);
  }
  const wall = new Date(Date.UTC(2000, 0, 1, parts.hour, parts.minute, parts.second));
  wall.setUTCFullYear(parts.year, parts.month - 1, parts.day);
  return wall.getTime() - Math.floor(instant / 1000) * 1000;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone);
  if (known) return known;
  const clock = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  clocks.set(timeZone, clock);
  return clock;
}
