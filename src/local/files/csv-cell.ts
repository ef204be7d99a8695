/** What Sheets makes of a text when it imports a .csv in a locale. */
import type { FileCell } from './plain-sheets';

const MS_PER_DAY = 86_400_000;
const DAY_ZERO_MS = Date.UTC(1899, 11, 30);
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const MONTH_FIRST = new RegExp(`^${MONTH}\\.? (\\d{1,2}),? (\\d{4})$`, 'i');
const DAY_FIRST = new RegExp(`^(\\d{1,2})[ -]${MONTH}\\.?,?[ -](\\d{4}|\\d{2})$`, 'i');
/** Those of the add-on itself, which reads what stays text in the file. */
const MONTH_FIRST_LOCALES = /^(?:(?:en|es)_(?:US|PR)|(?:en|fil)_PH|es_PA)$/;
const TIME = /^(\d{1,3}):([0-5]\d)(?::([0-5]\d))?(?: ?([ap])\.?m\.?)?$/i;

/** A number, date, time or truth value, else the text as it is; null for a blank field. */
export function readCsvCell(text: string, locale: string): FileCell | null {
  const trimmed = text.trim();
  if (trimmed === '') return text === '' ? null : { value: text };
  return (
    toNumber(trimmed, locale) ??
    toDateTime(trimmed, locale) ??
    toTime(trimmed) ?? { value: toPlain(text) }
  );
}

function toPlain(text: string): string | boolean {
  return /^(true|false)$/i.test(text) ? text.toLowerCase() === 'true' : text;
}

/** Plain, grouped and currency numbers and percentages, with the locale's decimal mark. */
function toNumber(text: string, locale: string): FileCell | null {
  const hasPoint = /^(?:en|zh|ja|ko|he|th|fil)/.test(locale);
  const normal = hasPoint ? text : text.replace(/[.,]/g, (mark) => (mark === '.' ? ',' : '.'));
  const parts = /^([+-]?)\$?((?:\d+|\d{1,3}(?:,\d{3})+)?(?:\.\d*)?(?:e[+-]?\d+)?)(%?)$/i.exec(
    normal,
  );
  if (!parts || !/\d/.test(parts[2] ?? '') || /^e/i.test(parts[2] ?? '')) return null;
  const value = Number(`${parts[1]}${parts[2]?.replaceAll(',', '')}`);
  return parts[3] ? { value: value / 100, format: '0%' } : { value };
}

function toDateTime(text: string, locale: string): FileCell | null {
  const day = toDate(text, locale);
  if (day) return day;
  const parts = /^(.{0,40}\d)(?:,? |T)(\d{1,2}:.{1,20})$/.exec(text);
  const date = parts && toDate(parts[1] ?? '', locale);
  const time = parts && toTime(parts[2] ?? '');
  if (!date || !time) return null;
  return { value: Number(date.value) + Number(time.value), format: `${date.format} h:mm:ss` };
}

function toDate(text: string, locale: string): FileCell | null {
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (iso) return dateCell(iso[1], Number(iso[2]), iso[3], 'yyyy-mm-dd');
  const isMonthFirst = MONTH_FIRST_LOCALES.test(locale);
  const usual = isMonthFirst ? 'm/d/yyyy' : 'd/m/yyyy';
  const slash = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})$/.exec(text);
  if (slash) {
    const [, first, mark = '/', second, year] = slash;
    const [month, date] = isMonthFirst ? [first, second] : [second, first];
    return dateCell(year, Number(month), date, usual.replaceAll('/', mark));
  }
  const monthFirst = MONTH_FIRST.exec(text);
  if (monthFirst) return dateCell(monthFirst[3], monthOf(monthFirst[1]), monthFirst[2], usual);
  const dayFirst = DAY_FIRST.exec(text);
  return dayFirst && dateCell(dayFirst[3], monthOf(dayFirst[2]), dayFirst[1], usual);
}

function monthOf(name = ''): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

function dateCell(year = '', month: number, day = '', format: string): FileCell | null {
  const full = Number(year) + (year.length === 2 ? 2000 : 0);
  const date = new Date(Date.UTC(full, month - 1, Number(day)));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== Number(day)) return null;
  return { value: (date.getTime() - DAY_ZERO_MS) / MS_PER_DAY, format };
}

function toTime(text: string): FileCell | null {
  const parts = TIME.exec(text);
  if (!parts) return null;
  const [, hours = '', minutes, seconds = '0', half] = parts;
  const clock = half ? (Number(hours) % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : Number(hours);
  if (half && Number(hours) > 12) return null;
  const value = (clock * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
  return { value, format: clock < 24 ? 'h:mm' : '[h]:mm' };
}
