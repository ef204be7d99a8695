import type { CheckInput } from '../../core/assessment/check-log';
import type { ProgramsInput } from '../../core/assessment/check-programs';
import { chooseTabs } from '../../core/log/choose-tabs';
import type { Log } from '../../core/log/log-row';
import { AL_CTO } from '../../core/policy/al-cto';
import { policyOf } from '../../core/policy/policy';
import type { Program } from '../../core/policy/program-schema';
import { findProgram, PROGRAMS } from '../../core/policy/programs';
import type { CheckRequest } from '../../core/protocol/messages';
import { refuse } from '../../core/refusal';
import { fold } from '../../core/text';
import type { OpenSpreadsheet } from './open-spreadsheet';

/** What a check is given: AL-CTO's input when it is asked for, and that of each further program. */
export interface ProgramInputs extends ProgramsInput {
  /** The logs as they were read, for AL-CTO where that could be. */
  listLogs(): Log[];
}

/** The programs that were asked for, each with the logs as it reads them. */
export function readPrograms(opened: OpenSpreadsheet, overrides: Overrides): ProgramInputs {
  const programs = findPrograms(overrides.programs ?? opened.setUp.programs);
  const further = programs
    .filter((program) => program !== AL_CTO)
    .map((program) => ({ program, input: readFor(program, opened, overrides) }));
  let main: CheckInput | undefined;
  return {
    readMain: () => {
      main = readSpreadsheet(opened, overrides);
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
export function readFor(
  program: Program,
  opened: OpenSpreadsheet,
  overrides: Overrides,
): CheckInput {
  const today = overrides.asOf || opened.clock.read(new Date()).day;
  return readSpreadsheet({ ...opened, policy: policyOf(program, today) }, overrides);
}

/** What is given with a call wins over the set-up sheet. */
export interface Overrides {
  issued?: string;
  expires?: string;
  asOf?: string;
  sheets?: string[];
  programs?: string[];
  applicant?: string;
  columns?: CheckRequest['columns'];
  same?: CheckRequest['same'];
}

/** The logs of the spreadsheet with its set-up, ready to be checked. */
export function readSpreadsheet(opened: OpenSpreadsheet, overrides: Overrides): CheckInput {
  const { policy, clock, isMonthFirst } = opened;
  const setUp = {
    ...opened.setUp,
    overrides: { issued: overrides.issued || '', expires: overrides.expires || '' },
    samePeople: [...opened.setUp.samePeople, ...(overrides.same || [])],
  };
  const named = overrides.sheets || setUp.logSheets;
  const chosen = new Map(setUp.chosen);
  for (const { field, heading } of overrides.columns || []) chosen.set(fold(heading), field);
  const { logs, others } = chooseTabs(opened.candidates, named, { policy, isMonthFirst, chosen });
  return {
    policy,
    logs,
    setUp,
    today: overrides.asOf || clock.read(new Date()).day,
    isMonthFirst,
    otherLogs: others,
    only: overrides.applicant,
  };
}
