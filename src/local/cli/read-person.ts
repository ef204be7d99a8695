import type { CheckAnswer } from '../../core/protocol/messages';
import type { ApplicantReport, CheckReport } from '../../core/report/check-report';
import { readWorkbook } from '../files/read-workbook';
import { findCohort, readSetUpLabels } from '../files/set-up-labels';
import { sayFaults } from '../say-faults';
import { checkPlanFolder } from '../technology-plan/check-plan-folder';
import { openPlanFolder } from '../technology-plan/open-plan-folder';
import { openBundle } from './open-bundle';
import { findProjectRoot, fromWhereTheyStand } from './project-root';
import { refuseInput } from './refuse-input';
import { splitArgs } from './split-args';
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

/** Checks the log that the arguments name; throws `UsageFault` where it is not one dated person's. */
export async function readPerson(args: string[], ending: string): Promise<PersonRead> {
  const { files, out: named = '', options } = splitArgs(args, ending);
  if (files.length !== 1) throw new UsageFault(['Name one log. See alcto --help.']);
  const [file, out] = [files[0], named].map(fromWhereTheyStand);
  await refuseInput(file, out);
  const workbook = await readWorkbook(file, options.locale, 'dropped');
  const { request, json } = options;
  const planFolder =
    options.planFolder === undefined ? undefined : openPlanFolder(options.planFolder);
  const host = await openBundle(workbook, { ...options, planFolder });
  try {
    if (planFolder)
      await checkPlanFolder(host, { root: findProjectRoot(), request, timeZone: options.timeZone });
    const answer = host.call('checkCompliance', request) as CheckAnswer;
    if (!answer.ok) throw new UsageFault(sayFaults(answer.faults));
    const { report } = answer;
    const applicant = pickOne(report);
    const labels = readSetUpLabels(workbook.snapshot);
    const isOnly = request.applicant === undefined;
    const cohort = findCohort(labels, applicant.applicant, isOnly ? 1 : 2);
    // What stands behind the question mark are answers.
    const [formLink = ''] = (labels.get('form link') ?? '').split('?');
    return { applicant, report, cohort, formLink, out, json };
  } finally {
    host.dispose();
  }
}

function pickOne({ applicants }: CheckReport): DatedApplicant {
  const [first] = applicants;
  if (applicants.length > 1) {
    const names = applicants.map(({ applicant }) => applicant.replace(/\p{Cc}/gu, ' '));
    throw new UsageFault([
      `This log is of ${names.length} people. Choose one with --applicant: ${names.join('; ')}.`,
    ]);
  }
  if (!first?.cycle || !first.hours || !first.elective) {
    throw new UsageFault(['There is no issue date for this person. Give it with --issued.']);
  }
  return first as DatedApplicant;
}
