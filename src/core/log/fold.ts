const INVISIBLE = /[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

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
