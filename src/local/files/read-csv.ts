import Papa from 'papaparse';
import { type FileCell, toSnapshot } from './plain-sheets';
import type { WorkbookFile } from './workbook-file';

// Sheets names an imported file's sheet after the file; a log is a log whatever its file is called.
const SHEET_NAME = 'PD Log';
const DATE_FORMAT = 'yyyy-mm-dd';
const MS_PER_DAY = 86_400_000;
const DAY_ZERO_MS = Date.UTC(1899, 11, 30);

/** Reads a .csv; cells become dates, times, numbers or text as when Sheets imports the file. */
export function readCsv(bytes: Uint8Array, locale: string): WorkbookFile {
  const { text, notes } = decode(bytes);
  const parsed = Papa.parse<string[]>(text, { skipEmptyLines: false });
  const rows = parsed.data.map((cells) => cells.map((cell) => toCell(cell, locale)));
  while (rows.length > 0 && rows[rows.length - 1].every((cell) => cell === null)) rows.pop();
  const sheet = { name: SHEET_NAME, rows, columnWidths: {}, frozenRows: 0 };
  return { snapshot: toSnapshot([sheet]), notes };
}

function decode(bytes: Uint8Array): { text: string; notes: string[] } {
  const marks: [number, number, string][] = [
    [0xff, 0xfe, 'utf-16le'],
    [0xfe, 0xff, 'utf-16be'],
  ];
  const mark = marks.find(([first, second]) => bytes[0] === first && bytes[1] === second);
  if (mark) return { text: new TextDecoder(mark[2]).decode(bytes), notes: [] };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), notes: [] };
  } catch {
    const text = new TextDecoder('windows-1252').decode(bytes);
    return { text, notes: ['This file was read as Windows-1252.'] };
  }
}

function toCell(text: string, locale: string): FileCell | null {
  const trimmed = text.trim();
  if (trimmed === '') return text === '' ? null : { value: text };
  return (
    toNumber(trimmed, locale) ??
    toDate(trimmed, locale) ??
    toTime(trimmed) ?? { value: toPlain(text) }
  );
}

function toPlain(text: string): string | boolean {
  return /^(true|false)$/i.test(text) ? text.toLowerCase() === 'true' : text;
}

/** Plain, grouped and currency numbers of a locale with a decimal point; others take a comma. */
function toNumber(text: string, locale: string): FileCell | null {
  const hasPoint = /^en|^zh|^ja|^ko|^he|^th/.test(locale);
  const normal = hasPoint ? text : text.replace(/\./g, '').replace(',', '.');
  const pattern = hasPoint ? /^-?\$?(\d+|\d{1,3}(,\d{3})+)?(\.\d+)?(?<=\d\.?)$/ : /^-?\d+(\.\d+)?$/;
  if (!pattern.test(normal)) return null;
  return { value: Number(normal.replace(/[$,]/g, '')) };
}

function toDate(text: string, locale: string): FileCell | null {
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (iso) return dateCell(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const parts = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/.exec(text);
  if (!parts) return null;
  const year = parts[3].length === 2 ? 2000 + Number(parts[3]) : Number(parts[3]);
  const [first, second] = [Number(parts[1]), Number(parts[2])];
  return /^en[_-](US|PH)/.test(locale)
    ? dateCell(year, first, second)
    : dateCell(year, second, first);
}

function dateCell(year: number, month: number, day: number): FileCell | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return { value: (date.getTime() - DAY_ZERO_MS) / MS_PER_DAY, format: DATE_FORMAT };
}

function toTime(text: string): FileCell | null {
  const parts = /^(\d{1,2}):([0-5]\d)(?::([0-5]\d))?$/.exec(text);
  if (!parts) return null;
  const seconds = Number(parts[1]) * 3600 + Number(parts[2]) * 60 + Number(parts[3] ?? 0);
  return { value: seconds / 86_400, format: 'h:mm' };
}
