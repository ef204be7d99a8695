import type { PlanPolicy, PlanSection } from '../policy/plan-policy-schema';
import { fold } from '../text';
import { joinSpacedLetters } from './join-spaced-letters';
import { type HeadingWords, readHeading } from './read-heading';
import { similarity } from './similar-headings';

/** Which required section a heading is, by its place in the policy, and how sure that is. */
export interface HeadingMatch {
  index: number;
  state: 'FOUND' | 'LIKELY';
  /** True when the heading is the name itself, numbering, years and "our", "district", "technology" aside. */
  isExact: boolean;
}

interface SectionNames {
  found: string[][];
  likely: string[][];
  beside: Set<string>;
  near: Set<string>;
  never: Set<string>;
}

interface Vocabulary {
  sections: SectionNames[];
  /** Every word that may appear in a heading of a technology plan. */
  known: Set<string>;
  goals: number;
}

type Grade = 0 | 1 | 2;

const words = (text: string) => new Set(text.split(' '));

// The policy's names are folded, so that a heading's words compare with them as they are.
const HARMLESS = words(
  'technology tech technologies technological instructional educational education information it district districts districtwide school schools schoolwide system systems s wide our the its plan plans k k12 of for statement statements section summary overview year years annual strategic long short term range three continued cont p pg page',
);
const LOOSE = words(
  'current future existing ongoing digital implementation strategies strategy update updates review revision report process key core major priorities priority improvement with by to in on a an at as is are be do does will we you your us this that these what how who where when why should can has have related analysis data list detail details department division office introduction background next new integration initiatives identification description descriptions using use effective clear state local overall curriculum driven support all existing campus project projects steps area areas over through during between each it their',
);
/** Words that make a heading another thing, or say that what it heads is not there. */
const NEVER = words(
  'analyst coordinator director specialist committee committees member members sample template wheels accomplished form forms request requests policy policies minutes glossary definitions not no without non hearing trip denied follow',
);
/** Words that leave a heading to the person: a record of the thing, or what is not this plan's. */
const DOUBTFUL = words(
  'schedule calendar agenda log hours credit credits attendance registration reimbursement history example examples expenses draft previous prior former past last old from coming pending sample not approved unapproved',
);
const REFERENCE = words(
  'criteria criterion item items element section component part step standard standards requirement required goal goals objective objectives question see appendix attachment continued cont page pages one two three four five six a b c d e f g h i ii iii iv v vi',
);
/** What says that an unknown word stands beside a section of a technology plan. */
const ANCHORS = words('technology technologies technological tech digital plan');
const PREPOSITIONS = words('for of about on to in with by through from during');
const MAX_WORDS = 16;
const MAX_NAMED_WORDS = 12;
// A slip of the pen in a long name; short names differ from other words by less.
const MIN_SIMILARITY = 0.85;
const MIN_SIMILAR_LENGTH = 12;

/** Words of a folded name as `readHeading` gives them. */
export const nameWords = (name: string) =>
  fold(name)
    .split(' ')
    .filter((word) => word !== 'and');

const longestFirst = (a: string[], b: string[]) => b.length - a.length;

const VOCABULARIES = new WeakMap<PlanPolicy, Vocabulary>();

function vocabularyOf(policy: PlanPolicy): Vocabulary {
  const known = VOCABULARIES.get(policy) ?? makeVocabulary(policy);
  VOCABULARIES.set(policy, known);
  return known;
}

function makeVocabulary(policy: PlanPolicy): Vocabulary {
  const sections = policy.sections.map((section: PlanSection) => ({
    found: [section.name, ...section.found].map(nameWords).sort(longestFirst),
    likely: section.likely.map(nameWords).sort(longestFirst),
    beside: new Set(section.beside),
    near: new Set(section.near),
    never: new Set(section.never),
  }));
  const named = sections.flatMap(({ found, likely }) => [...found, ...likely].flat());
  const around = sections.flatMap(({ beside, near }) => [...beside, ...near]);
  return {
    sections,
    known: new Set([...HARMLESS, ...LOOSE, ...named, ...around]),
    goals: findGoals(policy),
  };
}

/** The place of the goals among the sections. */
export function findGoals({ sections }: PlanPolicy): number {
  return sections.findIndex(({ name }) => name.endsWith('Goals'));
}

/**
 * The sections a heading stands for; none for most headings, several for "Mission, Vision and Goals". A
 * word that is not of the field beside the name leaves it to the person.
 */
export function matchHeading(text: string, policy: PlanPolicy): HeadingMatch[] {
  const vocabulary = vocabularyOf(policy);
  const heading = readHeading(joinSpacedLetters(text, vocabulary.known));
  if (heading.words.length > MAX_WORDS) return [];
  const { sections, known } = vocabulary;
  const isCapped = heading.kind !== 'PLAIN' || !isPlainAside(heading.aside, known);
  return sections.flatMap((section, index): HeadingMatch[] => {
    const isGoal = heading.kind === 'GOAL' && index === vocabulary.goals;
    const grade = isGoal ? 1 : gradeHeading(heading, section, vocabulary);
    if (grade === 0) return [];
    const isExact = grade === 2 && isName(heading.words, section);
    return [{ index, state: grade === 2 && !isCapped ? 'FOUND' : 'LIKELY', isExact }];
  });
}

