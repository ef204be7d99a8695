import type { Day } from '../day';
import { AL_CTO } from './al-cto';
import type { Program, ProgramWords, Requirement, RequirementKind } from './program-schema';
import { NEEDED_TEXTS, type TextField } from './record-fields';

/** A program's values on one day, as rules and assessment ask for them. What is unspecified asks nothing. */
export interface Policy {
  /** As reports call it. */
  id: string;
  /** As the program calls itself, in sentences. */
  program: string;
  /** Above generated sheets. */
  title: string;
  words: ProgramWords;
  courses: { name: string; otherNames: string[] }[];
  retiredCourses: { name: string; suggestion: string }[];
  /** True where a row that names two courses belongs to both as it is. */
  hasTags: boolean;
  /** What a row of the past needs beside its activity, day, hours and course. */
  neededTexts: TextField[];
  excludesTime: boolean;
  /** True where the program asks for a technology plan; `plan-policy.ts` says of what. */
  hasPlan: boolean;
  /** 'issue date', or the day of the year on which each cycle begins, MM-DD. */
  cycleStarts: string;
  cycleYears: number;
  requiredHours: number;
  courseMinimumHours: number;
  electiveHours: number;
  providers: Program['providers'];
  onlineWords: string[];
  /** With the hours that hold on the day; what does not hold yet is left out. */
  requirements: AskedRequirement[];
  needs: Asked<'needs'>[];
  /** Null where nothing counts once only. */
  onceOnly: Asked<'onceOnly'> | null;
  notes: string[];
  /** What its source leaves open, a sentence each. */
  unspecified: string[];
}

type StatedHours = Extract<Requirement, { kind: 'total' }>['hours'];
type AsAsked<Each> = Each extends { hours: StatedHours }
  ? Omit<Each, 'hours'> & { hours: number }
  : Each;

/** A requirement as it is on a day: its hours are a number. */
export type AskedRequirement = AsAsked<Requirement>;
export type Asked<Name extends RequirementKind> = Extract<AskedRequirement, { kind: Name }>;

/** The requirement of a kind that a program has at most once. */
export function findRequirement<Name extends RequirementKind>(
  requirements: readonly AskedRequirement[],
  kind: Name,
): Asked<Name> | undefined {
  return requirements.find((each): each is Asked<Name> => each.kind === kind);
}

/** The hours that hold on a day; null before the first of them do. */
function hoursOn(hours: StatedHours, day: Day): number | null {
  const all = Array.isArray(hours) ? hours : [hours];
  const holding = all.filter(({ from = '' }) => from <= day);
  return holding[holding.length - 1]?.value ?? null;
}

function askOn(requirement: Requirement, day: Day): AskedRequirement[] {
  if (!('hours' in requirement)) return [requirement];
  const hours = hoursOn(requirement.hours, day);
  return hours === null ? [] : [{ ...requirement, hours }];
}

/** A program as it is on a day: a cycle goes by the values of its first. */
export function policyOf(program: Program, day: Day): Policy {
  const requirements = program.requirements.flatMap((each) => askOn(each, day));
  const of = <Name extends RequirementKind>(kind: Name) => findRequirement(requirements, kind);
  const cycle = of('cycle');
  const courses = program.categories.value;
  const requiredHours = of('total')?.hours ?? 0;
  const courseMinimumHours = of('minimumPerCategory')?.hours ?? 0;
  const asks = (part: object | undefined) => part !== undefined && 'value' in part;
  return {
    id: program.policyId ?? program.id,
    program: program.name,
    title: program.title,
    words: program.words,
    courses,
    retiredCourses: program.retiredCategories,
    hasTags: 'value' in program.severalCategories && program.severalCategories.value === 'tag',
    neededTexts: NEEDED_TEXTS.filter(
      (field) => 'value' in program.record && program.record.value.includes(field),
    ),
    excludesTime: asks(of('excludes')?.times),
    hasPlan: asks(of('documents')?.names),
    cycleStarts: cycle?.starts.value ?? 'issue date',
    cycleYears: cycle?.years.value ?? 1,
    requiredHours,
    courseMinimumHours,
    electiveHours: of('pool')?.hours ?? requiredHours - courseMinimumHours * courses.length,
    providers: program.providers,
    onlineWords: program.onlineWords,
    requirements,
    needs: requirements.filter((each): each is Asked<'needs'> => each.kind === 'needs'),
    onceOnly: of('onceOnly') ?? null,
    notes: program.notes,
    unspecified: listUnspecified(program),
  };
}

/** Every question that a source leaves open, in the order of the program's file. */
export function listUnspecified({
  severalCategories,
  record,
  requirements,
  unspecified,
}: Program): string[] {
  const parts = [severalCategories, record, ...requirements.flatMap((each) => Object.values(each))];
  const open = parts.flatMap((part) =>
    typeof part === 'object' && 'unspecified' in part ? [part.unspecified] : [],
  );
  return [...open, ...unspecified];
}

/** The AL-CTO recertification policy. */
export const POLICY: Policy = policyOf(AL_CTO, '2024-01-01');
