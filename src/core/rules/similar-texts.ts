const STOP_WORDS = new Set(
  (
    'and without the for with from one two three four five six seven eight nine ten eleven twelve ' +
    'fourteen fifteen twenty thirty forty fifty sixty ninety full half day hour hours minute ' +
    'minutes session sessions live online webinar workshop training'
  ).split(' '),
);
const LEAST_DICE = 0.8;

/**
 * True when two folded activity names have the same numbers and a Dice coefficient of 0.8 or more
 * over their words; a word of three letters or more matches one it begins. The year of the row's
 * own date is left out.
 */
export function areSimilarActivities(first: string, second: string, year: string): boolean {
  if (first === second) return true;
  const [a, b] = [splitWords(first, year), splitWords(second, year)];
  if (a.numbers.join(' ') !== b.numbers.join(' ')) return false;
  if (a.words.length + b.words.length === 0) return true;
  return (2 * countMatches(a.words, b.words)) / (a.words.length + b.words.length) >= LEAST_DICE;
}

function splitWords(folded: string, year: string) {
  const all = folded
    .split(' ')
    .filter((word) => word !== '' && word !== year && word !== year.slice(2));
  const isNumber = (word: string) => /\d/.test(word);
  return { words: all.filter((word) => !isNumber(word)), numbers: all.filter(isNumber).sort() };
}

function countMatches(a: string[], b: string[]): number {
  const left = [...b];
  let count = 0;
  for (const word of a) {
    const index = left.findIndex((other) => isMatch(word, other));
    if (index < 0) continue;
    left.splice(index, 1);
    count++;
  }
  return count;
}

function isMatch(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= 3 && long.startsWith(short);
}

/** True when two folded descriptions share at least half of the words of whichever has fewer. */
export function shareDescription(first: string, second: string): boolean {
  const [a, b] = [tellingWords(first), tellingWords(second)];
  const fewer = Math.min(a.size, b.size);
  if (fewer === 0) return true;
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared * 2 >= fewer;
}

function tellingWords(folded: string): Set<string> {
  return new Set(folded.split(' ').filter((word) => word.length >= 3 && !STOP_WORDS.has(word)));
}
