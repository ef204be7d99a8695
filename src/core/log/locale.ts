const MONTH_FIRST = new Set(['en_US', 'en_PH', 'fil_PH', 'es_US', 'en_PR', 'es_PR', 'es_PA']);

/** True where 3/4/2026 is March 4, as the spreadsheet's locale has it. */
export function isMonthFirstLocale(locale: string): boolean {
  return MONTH_FIRST.has(locale.replace('-', '_'));
}
