// What a program may ask about a row apart from its day, hours and category: its provider, and how it was held.
import type { Policy } from '../policy/policy';
import { EXTERNAL, type Where } from '../policy/where';
import { fold } from '../text';
import type { LogRow } from './log-row';

export interface RowFacts {
  /** One of the program's providers, else "external". */
  provider: string;
  isOnline: boolean;
  /** As a column says it. */
  isApproved: boolean;
  categories: readonly string[];
}

const NO_CATEGORIES: readonly string[] = [];
/** Values in a column of approvals that mean there is none. */
const NOT_APPROVED =
  /^(?:|no|n|false|0|none|na|n a|tbd|pending|waiting|requested|submitted|denied|declined|rejected|not .*|no .*|un.*)$/;

const ALL_FACTS = new WeakMap<Policy, WeakMap<LogRow, RowFacts>>();

/** Reads a row once for each program. */
export function readFacts(row: LogRow, policy: Policy): RowFacts {
  const known = ALL_FACTS.get(policy) ?? new WeakMap<LogRow, RowFacts>();
  ALL_FACTS.set(policy, known);
  const facts = known.get(row) ?? makeFacts(row, policy);
  known.set(row, facts);
  return facts;
}

function makeFacts(row: LogRow, { providers, onlineWords }: Policy): RowFacts {
  const named = wordsOf(`${row.beside.provider} ${row.activity}`);
  const all = wordsOf([row.activity, row.description, row.justification].join(' '));
  return {
    provider:
      providers.find(({ words }) => words.some((each) => hasAll(named, each)))?.name ?? EXTERNAL,
    isOnline: onlineWords.some((each) => hasAll(all, each)),
    isApproved: !NOT_APPROVED.test(fold(row.beside.approved)),
    categories: categoriesOf(row),
  };
}

const wordsOf = (text: string) => new Set(fold(text).split(' '));

const hasAll = (words: ReadonlySet<string>, text: string) =>
  text.split(' ').every((word) => words.has(word));

/** The categories that a row belongs to; of several, all. */
export function categoriesOf({ course }: LogRow): readonly string[] {
  if (course.kind === 'course') return course.tags ?? [course.course];
  return NO_CATEGORIES;
}

export function meets({ provider, isOnline, categories }: RowFacts, where: Where): boolean {
  if ('provider' in where) return provider === where.provider;
  return 'mode' in where ? isOnline : categories.includes(where.category);
}
