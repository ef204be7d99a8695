// The years a plan says it covers, as months: year × 12 + month (0-11); `end` is the month after.
import { type Day, monthOf, splitDay } from '../day';
import { simplify } from '../text';

export interface YearSpan {
  start: number;
  end: number;
}

const JULY = 6;
const OCTOBER = 9;
const MONTH_NAMES =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|spring|summer|fall|autumn|winter';
/** The month a season's term begins or, for spring, ends in. */
const SEASONS: Record<string, number> = { spring: 6, summer: 7, fall: 8, autumn: 8, winter: 1 };
const TO = ' ?(?:-|/|to|through|thru|until|and ending) ?';
const FISCAL = new RegExp(
  `\\b(fy|sy) ?'?(\\d{4}|\\d{2})(?!\\d)(?:${TO}(?:(?:fy|sy) ?)?'?(\\d{4}|\\d{2})(?![\\d/-]))?`,
  'g',
);
const MONTH_YEAR = new RegExp(
  `\\b(${MONTH_NAMES})\\.?(?: ?\\d{1,2}(?:st|nd|rd|th)?)?,? (20\\d\\d)\\b`,
  'g',
);
const SLASH_DATE = /\b(\d{1,2})\/(?:\d{1,2}\/)?(20\d\d)\b/g;
const YEARS = /\b(20\d\d) ?[-/] ?((?:20)?\d\d)(?![\d/]|-\d)/g;
const YEAR = /\b(20\d\d)\b(?![\d/-])/g;
// A point in time is held as <start,end> while the text around it is read.
const RANGE = new RegExp(`<(\\d+),\\d+>${TO}(?:in )?<\\d+,(\\d+)>`, 'g');
const POST_BOX = /\bp\.? ?o\.? box \d+/g;
// "2024, 2025, and 2026"
const LISTED = /<(\d+),\1>(?:,? (?:and |& )?<\d+,\d+>){2,5}/g;
const POINT = /<(\d+),(\d+)>/g;

/** The months that a cycle's first and last day stand in, and those between. */
export function spanOf(first: Day, last: Day): YearSpan {
  return { start: monthOfDay(first), end: monthOfDay(last) + 1 };
}

function monthOfDay(day: Day): number {
  const [year, month] = splitDay(day);
  return year * 12 + month - 1;
}

/**
 * Spans of years named in a text, in its order; single years that follow one another are joined at
 * the end. A school year begins in July, a fiscal year in the October before it.
 * @example readYears('2025–26 through 2027–28') // => [{ start: 2025 * 12 + 6, end: 2028 * 12 + 6 }]
 */
export function readYears(text: string): YearSpan[] {
  const marked = markPoints(simplify(text));
  const ranges = [...marked.matchAll(RANGE)].map(toSpan).filter(({ start, end }) => end > start);
  const points = [...marked.matchAll(POINT)].map(toSpan).filter(({ start, end }) => end > start);
  return [...ranges, ...readListed(marked), ...points.filter(isLong), ...joinYears(points)];
}

/** Three single years or more, each the one after the last, are as many school years. */
function readListed(marked: string): YearSpan[] {
  return [...marked.matchAll(LISTED)].flatMap(([text]) => {
    const starts = [...text.matchAll(POINT)].map((match) => Number(match[1]));
    const isRising = starts.every((start, index) => start === starts[0] + 12 * index);
    return isRising ? [{ start: starts[0], end: starts[starts.length - 1] + 12 }] : [];
  });
}

const toSpan = (match: RegExpMatchArray) => ({ start: Number(match[1]), end: Number(match[2]) });
const isLong = ({ start, end }: YearSpan) => end - start > 12;
const mark = (start: number, end: number) => `<${start},${end}>`;

function markPoints(text: string): string {
  return text
    .replace(POST_BOX, '')
    .replace(FISCAL, (_, kind: string, from: string, to = from) => {
      const month = kind === 'sy' ? JULY : OCTOBER;
      return mark((fullYear(from) - 1) * 12 + month, fullYear(to) * 12 + month);
    })
    .replace(MONTH_YEAR, (_, month: string, year: string) =>
      markMonth(SEASONS[month] ?? monthOf(month), year),
    )
    .replace(SLASH_DATE, (_, month: string, year: string) => markMonth(Number(month), year))
    .replace(YEARS, (_, from: string, to: string) =>
      mark(Number(from) * 12 + JULY, fullYear(to) * 12 + JULY),
    )
    .replace(YEAR, (_, year: string) => mark(Number(year) * 12 + JULY, Number(year) * 12 + JULY));
}

function markMonth(month: number, year: string): string {
  const start = Number(year) * 12 + month - 1;
  return mark(start, start + 1);
}

function fullYear(text: string): number {
  return Number(text) + (text.length === 2 ? 2000 : 0);
}

/** "2025-26, 2026-27 and 2027-28" name three years one by one. */
function joinYears(points: YearSpan[]): YearSpan[] {
  const years = points.filter(({ start, end }) => end - start === 12);
  years.sort((a, b) => a.start - b.start);
  const joined: YearSpan[] = [];
  for (const { start, end } of years) {
    const last = joined[joined.length - 1];
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined;
}
