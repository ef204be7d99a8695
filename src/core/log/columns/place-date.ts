// Which column holds the day, or which two the first and the last.

import type { Candidate, ColumnPlacement } from './column-placement';

const END_WORDS = /\b(?:end|ending|finish|finished|to|through|last)\b/;

export function placeDate(placement: ColumnPlacement): void {
  if (placement.has('date')) return;
  const named = placement.named('date').filter(({ column }) => !column.reading.isEntryDate);
  const all = placement.confirmed(named, 'date');
  const ends = all.filter(isEnd);
  const plain = all.filter((each) => !isEnd(each));
  const starts = placement
    .named('startDate')
    .filter(({ column }) => !placement.isRefused(column, 'date'));
  const start = findStart(starts, plain);
  if (start && ends.length === 1) {
    placement.take('startDate', start.column, 'name');
    placement.take('date', ends[0].column, 'name');
    return;
  }
  const candidates = plain.length > 0 ? plain : ends;
  if (candidates.length > 0) placement.takeOrAsk('date', chooseBest(placement, candidates)?.column);
  else if (starts.length === 1) placement.take('date', starts[0].column, 'contents');
  else if (!placement.takeByContents('date')) placement.takeOrAsk('date', undefined);
}

function isEnd({ column }: Candidate): boolean {
  return END_WORDS.test(column.folded);
}

/** The first day of a range: the one column that says so, or a plain "Date" beside an end. */
function findStart(starts: Candidate[], plain: Candidate[]): Candidate | undefined {
  if (starts.length === 1) return plain.length === 0 ? starts[0] : undefined;
  if (plain.length !== 1) return undefined;
  return starts[0] ?? plain.find(({ column }) => column.reading.text === 'date');
}

/** The surest; undefined where two are as sure and differ. */
function chooseBest(placement: ColumnPlacement, [best, second]: Candidate[]) {
  const isTie = second?.rank === best.rank && !placement.areAlike(best, second);
  return isTie ? undefined : best;
}
