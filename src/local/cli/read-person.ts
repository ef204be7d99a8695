import type { Command } from 'commander';
import type { ApplicantReport, CheckReport } from '../../core/report/check-report';
import { findCohort } from '../files/set-up-labels';
import { describeFaults } from './describe-faults';
import { addFileOptions, type RawLogOptions, readLogOptions } from './log-options';
import { resolveUserPath } from './project-root';
import { refuseInput } from './refuse-input';
import { runCheck } from './run-check';
import { UsageFault } from './usage-fault';

/** One person of one log, as a command that writes a file about them needs it. */
export interface PersonRead {
  applicant: DatedApplicant;
  report: CheckReport;
  cohort: string;
  formLink: string;
  out: string;
  json: boolean;
}

/** A person with an issue date, and with what follows from it. */
export type DatedApplicant = ApplicantReport & {
  [Key in 'cycle' | 'hours' | 'elective']: NonNullable<ApplicantReport[Key]>;
};

/** Adds the arguments of a command that writes a file of kind `ending` about one person. */
export function addPersonOptions(command: Command, ending: string): Command {
  return addFileOptions(command)
    .argument('<file>', 'the log: .xlsx, .ods, .xls, .csv or .tsv')
    .requiredOption(`--out <file${ending}>`, 'the file to write');
}

/** Checks the log; throws `UsageFault` where it is not one dated person's. */
export async function readPerson(
  typed: string,
  raw: RawLogOptions,
  ending: string,
): Promise<PersonRead> {
  const options = readLogOptions(raw);
  if (!raw.out?.toLowerCase().endsWith(ending))
    throw new UsageFault([`--out must name a file that ends in ${ending}.`]);
  const [file = '', out = ''] = [typed, raw.out].map(resolveUserPath);
  await refuseInput(file, out);
  const checked = await runCheck({ ...options, file }, options.timeLimitSeconds);
  if (!checked.answer.ok) throw new UsageFault(describeFaults(checked.answer.faults));
  const { report } = checked.answer;
  const applicant = pickOne(report);
  const labels = new Map(checked.labels);
  const isOnly = options.request.applicant === undefined;
  const cohort = findCohort(labels, applicant.applicant, isOnly ? 1 : 2);
  // What stands behind the question mark are answers.
  const [formLink = ''] = (labels.get('form link') ?? '').split('?');
  return { applicant, report, cohort, formLink, out, json: options.json };
}

function pickOne({ applicants }: CheckReport): DatedApplicant {
  const [first] = applicants;
  if (applicants.length > 1) {
    const names = applicants.map(({ applicant }) => applicant);
    throw new UsageFault([
      `This log is of ${names.length} people. Choose one with --applicant: ${names.join('; ')}.`,
    ]);
  }
  if (!first?.cycle || !first.hours || !first.elective) {
    throw new UsageFault(['There is no issue date for this person. Give it with --issued.']);
  }
  return first as DatedApplicant;
}
