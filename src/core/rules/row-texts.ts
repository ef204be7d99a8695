// The texts of a row as they are compared with another row's.
import type { LogRow } from '../log/log-row';
import { fold } from '../text';
import { isSimilarActivity, readTexts, type TextWords } from './similar-texts';

export interface RowTexts {
  activity: string;
  description: string;
  justification: string;
  words: TextWords;
}

export function readRowTexts({ activity, description, justification, date }: LogRow): RowTexts {
  const folded = { activity: fold(activity), description: fold(description) };
  const year = date.kind === 'day' ? date.day.slice(0, 4) : '';
  const words = readTexts(folded.activity, folded.description, year);
  return { ...folded, justification: fold(justification), words };
}

/** True when a form was filled in again: a similar activity, and one text the same or blank before. */
export function isSentAgain(later: RowTexts, earlier: RowTexts): boolean {
  const isSameText = (text: string, before: string) => before === '' || text === before;
  return (
    isSimilarActivity(later.words, earlier.words) &&
    (isSameText(later.description, earlier.description) ||
      isSameText(later.justification, earlier.justification))
  );
}

/** "row 7", with its sheet where that is another one. */
export function nameRow(from: LogRow, other: LogRow): string {
  return other.sheet === from.sheet ? `row ${other.row}` : `row ${other.row} of “${other.sheet}”`;
}

export const placeOf = ({ sheet, row }: LogRow) => ({ sheet, row });
