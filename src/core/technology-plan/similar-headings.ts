/**
 * How alike two folded texts are, from 0 to 1: the Dice coefficient over their pairs of letters.
 * @example similarity('misson', 'mission') // => 0.73 (4 pairs of 5 and 6)
 */
export function similarity(a: string, b: string): number {
  const left = pairsOf(a);
  const total = left.length + Math.max(0, b.length - 1);
  const shared = pairsOf(b).filter((pair) => {
    const index = left.indexOf(pair);
    if (index >= 0) left.splice(index, 1);
    return index >= 0;
  }).length;
  return total === 0 ? 0 : (2 * shared) / total;
}

function pairsOf(text: string): string[] {
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2));
}
