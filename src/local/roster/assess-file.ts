import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { CheckAnswer, CheckRequest } from '../../core/protocol/messages';
import type { ApplicantReport, CheckReport, PlanReport } from '../../core/report/check-report';
import { openHost } from '../apps-script/host';
import { FileFault } from '../files/file-fault';
import { readWorkbookBytes } from '../files/read-workbook';
import { findCohort, readSetUpLabels } from '../files/set-up-labels';
import type { WorkbookFile } from '../files/workbook-file';
import { sayFaults } from '../say-faults';
import type { FileResult, PersonResult } from './roster-row';

/** What every file of a roster is assessed with. */
export interface Assessor {
  /** Text of `Code.js` and `functions.js`. */
  bundle: string;
  functions: string;
  request: CheckRequest;
  timeZone: string;
  locale: string;
}

const READ_FAULTS: Record<string, string> = {
  ENOENT: 'The file is no longer there.',
  EACCES: 'The file may not be read. Check its permissions.',
  EPERM: 'The file may not be read. Check its permissions.',
  EBUSY: 'The file is open in another program. Close it there.',
  EIO: 'The disk could not read the file.',
};

/** Assesses one log; whatever is wrong with it becomes its reason, a sentence or two, and nothing is thrown. */
export async function assessFile(file: string, assessor: Assessor): Promise<FileResult> {
  try {
    const bytes = await readFile(file);
    const workbook = await readWorkbookBytes(
      bytes,
      path.basename(file),
      assessor.locale,
      'dropped',
    );
    return await assessWorkbook(workbook, assessor);
  } catch (error) {
    return { people: [], reason: sayWhy(error), notes: [] };
  }
}

function sayWhy(error: unknown): string {
  if (error instanceof FileFault) return error.message;
  const { code, message } = error as NodeJS.ErrnoException;
  return READ_FAULTS[code ?? ''] ?? `This file met a defect of ours: ${message}`;
}

async function assessWorkbook(workbook: WorkbookFile, assessor: Assessor): Promise<FileResult> {
  const { request, ...realm } = assessor;
  const host = await openHost({ ...realm, workbook });
  try {
    const check = (asked: CheckRequest) => host.call('checkCompliance', asked) as CheckAnswer;
    return assessPeople(check, request, workbook);
  } finally {
    host.dispose();
  }
}

/** Everybody by the dates in the log's own set-up; `--issued` serves those who have none there. */
function assessPeople(
  check: (asked: CheckRequest) => CheckAnswer,
  { issued, ...request }: CheckRequest,
  { snapshot, notes }: WorkbookFile,
): FileResult {
  const labels = readSetUpLabels(snapshot);
  const read = (answer: CheckAnswer): FileResult =>
    answer.ok
      ? makeResult(answer.report, labels, notes)
      : { people: [], reason: sayFaults(answer.faults).join(' '), notes };
  const own = check(request);
  const isUndated = !own.ok && own.faults.every(({ code }) => code === 'ISSUE_DATE_MISSING');
  if (!own.ok && !isUndated) return read(own);
  const result = read(own);
  if (issued !== undefined) {
    if (!own.ok) return read(check({ ...request, issued }));
    if (result.people.every(({ expires }) => expires !== null)) return result;
    const given = read(check({ ...request, issued })).people;
    const people = result.people.map((each, nth) => (each.expires ? each : (given[nth] ?? each)));
    return { ...result, people };
  }
  if (own.ok) return result;
  // Any day does to learn who is in the log; nothing that follows from it is kept.
  const named = read(check({ ...request, issued: request.asOf }));
  return { ...result, people: named.people.map(withoutDates) };
}

function makeResult(report: CheckReport, labels: Map<string, string>, notes: string[]): FileResult {
  const { applicants, logs } = report;
  const unassigned = logs.reduce((sum, log) => sum + log.unassigned.length, 0);
  return {
    // The set-up's own applicant stands first; another of that name has a cohort we do not know.
    people: applicants.map((each, index) =>
      makePerson(each, index > 0 ? '' : findCohort(labels, each.applicant, applicants.length)),
    ),
    reason: applicants.length === 0 ? 'This log names nobody.' : '',
    notes: [
      ...logs.flatMap(({ findings }) => findings.map(({ message }) => message)),
      ...(unassigned > 0 ? [`Rows of this log that name nobody: ${unassigned}.`] : []),
      ...notes,
    ],
  };
}

function makePerson(applicant: ApplicantReport, cohort: string): PersonResult {
  const { cycle, hours, courses, elective, rows } = applicant;
  const needs = [...courses, ...(elective ? [{ course: 'Elective hours', ...elective }] : [])];
  return {
    name: applicant.applicant,
    district: applicant.district,
    cohort,
    expires: cycle?.expires ?? null,
    standing: applicant.standing,
    covered: hours?.creditable ?? null,
    short: needs
      .filter(({ remaining }) => remaining > 0)
      .map(({ course, remaining }) => ({ course, remaining })),
    held: rows.filter(({ status }) => status === 'HELD').length,
    plan: sayPlan(applicant.plan),
  };
}

function sayPlan(plan: PlanReport | null): string {
  if (plan === null) return 'not checked here';
  if (plan.complete) return 'complete';
  const isOpen = ({ state }: { state: string }) => state !== 'FOUND' && state !== 'CONFIRMED';
  const open = [...plan.documents, ...plan.sections].filter(isOpen);
  return `to do: ${open.map(({ name }) => name).join(', ')}`;
}

function withoutDates(person: PersonResult): PersonResult {
  return { ...person, expires: null, standing: null, covered: null, short: [], held: 0 };
}
