import type { Command } from 'commander';
import { SET_UP_LABELS } from '../../core/protocol/set-up-sheet';
import { type Assessed, isAssessed } from '../../core/report/assessed';
import type { CheckReport } from '../../core/report/check-report';
import { keyOf } from '../../core/report/person-key';
import { viewProgram } from '../../core/report/view-program';
import { fold } from '../../core/text';
import { describeFaults } from './describe-faults';
import { addFileOptions, type RawLogOptions, readLogOptions } from './log-options';
import { resolveUserPath } from './project-root';
import { refuseInput } from './refuse-input';
import { runCheck } from './run-check';
import { UsageFault } from './usage-fault';

/** One person of one log, as a command that writes a file about them needs it. */
export interface PersonRead {
  applicant: Assessed;
  report: CheckReport;
  formLink: string;
  out: string;
  json: boolean;
}

/** Adds the arguments of a command that writes a file of kind `ending` about one person. */
export function addPersonOptions(command: Command, ending: string): Command {
  return addFileOptions(command)
    .argument('<file>', 'the log: .xlsx, .ods, .xls, .csv or .tsv')
    .requiredOption(`--out <file${ending}>`, 'the file to write');
}

/** A checked log, and what its set-up says beside the report. */
export interface LogRead {
  report: CheckReport;
  formLink: string;
  json: boolean;
}

/** Checks the log; throws `UsageFault` where it cannot be checked, or where `out` is the log itself. */
export async function readCheckedLog(
  typed: string,
  raw: RawLogOptions,
  out: string,
): Promise<LogRead> {
  const options = readLogOptions(raw);
  const [program, ...more] = options.programs;
  if (more.length > 0) throw new UsageFault(['This is made for one program: give --program once.']);
  const file = resolveUserPath(typed);
  await refuseInput(file, out);
  const checked = await runCheck({ ...options, file }, options.timeLimitSeconds);
  const { answer, sheets } = checked;
  if (!answer.ok) throw new UsageFault(describeFaults(answer.faults, { ...options, sheets }));
  const labels = new Map(checked.labels);
  const report = viewProgram(answer.report, program);
  // What stands behind the question mark are answers.
  const [formLink = ''] = (labels.get(fold(SET_UP_LABELS.formLink)) ?? '').split('?');
  return {
    report,
    formLink,
    json: options.json,
  };
}

/** Checks the log; throws `UsageFault` where it is not one dated person's. */
export async function readPerson(
  typed: string,
  raw: RawLogOptions,
  ending: string,
): Promise<PersonRead> {
  requireEnding('--out', raw.out, ending);
  const out = resolveUserPath(raw.out ?? '');
  const { report, formLink, json } = await readCheckedLog(typed, raw, out);
  const applicant = pickOne(report);
  return { applicant, report, formLink, out, json };
}

export function requireEnding(option: string, file: string | undefined, ending: string) {
  if (file?.toLowerCase().endsWith(ending)) return;
  throw new UsageFault([`${option} must name a file that ends in ${ending}.`]);
}

export function pickOne({ applicants }: CheckReport): Assessed {
  const [first] = applicants;
  if (applicants.length > 1) {
    // Two of one name are told apart by their addresses.
    const names = applicants.map(keyOf);
    throw new UsageFault([
      `This log has ${names.length} people. Choose one with --applicant: ${names.join('; ')}.`,
    ]);
  }
  if (!first || !isAssessed(first)) {
    throw new UsageFault(['There is no issue date for this person. Give it with --issued.']);
  }
  return first;
}
