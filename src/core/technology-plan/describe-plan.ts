import type { Day } from '../day';
import type { PlanPolicy } from '../policy/plan-policy-schema';
import {
  CHECKED_LABEL,
  DOCUMENT_LABEL,
  FILE_LABEL,
  HINT_LABEL,
  SECTION_LABEL,
  UNREAD_LABEL,
} from '../protocol/plan-labels';
import { type DocumentReading, describeDocuments } from './describe-documents';
import { findHints, type PlanCycle } from './find-hints';
import type { Outline } from './outline';
import type { PlanHint, PlanRole, SectionReading } from './plan-reading';
import type { CheckedFile } from './rank-plans';
import { readSections } from './read-sections';
import { spanOf } from './read-years';

export type { CheckedFile } from './rank-plans';

/** Label, text and sentence of a row of the set-up. */
export type PlanRow = [label: string, text: string, sentence: string];

const HINT_NAMES: Record<PlanHint['code'], string> = {
  TITLE_PAGE: 'Title page',
  CONTENTS: 'Table of contents',
  HEADING_STYLES: 'Heading styles',
  PAGE_NUMBERS: 'Page numbers',
  HEADER_OR_FOOTER: 'Header or footer',
  FIGURES: 'Figures',
  YEARS: 'Years',
  LAST_CHANGED: 'Last change',
  GOALS: 'Both kinds of goals',
};

const ROLE_NAMES: Record<PlanRole, string> = {
  plan: 'plan',
  presentation: 'presentation',
  signatures: 'signature sheets',
};
const NO_ROLE = 'none of the three';
const MAX_HEADING_SHOWN = 60;

/** What plan documents are checked against. */
export interface PlanContext {
  policy: PlanPolicy;
  today: Day;
  /** Null where no issue date is known. */
  cycle: PlanCycle | null;
}

/**
 * The plan documents as rows of the set-up. `kept` are the rows as they stand: what the person confirmed there
 * stays confirmed where we still find nothing.
 */
export function describePlan(
  files: CheckedFile[],
  kept: Map<string, string>,
  { policy, today, cycle }: PlanContext,
): PlanRow[] {
  const span = cycle && spanOf(cycle.issued, cycle.expires);
  const documents = describeDocuments(files, policy, span);
  const [plan] = documents;
  const outline = plan.file?.outline ? withDay(plan.file.outline, plan.file.changed) : null;
  const sections = outline ? readSections(outline, policy, span) : [];
  const hints = outline ? findHints(outline, sections, policy, cycle) : [];
  const unread = files.filter(({ isUnread }) => isUnread).length;
  const rows: PlanRow[] = [
    [CHECKED_LABEL, today, ''],
    [UNREAD_LABEL, String(unread), ''],
    ...documents.map(
      ({ name, text, sentence }): PlanRow => [DOCUMENT_LABEL + name, text, sentence],
    ),
    ...policy.sections.map(({ name, sentence }, index): PlanRow => {
      const text = outline ? describeSection(sections[index]) : describeUnread(plan);
      return [SECTION_LABEL + name, text, sentence];
    }),
    ...describeHints(hints),
    ...files.filter(({ isChosen }) => isChosen).map(describeChoice),
  ];
  return rows.map(([label, text, sentence]) => {
    const before = kept.get(label) ?? '';
    const isKept = /^confirmed/i.test(before) && !/^found/.test(text);
    return [label, isKept ? before : text, sentence];
  });
}

/** Where a document does not say when it was changed, its file does. */
function withDay(outline: Outline, changed: Day | null): Outline {
  return { ...outline, lastChanged: outline.lastChanged ?? changed };
}

function describeUnread({ file, text }: DocumentReading): string {
  if (file) return `not checked. ${file.problem} Check its sections yourself, then confirm them.`;
  const isOpen = text.startsWith('choose');
  return isOpen ? 'not checked: choose the plan first.' : 'not checked: we found no plan to read.';
}

function describeSection(reading: SectionReading): string {
  const { state, words } = reading;
  const heading = `“${shorten(reading.heading)}”${describePlace(reading)}`;
  switch (state) {
    case 'FOUND':
      return `found: ${heading}, ${countWords(words)}.`;
    case 'LIKELY':
      return `likely: ${heading}, ${countWords(words)}. Confirm it if this is the section.`;
    case 'WEAK':
      return `weak: only mentioned in the text${describePlace(reading)}. Please check.`;
    case 'EMPTY':
      return `not found: nothing is written yet under ${heading}.`;
    default:
      return reading.heading
        ? `not found. The nearest heading is ${heading}. Please check.`
        : 'not found. Please check.';
  }
}

function describePlace({ page, position }: SectionReading): string {
  if (page !== null) return `, page ${page}`;
  return position > 0 ? `, paragraph ${position}` : '';
}

const countWords = (words: number) => (words === 1 ? '1 word' : `${words} words`);

function describeHints(hints: PlanHint[]): PlanRow[] {
  return (Object.keys(HINT_NAMES) as PlanHint['code'][]).map((code) => {
    const found = hints.find((hint) => hint.code === code);
    const text = found ? `${found.isMet ? 'found' : 'hint'}: ${found.message}` : 'not checked.';
    return [HINT_LABEL + HINT_NAMES[code], text, ''];
  });
}

function describeChoice({ name, roles }: CheckedFile): PlanRow {
  const text = roles.map((role) => ROLE_NAMES[role]).join('; ') || NO_ROLE;
  return [FILE_LABEL + name, text, ''];
}

/** What the person said a file serves as; null where they said nothing. */
export function readChoice(name: string, kept: Map<string, string>): PlanRole[] | null {
  const text = kept.get(FILE_LABEL + name);
  if (text === undefined || text === '') return null;
  return (Object.keys(ROLE_NAMES) as PlanRole[]).filter((role) =>
    text.split(';').some((each) => each.trim() === ROLE_NAMES[role]),
  );
}

function shorten(text: string): string {
  return text.length > MAX_HEADING_SHOWN ? `${text.slice(0, MAX_HEADING_SHOWN - 1)}…` : text;
}
