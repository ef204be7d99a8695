import type { Finding } from '../finding';
import type { LogRow } from '../log/log-row';
import { meets, readFacts } from '../log/row-facts';
import { nameRow, placeOf, RowTexts } from './row-texts';
import { type CompareRule, NOTHING_FOUND, type StandingRow } from './rule';

/** "Once credit is earned, these courses may not be repeated": the same activity, in this cycle or an earlier one. */
export const countedOnceEver: CompareRule = (rows, applyDecisions, _, { policy, earlier }) => {
  const { onceOnly } = policy;
  if (!onceOnly) return NOTHING_FOUND;
  const found = new Map<LogRow, Finding[]>();
  const counted = new Map<string, StandingRow>();
  const isConcerned = (row: StandingRow) =>
    onceOnly.where.value.every((where) => meets(readFacts(row, policy), where));
  const inOrder = [...rows].sort(
    (a, b) => Number(a.date.day > b.date.day) - Number(a.date.day < b.date.day),
  );
  for (const row of [...earlier, ...inOrder].filter(isConcerned)) {
    const texts = new RowTexts(row);
    const key = [...texts.words.words, texts.words.numbers].join(' ');
    const first = counted.get(key);
    if (!first) counted.set(key, row);
    else if (!earlier.includes(row)) {
      const isSame = new RowTexts(first).description === texts.description;
      const args = { other: nameRow(row, first), day: first.date.day };
      const finding: Finding = {
        code: 'EARNED_BEFORE',
        effect: isSame ? 'reject' : 'hold',
        args,
        other: placeOf(first),
      };
      found.set(row, applyDecisions(row, finding));
    }
  }
  return found;
};
