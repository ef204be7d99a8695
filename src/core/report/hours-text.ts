const SMALL_NUMBERS = 'zero one two three four five six seven eight nine'.split(' ');

/** "1 hour", "1.5 hours". */
export function formatHours(hours: number): string {
  return `${hours} ${hours === 1 ? 'hour' : 'hours'}`;
}

/** To the two decimals that reports have, where they were added up. */
export const roundHours = (hours: number) => Math.round(hours * 100) / 100;

/** "1 row", "2 rows". */
export function formatCount(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** "six" for 6; digits from 10 on. */
export function spellCount(count: number): string {
  return SMALL_NUMBERS[count] ?? String(count);
}

/** "a", "a and b", "a, b, and c". */
export function joinWords(words: string[]): string {
  if (words.length < 3) return words.join(' and ');
  return `${words.slice(0, -1).join(', ')}, and ${words[words.length - 1]}`;
}
