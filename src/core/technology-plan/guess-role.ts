import type { PlanPolicy } from '../policy/plan-policy-schema';
import { fold } from '../text';
import type { Outline } from './outline';
import { countWords, listHeadings } from './plan-headings';
import type { RoleGuess } from './plan-reading';
import {
  findOtherKind,
  foldName,
  listTitleLines,
  readDocumentTitle,
  readTitle,
  type TitleReading,
} from './read-title';

/** A file of the plan folder, before or after it was read. */
export interface PlanFile {
  name: string;
  kind: 'document' | 'slides' | 'pdf' | 'image' | 'sheet' | 'other';
}

const SIGNATURES =
  /\b(?:sign ?ins?|signin|signatures?|sign (?:off|up)|attendance|attendees|sign sheets?)\b/;
const PRESENTATION = /\b(?:presentations?|slides?|slideshow|power ?point|pptx?|ppsx?)\b/;
const DECK = /\bdeck\b/;
const ABOUT_THE_PLAN = /\b(?:cabinet|board|tech|technology|plan)\b/;
/** What takes a name's word for signatures or attendance to something else. */
const OTHER_RECORD =
  /\b(?:polic(?:y|ies)|reports?|students?|digital|electronic|procedures?|e mail|email)\b/;
const MIN_SECTIONS = 3;
const MIN_PLAN_WORDS = 800;
const MIN_LOOSE_SECTIONS = 4;
const MIN_TECHNOLOGY_HEADINGS = 2;
const MAX_SHEET_WORDS = 400;
const MAX_SLIDE_WORDS = 70;
const MAX_WIDE_SLIDE_WORDS = 90;
const MIN_SLIDES = 4;
const MAX_LABEL_WORDS = 8;

/**
 * Which of the three documents a file seems to be, by type, name and content: the plan, "the
 * presentation used to present the plan and signature sheets of those in attendance".
 */
export function guessRole(file: PlanFile, outline: Outline | null, policy: PlanPolicy): RoleGuess {
  const base = file.name.replace(/\.\w{1,5}$/, '');
  const name = foldName(base);
  const none: RoleGuess = { role: null, reason: '' };
  if (file.kind === 'slides') return { role: 'presentation', reason: 'it is slides' };
  const content = readContent(outline, policy);
  return (
    guessSignatures(file, name, content) ??
    guessPresentation(file, name, content) ??
    guessPlan(file, readTitle(base), content) ??
    none
  );
}

interface Content {
  isRead: boolean;
  words: number;
  /** How many the policy asks for. */
  sections: number;
  /** Required sections among the headings for sure, and those that may be. */
  found: number;
  matched: number;
  technologyHeadings: number;
  title: TitleReading;
  isTitledPresentation: boolean;
  isSheet: boolean;
  isDeck: boolean;
}

function readContent(outline: Outline | null, policy: PlanPolicy): Content {
  const lines = (outline?.blocks ?? []).map((block) => block.text).filter((text) => fold(text));
  const words = countWords(lines.map(fold).join(' '));
  const headings = outline ? listHeadings(outline, policy) : [];
  const matches = headings.flatMap((heading) => heading.matches);
  const count = (some: typeof matches) => new Set(some.map(({ index }) => index)).size;
  const matched = count(matches);
  const short = lines.map(fold).filter((line) => countWords(line) <= MAX_LABEL_WORDS);
  const has = (pattern: RegExp) => short.some((line) => pattern.test(line));
  return {
    isRead: outline !== null,
    words,
    sections: policy.sections.length,
    found: count(matches.filter(({ state }) => state === 'FOUND')),
    matched,
    technologyHeadings: headings.filter(({ block }) => /technolog|digital/i.test(block.text))
      .length,
    title: readDocumentTitle(lines),
    isTitledPresentation: listTitleLines(lines).some((line) => PRESENTATION.test(fold(line))),
    isSheet: words <= MAX_SHEET_WORDS && matched < 2 && has(SIGNATURES) && has(/\bnames?\b/),
    isDeck: outline !== null && isDeck(outline, words),
  };
}

/** Short texts on many pages: wide ones, or without what a published document has around them. */
function isDeck({ pages, ...look }: Outline, words: number): boolean {
  if (pages === null || pages < MIN_SLIDES) return false;
  if (look.isWide) return words <= MAX_WIDE_SLIDE_WORDS * pages;
  const isPublished = look.hasContents || look.hasHeaderOrFooter || look.hasPageNumbers;
  return !isPublished && words <= MAX_SLIDE_WORDS * pages;
}

/** Signature sheets first: "Plan Presentation Sign-In" is one. A whole plan stays one under any name. */
function guessSignatures(file: PlanFile, name: string, content: Content): RoleGuess | null {
  const signed = OTHER_RECORD.test(name) ? null : SIGNATURES.exec(name);
  if (signed && content.matched < MIN_SECTIONS) {
    return { role: 'signatures', reason: signedReason(file, signed[0], content) };
  }
  if (!content.isSheet) return null;
  return { role: 'signatures', reason: 'it has columns for name and signature' };
}

function signedReason({ kind }: PlanFile, word: string, { isRead, words }: Content): string {
  const isPicture = kind === 'image' || (kind === 'pdf' && isRead && words === 0);
  const named = `its name says “${word.replace(/^sign ?(in|off|up)/, 'sign-$1')}”`;
  return isPicture ? `an image, and ${named}` : named;
}

function guessPresentation(file: PlanFile, name: string, content: Content): RoleGuess | null {
  if (file.kind === 'image' || file.kind === 'sheet') return null;
  const deck = ABOUT_THE_PLAN.test(name) ? DECK.exec(name) : null;
  const isOther = readTitle(name).document !== '';
  const shown = isOther ? null : (PRESENTATION.exec(name) ?? deck);
  const isText =
    content.matched >= MIN_SECTIONS && content.words > MIN_PLAN_WORDS && !content.isDeck;
  if (shown && !isText) return { role: 'presentation', reason: `its name says “${shown[0]}”` };
  if (file.kind !== 'pdf' || !content.isDeck) return null;
  const isOfPlan =
    content.matched > 0 || content.title.saysTechnologyPlan || content.isTitledPresentation;
  return isOfPlan
    ? { role: 'presentation', reason: 'short texts on each page, like slides' }
    : null;
}

/** A document that says it is something else is not a plan, whatever its headings are. */
function guessPlan(file: PlanFile, name: TitleReading, content: Content): RoleGuess | null {
  if (file.kind === 'image' || file.kind === 'sheet') return null;
  const { title, found, matched, technologyHeadings } = content;
  if (findOtherKind(name, title)) return null;
  const places = [
    ...(name.saysTechnologyPlan ? ['name'] : []),
    ...(title.saysTechnologyPlan ? ['title'] : []),
  ];
  const says = places.length > 1 ? 'say' : 'says';
  const reasons = places.length > 0 ? [`its ${places.join(' and ')} ${says} technology plan`] : [];
  const isPlanLike =
    found >= MIN_SECTIONS ||
    (matched >= MIN_LOOSE_SECTIONS && technologyHeadings >= MIN_TECHNOLOGY_HEADINGS) ||
    (matched >= MIN_SECTIONS && (name.saysPlan || title.saysPlan));
  // By its name alone until it is read.
  if (!content.isRead && name.saysPlan && reasons.length === 0) reasons.push('its name says plan');
  if (reasons.length === 0 && !isPlanLike) return null;
  if (matched > 0) reasons.push(`${matched} of ${content.sections} sections are headings`);
  return { role: 'plan', reason: reasons.join(', ') };
}
