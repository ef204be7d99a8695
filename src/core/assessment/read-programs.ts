// From a spreadsheet as it was read to what a check is given, for each program that was asked for.
import type { Day } from '../day';
import type { SheetCells } from '../log/cell';
import { chooseTabs } from '../log/choose-tabs';
import type { Log } from '../log/log-row';
import { AL_CTO } from '../policy/al-cto';
import { POLICY, type Policy, policyOf } from '../policy/policy';
import type { Program } from '../policy/program-schema';
import { findProgram, PROGRAMS } from '../policy/programs';
import type { CheckRequest } from '../protocol/request-schemas';
import { refuse } from '../refusal';
import { fold } from '../text';
import type { CheckInput } from './check-log';
import type { ProgramsInput } from './check-programs';
import type { SetUp } from './set-up';

/** What is given with a call wins over the set-up sheet. */
export type Overrides = Omit<CheckRequest, 'program'>;

/** A spreadsheet as it was read. */
export interface ReadSheets {
  setUp: SetUp;
  /** Tabs that may be logs. */
  candidates: SheetCells[];
  isMonthFirst: boolean;
  /** The spreadsheet's own today. */
  today: Day;
}

/** What a check is given: AL-CTO's input when it is asked for, and that of each further program. */
export interface ReadPrograms extends ProgramsInput {
  /** The logs as they were read, for AL-CTO where that could be. */
  listLogs(): Log[];
}

/** The programs that were asked for, each with the logs as it reads them. */
export function readPrograms(sheets: ReadSheets, overrides: Overrides): ReadPrograms {
  const programs = findPrograms(overrides.programs ?? sheets.setUp.programs);
  const further = programs
    .filter((program) => program !== AL_CTO)
    .map((program) => ({ program, input: readFor(program, sheets, overrides) }));
  let main: CheckInput | undefined;
  return {
    readMain: () => {
      main ??= readInput(sheets, overrides);
      return main;
    },
    further,
    isMainAsked: programs.length === 0 || programs.includes(AL_CTO),
    listLogs: () => (main ?? further[0].input).logs,
  };
}

function findPrograms(names: string[]): Program[] {
  return names.map((name) => {
    const program = findProgram(name);
    if (program) return program;
    const other = PROGRAMS.map((each) => each.name).join(', ');
    throw refuse('PROGRAM_UNKNOWN', { name, other });
  });
}

/** The logs by a program's own names of categories. */
export function readFor(program: Program, sheets: ReadSheets, overrides: Overrides): CheckInput {
  const today = overrides.asOf || sheets.today;
  return readInput(sheets, overrides, policyOf(program, today));
}

/** The logs with the set-up, ready to be checked. */
export function readInput(
  { setUp, candidates, isMonthFirst, today }: ReadSheets,
  overrides: Overrides,
  policy: Policy = POLICY,
): CheckInput {
  const named = overrides.sheets || setUp.logSheets;
  const chosen = new Map(setUp.chosen);
  for (const { field, heading } of overrides.columns || []) chosen.set(fold(heading), field);
  const { logs, others } = chooseTabs(candidates, named, { policy, isMonthFirst, chosen });
  const input = {
    policy,
    logs,
    setUp: { ...setUp, samePeople: [...setUp.samePeople, ...(overrides.same || [])] },
    today: overrides.asOf || today,
    isMonthFirst,
    otherLogs: others,
  };
  return withDates(input, overrides);
}

/** The same logs by other dates, or of one person alone. */
export function withDates(
  input: CheckInput,
  { issued = '', expires = '', applicant }: Overrides,
): CheckInput {
  const setUp = { ...input.setUp, overrides: { issued, expires } };
  return { ...input, setUp, only: applicant };
}
