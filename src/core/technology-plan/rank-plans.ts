import type { Day } from '../day';
import type { PlanPolicy } from '../policy/plan-policy-schema';
import { simplify } from '../text';
import type { Outline } from './outline';
import { countWords, listHeadings } from './plan-headings';
import type { PlanRole } from './plan-reading';
import { findOtherKind, listTitleLines, readDocumentTitle, readTitle } from './read-title';
import { readYears, type YearSpan } from './read-years';

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
  /** Why it could not be read, in a sentence; '' where it could, or did not have to be. */
  problem: string;
  /** What stood in the way: pictures of text, a kind that is never read, or what went wrong in reading. */
  obstacle: 'SCAN' | 'KIND' | 'FAULT' | null;
  /** True where it could be read but was left out, as there were too many before it. */
  isUnread: boolean;
}

/** A file that may be the plan, with what speaks for it. */
export interface RankedFile {
  file: CheckedFile;
  /** Its name or title says technology plan. */
  isNamed: boolean;
  /** 1: the years it names share a year or more with the cycle. -1: it names other years. 0: none, or no cycle. */
  years: -1 | 0 | 1;
  /** Spans it names in its name and first lines. */
  spans: YearSpan[];
  /** Sections found, and those that are likely too. */
  found: number;
  matched: number;
  hasText: boolean;
  /** What else it says it is, such as "rubric"; '' where nothing says so. */
  other: string;
}

const MIN_SHARED_MONTHS = 12;
const MIN_PLAN_WORDS = 400;
const MIN_SECTIONS = 3;

/** Files taken for the plan, the likeliest first: named so, of the cycle's years, with sections found, with text. */
export function rankPlans(
  files: CheckedFile[],
  policy: PlanPolicy,
  cycle: YearSpan | null,
): RankedFile[] {
  return files
    .filter(({ roles, outline, isEmpty }) => roles.includes('plan') && outline && !isEmpty)
    .map((file) => rankFile(file, policy, cycle))
    .sort((a, b) => compareRank(b, a) || compareDays(b.file.changed, a.file.changed));
}

/** Files that were not taken for the plan and may be it all the same, the likeliest first. */
export function listPossiblePlans(
  files: CheckedFile[],
  policy: PlanPolicy,
  cycle: YearSpan | null,
): RankedFile[] {
  return files
    .filter(({ isChosen, isEmpty, outline, roles }) => {
      const isTaken = outline !== null && roles.includes('plan');
      return !(isChosen || isEmpty || isTaken || roles.includes('signatures'));
    })
    .map((file) => rankFile(file, policy, cycle))
    .filter(({ file, isNamed, matched }) => {
      if (!file.outline) return isUnreadPlan(file);
      return isNamed || (matched >= MIN_SECTIONS && file.roles.length === 0);
    })
    .sort(
      (a, b) =>
        comparePossible(a, b) || compareRank(b, a) || compareDays(b.file.changed, a.file.changed),
    );
}

/** What could not be read may be the plan by its name; what should have been readable, by any. */
function isUnreadPlan({ roles, obstacle }: CheckedFile): boolean {
  return obstacle === 'FAULT' || (obstacle !== null && roles.includes('plan'));
}

/** What could be read before what could not, and slides last. */
function comparePossible(a: RankedFile, b: RankedFile): number {
  const rank = ({ file }: RankedFile) =>
    file.roles.includes('presentation') ? 2 : file.outline ? 0 : 1;
  return rank(a) - rank(b);
}

/** Above 0 where `a` is the likelier plan, 0 where nothing but age tells them apart. */
export function compareRank(a: RankedFile, b: RankedFile): number {
  return (
    Number(a.isNamed) - Number(b.isNamed) ||
    a.years - b.years ||
    a.found - b.found ||
    Number(a.hasText) - Number(b.hasText)
  );
}

/** Without a day a file is the oldest. */
export function compareDays(a: Day | null, b: Day | null): number {
  if (a === b) return 0;
  return (a ?? '') < (b ?? '') ? -1 : 1;
}

function rankFile(file: CheckedFile, policy: PlanPolicy, cycle: YearSpan | null): RankedFile {
  const texts = (file.outline?.blocks ?? []).map(({ text }) => text);
  const base = file.name.replace(/\.\w{1,5}$/, '');
  const name = readTitle(base);
  const title = readDocumentTitle(texts);
  const headings = file.outline ? listHeadings(file.outline, policy, cycle) : [];
  const matches = headings.filter(({ isEmpty }) => !isEmpty).flatMap((each) => each.matches);
  const count = (some: typeof matches) => new Set(some.map(({ index }) => index)).size;
  const spans = [base.replace(/_/g, ' '), ...listTitleLines(texts)].flatMap((text) =>
    readYears(simplify(text)).filter(({ start, end }) => end - start > MIN_SHARED_MONTHS),
  );
  return {
    file,
    isNamed: name.saysTechnologyPlan || title.saysTechnologyPlan,
    years: compareYears(spans, cycle),
    spans,
    found: count(matches.filter(({ state }) => state === 'FOUND')),
    matched: count(matches),
    hasText: countWords(texts.join(' ').trim().replace(/\s+/g, ' ')) >= MIN_PLAN_WORDS,
    other: findOtherKind(name, title),
  };
}

function compareYears(spans: YearSpan[], cycle: YearSpan | null): RankedFile['years'] {
  if (!cycle || spans.length === 0) return 0;
  const isShared = spans.some(
    ({ start, end }) =>
      Math.min(end, cycle.end) - Math.max(start, cycle.start) >= MIN_SHARED_MONTHS,
  );
  return isShared ? 1 : -1;
}
