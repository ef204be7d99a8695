import { countDays, splitDay } from '../../core/day';
import type { Cell, CivilTime } from '../../core/log/cell';

const MS_PER_DAY = 86_400_000;

/** Reads instants as wall-clock time of one zone; a constant number of service calls, however many cells. */
export class ZoneClock {
  private readonly cache = new Map<number, CivilTime>();
  private readonly format: Intl.DateTimeFormat;

  constructor(timeZone: string) {
    this.format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
  }

  read(instant: Date): CivilTime {
    const known = this.cache.get(instant.getTime());
    if (known) return known;
    const time = this.compute(instant);
    this.cache.set(instant.getTime(), time);
    return time;
  }

  private compute(instant: Date): CivilTime {
    const parts: Record<string, string> = {};
    for (const { type, value } of this.format.formatToParts(instant)) parts[type] = value;
    const seconds = Number(parts.hour) * 3600 + Number(parts.minute) * 60 + Number(parts.second);
    const day = `${parts.year.padStart(4, '0')}-${parts.month}-${parts.day}`;
    return { day, seconds: seconds + (instant.getTime() % 1000 >= 500 ? 1 : 0) };
  }
}

/** A value of `getValues()` or a function argument as a cell. Dates may come from another realm. */
export function toCell(value: unknown, clock: ZoneClock): Cell {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    return value;
  }
  if (Object.prototype.toString.call(value) !== '[object Date]') return '';
  const instant = value as Date;
  return Number.isNaN(instant.getTime()) ? '#VALUE!' : clock.read(instant);
}

/**
 * The instant at which the clock shows this time: by the clocks of the day before, or of the next one, as they
 * may be changed on the day itself. A time that a change leaves out comes out as much later as it leaves out.
 */
export function instantOf({ day, seconds }: CivilTime, clock: ZoneClock): Date {
  const [year, month, date] = splitDay(day);
  const findGap = (instant: number) => {
    const seen = clock.read(new Date(instant));
    return countDays(seen.day, day) * MS_PER_DAY + (seconds - seen.seconds) * 1000;
  };
  const [before, after] = [date - 1, date + 1].map((near) => {
    const instant = Date.UTC(year, month - 1, near);
    return instant + findGap(instant);
  });
  return new Date(findGap(before) && !findGap(after) ? after : before);
}
