// Format characters (soft hyphens, zero-width spaces, direction marks), fillers and variation selectors.
const INVISIBLE = /\p{Cf}|\u034f|[\u115f\u1160\u3164\uffa0]|[\ufe00-\ufe0f]/gu;

// A row's texts are folded by several rules, and names and courses recur in row after row.
const FOLDED = new Map<string, string>();
const MAX_KEPT = 10_000;
// Longer texts are descriptions, which seldom recur: to keep them costs more than to fold them again.
const MAX_KEPT_LENGTH = 80;

/**
 * A name or heading made comparable: NFKC, lower case, "&" read as "and", invisible characters
 * removed, other punctuation to a space, spaces joined. Folding twice changes nothing more.
 * @example fold('Law, Ethics & Policies') // => 'law ethics and policies'
 */
export function fold(text: string): string {
  const isKept = text.length <= MAX_KEPT_LENGTH;
  const known = isKept ? FOLDED.get(text) : undefined;
  if (known !== undefined) return known;
  const folded = isAscii(text) ? foldAscii(text) : foldAny(text);
  if (isKept) {
    if (FOLDED.size > MAX_KEPT) FOLDED.clear();
    FOLDED.set(text, folded);
  }
  return folded;
}

/** The same for plain text, without the tables of Unicode. */
function foldAscii(text: string): string {
  const lower = text.toLowerCase();
  const words: string[] = [];
  let start = 0;
  for (let index = 0; index <= lower.length; index++) {
    if (isWordCode(lower.charCodeAt(index))) continue;
    if (index > start) words.push(lower.slice(start, index));
    if (lower.charAt(index) === '&') words.push('and');
    start = index + 1;
  }
  return words.join(' ');
}

function foldAny(text: string): string {
  return text
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .toLowerCase()
    .normalize('NFKC')
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim();
}

/** True for two texts that fold to the same. Most differ in a letter near their beginning, and are not folded then. */
export function areSame(a: string, b: string): boolean {
  return !differInLetter(a, b) && (a === b || fold(a) === fold(b));
}

/** True where the first difference between two texts is one of letters or digits, with nothing but those and spaces before. */
function differInLetter(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length);
  for (let index = 0; index < length; index++) {
    const code = lowerCode(a, index);
    const other = lowerCode(b, index);
    const isWord = isWordCode(code);
    if (code !== other) return isWord && isWordCode(other);
    if (!isWord && code !== SPACE) return false;
  }
  return false;
}

const SPACE = 32;
/** The code of a character, of an ASCII letter that in lower case. */
function lowerCode(text: string, index: number): number {
  const code = text.charCodeAt(index);
  return code >= 65 && code <= 90 ? code + 32 : code;
}

/** True for an ASCII digit or lower-case letter. */
function isWordCode(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 97 && code <= 122);
}

/** True for a text that begins with so many plain words: it needs no folding to be counted. */
export function beginsWithWords(text: string, count: number): boolean {
  let words = 0;
  let isInWord = false;
  for (let index = 0; index < text.length; index++) {
    const code = lowerCode(text, index);
    if (code > 126) return false;
    const isWord = isWordCode(code);
    if (isWord && !isInWord && ++words === count) return true;
    isInWord = isWord;
  }
  return false;
}

/** True for text of printable ASCII alone: nothing invisible, nothing to compose. */
export function isAscii(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < 32 || code > 126) return false;
  }
  return true;
}

/** True for printable ASCII with no spaces but single ones between words: most of what people type. */
function isNormal(text: string): boolean {
  let isAfterSpace = true;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < 32 || code > 126 || (code === 32 && isAfterSpace)) return false;
    isAfterSpace = code === 32;
  }
  return !isAfterSpace || text === '';
}

/** Text without what cannot be seen at its edges or inside it, else as the person wrote it. */
export function normalizeSpaces(text: string): string {
  if (isNormal(text)) return text;
  const visible = isAscii(text) ? text : text.replace(INVISIBLE, '');
  return visible.replace(/\s+/g, ' ').trim();
}

/** What a cell of several lines says, in one. */
export const oneLine = (text: string) => text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();

/** A typed value made readable: spaces normalized, NFKC (full-width digits become digits), lower case, plain hyphens. */
export function simplify(text: string): string {
  if (isAscii(text)) return normalizeSpaces(text).toLowerCase();
  return normalizeSpaces(text.normalize('NFKC'))
    .toLowerCase()
    .replace(/[\u2010-\u2015\u2212]/g, '-');
}

/** The same function, run once for each different text or number: names, courses, days, and hours recur in row after row. */
export function remember<Key extends string | number, Value>(
  read: (key: Key) => Value,
): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const value = read(key);
    known.set(key, value);
    return value;
  };
}

export const capitalize = (text: string) => `${text[0].toUpperCase()}${text.slice(1)}`;
