/** Shares of the font size that the letters of Arial take, from narrow to wide; the usual ones are left out. */
const WIDTHS: [letters: string, share: number][] = [
  ["'‘’ijl", 0.222],
  [' !,./:;I[\\]ft|', 0.278],
  ['()-`r{}“”·', 0.334],
  ['"*', 0.39],
  ['Jcksvxyz^', 0.5],
  ['+<=>~', 0.584],
  ['FTZ', 0.611],
  ['CDHNRUw', 0.722],
  ['GOQ', 0.778],
  ['Mm', 0.833],
  ['%', 0.889],
  ['W', 0.944],
  ['@—…', 1.015],
];
const SHARE_BY_LETTER = new Map(
  WIDTHS.flatMap(([letters, share]) => [...letters].map((letter) => [letter, share] as const)),
);
const USUAL_SHARE = 0.556;
const CAPITAL_SHARE = 0.667;
const WIDE_SHARE = 1.05;
const PIXELS_PER_POINT = 4 / 3;
/** Programs round the widths of letters to pixels, each in its own way. */
const SLACK = 1.02;
const BOLD = 1.055;

/** How wide the text is in pixels, in Arial of a size in points; rather too wide than too narrow. */
export function measureText(text: string, size: number, isBold = false): number {
  let share = 0;
  for (const letter of text) share += SHARE_BY_LETTER.get(letter) ?? shareOf(letter);
  return share * size * PIXELS_PER_POINT * SLACK * (isBold ? BOLD : 1);
}

function shareOf(letter: string): number {
  // Scripts from Hangul and Han on fill a square.
  if (letter >= '\u1100') return WIDE_SHARE;
  return letter === letter.toLowerCase() ? USUAL_SHARE : CAPITAL_SHARE;
}

/**
 * Breaks a text into lines of at most so many pixels, between words where it can. Generated sheets break their
 * own lines: rows of merged or narrow cells do not grow with their text.
 * @example wrapText('', 100, 10) // => ['']
 */
export function wrapText(text: string, pixels: number, size: number, isBold = false): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s/)) {
    if (word === '') continue;
    const longer = line === '' ? word : `${line} ${word}`;
    if (measureText(longer, size, isBold) <= pixels) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    const pieces = breakWord(word, pixels, size, isBold);
    lines.push(...pieces.slice(0, -1));
    line = pieces[pieces.length - 1];
  }
  return line === '' && lines.length > 0 ? lines : [...lines, line];
}

function breakWord(word: string, pixels: number, size: number, isBold: boolean): string[] {
  const pieces = [''];
  for (const letter of word) {
    const longer = pieces[pieces.length - 1] + letter;
    if (longer === letter || measureText(longer, size, isBold) <= pixels)
      pieces[pieces.length - 1] = longer;
    else pieces.push(letter);
  }
  return pieces;
}
