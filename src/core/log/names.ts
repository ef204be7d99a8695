// People's names as they are written in logs.
import { fold, normalizeSpaces } from '../text';

const MAX_NAME_LENGTH = 200;
// One letter off a shorter name is another name.
const MIN_TYPO_LENGTH = 5;
const TITLE = /^(?:dr|mr|mrs|ms|miss|prof|coach|rev)\.? (?=\S)/i;
const DEGREE = /,? ?\b(?:ed\.? ?[ds]\.?|ph\.? ?d\.?|m\.?ed\.?|m\.? ?[as]\.?|mba|cetl|esq\.?)$/i;
const PLACE = /\b(?:county|city|schools?|district|system|academy|board|co)\b/i;
const SUFFIX = /^(?:jr|sr|ii|iii|iv)\.?$/i;
/** What a name is made of. */
const NAME = /^[\p{L}\p{M} .'’-]+$/u;
const PARENTHESES = /^([^()]+)\(([^()]+)\)$/;

/** What tells people apart: an e-mail address in lower case, or a folded name. */
export function personKey(text: string): string {
  return text.includes('@') ? text.trim().toLowerCase() : fold(text);
}

/** A name without titles and degrees ("Dr.", "Ed.D."); "Jr." stays. */
export function dropTitles(text: string): string {
  let name = normalizeSpaces(text);
  if (name.length > MAX_NAME_LENGTH) return name;
  for (let count = 0; count < 3 && TITLE.test(name); count++) name = name.replace(TITLE, '');
  for (let count = 0; count < 3 && name.includes(' ') && DEGREE.test(name); count++) {
    name = name.replace(DEGREE, '');
  }
  return name;
}

/** "Doe, Pat" of a column of names alone is "Pat Doe"; a place after the comma is not part of a name. */
export function readName(text: string): { applicant: string; district: string } {
  const name = dropTitles(text);
  const inParentheses = name.length <= MAX_NAME_LENGTH ? PARENTHESES.exec(name) : null;
  if (inParentheses && PLACE.test(inParentheses[2])) {
    return { applicant: dropTitles(inParentheses[1]), district: inParentheses[2].trim() };
  }
  const at = name.search(/,| \| | - |;/);
  if (at < 0) return { applicant: name, district: '' };
  const before = name.slice(0, at).trim();
  const after = name
    .slice(at)
    .replace(/^ ?[,|;-] ?/, '')
    .trim();
  if (PLACE.test(after)) return { applicant: dropTitles(before), district: after };
  if (name[at] !== ',' || SUFFIX.test(after)) return { applicant: name, district: '' };
  const words = before.split(' ').filter((word) => !SUFFIX.test(word));
  const isTurned = words.length === 1 && after !== '' && NAME.test(before + after);
  return {
    applicant: isTurned ? `${after} ${before}` : name,
    district: '',
  };
}

/** "Pat Doe, Mobile County" in one column: split at the first comma, semicolon, bar, slash, line break or hyphen between spaces. */
export function splitPerson(text: string): { applicant: string; district: string } {
  const whole = text.trim();
  const inParentheses = whole.length <= MAX_NAME_LENGTH ? PARENTHESES.exec(whole) : null;
  if (inParentheses) {
    return { applicant: dropTitles(inParentheses[1]), district: inParentheses[2].trim() };
  }
  const plain = whole.replace(
    /^([^,;/|\n]+), ?(?:ed\.? ?d\.?|ph\.? ?d\.?|jr\.?|sr\.?)(?=[,;/|\n]| - |$)/i,
    '$1',
  );
  const at = plain.search(/[,;/|\n]| [-\u2013\u2014] /);
  if (at < 0) return { applicant: dropTitles(plain), district: '' };
  const district = plain
    .slice(at)
    .replace(/^ ?[,;/|\n\u2013\u2014-] ?/, '')
    .trim();
  return { applicant: dropTitles(plain.slice(0, at)), district };
}

/** True when two different names could be one person's: an initial or a middle name more, or one slip of the pen. */
export function couldBeOne(left: NameWords, right: NameWords): boolean {
  if (left.length < 2 || right.length < 2) return false;
  const [lastLeft, lastRight] = [left[left.length - 1], right[right.length - 1]];
  if (lastLeft !== lastRight) {
    return (
      isTypo(lastLeft, lastRight) && left.slice(0, -1).join(' ') === right.slice(0, -1).join(' ')
    );
  }
  if (!begins(left[0], right[0])) return false;
  // Two middle names that differ are two people's.
  if (left.length < 3 || right.length < 3) return true;
  return begins(left[1], right[1]);
}

/** One typing error between two addresses. */
export const areAddressesAlike = (a: string, b: string) => isTypo(a, b) || isSwap(a, b);

/** The same letters, two neighbors the other way round. */
function isSwap(a: string, b: string): boolean {
  const at = [...a].findIndex((letter, index) => letter !== b[index]);
  return (
    a.length === b.length &&
    at >= 0 &&
    a[at] === b[at + 1] &&
    a[at + 1] === b[at] &&
    a.slice(at + 2) === b.slice(at + 2)
  );
}

/** A name's words, folded, without titles and suffixes. */
export type NameWords = string[];

export function wordsOfName(name: string): NameWords {
  // A text is no name; it is like none but itself.
  if (name.length > MAX_NAME_LENGTH) return [fold(name)];
  const words = fold(dropTitles(name)).split(' ');
  return words.filter((word) => !SUFFIX.test(word));
}

/**
 * Texts of which two names that are the same or could be one person's share at least one, so that not each name
 * need be compared with each: the last name with an initial, and the name with a letter of the last one left out.
 */
export function keysOfName(words: NameWords): string[] {
  if (words.length === 0) return [];
  const last = words[words.length - 1];
  const keys = [`${words[0].slice(0, 1)} ${last}`];
  if (words.length < 2 || last.length < MIN_TYPO_LENGTH) return keys;
  const rest = words.slice(0, -1).join(' ');
  for (let at = 0; at <= last.length; at++) {
    keys.push(`${rest}, ${last.slice(0, at)}${last.slice(at + 1)}`);
  }
  return keys;
}

/** The same name, one an initial of the other. */
function begins(a: string, b: string): boolean {
  return a === b || (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b));
}

/** One letter more, less or other, in a name of five letters or more. */
function isTypo(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < MIN_TYPO_LENGTH || long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  return short.slice(short.length === long.length ? at + 1 : at) === long.slice(at + 1);
}
