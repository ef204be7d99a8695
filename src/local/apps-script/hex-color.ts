import { core } from '../engine/univer';

/** Names that the engine's table lacks or spells with another color. */
const NAMES: Record<string, string> = {
  blanchedalmond: '#ffebcd',
  darkgoldenrod: '#b8860b',
  floralwhite: '#fffaf0',
  midnightblue: '#191970',
  plum: '#dda0dd',
  slategray: '#708090',
  slategrey: '#708090',
  snow: '#fffafa',
  yellowgreen: '#9acd32',
};

/** A color as Sheets gives it back: names become hex; what is none stays as it is. */
export function toHexColor(color: string): string {
  const known = NAMES[color.toLowerCase()];
  if (known) return known;
  const kit = new core.ColorKit(color);
  return kit.isValid ? kit.toHexString() : color;
}
