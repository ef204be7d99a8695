import { PLAN_POLICY } from '../policy/plan-policy';
import type { PlanSection } from '../policy/plan-policy-schema';
import { fold } from '../text';
import { readHeading } from './read-heading';
import { similarity } from './similar-headings';

/** Which required section a heading is, by its place in the policy, and how sure that is. */
export interface HeadingMatch {
  index: number;
  state: 'FOUND' | 'LIKELY';
  /** True when the heading is the name itself, numbering and years aside. */
  isExact: boolean;
}

interface SectionNames {
  found: string[][];
  likely: string[][];
  beside: Set<string>;
  near: Set<string>;
  never: Set<string>;
}

type Grade = 0 | 1 | 2;

// The policy's names are folded, so that a heading's words compare with them as they are.
const HARMLESS = new Set(
  'technology tech technologies technological instructional educational education information it district districts districtwide school schools schoolwide system systems s wide our the its plan plans k k12 of for statement statements section summary overview year years annual strategic long short term range three continued cont p pg page'.split(
    ' ',
  ),
);
const LOOSE = new Set(
  'current future existing ongoing digital implementation strategies strategy update updates review revision report process key core major priorities improvement with by to in on a an related analysis data list detail details department division office introduction background next new integration initiatives'.split(
    ' ',
  ),
);
const NEVER = new Set(
  'job analyst coordinator director specialist committee members sample template wheels accomplished form request requests policy minutes glossary definitions not no without non'.split(
    ' ',
  ),
);
const DOUBTFUL = new Set(
  'schedule calendar agenda log hours credit credits attendance registration reimbursement history example examples expenses'.split(
    ' ',
  ),
);
const PREPOSITIONS = new Set('for of about on to in with by through from during'.split(' '));
const LONGEST = 16;
const LONGEST_NAMED = 12;
// A slip of the pen in a long name; short names differ from other words by less.
const LEAST_SIMILAR = 0.85;
const LEAST_LETTERS = 12;

/** Words of a folded name as `readHeading` gives them. */
export const nameWords = (name: string) =>
  fold(name)
    .split(' ')
    .filter((word) => word !== 'and');

const longestFirst = (a: string[], b: string[]) => b.length - a.length;

const SECTIONS: SectionNames[] = PLAN_POLICY.sections.map((section: PlanSection) => ({
  found: [section.name, ...section.found].map(nameWords).sort(longestFirst),
  likely: section.likely.map(nameWords).sort(longestFirst),
  beside: new Set(section.beside),
  near: new Set(section.near),
  never: new Set(section.never),
}));
const FIELD = new Set([
  ...HARMLESS,
  ...LOOSE,
  ...SECTIONS.flatMap((s) => [...s.beside, ...s.near]),
]);
/** The place of the goals among the sections. */
export const GOALS = PLAN_POLICY.sections.findIndex(({ name }) => name.endsWith('Goals'));

/** The sections a heading stands for; none for most headings, several for "Mission, Vision and Goals". */
export function matchHeading(text: string): HeadingMatch[] {
  const { words, parts, isExplained, kind } = readHeading(text);
  const isCapped = kind !== 'PLAIN';
  if (words.length > LONGEST) return [];
  const grades = SECTIONS.map((section) =>
    Math.max(gradeWords(words, section), gradeParts(parts, section, isExplained)),
  );
  if (kind === 'GOAL') grades[GOALS] = 1;
  return grades.flatMap((grade, index) => {
    if (grade === 0) return [];
    const isExact = SECTIONS[index].found.some((name) => name.join(' ') === words.join(' '));
    return [{ index, state: grade === 2 && !isCapped ? 'FOUND' : 'LIKELY', isExact } as const];
  });
}

/** True for "District Technology Plan 2025-2028": a title that may run along and heads nothing. */
export function isPlanTitle(text: string): boolean {
  const { words } = readHeading(text);
  return words.includes('plan') && words.every((word) => HARMLESS.has(word));
}

/** A combined heading names a section for sure only if each of its parts says something known. */
function gradeParts(parts: string[][], section: SectionNames, isExplained: boolean): Grade {
  if (parts.length < 2) return 0;
  const grades = parts.map((part) => gradeWords(part, section));
  const best = Math.max(...grades) as Grade;
  if (best < 2) return best;
  if (parts.every((part) => isKnown(part, section))) return 2;
  const rest = parts.slice(1).flat();
  const isNamed = isExplained && grades[0] === 2 && !rest.some((word) => section.never.has(word));
  return isNamed ? 2 : 1;
}

/** A section, or words of the field that do not make another thing of this one. */
function isKnown(part: string[], { never }: SectionNames): boolean {
  if (SECTIONS.some((section) => gradeWords(part, section) > 0)) return true;
  return part.every((word) => FIELD.has(word) && !never.has(word));
}

/** 2 found, 1 likely, 0 neither. */
function gradeWords(words: string[], section: SectionNames): Grade {
  if (words.some((word) => NEVER.has(word))) return 0;
  const found = section.found.map((name) => gradeNamed(words, name, section));
  const likely = section.likely.map((name) => (gradeNamed(words, name, section) > 0 ? 1 : 0));
  return Math.max(...found, ...likely, isMisspelt(words, section) ? 1 : 0) as Grade;
}

function gradeNamed(words: string[], name: string[], section: SectionNames): Grade {
  const at = words.findIndex((_, index) => name.every((word, i) => words[index + i] === word));
  if (at < 0) return 0;
  const before = words.slice(0, at);
  const after = words.slice(at + name.length);
  const rest = [...before, ...after];
  const isHarmless = (word: string) => HARMLESS.has(word) || section.beside.has(word);
  if (rest.every(isHarmless)) return 2;
  if (rest.some((word) => section.never.has(word))) return 0;
  const isNear = (word: string) => isHarmless(word) || section.near.has(word) || LOOSE.has(word);
  if (rest.every(isNear)) return 1;
  if (name.length < 2 || words.length > LONGEST_NAMED) return 0;
  if (!before.every(isHarmless) && !after.every(isHarmless)) return 0;
  const isDoubtful = rest.some((word) => DOUBTFUL.has(word));
  // "Funding for Professional Development" is about funding.
  return isDoubtful || PREPOSITIONS.has(before[before.length - 1]) ? 1 : 2;
}

function isMisspelt(words: string[], section: SectionNames): boolean {
  const text = words.join(' ');
  return section.found.some((name) => {
    if (name.length !== words.length || text.length < LEAST_LETTERS) return false;
    // "Permission Statement" is no slip of the pen.
    if (name.some((word, index) => word[0] !== words[index][0])) return false;
    return similarity(name.join(' '), text) >= LEAST_SIMILAR;
  });
}
