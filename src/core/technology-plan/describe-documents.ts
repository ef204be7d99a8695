// The three documents, each with the file that was taken for it and why.
import { formatDay } from '../day';
import type { PlanPolicy } from '../policy/plan-policy-schema';
import type { PlanRole } from './plan-reading';
import {
  type CheckedFile,
  compareDays,
  compareRank,
  listPossiblePlans,
  type RankedFile,
  rankPlans,
} from './rank-plans';
import type { YearSpan } from './read-years';

export interface DocumentReading {
  role: PlanRole;
  name: string;
  /** The policy's own sentence. */
  sentence: string;
  /** Null where none was found, or where the person has to choose. */
  file: CheckedFile | null;
  /** Begins with the state: found, choose, or not found. */
  text: string;
}

/** "Submission of the technology plan …, the presentation used to present the plan and signature sheets of those in attendance". */
const DOCUMENTS: Pick<DocumentReading, 'role' | 'name' | 'sentence'>[] = [
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
const MAX_NAMED = 3;

/** What was found of each document; `files` in any order. */
export function describeDocuments(
  files: CheckedFile[],
  policy: PlanPolicy,
  cycle: YearSpan | null,
): DocumentReading[] {
  const newest = [...files].sort((a, b) => compareDays(b.changed, a.changed));
  return DOCUMENTS.map((document) => {
    if (files.length === 0) return { ...document, file: null, text: NO_FILES };
    if (document.role === 'plan')
      return { ...document, ...describePlanFile(newest, policy, cycle) };
    return { ...document, ...describeFiles(document.role, newest) };
  });
}

/** An empty folder and one whose files were not shared look alike. */
const NO_FILES =
  'not found. We see no files: the folder is empty, or its files were not shared with you.';

type Described = Pick<DocumentReading, 'file' | 'text'>;

function describePlanFile(
  files: CheckedFile[],
  policy: PlanPolicy,
  cycle: YearSpan | null,
): Described {
  const chosen = files.filter(({ isChosen, roles }) => isChosen && roles.includes('plan'));
  if (chosen[0]) return describeChosen(chosen);
  const ranked = rankPlans(files, policy, cycle);
  const possible = listPossiblePlans(files, policy, cycle);
  if (ranked[0]) return describeRanked(ranked, possible);
  const [first] = possible;
  if (!first) return { file: null, text: describeMissing('plan', files) };
  if (!first.file.outline && first.file.obstacle !== 'SCAN') {
    const kinds = possible.filter(({ file }) => !file.outline).slice(0, MAX_NAMED);
    const why = kinds.map(({ file }) => `“${file.name}”: ${file.problem}`).join(' ');
    return { file: null, text: `not found. ${why}` };
  }
  const names = listNames(possible.map(({ file }) => file));
  const text = `choose: ${names} may be the plan: ${describePossible(first)}. Choose it if it is.`;
  return { file: null, text };
}

function describeChosen([first, ...others]: CheckedFile[]): Described {
  const more = others.length > 0 ? ` You chose ${listNames(others)} too; this one is newer.` : '';
  const problem = first.problem ? ` ${first.problem}` : '';
  return { file: first, text: `found: ${nameFile(first)}: you chose it.${problem}${more}` };
}

/** The likeliest, what ranks the same, and why the others are not it. */
function describeRanked([first, ...others]: RankedFile[], possible: RankedFile[]): Described {
  const ties = others.filter((other) => compareRank(first, other) === 0);
  const behind = [...others.filter((other) => !ties.includes(other)), ...possible];
  const why = [first.file.reason, ...describeYears(first)].filter(Boolean).join(', ');
  const tied =
    ties.length > 0
      ? ` ${listNames(ties.map(({ file }) => file))} ${ties.length > 1 ? 'fit' : 'fits'} just as well; we took the newest. Choose another if it is your plan.`
      : '';
  const not = behind
    .slice(0, MAX_NAMED)
    .map((other) => `“${other.file.name}” (${describeBehind(other, first)})`);
  const rest = not.length > 0 ? ` Not taken: ${not.join(', ')}.` : '';
  const sideways = first.file.outline?.sidewaysPages ? SIDEWAYS : '';
  return {
    file: first.file,
    text: `found: ${nameFile(first.file)}: ${why}.${sideways}${tied}${rest}`,
  };
}

const SIDEWAYS = ' Its text runs sideways on the page: turn the pages before you submit it.';

function describeYears({ years, spans }: RankedFile): string[] {
  if (years === 0) return [];
  const [span] = spans;
  const named = `it names ${formatSpan(span)}`;
  return [years > 0 ? named : `${named}, outside your cycle`];
}

const formatSpan = ({ start, end }: YearSpan) =>
  `${Math.floor(start / 12)}-${Math.floor((end - 1) / 12)}`;

function describeBehind(other: RankedFile, first: RankedFile): string {
  const { file } = other;
  if (!file.outline) return lowerFirst(file.problem).replace(/\.$/, '');
  if (other.other) return `says “${other.other}”`;
  if (file.roles.includes('presentation')) return 'looks like the presentation';
  if (first.isNamed && !other.isNamed) return 'does not say it is a technology plan';
  if (other.years < first.years && other.spans[0]) return `names ${formatSpan(other.spans[0])}`;
  if (other.found < first.found) return `has ${other.found} of the sections`;
  return 'has less text';
}

function describePossible({ file, other, matched }: RankedFile): string {
  if (file.obstacle === 'SCAN') return 'it is scanned, so we can’t read its text';
  if (other) return `it has section headings, but says “${other}”`;
  if (file.roles.includes('presentation')) return 'it looks like slides';
  return `${matched} of its headings could be sections`;
}

const lowerFirst = (text: string) => text.slice(0, 1).toLowerCase() + text.slice(1);

/** All signature sheets count; of presentations the one about the plan, then the newest. */
function describeFiles(role: PlanRole, files: CheckedFile[]): Described {
  const serving = files.filter(({ roles, isEmpty }) => roles.includes(role) && !isEmpty);
  const ordered = role === 'presentation' ? [...serving].sort(comparePresentations) : serving;
  const [first, ...others] = ordered;
  if (!first) return { file: null, text: describeMissing(role, files) };
  const isAll = role === 'signatures';
  const names = (isAll ? ordered : [first]).map(nameFile).join(', ');
  const why = first.isChosen ? 'you chose it' : first.reason;
  const problem = first.problem ? ` ${first.problem}` : '';
  const more = isAll || others.length === 0 ? '' : ` Other slides: ${listNames(others)}.`;
  return { file: first, text: `found: ${names}: ${why}.${problem}${more}` };
}

/** Chosen first, then what names the plan, the cabinet or itself a presentation. */
function comparePresentations(a: CheckedFile, b: CheckedFile): number {
  return Number(b.isChosen) - Number(a.isChosen) || rankPresentation(b) - rankPresentation(a);
}

function rankPresentation({ name, outline }: CheckedFile): number {
  const title = (outline?.blocks ?? [])
    .slice(0, 2)
    .map(({ text }) => text)
    .join(' ');
  const isNamed = /cabinet|presentation|tech/i.test(name);
  const isTitled = /technology plan/i.test(title);
  return Number(isNamed) * 2 + Number(isTitled);
}

const MISSING: Record<PlanRole, string> = {
  plan: 'Add it to the folder, or choose the file it is in.',
  presentation: 'Add the slides to the folder, or choose the file they are in.',
  signatures: 'Add them to the folder, or choose the file they are in.',
};

function describeMissing(role: PlanRole, files: CheckedFile[]): string {
  const empty = files.find(({ roles, isEmpty }) => isEmpty && roles.includes(role));
  const why = empty ? ` “${empty.name}” is an empty file.` : '';
  return `not found.${why} ${MISSING[role]}`;
}

function nameFile({ name, changed }: CheckedFile): string {
  return `“${name}”${changed ? `, last changed ${formatDay(changed)}` : ''}`;
}

function listNames(files: CheckedFile[]): string {
  const names = files.slice(0, MAX_NAMED).map(({ name }) => `“${name}”`);
  const more = files.length - names.length;
  return names.join(', ') + (more > 0 ? ` and ${more} more` : '');
}
