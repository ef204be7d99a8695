import { isPrintable } from './fonts';

/** Stands for a character that no font has, such as an emoji. */
const UNPRINTABLE = '□';

/**
 * The text on one line, without control characters and marks that have no shape of their own.
 * @example toPrintable('Two\nlines') // => 'Two lines'
 */
export function toPrintable(text: string): string {
  const oneLine = text
    .normalize('NFC')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(/\p{Cf}|\p{Cs}|\p{Variation_Selector}/gu, '');
  return Array.from(oneLine, (character) => (isPrintable(character) ? character : UNPRINTABLE))
    .join('')
    .trim();
}
