/** One number for what a workbook shows, so that page and Node can compare without sending it. */
import type { Workbook } from '@univerjs/core';

const FNV_START = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** Covers the sheets, their names and sizes, and each cell's value and formula; not how it looks. */
export function digestOf(workbook: Workbook): number {
  let digest = 0;
  const add = (text: string) => {
    digest = (digest + hash(text)) >>> 0;
  };
  workbook.getSheetOrders().forEach((id, place) => {
    const sheet = workbook.getSheetBySheetId(id);
    if (!sheet) return;
    add(`${place} ${id} ${sheet.getName()} ${sheet.getRowCount()} ${sheet.getColumnCount()}`);
    sheet.getCellMatrix().forValue((row, column, cell) => {
      if (!cell) return;
      const { v, f } = cell;
      const isBlank = (v === undefined || v === null || v === '') && !f;
      if (!isBlank) add(`${place} ${row} ${column} ${v ?? ''} ${f ?? ''}`);
    });
  });
  return digest;
}

function hash(text: string): number {
  let value = FNV_START;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), FNV_PRIME);
  }
  return value >>> 0;
}
