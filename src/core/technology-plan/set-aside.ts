import { fold } from '../text';
import { isPlanTitle } from './match-heading';
import type { Block } from './outline';
import { readHeading } from './read-heading';
import { readYears, type YearSpan } from './read-years';

const OTHER_PLAN =
  /\b(?:previous|prior|former|past|old|last|expired|superseded) (?:[a-z]+ ){0,3}(?:plans?|cycle|version|documents?|sections?)\b|\b(?:sample(?! (?:county|city|schools?|district))|example|template|model) (?:[a-z]+ )?(?:plans?|documents?|sections?)\b|^(?:samples?|examples?|templates?)$/;
const MIN_OVERLAP_MONTHS = 12;

/**
 * Indexes of what is under a sample or a previous plan, and from an appendix to the end of the document.
 * A part that names years is a previous plan's where they begin before the cycle and share less than a year with it.
 */
export function findSetAside(blocks: Block[], cycle: YearSpan | null): Set<number> {
  const setAside = new Set<number>();
  let above: number | null = null;
  let isAppendix = false;
  let hasBegun = false;
  blocks.forEach((block, index) => {
    const { level, text, isContents } = block;
    if (level !== null && !isContents) {
      // Appendices come last, and what is bound in there brings headings of any level.
      if (above !== null && level <= above && !isAppendix) above = null;
      if (above === null && hasBegun && isOther(text, cycle)) above = level;
      if (readHeading(text).kind === 'APPENDIX') {
        above ??= level;
        isAppendix = true;
      }
      // What the document is called says nothing of its parts.
      hasBegun ||= level > 0 && !isPlanTitle(text);
    }
    if (above !== null) setAside.add(index);
  });
  return setAside;
}

function isOther(text: string, cycle: YearSpan | null): boolean {
  if (OTHER_PLAN.test(fold(text))) return true;
  const spans = cycle ? readYears(text) : [];
  return spans.length > 0 && spans.every((span) => cycle !== null && isEarlier(span, cycle));
}

/** True where a span begins before the cycle and shares less than a year with it. */
export function isEarlier(span: YearSpan, cycle: YearSpan): boolean {
  return span.start < cycle.start && span.end - cycle.start < MIN_OVERLAP_MONTHS;
}
