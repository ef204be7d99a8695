// Format characters (soft hyphens, zero-width spaces, direction marks), fillers and variation selectors.
const INVISIBLE = /\p{Cf}|\u034f|[\u115f\u1160\u3164\uffa0]|[\ufe00-\ufe0f]/gu;

// A row's texts are folded by several rules, and names and courses recur in row after row.
const FOLDED = new Map<string, string>();
const MOST_KEPT = 10_000;

/**
 * A name or heading made comparable: NFKC, lower case, "&" read as "and", invisible characters
 * removed, other punctuation to a space, spaces joined. Folding twice changes nothing more.
 * @example fold('Law, Ethics & Policies') // => 'law ethics and policies'
 */
export function fold(text: string): string {
  const known = FOLDED.get(text);
  if (known !== undefined) return known;
  if (FOLDED.size > MOST_KEPT) FOLDED.clear();
  const folded = (isPlain(text) ? text : compose(text))
    .toLowerCase()
    .normalize('NFKC')
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim();
  FOLDED.set(text, folded);
  return folded;
}

const isPlain = (text: string) => /^[ -~]*$/.test(text);
const compose = (text: string) => text.normalize('NFKC').replace(INVISIBLE, '');

/** Text without what cannot be seen at its edges or inside it, else as the person wrote it. */
export function tidy(text: string): string {
  return text.replace(INVISIBLE, '').replace(/\s+/g, ' ').trim();
}

/** A typed value made readable: tidy, NFKC (full-width digits become digits), lower case, plain hyphens. */
export function simplify(text: string): string {
  return tidy(text.normalize('NFKC'))
    .toLowerCase()
    .replace(/[\u2010-\u2015\u2212]/g, '-');
}
