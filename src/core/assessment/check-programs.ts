// The check of a log by every program that was asked for.
import { POLICY } from '../policy/policy';
import type { Program } from '../policy/program-schema';
import { Refusal } from '../refusal';
import type { CheckReport } from '../report/check-report';
import { type CheckInput, checkLog } from './check-log';
import { checkProgram } from './check-program';
import type { SetUp } from './set-up';

/** A program beside AL-CTO, with the logs as its own names of categories read them. */
export interface FurtherInput {
  program: Program;
  input: CheckInput;
}

/** What a check is given. */
export interface ProgramsInput {
  /** Reads the logs for AL-CTO; throws `Refusal` where they can't be. */
  readMain(): CheckInput;
  further: readonly FurtherInput[];
  isMainAsked: boolean;
}

/**
 * AL-CTO's report, with what each further program says beside it. Where AL-CTO was not asked for and can't be checked
 * (there is no issue date, or the log has none of its courses), its part is left open.
 */
export function checkPrograms({ readMain, further, isMainAsked }: ProgramsInput): CheckReport {
  if (further.length === 0) return checkLog(readMain());
  const programs = further.map(({ program, input }) => checkProgram(program, input));
  if (isMainAsked) return { ...checkLog(readMain()), programs };
  try {
    return { ...checkLog({ ...readMain(), isOptional: true }), programs };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const [{ input }] = further;
    const open = { ...input, policy: POLICY, setUp: withoutDates(input.setUp), isOptional: true };
    return { ...checkLog(open), programs };
  }
}

const NO_DATES = { issued: '', expires: '' };

const withoutDates = (setUp: SetUp): SetUp => ({
  ...setUp,
  dates: NO_DATES,
  overrides: NO_DATES,
  people: new Map(),
});