/** Parentheses that only refer to something ("(Criteria Item 6)"), or say a word of the field. */
function isPlainAside(aside: string[], known: Set<string>): boolean {
  return aside.every(
    (word) => (known.has(word) || REFERENCE.has(word)) && !DOUBTFUL.has(word) && !NEVER.has(word),
  );
}

/** "Vision Statement (Mission Statement)" is what its parentheses say. */
function gradeHeading(heading: HeadingWords, section: SectionNames, vocabulary: Vocabulary): Grade {
  const { known } = vocabulary;
  const { words: all, parts, aside } = heading;
  return Math.max(
    gradeWords(all, section, known),
    gradeParts(parts, section, vocabulary),
    gradeWords(aside, section, known),
  ) as Grade;
}

function isName(all: string[], { found }: SectionNames): boolean {
  return found.some((name) => {
    const at = findName(all, name);
    if (at < 0) return false;
    return [...all.slice(0, at), ...all.slice(at + name.length)].every((word) =>
      HARMLESS.has(word),
    );
  });
}

/** True for "District Technology Plan 2025-2028": a title that may run along and heads nothing. */
export function isPlanTitle(text: string): boolean {
  const { words: all } = readHeading(text);
  return all.includes('plan') && all.every((word) => HARMLESS.has(word));
}

/** A combined heading names a section for sure only if the other parts are sections or of the field too. */
function gradeParts(parts: string[][], section: SectionNames, vocabulary: Vocabulary): Grade {
  if (parts.length < 2) return 0;
  const { sections, known } = vocabulary;
  const best = Math.max(...parts.map((part) => gradeWords(part, section, known))) as Grade;
  const isOfField = (part: string[]) =>
    part.every((word) => known.has(word) && !NEVER.has(word) && !DOUBTFUL.has(word)) &&
    (part.every((word) => !section.never.has(word)) ||
      sections.some((each) => gradeWords(part, each, known) > 0));
  return best === 2 && !parts.every(isOfField) ? 1 : best;
}

/** 2 found, 1 likely, 0 neither. */
function gradeWords(all: string[], section: SectionNames, known: Set<string>): Grade {
  if (all.some((word) => NEVER.has(word))) return 0;
  const found = section.found.map((name) => gradeNamed(all, name, section, known));
  const likely = section.likely.map((name) => (gradeNamed(all, name, section, known) > 0 ? 1 : 0));
  return Math.max(...found, ...likely, isMisspelt(all, section) ? 1 : 0) as Grade;
}

function findName(all: string[], name: string[]): number {
  return all.findIndex((_, index) => name.every((word, i) => all[index + i] === word));
}

function gradeNamed(
  all: string[],
  name: string[],
  section: SectionNames,
  known: Set<string>,
): Grade {
  const at = findName(all, name);
  if (at < 0) return 0;
  const rest = [...all.slice(0, at), ...all.slice(at + name.length)];
  // "Funding for Professional Development" is about funding.
  const isAbout = PREPOSITIONS.has(all[at - 1]) && !HARMLESS.has(all[at - 2] ?? 'the');
  if (rest.some((word) => section.never.has(word))) return 0;
  const isHarmless = (word: string) => HARMLESS.has(word) || section.beside.has(word);
  if (rest.every(isHarmless)) return isAbout ? 1 : 2;
  const isNear = (word: string) =>
    isHarmless(word) || section.near.has(word) || LOOSE.has(word) || DOUBTFUL.has(word);
  if (rest.every(isNear)) return 1;
  const isTold = name.length > 1 || (isOfPlan(all, rest, section) && isMostly(rest, known));
  return isTold && all.length <= MAX_NAMED_WORDS ? 1 : 0;
}

/** A word for technology, or one that stands beside this section's name, as "four" beside "goals". */
function isOfPlan(all: string[], rest: string[], { beside }: SectionNames): boolean {
  return all.some((word) => ANCHORS.has(word)) || rest.some((word) => beside.has(word));
}

/** "The Four Goals of IMPACT" may name the plan itself: one word nobody knows. */
function isMostly(rest: string[], known: Set<string>): boolean {
  return rest.filter((word) => !known.has(word)).length <= 1;
}

function isMisspelt(all: string[], section: SectionNames): boolean {
  const text = all.join(' ');
  return section.found.some((name) => {
    if (name.length !== all.length || text.length < MIN_SIMILAR_LENGTH) return false;
    // "Permission Statement" is no slip of the pen.
    if (name.some((word, index) => word[0] !== all[index][0])) return false;
    return similarity(name.join(' '), text) >= MIN_SIMILARITY;
  });
}
