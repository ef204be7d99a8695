import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { openLog } from '../../addon/open-log';
import type { Day } from '../../core/day';
import type { CheckRequest } from '../../core/protocol/messages';
import type { ApplicantReport, CheckReport } from '../../core/report/check-report';
import { formatPlanStanding, listNeeds } from '../../core/report/roster-rows';
import { viewProgram } from '../../core/report/view-program';
import { type HostOptions, openHost } from '../apps-script/host';
import { type Asked, describeFaults } from '../cli/describe-faults';
import { FileFault } from '../files/file-fault';
import { readWorkbookBytes } from '../files/read-workbook';
import { listSheetNames } from '../files/sheet-names';
import type { WorkbookFile } from '../files/workbook-file';
import { findEntry, findEntryByFile, type PersonEntry } from './people-file';
import type { FileResult, PersonResult } from './roster-row';

/** What every file of a roster is assessed with. */
export interface Assessor {
  /** Text of `Code.js` and `functions.js`. */
  bundle: string;
  functions: string;
  request: CheckRequest;
  timeZone: string;
  locale: string;
  /** The further program that the roster is of; left out for AL-CTO. */
  program?: string;
  /** Those of `--people`. */
  people?: PersonEntry[];
}

/** In a thread that assesses many files, the realm they share. */
type Shared = Pick<HostOptions, 'realm'>;

/** A log's own answer; the report of one that cannot be checked is missing. */
type Answer = ReturnType<ReturnType<typeof openLog>['check']>;

const READ_FAULTS: Record<string, string> = {
  ENOENT: 'The file is no longer there.',
  EACCES: "The file can't be read. Check its permissions.",
  EPERM: "The file can't be read. Check its permissions.",
  EBUSY: 'The file is open in another program. Close it there.',
  EIO: 'The disk could not read the file.',
};

/** Assesses one log; whatever is wrong with it becomes its reason, a sentence or two, and nothing is thrown. */
export async function assessFile(
  file: string,
  assessor: Assessor,
  shared: Shared = {},
): Promise<FileResult> {
  try {
    // Nothing else waits in its thread.
    const bytes = readFileSync(file);
    const workbook = await readWorkbookBytes(
      bytes,
      path.basename(file),
      assessor.locale,
      'dropped',
    );
    const sheets = listSheetNames(workbook.snapshot);
    return await assessWorkbook(workbook, path.basename(file), { ...assessor, ...shared, sheets });
  } catch (error) {
    return { people: [], reason: describeError(error), notes: [] };
  }
}

function describeError(error: unknown): string {
  if (error instanceof FileFault) return error.message;
  const { code, message } = error as NodeJS.ErrnoException;
  return READ_FAULTS[code ?? ''] ?? `An internal error (please report it): ${message}`;
}

/** A log that the bundle has read, and what it is to give. */
interface OpenLog extends ReturnType<typeof openLog> {
  asked: Asked;
  program?: string;
  /** How the file was read, a sentence each. */
  notes: string[];
}

async function assessWorkbook(
  workbook: WorkbookFile,
  file: string,
  assessor: Assessor & Shared & { sheets: string[] },
): Promise<FileResult> {
  const { request, people = [], program, sheets, ...place } = assessor;
  const { issued, ...rest } = request;
  const host = await openHost({ ...place, workbook });
  try {
    return host.onDesk((app) => {
      const { columns, opened } = openWithColumns(app.openLog, rest);
      const log = {
        ...opened,
        asked: { request: { ...request, columns }, sheets },
        program,
        notes: workbook.notes,
      };
      const own = assessPeople(log, issued, request.asOf);
      const result = people.length > 0 ? withEntries(own, log, people, file) : own;
      const headingsFound = columns.map(({ heading }) => heading);
      return headingsFound.length > 0 ? { ...result, headingsFound } : result;
    });
  } finally {
    host.dispose();
  }
}

type Columns = NonNullable<CheckRequest['columns']>;

/**
 * Many logs have as many headings: what `--column` says is for those that have its heading, and the others are read
 * as without it. Gives the columns that serve this log.
 */
function openWithColumns(open: typeof openLog, request: CheckRequest) {
  const opened = open(request);
  const all: Columns = request.columns ?? [];
  const answer = all.length === 0 ? null : opened.check();
  if (!answer) return { columns: all, opened };
  const asked = listAsked(answer);
  const columns = all.filter(({ field }) => !asked.has(field));
  if (columns.length === all.length) return { columns: isRead(answer) ? all : [], opened };
  const again = open({ ...request, columns: columns.length > 0 ? columns : undefined });
  return { columns, opened: again };
}

