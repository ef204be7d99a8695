import { PLAN_POLICY } from '../policy/plan-policy';
import { fold } from '../text';
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
const PLAN = /\b(?:tech)?plan\b/;
const TECHNOLOGY_PLAN = /\btech(?:nology)? plan\b/;
const OTHER_PLAN =
  /\b(?:lesson|floor|seating|safety|emergency|lunch|transition|improvement|behavior|crisis|strategic) plan\b/;
const COUNTS = ['none', 'one', 'two', 'three', 'four', 'five', 'all'];
const LEAST_SECTIONS = 3;
const MOST_SHEET_WORDS = 400;
const LEAST_PLAN_WORDS = 800;
const MOST_SLIDE_WORDS = 70;
const LEAST_SLIDES = 4;
const LONGEST_LABEL = 8;
const TITLE_LINES = 5;

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
  /** The first lines, folded. */
  title: string;
  isSheet: boolean;
  isDeck: boolean;
}

function readContent(outline: Outline | null): Content {
  if (!outline) return { words: 0, sections: 0, title: '', isSheet: false, isDeck: false };
  const lines = outline.blocks.map((block) => fold(block.text)).filter(Boolean);
  const words = countWords(lines.join(' '));
  const matched = listHeadings(outline).flatMap(({ matches }) => matches);
  const sections = new Set(matched.map((match) => match.index)).size;
  const short = lines.filter((line) => countWords(line) <= LONGEST_LABEL);
  const has = (pattern: RegExp) => short.some((line) => pattern.test(line));
  const isSheet = words <= MOST_SHEET_WORDS && sections < 2 && has(SIGNATURES) && has(/\bnames?\b/);
  const title = short.filter((line) => lines.indexOf(line) < TITLE_LINES).join(' | ');
  return { words, sections, title, isSheet, isDeck: isDeck(outline, words) };
}

/** Short texts on many pages without what a published document has around them. */
function isDeck({ pages, ...look }: Outline, words: number): boolean {
  const isPublished = look.hasContents || look.hasHeaderOrFooter || look.hasPageNumbers;
  return !isPublished && Number(pages) >= LEAST_SLIDES && words <= MOST_SLIDE_WORDS * Number(pages);
}

/** Signature sheets first: "Plan Presentation Sign-In" is one. A whole plan stays one under any name. */
function guessByContent(file: PlanFile, name: string, content: Content): RoleGuess | null {
  const { words, sections, isSheet } = content;
  const isPlan = sections >= LEAST_SECTIONS;
  const signed = SIGNATURES.exec(name);
  if (signed && !isPlan) {
    return { role: 'signatures', reason: signedReason(file, signed[0], words) };
  }
  if (isSheet) return { role: 'signatures', reason: 'a sheet with columns for name and signature' };
  if (file.kind === 'image' || file.kind === 'sheet') return null;
  const shown = PRESENTATION.exec(name);
  const isText = isPlan && words > LEAST_PLAN_WORDS && !content.isDeck;
  if (shown && !isText) return { role: 'presentation', reason: says(shown[0]) };
  return guessUnsigned(file, name, content);
}

function guessUnsigned(file: PlanFile, name: string, content: Content): RoleGuess | null {
  const { sections, title, isDeck } = content;
  const named = OTHER_PLAN.test(name) ? null : PLAN.exec(name);
  if (isDeck && file.kind === 'pdf' && !named && (sections > 0 || PRESENTATION.test(title))) {
    return { role: 'presentation', reason: 'short texts on each page, like slides' };
  }
  if (sections >= LEAST_SECTIONS) {
    return { role: 'plan', reason: `${countedSections(sections)} in it` };
  }
  if (named) return { role: 'plan', reason: says(named[0]) };
  if (sections === 0 || !TECHNOLOGY_PLAN.test(title)) return null;
  return { role: 'plan', reason: 'its title says “technology plan”' };
}

function countedSections(count: number): string {
  const all = PLAN_POLICY.sections.length;
  return `${COUNTS[count]} ${count === all ? 'six' : 'of the six'} sections are headings`;
}

function signedReason({ kind }: PlanFile, word: string, words: number): string {
  const isScan = kind === 'image' || (kind === 'pdf' && words === 0);
  const said = word.replace(/^sign ?(in|off|up)/, 'sign-$1');
  return isScan ? `a scan whose name says “${said}”` : says(said);
}

const says = (word: string) => `its name says “${word}”`;
