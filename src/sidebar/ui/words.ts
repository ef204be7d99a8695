const ACTIVITY_LENGTH = 120;

export function hoursText(hours: number): string {
  return `${plainNumber(hours)} h`;
}

export function plainNumber(value: number): string {
  return String(Math.round(value * 100) / 100);
}

export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** Cut between characters, so that no emoji is halved. */
export function shortened(text: string, length = ACTIVITY_LENGTH): string {
  const characters = Array.from(text.trim());
  if (characters.length <= length) return text.trim();
  return `${characters.slice(0, length).join('').trimEnd()}…`;
}

/** "10:42 AM", from an instant or a ready-made time. */
export function timeText(checkedAt: string): string {
  if (!checkedAt.includes('T')) return checkedAt;
  const moment = new Date(checkedAt);
  if (Number.isNaN(moment.getTime())) return checkedAt;
  return moment.toLocaleTimeString('en-US', { hour: 'numeric', minute: '2-digit' });
}

/** "Row 29", with its tab where there are several. */
export function rowName(
  { sheet, row }: { sheet: string; row: number },
  isSeveral: boolean,
): string {
  return isSeveral ? `${sheet}, row ${row}` : `Row ${row}`;
}

/** A finding's sentence without the row it names, which stands above it. */
export function withoutRow(message: string): string {
  return upperFirst(message.replace(/^Row \d+: /, ''));
}

export const upperFirst = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