/** Fields whose column is asked about. */
function listAsked(answer: Answer): Set<string | undefined> {
  return new Set(answer.ok ? [] : answer.faults.map(({ field }) => field));
}

const isRead = (answer: Answer) =>
  answer.ok || answer.faults.every(({ code }) => code === 'ISSUE_DATE_MISSING');

/** Each person checked anew with their own dates of `--people`, which are nobody else's. */
function withEntries(
  result: FileResult,
  log: OpenLog,
  people: PersonEntry[],
  file: string,
): FileResult {
  const named = result.people.map((person) => {
    const isUnnamed = person.name === '' && result.people.length === 1;
    const entry = isUnnamed ? findEntryByFile(people, file) : findEntry(people, person);
    if (!entry) return person;
    const known = {
      ...person,
      name: person.name || entry.name,
      cohort: entry.cohort || person.cohort,
    };
    if (entry.issued === '') return known;
    const applicant = person.email || person.name || entry.name;
    const dates = { issued: entry.issued, ...(entry.expires !== '' && { expires: entry.expires }) };
    const checked = readAnswer(log.check({ ...dates, applicant }), log).people;
    const dated = checked.find(({ email }) => email === person.email);
    return dated ? { ...dated, name: known.name, cohort: known.cohort } : known;
  });
  return { ...result, people: named };
}

/** Everybody by the dates in the log's own set-up; `issued` serves those who have none there. */
function assessPeople(log: OpenLog, issued: Day | undefined, asOf: Day | undefined): FileResult {
  const own = log.check();
  const result = readAnswer(own, log);
  const isUndated = !own.ok && own.faults.every(({ code }) => code === 'ISSUE_DATE_MISSING');
  if (!own.ok && !isUndated) return result;
  if (issued !== undefined) {
    if (!own.ok) return readAnswer(log.check({ issued }), log);
    if (result.people.every(({ expires }) => expires !== null)) return result;
    const dated = readAnswer(log.check({ issued }), log).people;
    const people = result.people.map((each, nth) => (each.expires ? each : (dated[nth] ?? each)));
    return { ...result, people };
  }
  if (own.ok) return result;
  // Any day does to learn who is in the log; nothing that follows from it is kept.
  const named = readAnswer(log.check({ issued: asOf }), log);
  const reason = named.reason || result.reason;
  return { ...result, reason, people: named.people.map(withoutDates) };
}

function readAnswer(answer: ReturnType<OpenLog['check']>, log: OpenLog): FileResult {
  if (answer.ok) return makeResult(viewProgram(answer.report, log.program), log);
  const reasons = describeFaults(answer.faults, log.asked).map(({ message }) => message);
  return { people: [], reason: reasons.join(' '), notes: log.notes };
}

function makeResult(report: CheckReport, { countHeld, notes }: OpenLog): FileResult {
  const { applicants, logs } = report;
  const unassigned = logs.reduce((sum, log) => sum + log.unassigned.length, 0);
  return {
    people: applicants.map((applicant) => makePerson(applicant, countHeld(applicant))),
    reason: describeNobody(report),
    notes: [
      ...logs.flatMap(({ findings }) => findings.map(({ message }) => message)),
      ...(unassigned > 0 ? [`Rows of this log that name nobody: ${unassigned}.`] : []),
      ...notes,
    ],
  };
}

/** '' where there is something to assess. */
function describeNobody({ applicants, logs }: CheckReport): string {
  if (logs.every(({ rows }) => rows === 0)) return 'This log has headings but no rows.';
  return applicants.length === 0 ? 'This log names nobody.' : '';
}

function makePerson(applicant: ApplicantReport, held: number): PersonResult {
  const { cycle, hours } = applicant;
  return {
    name: applicant.applicant,
    email: applicant.email,
    district: applicant.district,
    cohort: applicant.cohort,
    expires: cycle?.expires ?? null,
    standing: applicant.standing,
    covered: hours?.creditable ?? null,
    short: listNeeds(applicant)
      .filter(({ remaining }) => remaining > 0)
      .map(({ course, remaining }) => ({ course, remaining })),
    held,
    plan: formatPlanStanding(applicant.plan),
  };
}

function withoutDates(person: PersonResult): PersonResult {
  return { ...person, expires: null, standing: null, covered: null, short: [], held: 0 };
}
