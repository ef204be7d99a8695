import { createRequire } from 'node:module';
import * as fontkit from 'fontkit';

const { resolve } = createRequire(import.meta.url);

/** The fonts that are embedded: for every Latin, Greek and Cyrillic letter, for Arabic, and for all other scripts. */
export const FONT_FILES = {
  regular: resolve('@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf'),
  bold: resolve('@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf'),
  arabic: resolve('@expo-google-fonts/noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf'),
  other: resolve('@fontsource/unifont/files/unifont-latin-400-normal.woff'),
};

export type FontName = keyof typeof FONT_FILES;

/** A part of a text in one font. */
export interface Run {
  text: string;
  font: FontName;
}

const opened = new Map<FontName, fontkit.Font>();

function has(name: FontName, character: string): boolean {
  const font = opened.get(name) ?? (fontkit.openSync(FONT_FILES[name]) as fontkit.Font);
  opened.set(name, font);
  return font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0);
}

const FALLBACKS: FontName[] = ['regular', 'arabic', 'other'];
const found = new Map<string, FontName | undefined>();

/** The first font that has the character. */
function findFont(character: string): FontName | undefined {
  if (!found.has(character))
    found.set(
      character,
      FALLBACKS.find((name) => has(name, character)),
    );
  return found.get(character);
}

/** The text in as few fonts as have its characters; a mark stays with the letter it belongs to. */
export function splitByFont(text: string, isBold: boolean): Run[] {
  const runs: Run[] = [];
  for (const character of text) {
    const last = runs[runs.length - 1];
    const first = findFont(character) ?? 'other';
    const usual = isBold && first === 'regular' ? 'bold' : first;
    const font = last && /\p{M}/u.test(character) && has(last.font, character) ? last.font : usual;
    if (last?.font === font) last.text += character;
    else runs.push({ text: character, font });
  }
  return runs;
}

/** True where one of the fonts can print the character. */
export const isPrintable = (character: string) => findFont(character) !== undefined;
