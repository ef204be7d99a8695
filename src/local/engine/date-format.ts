/** True for a number format with a date or time in it; quoted text, escapes and colours aside. */
export function isDateFormat(format: string | null | undefined): boolean {
  if (!format) return false;
  const isKnown = known.get(format) ?? hasDateField(format);
  known.set(format, isKnown);
  return isKnown;
}

const known = new Map<string, boolean>();

function hasDateField(format: string): boolean {
  return /[ymdhs]/i.test(format.replace(/"[^"]*"|\[(?!h+\]|m+\]|s+\])[^\]]*\]|\\./gi, ''));
}
