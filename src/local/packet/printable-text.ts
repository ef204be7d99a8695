// What the fonts that every PDF reader has can print: Windows-1252.
const BEYOND_LATIN_1 = '€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ';
const PLAIN: Record<string, string> = {
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  ı: 'i',
  '−': '-',
  '‐': '-',
  '‑': '-',
  '→': '->',
  '≤': '<=',
  '≥': '>=',
  '✓': 'x',
};
/** Stands for a character that cannot be printed. */
const UNPRINTABLE = '?';

/** Gives text on one line that a standard font can print; what it cannot is told to `onLoss`. */
export function toPrintable(text: string, onLoss: () => void): string {
  const oneLine = text.normalize('NFC').replace(/[\s\p{Cc}]+/gu, ' ');
  const characters = Array.from(oneLine, (character) => {
    if (isPrintable(character)) return character;
    // Joiners, marks of direction and variation have no shape of their own.
    if (/[\p{Cf}\p{M}]/u.test(character)) return '';
    const plain = PLAIN[character] ?? character.normalize('NFKD').replace(/\p{M}/gu, '');
    if (plain !== '' && Array.from(plain).every(isPrintable)) return plain;
    onLoss();
    return UNPRINTABLE;
  });
  return characters.join('').trim();
}

function isPrintable(character: string): boolean {
  return /^[\x20-\x7e\xa0-\xac\xae-\xff]$/.test(character) || BEYOND_LATIN_1.includes(character);
}
