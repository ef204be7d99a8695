// Format characters (soft hyphens, zero-width spaces, direction marks), fillers and variation selectors.
const INVISIBLE = /\p{Cf}|\u034f|[\u115f\u1160\u3164\uffa0]|[\ufe00-\ufe0f]/gu;

/**
 * A name or heading made comparable: NFKC, lower case, "&" read as "and", invisible characters
 * removed, other punctuation to a space, spaces joined. Folding twice changes nothing more.
 * @example fold('Law, Ethics & Policies') // => 'law ethics and policies'
 */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .toLowerCase()
    .normalize('NFKC')
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim();
}

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
