import { serialOfInstant } from './civil-instant';

const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );
const DAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

/**
 * Formats an instant in a zone by a pattern of Java's SimpleDateFormat, in English. Text between
 * apostrophes stays; a letter that is not known here is refused rather than shown wrong.
 */
export function formatInstant(instant: number, timeZone: string, pattern: string): string {
  const wall = new Date(Math.round((serialOfInstant(instant, timeZone) - 25_569) * 86_400_000));
  return pattern.replace(/'((?:[^']|'')*)'|([A-Za-z])\2*/g, (part, quoted?: string) => {
    if (quoted !== undefined) return quoted === '' ? "'" : quoted.replace(/''/g, "'");
    return formatField(part, wall);
  });
}

function formatField(part: string, wall: Date): string {
  const number = (value: number) => String(value).padStart(part.length, '0');
  const name = (names: string[], index: number) =>
    part.length >= 4 ? names[index] : names[index].slice(0, 3);
  const hour = wall.getUTCHours();
  switch (part[0]) {
    case 'y':
      return part.length === 2
        ? String(wall.getUTCFullYear()).slice(-2)
        : number(wall.getUTCFullYear());
    case 'M':
      return part.length >= 3 ? name(MONTHS, wall.getUTCMonth()) : number(wall.getUTCMonth() + 1);
    case 'd':
      return number(wall.getUTCDate());
    case 'E':
      return name(DAYS, wall.getUTCDay());
    case 'H':
      return number(hour);
    case 'h':
      return number(hour % 12 || 12);
    case 'm':
      return number(wall.getUTCMinutes());
    case 's':
      return number(wall.getUTCSeconds());
    case 'S':
      return number(wall.getUTCMilliseconds());
    case 'a':
      return hour < 12 ? 'AM' : 'PM';
    default:
      throw new Error(`not emulated: Utilities.formatDate with "${part}"`);
  }
}
