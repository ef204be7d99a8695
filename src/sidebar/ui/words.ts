const ACTIVITY_LENGTH = 120;

export function hoursText(hours: number): string {
  return `${Math.round(hours * 100) / 100} h`;
}

export function plainNumber(value: number): string {
  return String(Math.round(value * 100) / 100);
}

export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** Cut between characters, so that no emoji is halved. */
export function shortened(text: string): string {
  const characters = Array.from(text.trim());
  if (characters.length <= ACTIVITY_LENGTH) return text.trim();
  return `${characters.slice(0, ACTIVITY_LENGTH).join('').trimEnd()}…`;
}

/** The time of day, from a ready-made time or a full time stamp. */
export function timeText(checkedAt: string): string {
  if (!checkedAt.includes('T')) return checkedAt;
  const moment = new Date(checkedAt);
  if (Number.isNaN(moment.getTime())) return checkedAt;
  const two = (value: number) => String(value).padStart(2, '0');
  return `${moment.getHours()}:${two(moment.getMinutes())}`;
}
