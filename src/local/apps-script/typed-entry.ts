import type { ICellData } from '@univerjs/core';
import { isDateFormat } from '../engine/date-format';
import { core } from '../engine/univer';

/** What a script writes to a cell: its content, and a number format where the entry brings one. */
export interface Entry {
  content: Pick<ICellData, 'v' | 't' | 'f' | 'si' | 'p'>;
  format?: string;
}

/** Univer's `CellValueType`, which is not loaded before something is written. */
const [STRING, NUMBER, BOOLEAN] = [1, 2, 3];
const NOTHING = { f: null, si: null, p: null };

/**
 * Reads a value written by a script as Sheets reads a typed entry: text that starts with `=` is a
 * formula, after an apostrophe it is text, and text that looks like a number or a date is one,
 * unless the cell's format is plain text.
 *
 * @param format Number format the cell has; '' for none.
 */
export function readEntry(
  value: unknown,
  format: string,
  { locale, toSerial }: { locale: string; toSerial: (date: Date) => number },
): Entry {
  if (value === null || value === undefined || value === '') return { content: blank() };
  if (typeof value === 'number') return { content: { ...NOTHING, v: value, t: NUMBER } };
  if (typeof value === 'boolean') return { content: ofBoolean(value) };
  if (Object.prototype.toString.call(value) === '[object Date]') {
    return ofSerial(toSerial(value as Date), 'm/d/yyyy', format);
  }
  const text = String(value);
  if (text.startsWith("'")) return { content: ofText(text.slice(1)) };
  if (format === '@') return { content: ofText(text) };
  if (text.startsWith('=') && text.length > 1) {
    return { content: { v: null, t: null, si: null, p: null, f: text } };
  }
  return readTyped(text, format, locale);
}

function readTyped(text: string, format: string, locale: string): Entry {
  const parsed = parse(text.trim(), { locale: locale.replace('_', '-') });
  if (!parsed) return { content: ofText(text) };
  if (typeof parsed.v === 'boolean') return { content: ofBoolean(parsed.v) };
  if (isDateFormat(parsed.z)) return ofSerial(Number(parsed.v), parsed.z ?? '', format);
  const content = { ...NOTHING, v: Number(parsed.v), t: NUMBER };
  return parsed.z && !format ? { content, format: parsed.z } : { content };
}

/** Where points group the digits of numbers, the parser takes "8.3.2026" for one. */
function parse(text: string, options: { locale: string }) {
  if (!/^\d{1,2}\.\d{1,2}\.\d{4}$/.test(text)) return core.numfmt.parseValue(text, options);
  const parsed = core.numfmt.parseValue(text.replaceAll('.', '/'), options);
  return parsed && { ...parsed, z: parsed.z?.replaceAll('/', '.') };
}

/** A cell that shows dates already keeps its format. */
function ofSerial(serial: number, dateFormat: string, format: string): Entry {
  const content = { ...NOTHING, v: serial, t: NUMBER };
  if (isDateFormat(format)) return { content };
  const hasTime = !Number.isInteger(serial) && dateFormat === 'm/d/yyyy';
  return { content, format: hasTime ? 'm/d/yyyy h:mm:ss' : dateFormat };
}

function ofBoolean(value: boolean) {
  return { ...NOTHING, v: value ? 1 : 0, t: BOOLEAN };
}

function ofText(text: string) {
  return { ...NOTHING, v: text, t: STRING };
}

/** Clears the content and leaves the look. */
export function blank() {
  return { ...NOTHING, v: null, t: null };
}
