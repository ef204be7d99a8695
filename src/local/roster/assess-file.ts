import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { CheckAnswer, CheckRequest } from '../../core/protocol/messages';
import type { ApplicantReport, CheckReport } from '../../core/report/check-report';
import { formatPlanStanding, listNeeds } from '../../core/report/roster-rows';
import { viewProgram } from '../../core/report/view-program';
import { type HostOptions, openHost } from '../apps-script/host';
import { describeFaults } from '../cli/describe-faults';
import { FileFault } from '../files/file-fault';
import { readWorkbookBytes } from '../files/read-workbook';
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

const READ_FAULTS: Record<string, string> = {
  ENOENT: 'The file is no longer there.',
  EACCES: 'The file may not be read. Check its permissions.',
  EPERM: 'The file may not be read. Check its permissions.',
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
    const bytes = await readFile(file);
    const workbook = await readWorkbookBytes(
      bytes,
      path.basename(file),
      assessor.locale,
      'dropped',
    );
    return await assessWorkbook(workbook, path.basename(file), { ...assessor, ...shared });
  } catch (error) {
    return { people: [], reason: describeError(error), notes: [] };
  }
}

function describeError(error: unknown): string {
  if (error instanceof FileFault) return error.message;
  const { code, message } = error as NodeJS.ErrnoException;
  return READ_FAULTS[code ?? ''] ?? `An internal error (please report it): ${message}`;
}

async function assessWorkbook(
  workbook: WorkbookFile,
  file: string,
  assessor: Assessor & Shared,
): Promise<FileResult> {
  const { request, people = [], program, ...place } = assessor;
  const host = await openHost({ ...place, workbook });
  try {
    const check = (asked: CheckRequest) => host.call('checkCompliance', asked) as CheckAnswer;
    const own = assessPeople(check, request, program, workbook);
    return people.length > 0
      ? withEntries(own, { check, request, program, people, file, workbook })
      : own;
  } finally {
    host.dispose();
  }
}

interface EntryContext {
  check(asked: CheckRequest): CheckAnswer;
  request: CheckRequest;
  program?: string;
  people: PersonEntry[];
  file: string;
  workbook: WorkbookFile;
}

/** Each person checked anew with their own dates of `--people`, which are nobody else's. */
function withEntries(result: FileResult, context: EntryContext): FileResult {
  const { check, request, program, people, file, workbook } = context;
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
    const answer = check({ ...request, ...dates, applicant });
    const checked = answer.ok
      ? makeResult(viewProgram(answer.report, program), workbook.notes).people
      : [];
    const dated = checked.find(({ email }) => email === person.email);
    return dated ? { ...dated, name: known.name, cohort: known.cohort } : known;
  });
  return { ...result, people: named };
}

/** Everybody by the dates in the log's own set-up; `--issued` serves those who have none there. */
function assessPeople(
  check: (asked: CheckRequest) => CheckAnswer,
  { issued, ...request }: CheckRequest,
  program: string | undefined,
  { notes }: WorkbookFile,
): FileResult {
  const read = (answer: CheckAnswer): FileResult =>
    answer.ok
      ? makeResult(viewProgram(answer.report, program), notes)
      : {
          people: [],
          reason: describeFaults(answer.faults)
            .map(({ message }) => message)
            .join(' '),
          notes,
        };
  const own = check(request);
  const isUndated = !own.ok && own.faults.every(({ code }) => code === 'ISSUE_DATE_MISSING');
  if (!own.ok && !isUndated) return read(own);
  const result = read(own);
  if (issued !== undefined) {
    if (!own.ok) return read(check({ ...request, issued }));
    if (result.people.every(({ expires }) => expires !== null)) return result;
    const dated = read(check({ ...request, issued })).people;
    const people = result.people.map((each, nth) => (each.expires ? each : (dated[nth] ?? each)));
    return { ...result, people };
  }
  if (own.ok) return result;
  // Any day does to learn who is in the log; nothing that follows from it is kept.
  const named = read(check({ ...request, issued: request.asOf }));
  const reason = named.reason || result.reason;
  return { ...result, reason, people: named.people.map(withoutDates) };
}

function makeResult(report: CheckReport, notes: string[]): FileResult {
  const { applicants, logs } = report;
  const unassigned = logs.reduce((sum, log) => sum + log.unassigned.length, 0);
  return {
    people: applicants.map(makePerson),
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

function makePerson(applicant: ApplicantReport): PersonResult {
  const { cycle, hours, rows } = applicant;
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
    held: rows.filter(({ status }) => status === 'HELD').length,
    plan: formatPlanStanding(applicant.plan),
  };
}

function withoutDates(person: PersonResult): PersonResult {
  return { ...person, expires: null, standing: null, covered: null, short: [], held: 0 };
}
