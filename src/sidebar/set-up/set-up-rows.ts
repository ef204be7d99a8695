import type { CellContent, CellEdit, Edit, SheetReading } from '../../core/protocol/messages';
import { SET_UP_LABELS } from '../../core/protocol/set-up-sheet';
import { contentOf, show } from '../fix/cells';

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
  const edits = beginSetUp(reading);
  let next = nextRow(reading);
  for (const { label, after, format } of settings) {
    const known = rowOf(reading, label);
    const before = settingOf(reading, label);
    if (JSON.stringify(before) === JSON.stringify(after)) continue;
    if (known === 0 && after === '') continue;
    const value: CellEdit = { column: 2, before, after, ...(format && { format }) };
    edits.push(writeRow(reading, known || next++, label, value));
  }
  return edits;
}

/** Puts one more text beside a label, in its next free cell. */
export function addToSetting(reading: SheetReading, label: string, after: string): Edit[] {
  const row = rowOf(reading, label) || nextRow(reading);
  const cells = reading.rows[row - 1] ?? [];
  const free = cells.findIndex((cell, index) => index > 0 && cell === '');
  const column = Math.max(2, (free < 0 ? cells.length : free) + 1);
  return [...beginSetUp(reading), writeRow(reading, row, label, { column, before: '', after })];
}

const beginSetUp = ({ exists, sheet }: SheetReading): Edit[] =>
  exists ? [] : [{ op: 'insertSheet', sheet }];

/** A blank row between, as the table of further people goes on to the next one. */
function nextRow({ rows }: SheetReading): number {
  return rows.some((row) => row.some((cell) => cell !== '')) ? rows.length + 2 : 1;
}

function writeRow(reading: SheetReading, row: number, label: string, value: CellEdit): Edit {
  const before = contentOf(reading, row, 1);
  // A label that is there stays as it is, and tells that the row is still its.
  const name = { column: 1, before, after: before || label };
  return { op: 'write', sheet: reading.sheet, row, cells: [name, value] };
}

/** 1-based; 0 where no row has the label. The heading of the table of people doesn't count. */
function rowOf({ rows }: SheetReading, label: string): number {
  const wanted = label.toLowerCase();
  const isLabel = ([first = '', second = '']: CellContent[]) =>
    show(first).trim().toLowerCase() === wanted && show(second) !== SET_UP_LABELS.issued;
  return rows.findIndex(isLabel) + 1;
}
