import { type Day, formatDay } from '../day';
import type { PlanPolicy } from '../policy/plan-policy-schema';
import { fold } from '../text';
import { findGoals } from './match-heading';
import type { Outline } from './outline';
import { countWords, listHeadings, type PlanHeading } from './plan-headings';
import type { PlanHint, SectionReading } from './plan-reading';
import { readYears, spanOf, type YearSpan } from './read-years';

/** The days of a certification cycle; both count. */
export interface PlanCycle {
  issued: Day;
  expires: Day;
}

const MAX_TITLE_PAGE_WORDS = 100;
// "August 2025 - May 2028" are three school years.
const MISSING_MONTHS = 3;
// What spans more is history ("1998-2024").
const MORE_MONTHS = 36;
const LONG_TERM = /\blong(?: and short)? (?:term|range)\b/;
const SHORT_TERM = /\bshort(?: and long)? (?:term|range)\b/;

/**
 * Suggestions on format and dates, never failures: "must take on the look of a published document", "a 3
 * year district technology plan". Without a cycle the day of the last change isn't mentioned.
 */
export function findHints(
  outline: Outline,
  sections: SectionReading[],
  policy: PlanPolicy,
  cycle: PlanCycle | null,
): PlanHint[] {
  const headings = listHeadings(outline, policy);
  return [
    ...findLookHints(outline, headings),
    yearsHint(outline, policy, cycle),
    ...(cycle ? [changeHint(outline.lastChanged, cycle)] : []),
    goalsHint(headings, sections, findGoals(policy)),
  ];
}

function findLookHints(outline: Outline, headings: PlanHeading[]): PlanHint[] {
  const { hasContents, hasPageNumbers, hasHeaderOrFooter, figures } = outline;
  const pictures = figures === 1 ? '1 picture or chart.' : `${figures} pictures or charts.`;
  return [
    hint('TITLE_PAGE', hasTitlePage(outline), 'It has a title page.', 'Add a title page.'),
    hint('CONTENTS', hasContents, 'It has a table of contents.', 'Add a table of contents.'),
    hint(
      'HEADING_STYLES',
      hasHeadingStyles(headings),
      'Its headings use heading styles.',
      'Give its headings a heading style, such as Heading 1.',
    ),
    hint('PAGE_NUMBERS', hasPageNumbers, 'Its pages are numbered.', 'Add page numbers.'),
    hint(
      'HEADER_OR_FOOTER',
      hasHeaderOrFooter,
      'It has a header or footer.',
      'Add a header or footer.',
    ),
    hint('FIGURES', figures > 0, pictures, 'Add a picture or chart, such as your logo.'),
  ];
}

function hint(code: PlanHint['code'], isMet: boolean, seen: string, toDo: string): PlanHint {
  return { code, isMet, message: isMet ? seen : toDo };
}

/** A first page with little text; where pages are not told, a title with little text behind it. */
function hasTitlePage({ blocks, pages }: Outline): boolean {
  const isPaged = pages !== null && blocks.some((block) => block.page !== null);
  const end = blocks.findIndex((block) => block.isContents || Number(block.level) > 0);
  const front = isPaged
    ? blocks.filter((block) => block.page === 1)
    : blocks.slice(0, end < 0 ? blocks.length : end);
  const words = countWords(fold(front.map((block) => block.text).join(' ')));
  if (words === 0 || words > MAX_TITLE_PAGE_WORDS) return false;
  return isPaged ? Number(pages) > 1 : front.some((block) => block.level === 0);
}

function hasHeadingStyles(headings: PlanHeading[]): boolean {
  const styled = headings.filter(({ block: { by } }) => by === 'style' || by === 'outline');
  return styled.length > 0 && styled.length * 2 >= headings.length;
}

function yearsHint({ blocks }: Outline, policy: PlanPolicy, cycle: PlanCycle | null): PlanHint {
  const named = readYears(blocks.map((block) => block.text).join('\n'));
  const minMonths = policy.spanYears * 12 - MISSING_MONTHS;
  const spans = named.filter(({ start, end }) => {
    return end - start >= minMonths && end - start <= minMonths + MORE_MONTHS;
  });
  const inside = spans.find((span) => !cycle || touches(span, cycle));
  const example = cycle ? `${cycle.issued.slice(0, 4)}-${cycle.expires.slice(0, 4)}` : '2025-2028';
  const other = spans[0]
    ? `It names ${yearsOf(spans[0])}, outside your cycle. `
    : named[0]
      ? `It names ${yearsOf(named[0])}. `
      : '';
  const toDo = `${other}Name the years the plan covers, such as ${example}, on its first page.`;
  return hint('YEARS', !!inside, inside ? `It names the years ${yearsOf(inside)}.` : '', toDo);
}

function touches({ start, end }: YearSpan, { issued, expires }: PlanCycle): boolean {
  const cycle = spanOf(issued, expires);
  return start < cycle.end && end > cycle.start;
}

function yearsOf({ start, end }: YearSpan): string {
  return `${Math.floor(start / 12)}-${Math.floor((end - 1) / 12)}`;
}

function changeHint(changed: Day | null, { issued, expires }: PlanCycle): PlanHint {
  if (changed === null) {
    const message = 'The file does not say when it was last changed. Check that it is current.';
    return { code: 'LAST_CHANGED', isMet: false, message };
  }
  const seen = `Last changed on ${formatDay(changed)}`;
  const isMet = changed >= issued && changed <= expires;
  return hint('LAST_CHANGED', isMet, `${seen}, inside your cycle.`, toUpdate(seen));
}

const toUpdate = (seen: string) => `${seen}, outside your cycle. Check that it is current.`;

/** "Long-term And Short-term Goals": both kinds are to be named in the section or its heading. */
function goalsHint(
  headings: PlanHeading[],
  sections: SectionReading[],
  goalsIndex: number,
): PlanHint {
  const isThere = /FOUND|LIKELY/.test(sections[goalsIndex]?.state);
  const goals = headings.filter(({ matches, isEmpty }) => {
    return !isEmpty && matches.some((match) => match.index === goalsIndex);
  });
  const text = goals.map((goal) => `${fold(goal.block.text)} ${goal.text}`).join(' ');
  const hasLong = isThere && LONG_TERM.test(text);
  const hasShort = isThere && SHORT_TERM.test(text);
  const lack =
    hasLong === hasShort
      ? 'Say which goals are long-term and which are short-term.'
      : `Only ${hasLong ? 'long' : 'short'}-term goals are named. Name the ${hasLong ? 'short' : 'long'}-term goals too.`;
  return hint('GOALS', hasLong && hasShort, 'Long-term and short-term goals are named.', lack);
}
