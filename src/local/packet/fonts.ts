import { createRequire } from 'node:module';
import * as fontkit from 'fontkit';

const { resolve } = createRequire(import.meta.url);

/** The fonts that are embedded: one for every Latin, Greek and Cyrillic letter, and one for all other scripts. */
export const FONT_FILES = {
  regular: resolve('@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf'),
  bold: resolve('@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf'),
  other: resolve('@fontsource/unifont/files/unifont-latin-400-normal.woff'),
};

export type FontName = keyof typeof FONT_FILES;

const open = (name: FontName) => fontkit.openSync(FONT_FILES[name]) as fontkit.Font;
const opened = new Map<FontName, fontkit.Font>();

function has(name: FontName, character: string): boolean {
  const font = opened.get(name) ?? open(name);
  opened.set(name, font);
  return font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0);
}

/** The font that has every letter of a text; a text is never set in two. */
export function chooseFont(text: string, isBold: boolean): FontName {
  const isCovered = Array.from(text).every((character) => has('regular', character));
  if (!isCovered) return 'other';
  return isBold ? 'bold' : 'regular';
}

/** True where one of the fonts can print the character. */
export const isPrintable = (character: string) =>
  has('regular', character) || has('other', character);
