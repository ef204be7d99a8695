import { fold } from '../log/fold';
import { PLAN_POLICY } from '../policy/plan-policy';
import { matchHeading } from './match-heading';
import type { Outline } from './outline';
import { countWords, listHeadings } from './plan-headings';
import type { RoleGuess } from './plan-reading';

/** A file of the plan folder, before or after it was read. */
export interface PlanFile {
  name: string;
  kind: 'document' | 'slides' | 'pdf' | 'image' | 'sheet' | 'other';
}

const SIGNATURES =
  /\b(?:sign ?ins?|signin|signatures?|sign (?:off|up)|attendance|attendees|sign sheets?)\b/;
const PRESENTATION = /\b(?:presentations?|slides?|slideshow|deck|powerpoint|pptx?)\b/;
const PLAN = /\b(?:tech(?:nology)? )?plan\b/;
const OTHER_PLAN =
  /\b(?:lesson|floor|seating|safety|emergency|lunch|transition|improvement|behavior|crisis|strategic) plan\b/;
const COUNTS = ['none', 'one', 'two', 'three', 'four', 'five', 'all'];
const LEAST_SECTIONS = 3;
const MOST_SHEET_WORDS = 400;
const LEAST_PLAN_WORDS = 800;
const MOST_SLIDE_WORDS = 70;
const LEAST_SLIDES = 4;

/**
 * Which of the three documents a file seems to be, by type, name and content: the plan, "the
 * presentation used to present the plan and signature sheets of those in attendance".
 */
export function guessRole(file: PlanFile, outline: Outline | null): RoleGuess {
  if (file.kind === 'slides') return { role: 'presentation', reason: 'slides' };
  const name = fold(file.name.replace(/\.\w{1,5}$/, '').replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2'));
  return guessByContent(file, name, readContent(outline)) || { role: null, reason: '' };
}

interface Content {
  words: number;
  /** Required sections among the headings. */
  sections: number;
  pages: number | null;
  isSheet: boolean;
}

function readContent(outline: Outline | null): Content {
  if (!outline) return { words: 0, sections: 0, pages: null, isSheet: false };
  const lines = outline.blocks.map((block) => fold(block.text));
  const words = countWords(lines.filter(Boolean).join(' '));
  const matched = listHeadings(outline).flatMap(({ block }) => matchHeading(block.text));
  const sections = new Set(matched.map((match) => match.index)).size;
  const has = (pattern: RegExp) =>
    lines.some((line) => countWords(line) <= 6 && pattern.test(line));
  const isSheet =
    words <= MOST_SHEET_WORDS && sections < 2 && has(/\bsignatures?\b/) && has(/\bnames?\b/);
  return { words, sections, pages: outline.pages, isSheet };
}

function guessByContent(file: PlanFile, name: string, content: Content): RoleGuess | null {
  const { words, sections, isSheet } = content;
  const isPlan = sections >= LEAST_SECTIONS;
  const isText = isPlan && words > LEAST_PLAN_WORDS && !hasShortPages(content);
  const signed = SIGNATURES.exec(name);
  if (signed && !isPlan)
    return { role: 'signatures', reason: signedReason(file, signed[0], words) };
  if (isSheet) return { role: 'signatures', reason: 'a sheet with columns for name and signature' };
  if (file.kind === 'image' || file.kind === 'sheet') return null;
  const shown = PRESENTATION.exec(name);
  if (shown && !isText) return { role: 'presentation', reason: says(shown[0]) };
  if (isPlan && file.kind === 'pdf' && hasShortPages(content)) {
    return { role: 'presentation', reason: 'short texts on each page, like slides' };
  }
  if (isPlan) {
    const reason = `${countedSections(sections)} in it`;
    return { role: 'plan', reason };
  }
  return PLAN.test(name) && !OTHER_PLAN.test(name) ? { role: 'plan', reason: says('plan') } : null;
}

function countedSections(count: number): string {
  const all = PLAN_POLICY.sections.length;
  return `${COUNTS[count]} ${count === all ? 'six' : 'of the six'} sections are headings`;
}

function hasShortPages({ words, pages }: Content): boolean {
  return pages !== null && pages >= LEAST_SLIDES && words / pages <= MOST_SLIDE_WORDS;
}

function signedReason({ kind }: PlanFile, word: string, words: number): string {
  const isScan = kind === 'image' || (kind === 'pdf' && words === 0);
  const said = word.replace(/^sign ?(in|off|up)/, 'sign-$1');
  return isScan ? `a scan whose name says “${said}”` : says(said);
}

const says = (word: string) => `its name says “${word}”`;
