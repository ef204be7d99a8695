import makeBidi from 'bidi-js';
import { type Run, splitByFont } from './fonts';

const bidi = makeBidi();
const isToTheLeft = (level: number) => level % 2 === 1;

/**
 * The runs of a line from left to right on the page, which is an English one. Words written to the left stand apart, as a font program turns
 * the letters of one, never the words of a text.
 * @example orderRuns('Ann Lee', false) // => [{ text: 'Ann Lee', font: 'regular' }]
 */
export function orderRuns(line: string, isBold: boolean): Run[] {
  const embedding = bidi.getEmbeddingLevels(line, 'ltr');
  if (!embedding.levels.some(isToTheLeft)) return splitByFont(line, isBold);
  const mirrored = bidi.getMirroredCharactersMap(line, embedding.levels);
  const runs: Run[] = [];
  let word = '';
  let isTurned = false;
  const end = () => {
    const parts = splitByFont(word, isBold);
    runs.push(...(isTurned ? parts.reverse() : parts));
    word = '';
  };
  for (const index of bidi.getReorderedIndices(line, embedding)) {
    const character = mirrored.get(index) ?? line[index] ?? '';
    const goesLeft = isToTheLeft(embedding.levels[index] ?? 0);
    if (goesLeft !== isTurned || (goesLeft && (character === ' ' || word === ' '))) end();
    isTurned = goesLeft;
    word = goesLeft ? character + word : word + character;
  }
  end();
  return runs;
}
