// What a program's file must contain. An unknown key is refused, so that a misspelled one isn't silently ignored.
import * as z from 'zod/mini';
import { isDay } from '../day';
import { NEEDED_TEXTS } from './record-fields';
import { EXTERNAL, type Where } from './where';

const text = z.string().check(z.minLength(1));
const hours = z.number().check(z.nonnegative(), z.multipleOf(0.01));
const day = z.string().check(z.refine(isDay));
const monthAndDay = z.string().check(z.refine((each) => isDay(`2001-${each}`)));

const source = z.strictObject({ title: text, quote: text });

/** A value with where it is said; `from` is the day from which on it holds, left out where it always did. */
const stated = <Value extends z.ZodMiniType>(value: Value) =>
  z.strictObject({ value, source, from: z.optional(day) });

/** What no source settles, in a sentence for people. It is never taken as no. */
const unspecified = z.strictObject({ unspecified: text });

const statedOrNot = <Value extends z.ZodMiniType>(value: Value) =>
  z.union([stated(value), unspecified]);

/** One value, or several that hold one after the other, the earliest first. */
const statedHours = z.union([
  stated(hours),
  z.array(stated(hours)).check(
    z.minLength(2),
    z.refine((all) =>
      all.slice(1).every(({ from }, index) => from && from > (all[index].from ?? '')),
    ),
  ),
]);

/** Rows that a requirement is about; exactly one of the three. */
const where: z.ZodMiniType<Where> = z.union([
  z.strictObject({ provider: text }),
  z.strictObject({ mode: z.enum(['online']) }),
  z.strictObject({ category: text }),
]);

const requirement = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('cycle'),
    /** The day of issue, or a fixed day of the year, MM-DD. */
    starts: stated(z.union([z.literal('issue date'), monthAndDay])),
    years: stated(z.int().check(z.positive())),
  }),
  z.strictObject({ kind: z.literal('total'), hours: statedHours }),
  z.strictObject({ kind: z.literal('minimumPerCategory'), hours: statedHours }),
  z.strictObject({ kind: z.literal('pool'), hours: statedHours }),
  z.strictObject({ kind: z.literal('minimumWhere'), where, hours: statedHours }),
  z.strictObject({ kind: z.literal('maximumWhere'), where, hours: statedHours }),
  z.strictObject({
    kind: z.literal('needs'),
    where,
    says: stated(z.array(z.enum(['approval', 'in person'])).check(z.minLength(1))),
  }),
  /** Rows that meet every one of these count once, ever. */
  z.strictObject({
    kind: z.literal('onceOnly'),
    where: stated(z.array(where).check(z.minLength(1))),
  }),
  z.strictObject({ kind: z.literal('carryOver'), atMost: statedOrNot(hours) }),
  z.strictObject({ kind: z.literal('excludes'), times: statedOrNot(z.array(text)) }),
  z.strictObject({ kind: z.literal('documents'), names: statedOrNot(z.array(text)) }),
]);

/** What it calls its parts, in sentences: "strand" and "strands", "year" and "years". */
const words = z.strictObject({ category: text, categories: text, cycle: text, cycles: text });

const category = z.strictObject({ name: text, otherNames: z.array(text) });

/** Rows are a provider's own where their provider or activity has all words of one of these. */
const provider = z.strictObject({ name: text, words: z.array(text).check(z.minLength(1)) });

const program = z.strictObject({
  /** As `--program` takes it, and the name of its file. */
  id: z.string().check(z.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)),
  /** The id of its policy in reports, where that is another. */
  policyId: z.optional(z.string().check(z.regex(/^[a-z0-9-]+$/))),
  /** As people call it, in sentences. */
  name: text,
  /** Above generated sheets. */
  title: text,
  words,
  /** None where any activity will do. */
  categories: stated(z.array(category)),
  retiredCategories: z.array(z.strictObject({ name: text, suggestion: text })),
  /** A row that names two categories: its hours are to be split, or belong to both as they are. */
  severalCategories: statedOrNot(z.enum(['split', 'tag'])),
  /** What each activity is recorded with, beside its name, day, hours and category. */
  record: statedOrNot(z.array(z.enum(NEEDED_TEXTS))),
  /** Where the rows' hours come from; what names none of them is external. */
  providers: z.array(provider),
  /** A row is online where one of its texts has all words of one of these. */
  onlineWords: z.array(text),
  requirements: z.array(requirement),
  /** Whose reading it is, and where its source contradicts itself: shown with every result. */
  notes: z.array(text),
  /** Further questions that its source leaves open. */
  unspecified: z.array(text),
});

type ProgramShape = z.infer<typeof program>;
export type Requirement = ProgramShape['requirements'][number];
export type RequirementKind = Requirement['kind'];

/** What a file says that its keys alone cannot: each part fits the others. */
export const programSchema = program.check(
  z.refine(
    hasOneOfEach,
    'cycle and total stand once each, other kinds without `where` once at most',
  ),
  z.refine(namesKnownThings, '`where` names a provider, mode or category that the program has'),
  z.refine(
    hasSeparateLimits,
    'maximums are about one thing: providers, or the mode, or one category',
  ),
  z.refine(addsUp, 'minimums and pool make up the total'),
);

function hasOneOfEach({ requirements }: ProgramShape): boolean {
  const count = (kind: RequirementKind) => requirements.filter((each) => each.kind === kind).length;
  const atMostOnce: RequirementKind[] = [
    'minimumPerCategory',
    'pool',
    'minimumWhere',
    'onceOnly',
    'carryOver',
    'excludes',
    'documents',
  ];
  return (
    count('cycle') === 1 && count('total') === 1 && atMostOnce.every((kind) => count(kind) < 2)
  );
}

function listWheres({ requirements }: ProgramShape): Where[] {
  return requirements.flatMap((each) => {
    if (!('where' in each)) return [];
    return 'value' in each.where ? each.where.value : [each.where];
  });
}

function namesKnownThings(shape: ProgramShape): boolean {
  const providers = [EXTERNAL, ...shape.providers.map(({ name }) => name)];
  const categories = shape.categories.value.map(({ name }) => name);
  return listWheres(shape).every(
    (each) =>
      !('provider' in each && !providers.includes(each.provider)) &&
      !('category' in each && !categories.includes(each.category)),
  );
}

/**
 * The exact allocation follows hours through limits that lie inside each other or apart. Two that overlap, such as
 * "at most 6 external" and "at most 8 online", would need another one.
 */
function hasSeparateLimits({ requirements }: ProgramShape): boolean {
  const limits = requirements.flatMap((each) =>
    each.kind === 'maximumWhere' || each.kind === 'minimumWhere' ? [each.where] : [],
  );
  const things = new Set(limits.map((each) => Object.keys(each)[0]));
  return things.size < 2 && !(things.has('category') && limits.length > 1);
}

function addsUp({ requirements, categories }: ProgramShape): boolean {
  const last = (kind: 'total' | 'minimumPerCategory' | 'pool') => {
    const found = requirements.find((each) => each.kind === kind);
    if (!found || !('hours' in found)) return undefined;
    return Array.isArray(found.hours)
      ? found.hours[found.hours.length - 1].value
      : found.hours.value;
  };
  const total = last('total') ?? 0;
  const minimums = (last('minimumPerCategory') ?? 0) * categories.value.length;
  const pool = last('pool') ?? total - minimums;
  return pool >= 0 && minimums + pool === total;
}

export type Program = ProgramShape;
export type ProgramWords = Program['words'];
