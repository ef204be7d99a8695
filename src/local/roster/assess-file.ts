import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ICellData } from '@univerjs/core';
import type { ApplicantReport, CheckReport, PlanReport } from '../../core/report/check-report';
import type { CheckAnswer, CheckRequest } from '../../core/report/panel-api';
import { FileFault } from '../files/file-fault';
import { readWorkbookBytes } from '../files/read-workbook';
import { findCohort, readSetUpLabels } from '../files/set-up-labels';
import type { WorkbookFile } from '../files/workbook-file';
import { openHost } from '../host';
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
    const workbook = await readWorkbookBytes(bytes, path.basename(file), assessor.locale);
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
  const hasNoFormulas = !holdsFormula(workbook.snapshot);
  const host = await openHost({ ...realm, workbook, hasNoFormulas });
  try {
    const check = (asked: CheckRequest) => host.call('checkCompliance', asked) as CheckAnswer;
    const labels = readSetUpLabels(workbook.snapshot);
    const answer = check(request);
    if (answer.ok) return makeResult(answer.report, labels, workbook.notes);
    const reason = answer.faults.map(({ message }) => message).join(' ');
    const isUndated = answer.faults.every(({ code }) => code === 'ISSUE_DATE_MISSING');
    // Any day does to learn who is in the log; nothing that follows from it is kept.
    const named = isUndated ? check({ ...request, issued: request.asOf }) : answer;
    const people = named.ok ? makeResult(named.report, labels, []).people.map(withoutDates) : [];
    return { people, reason, notes: workbook.notes };
  } finally {
    host.dispose();
  }
}

/** The engine takes a tenth of a second to find that there is nothing to calculate. */
function holdsFormula({ sheets }: WorkbookFile['snapshot']): boolean {
  return Object.values(sheets).some(({ cellData = {} }) =>
    Object.values(cellData as Record<string, Record<string, ICellData>>).some((row) =>
      Object.values(row).some((cell) => cell?.f),
    ),
  );
}

function makeResult(report: CheckReport, labels: Map<string, string>, notes: string[]): FileResult {
  const { applicants, logs } = report;
  const unassigned = logs.reduce((sum, log) => sum + log.unassigned.length, 0);
  return {
    people: applicants.map((each) =>
      makePerson(each, findCohort(labels, each.applicant, applicants.length)),
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
