import type { CellContent, CellEdit, Edit, SheetReading } from '../../core/protocol/messages';
import { show } from '../fix/cells';

/** A row of the set-up as it shall be; '' empties it. */
export interface Setting {
  label: string;
  after: CellContent;
  format?: string;
}

/** What stands beside a label of the set-up; '' where the label is not there. */
export function settingOf(reading: SheetReading, label: string): CellContent {
  return reading.rows[rowOf(reading, label) - 1]?.[1] ?? '';
}

export function settingText(reading: SheetReading, label: string): string {
  const content = settingOf(reading, label);
  return (typeof content === 'object' && 'day' in content ? content.day : show(content)).trim();
}

/** The changes that write settings: beside their labels, or in new rows below the last. */
export function editSettings(reading: SheetReading, settings: Setting[]): Edit[] {
  const { sheet, exists, rows } = reading;
  const edits: Edit[] = exists ? [] : [{ op: 'insertSheet', sheet }];
  // A blank row between, as the table of further people goes on to the next one.
  let next = rows.some((row) => row.some((cell) => cell !== '')) ? rows.length + 2 : 1;
  for (const { label, after, format } of settings) {
    const known = rowOf(reading, label);
    const before = settingOf(reading, label);
    if (JSON.stringify(before) === JSON.stringify(after)) continue;
    if (known === 0 && after === '') continue;
    const value: CellEdit = { column: 2, before, after, ...(format && { format }) };
    const name = rows[known - 1]?.[0] ?? '';
    // A label that is there stays as it is, and tells that the row is still its.
    const cells = [{ column: 1, before: name, after: name || label }, value];
    edits.push({ op: 'write', sheet, row: known || next++, cells });
  }
  return edits;
}

/** 1-based; 0 where no row has the label. The heading of the table of people is none. */
function rowOf({ rows }: SheetReading, label: string): number {
  const wanted = label.toLowerCase();
  const isLabel = ([first = '', second = '']: CellContent[]) =>
    show(first).trim().toLowerCase() === wanted && show(second) !== 'Issue date';
  return rows.findIndex(isLabel) + 1;
}
