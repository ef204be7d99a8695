import type { CellEdit, Edit, SheetReading } from '../../core/protocol/messages';
import { SEEN_DOCUMENTS } from '../../core/protocol/plan-labels';
import { SEEN_LABEL } from '../../core/protocol/set-up-sheet';
import { fold } from '../../core/text';
import { contentOf, show } from '../fix/cells';

/** The label and the person stand before the three documents. */
const FIRST_COLUMN = 3;

/**
 * Writes which of a person's documents a reviewer has seen, each in its own cell beside "Documents seen" in the set-up;
 * one that was seen before keeps its day and name. `who` is what `keyOf` gives, `note` "Nov 29, 2026 (reviewer Jo Doe)".
 */
export function editSeen(
  setUp: SheetReading,
  who: string,
  documents: string[],
  note: string,
): Edit[] {
  const { sheet, exists, rows } = setUp;
  const texts = (at: number) => (rows[at] ?? []).map(show);
  const isSeenRow = (at: number) => fold(texts(at)[0] ?? '') === fold(SEEN_LABEL);
  const known = rows.findIndex((_, at) => isSeenRow(at) && fold(texts(at)[1] ?? '') === fold(who));
  // Below a blank row, as a table above goes on to the next one; rows of this kind stand together.
  const next = rows.length + (rows.length === 0 || isSeenRow(rows.length - 1) ? 1 : 2);
  const row = known < 0 ? next : known + 1;
  const keep = (column: number, text: string): CellEdit => {
    const before = contentOf(setUp, row, column);
    return { column, before, after: before || text };
  };
  const ticks = SEEN_DOCUMENTS.map((name, index): CellEdit => {
    const column = FIRST_COLUMN + index;
    const text = `${name}: ${note}`;
    return documents.includes(name)
      ? keep(column, text)
      : { column, before: contentOf(setUp, row, column), after: '' };
  });
  const begin: Edit[] = exists ? [] : [{ op: 'insertSheet', sheet }];
  const cells = [keep(1, SEEN_LABEL), keep(2, who), ...ticks];
  return [...begin, { op: 'write', sheet, row, cells }];
}
