import * as XLSX from '@e965/xlsx';

/** True for a number format that shows a date, a time or a duration; `0.00\ \h` and `0 [$hrs]` show numbers. */
export function isDateFormat(format: string | null | undefined): boolean {
  if (!format) return false;
  const isKnown = known.get(format) ?? XLSX.SSF.is_date(format.replace(/general/gi, 'General'));
  known.set(format, isKnown);
  return isKnown;
}

/** True for one that shows a day, and not only a time or a duration. */
export function isCalendarFormat(format: string): boolean {
  if (!isDateFormat(format)) return false;
  const fields = format.replace(/"[^"]*"|\[[^[\]]*\]|\\./g, '').toLowerCase();
  return /[yde]/.test(fields) || !/[hs]/.test(fields.replace('am/pm', ''));
}

const known = new Map<string, boolean>();
