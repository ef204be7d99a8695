import { type Day, formatDay } from '../day';
import { PLAN_POLICY } from '../policy/plan-policy';
import { findHints, type PlanCycle } from './find-hints';
import type { Outline } from './outline';
import { CHECKED_LABEL, DOCUMENT_LABEL, FILE_LABEL, HINT_LABEL, SECTION_LABEL } from './plan-notes';
import type { PlanHint, PlanRole, SectionReading } from './plan-reading';
import { readSections } from './read-sections';

/** A file of the folder with what it was taken for. */
export interface CheckedFile {
  name: string;
  /** Day of its last change; null where nothing tells. */
  changed: Day | null;
  isEmpty: boolean;
  /** What it serves as: guessed, or chosen by the person. */
  roles: PlanRole[];
  /** Why; '' where the person chose. */
  reason: string;
  isChosen: boolean;
  /** Null where it was not or could not be read. */
  outline: Outline | null;
  /** Why it could not be read; '' where it could, or did not have to be. */
  problem: string;
}

/** Label, text and sentence of a row of the set-up. */
export type PlanRow = [label: string, text: string, sentence: string];

interface DocumentNeeded {
  role: PlanRole;
  name: string;
  sentence: string;
}

/** "Submission of the technology plan …, the presentation used to present the plan and signature sheets of those in attendance". */
const DOCUMENTS: DocumentNeeded[] = [
  {
    role: 'plan',
    name: 'Technology plan',
    sentence: 'A 3 year district technology plan that takes on the look of a published document.',
  },
  {
    role: 'presentation',
    name: 'Presentation',
    sentence: 'The presentation used to present the plan to cabinet level administration.',
  },
  {
    role: 'signatures',
    name: 'Signature sheets',
    sentence: 'Signature sheets of those in attendance at the presentation.',
  },
];

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
const LONGEST_HEADING = 60;

/**
 * The plan documents as rows of the set-up, newest files first. `kept` are the rows as they stand: what the
 * person confirmed there stays confirmed where we still find nothing.
 */
export function describePlan(
  files: CheckedFile[],
  kept: Map<string, string>,
  today: Day,
  cycle: PlanCycle | null,
): PlanRow[] {
  const newest = [...files].sort(byChange);
  const [plan] = servingAs(
    'plan',
    newest.filter(({ isEmpty }) => !isEmpty),
  );
  const outline = plan?.outline ? withDay(plan.outline, plan.changed) : null;
  const sections = outline ? readSections(outline) : [];
  const rows: PlanRow[] = [
    [CHECKED_LABEL, today, ''],
    ...DOCUMENTS.map((needed) =>
      files.length === 0
        ? describeNoFiles(needed)
        : describeDocument(needed, servingAs(needed.role, newest)),
    ),
    ...PLAN_POLICY.sections.map(({ name, sentence }, index): PlanRow => {
      const text = outline ? describeSection(sections[index]) : sayUnread(plan);
      return [SECTION_LABEL + name, text, sentence];
    }),
    ...describeHints(outline, sections, cycle),
    ...files.filter(({ isChosen }) => isChosen).map(describeChoice),
  ];
  return rows.map(([label, text, sentence]) => {
    const before = kept.get(label) ?? '';
    const isKept = /^confirmed/i.test(before) && !/^found/.test(text);
    return [label, isKept ? before : text, sentence];
  });
}

/** Newest first; those of one day, and those without, stay in the order of the folder, which knows the time. */
function byChange({ changed: one }: CheckedFile, { changed: other }: CheckedFile): number {
  if (one === other) return 0;
  return (one ?? '') < (other ?? '') ? 1 : -1;
}

/** Where a document does not say when it was changed, its file does. */
function withDay(outline: Outline, changed: Day | null): Outline {
  return { ...outline, lastChanged: outline.lastChanged ?? changed };
}

/** An empty folder and one whose files were not shared look alike. */
function describeNoFiles({ name, sentence }: DocumentNeeded): PlanRow {
  const text =
    'not found. We see no files: the folder is empty, or its files were not shared with you.';
  return [DOCUMENT_LABEL + name, text, sentence];
}

function servingAs(role: PlanRole, files: CheckedFile[]): CheckedFile[] {
  return files.filter(({ roles }) => roles.includes(role));
}

function describeDocument({ role, name, sentence }: DocumentNeeded, all: CheckedFile[]): PlanRow {
  const files = all.filter(({ isEmpty }) => !isEmpty);
  const [first, ...others] = files;
  const label = DOCUMENT_LABEL + name;
  if (!first) {
    const why = all[0] ? `: “${all[0].name}” is an empty file` : '';
    return [label, `not found${why}. Put it into the folder, or say which file it is.`, sentence];
  }
  // All signature sheets count; of plans and presentations the newest is the one.
  const isAll = role === 'signatures';
  const names = (isAll ? files : [first]).map((file) => `“${file.name}”${sayChanged(file)}`);
  const why = first.isChosen ? 'chosen by you' : first.reason;
  const more =
    isAll || others.length === 0
      ? ''
      : ` Older: ${others.map((file) => `“${file.name}”`).join(', ')}.`;
  const problem = first.problem ? ` ${first.problem}` : '';
  return [label, `found: ${names.join(', ')} (${why}).${problem}${more}`, sentence];
}

const sayChanged = ({ changed }: CheckedFile) =>
  changed ? `, last changed ${formatDay(changed)}` : '';

function sayUnread(plan: CheckedFile | undefined): string {
  if (!plan) return 'not checked: there is no plan to look into.';
  return `not checked: ${plan.problem || 'the plan is a scan without text. Confirm its sections by hand.'}`;
}

function describeSection(reading: SectionReading): string {
  const { state, words } = reading;
  const heading = shorten(reading.heading);
  const where = sayWhere(reading);
  if (state === 'FOUND') return `found: “${heading}”${where}, ${countWords(words)}.`;
  if (state === 'LIKELY') {
    return `likely: “${heading}”${where}, ${countWords(words)}. Confirm it if this is the section.`;
  }
  if (state === 'WEAK') return `weak: only mentioned in the text${where}. Please check.`;
  if (state === 'EMPTY') return `not found: nothing is written yet under “${heading}”${where}.`;
  return heading
    ? `not found; the nearest heading is “${heading}”${where}. Please check.`
    : 'not found. Please check.';
}

function sayWhere({ page, position }: SectionReading): string {
  if (page !== null) return `, page ${page}`;
  return position > 0 ? `, paragraph ${position}` : '';
}

const countWords = (words: number) => (words === 1 ? '1 word' : `${words} words`);

function describeHints(
  outline: Outline | null,
  sections: SectionReading[],
  cycle: PlanCycle | null,
): PlanRow[] {
  const hints = outline ? findHints(outline, sections, cycle) : [];
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
  return text.length > LONGEST_HEADING ? `${text.slice(0, LONGEST_HEADING - 1)}…` : text;
}
