/** "1 hour", "1.5 hours". */
export function inHours(hours: number): string {
  return `${hours} ${hours === 1 ? 'hour' : 'hours'}`;
}

/** "1.5 h". */
export function inH(hours: number): string {
  return `${hours} h`;
}

/** "a, b and c". */
export function joinWords(words: string[]): string {
  return words.length < 2
    ? words.join('')
    : `${words.slice(0, -1).join(', ')} and ${words[words.length - 1]}`;
}
