// The texts of a row as they are compared with another row's.
import type { LogRow } from '../log/log-row';
import { fold } from '../text';
import { type ActivityWords, isSimilarActivity, readActivity, readContent } from './similar-texts';

/** Each is read when it is first asked for: the activities of most rows differ, and then nothing else matters. */
export class RowTexts {
  readonly activity: string;
  private foldedDescription?: string;
  private activityWords?: ActivityWords;
  private content?: Set<string>;

  constructor(private readonly row: LogRow) {
    this.activity = fold(row.activity);
  }

  get description(): string {
    this.foldedDescription ??= fold(this.row.description);
    return this.foldedDescription;
  }

  get justification(): string {
    return fold(this.row.justification);
  }

  get words(): ActivityWords {
    const { date } = this.row;
    this.activityWords ??= readActivity(
      this.activity,
      date.kind === 'day' ? date.day.slice(0, 4) : '',
    );
    return this.activityWords;
  }

  get contentWords(): Set<string> {
    this.content ??= readContent(this.description);
    return this.content;
  }
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
