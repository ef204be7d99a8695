import type { PlanPolicy } from '../policy/plan-policy-schema';
import { fold, normalizeSpaces } from '../text';
import { nameWords } from './match-heading';
import type { Outline } from './outline';
import { listHeadings, type PlanHeading } from './plan-headings';
import type { SectionReading } from './plan-reading';
import { readHeading } from './read-heading';
import type { YearSpan } from './read-years';
import { similarity } from './similar-headings';

interface Candidate {
  state: 'FOUND' | 'LIKELY';
  heading: PlanHeading;
}

const MIN_LIKENESS = 0.45;
/** Less under a heading leaves it to the person whether it is the section. */
const MIN_WORDS = 12;

/**
 * What a plan document says about each required section, in the policy's order: "include at a
 * minimum the following sections". One without text, or with a placeholder alone, is not found.
 */
export function readSections(
  outline: Outline,
  policy: PlanPolicy,
  cycle: YearSpan | null = null,
): SectionReading[] {
  const headings = listHeadings(outline, policy, cycle);
  return policy.sections.map(({ name, found }, index) => {
    const candidates = headings.flatMap((heading) => findCandidate(heading, index));
    const [best] = candidates.filter(({ heading }) => !heading.isEmpty).sort(compareCandidates);
    if (best) return place(name, best.state, best.heading);
    const empty = candidates.find(({ heading }) =>
      heading.matches.some((match) => match.index === index && match.state === 'FOUND'),
    );
    if (empty) return place(name, 'EMPTY', empty.heading);
    const names = [fold(name), ...found];
    return findMention(name, names, outline) || findNearest(name, names, headings);
  });
}

/** A heading is sure if it is set as one, or is the name itself; never on a few words or in an appendix. */
function findCandidate(heading: PlanHeading, index: number): Candidate[] {
  const match = heading.matches.find((found) => found.index === index);
  if (!match) return [];
  const isSure =
    match.state === 'FOUND' &&
    heading.words >= MIN_WORDS &&
    !heading.isSetAside &&
    (isSet(heading) || (heading.block.by !== 'capitals' && match.isExact));
  return [{ state: isSure ? 'FOUND' : 'LIKELY', heading }];
}

const isSet = ({ block: { by } }: PlanHeading) =>
  by === 'style' || by === 'outline' || by === 'size';

/** Found before likely, then how the heading was known, then the longer text, then the first. */
function compareCandidates(a: Candidate, b: Candidate): number {
  const rank = ({ state, heading }: Candidate) =>
    (state === 'FOUND' ? 10 : 0) + qualityOf(heading.block.by);
  return rank(b) - rank(a) || b.heading.words - a.heading.words;
}

function qualityOf(by: PlanHeading['block']['by']): number {
  if (by === 'style' || by === 'outline') return 2;
  return by === 'size' ? 1 : 0;
}

function place(
  section: string,
  state: SectionReading['state'],
  { block, position, words }: PlanHeading,
): SectionReading {
  return {
    section,
    state,
    heading: normalizeSpaces(block.text),
    page: block.page,
    position,
    words,
  };
}

/** The first body text that names the section; no heading is claimed for it. */
function findMention(section: string, names: string[], { blocks }: Outline): SectionReading | null {
  const found = blocks.findIndex((block) => {
    if (block.level !== null || block.isContents) return false;
    const text = ` ${fold(block.text)} `;
    return names.some((name) => text.includes(` ${name} `));
  });
  if (found < 0) return null;
  const { page } = blocks[found];
  return { section, state: 'WEAK', heading: '', page, position: found + 1, words: 0 };
}

function findNearest(section: string, names: string[], headings: PlanHeading[]): SectionReading {
  let nearest: PlanHeading | null = null;
  let most = MIN_LIKENESS;
  for (const heading of headings) {
    const text = readHeading(heading.block.text).words.join(' ');
    const likeness = Math.max(...names.map((name) => similarity(nameWords(name).join(' '), text)));
    if (likeness <= most) continue;
    nearest = heading;
    most = likeness;
  }
  if (nearest) return place(section, 'MISSING', nearest);
  return { section, state: 'MISSING', heading: '', page: null, position: 0, words: 0 };
}
