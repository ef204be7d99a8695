const NUMBER_WORDS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );
const STOP_WORDS = new Set([
  ...NUMBER_WORDS,
  ...'thirty forty fifty sixty seventy eighty ninety hundred'.split(' '),
  ...'and the for with from full half day hour hours minute minutes'.split(' '),
  ...'session sessions live online webinar workshop training'.split(' '),
]);
const MIN_DICE = 0.8;
// More words than these name no activity; comparing them takes time that grows with their square.
const MAX_WORDS = 100;
const MAX_CONTENT_WORDS = 500;

/** What is compared of an activity. */
export interface ActivityWords {
  words: string[];
  /** Its numbers, in digits, sorted. */
  numbers: string;
}

/** Reads a folded activity; a year of the row's own date says nothing and is left out. */
export function readActivity(activity: string, year: string): ActivityWords {
  const isYear = (word: string) => word === year || word === year.slice(2);
  const all = activity.split(' ').filter((word) => word !== '' && !isYear(word));
  const numberOf = (word: string) =>
    hasDigit(word) ? word : NUMBER_WORDS.includes(word) ? String(NUMBER_WORDS.indexOf(word)) : '';
  const numbers = all.map(numberOf);
  return {
    words: all.filter((_, index) => numbers[index] === '').slice(0, MAX_WORDS),
    numbers: numbers.filter(Boolean).sort().join(' '),
  };
}

function hasDigit(word: string): boolean {
  for (let index = 0; index < word.length; index++) {
    const code = word.charCodeAt(index);
    if (code >= 48 && code <= 57) return true;
  }
  return false;
}

/** The first 500 words of a folded description that carry meaning. */
export function readContent(description: string): Set<string> {
  const words = description
    .split(' ')
    .filter((word) => /\p{L}.*\p{L}.*\p{L}/u.test(word) && !STOP_WORDS.has(word));
  return new Set(words.slice(0, MAX_CONTENT_WORDS));
}

/**
 * True when two activity names have the same numbers and a Dice coefficient of 0.8 or more over
 * their words; a word of three letters or more matches one it begins.
 */
export function isSimilarActivity(a: ActivityWords, b: ActivityWords): boolean {
  if (a.numbers !== b.numbers) return false;
  const total = a.words.length + b.words.length;
  return total === 0 || (2 * countMatches(a.words, b.words)) / total >= MIN_DICE;
}

function countMatches(a: string[], b: string[]): number {
  const left = [...b];
  let count = 0;
  for (const word of a) {
    const same = left.indexOf(word);
    const index = same < 0 ? left.findIndex((other) => begins(word, other)) : same;
    if (index < 0) continue;
    left.splice(index, 1);
    count++;
  }
  return count;
}

function begins(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= 3 && long.startsWith(short);
}

/** True when two descriptions share at least half of the content words of whichever has fewer. */
export function shareDescription(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [fewer, more] = a.size < b.size ? [a, b] : [b, a];
  const shared = [...fewer].filter((word) => more.has(word)).length;
  return shared * 2 >= fewer.size;
}
