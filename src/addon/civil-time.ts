import { countDays, splitDay } from '../core/day';
import type { Cell, CivilTime } from '../core/log/cell';

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

/** The instant of a day's midnight in the clock's zone. */
export function instantOf(day: string, clock: ZoneClock): Date {
  const [year, month, date] = splitDay(day);
  const noon = Date.UTC(year, month - 1, date, 12);
  const seen = clock.read(new Date(noon));
  return new Date(noon - countDays(day, seen.day) * MS_PER_DAY - seen.seconds * 1000);
}
