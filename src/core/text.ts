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
  const lower = text.toLowerCase().replace(/&/g, ' and ');
  return lower.replace(/[^a-z0-9]+/g, ' ').trim();
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

/**
 * True for two texts that fold to the same. Most begin with different letters, and are not folded then.
 */
export function areSame(a: string, b: string): boolean {
  if (a === b) return true;
  const [first, other] = [a.charCodeAt(0) | 32, b.charCodeAt(0) | 32];
  const isLetter = (code: number) => code >= 97 && code <= 122;
  return (first === other || !isLetter(first) || !isLetter(other)) && fold(a) === fold(b);
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
