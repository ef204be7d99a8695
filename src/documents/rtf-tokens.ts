// Rich Text as tokens: groups, control words, and text.

export interface RtfHandler {
  beginGroup(): void;
  endGroup(): void;
  /** A control word with its number; null without one. */
  word(name: string, value: number | null): void;
  text(text: string): void;
}

const WORD = /\\([a-z]{1,32})(-?\d{1,10})? ?/iy;
const TEXT = /[^\\{}\r\n]+/y;
const HEX = /\\'([\da-f]{2})/iy;
/** Word writes other languages too, but a plan's letters are these. */
const LETTERS = new TextDecoder('windows-1252');
const SYMBOLS: Record<string, string> = { '~': '\u00a0', '-': '', _: '-' };

/** From left to right and without going back; `bytes` stand one for each sign. */
export function readRtfTokens(source: string, handler: RtfHandler): void {
  let at = 0;
  const match = (pattern: RegExp) => {
    pattern.lastIndex = at;
    const found = pattern.exec(source);
    if (found) at = pattern.lastIndex;
    return found;
  };
  while (at < source.length) {
    const sign = source[at];
    if (sign === '{') handler.beginGroup();
    else if (sign === '}') handler.endGroup();
    else if (sign === '\\') {
      const hex = match(HEX);
      if (hex) {
        handler.text(LETTERS.decode(Uint8Array.of(Number.parseInt(hex[1], 16))));
        continue;
      }
      const word = match(WORD);
      if (word) {
        const value = word[2] === undefined ? null : Number(word[2]);
        // Raw bytes follow, of a picture: no sign in them is one of the text.
        if (word[1] === 'bin') at += Math.max(0, value ?? 0);
        else handler.word(word[1], value);
        continue;
      }
      const symbol = source[at + 1] ?? '';
      if (symbol === '*') handler.word('*', null);
      else if (symbol === '\r' || symbol === '\n') handler.word('par', null);
      else handler.text(SYMBOLS[symbol] ?? symbol);
      at += 1;
    } else {
      const text = match(TEXT);
      if (text) {
        handler.text(text[0]);
        continue;
      }
    }
    at += 1;
  }
}
