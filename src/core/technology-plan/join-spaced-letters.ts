import { fold } from '../text';

const MIN_TOKENS = 6;
const MAX_TOKENS = 80;

/**
 * A heading set as single letters ("M I S S I O N  S T A T E M E N T") as words of the vocabulary, else the
 * text as it is.
 * @example joinSpacedLetters('G o a l s', new Set(['goals'])) // => 'G o a l s' (fewer than six letters)
 */
export function joinSpacedLetters(text: string, vocabulary: ReadonlySet<string>): string {
  const tokens = fold(text.slice(0, 2 * MAX_TOKENS)).split(' ');
  const single = tokens.filter((token) => token.length <= 2).length;
  if (tokens.length < MIN_TOKENS || single < tokens.length * 0.7) return text;
  const letters = tokens.join('').replace(/\d/g, '');
  return splitWords(letters, vocabulary)?.join(' ') ?? text;
}

/** The letters as known words, as few as will do; null where they are none. */
function splitWords(letters: string, vocabulary: ReadonlySet<string>): string[] | null {
  const best: (string[] | null)[] = [[]];
  for (let end = 1; end <= letters.length; end++) {
    best[end] = null;
    for (let start = 0; start < end; start++) {
      const before = best[start];
      const word = letters.slice(start, end);
      if (!before || !(word === 'and' || vocabulary.has(word))) continue;
      const longest = best[end];
      if (!longest || before.length + 1 < longest.length) best[end] = [...before, word];
    }
  }
  return best[letters.length];
}
