// What a reviewer writes to each person: activities by name and day, as the applicant cannot see the sheet.
import { addDays, type Day, formatDay } from '../day';
import { oneLine } from '../text';
import type { ApplicantReport, CheckReport, FindingReport, RowReport } from './check-report';
import { formatHours } from './hours-text';
import { SELF_CHECK } from './self-check';
import { nameReason } from './short-reasons';

/** An e-mail to one person, ready to be sent. */
export interface Message {
  name: string;
  /** '' where the log has no address. */
  address: string;
  subject: string;
  text: string;
}

interface Letter {
  /** The last day to answer. */
  replyBy: Day;
  /** '' where no reviewer is named. */
  reviewer?: string;
}

const DAYS_TO_REPLY = 14;
const MAX_ACTIVITY_LENGTH = 80;

/** What a reviewer decides without asking the applicant. */
const REVIEWERS_OWN = /CORRECTION|DUPLICATE|TWO_COURSES|LATE|CONFIRMED/;

/** One message for each person who has something to do, in the report's order. */
export function makeMessages(
  report: CheckReport,
  { replyBy = addDays(report.asOf, DAYS_TO_REPLY), reviewer = '' }: Partial<Letter> = {},
): Message[] {
  return report.applicants
    .filter((applicant) => hasSomethingToDo(applicant, report))
    .map((applicant) => makeMessage(report, applicant, { replyBy, reviewer }));
}

/** The message to one person, whether or not anything is left to do. */
export function makeMessage(
  report: CheckReport,
  applicant: ApplicantReport,
  letter: Letter = { replyBy: addDays(report.asOf, DAYS_TO_REPLY) },
): Message {
  const parts = [
    [`Dear ${oneLine(applicant.applicant) || 'colleague'},`],
    describeResult(report, applicant),
    listCourses(applicant),
    makeList('Please send us what is missing:', listAsked(applicant.rows, report.logs)),
    makeList('These don’t count:', listOut(applicant.rows)),
    describeDocuments(applicant),
    hasSomethingToDo(applicant, report) ? [`Please reply by ${formatDay(letter.replyBy)}.`] : [],
    [letter.reviewer ?? '', SELF_CHECK].filter(Boolean),
  ];
  return {
    name: oneLine(applicant.applicant),
    address: applicant.email,
    subject: `${report.program} recertification: ${describeSubject(applicant)}`,
    text: parts
      .filter((lines) => lines.length > 0)
      .map((lines) => lines.join('\n'))
      .join('\n\n'),
  };
}

function hasSomethingToDo(applicant: ApplicantReport, { logs }: CheckReport): boolean {
  const { hours, completeOnTime, rows, plan } = applicant;
  const isShort = hours === null || (hours.remaining > 0 && !completeOnTime);
  return isShort || listAsked(rows, logs).length > 0 || plan?.complete === false;
}

function describeSubject({ hours, completeOnTime }: ApplicantReport): string {
  if (hours === null) return 'we need your issue date';
  if (completeOnTime || hours.remaining === 0) return 'your hours are complete';
  return `${formatHours(hours.remaining)} to go`;
}

function describeResult({ asOf }: CheckReport, applicant: ApplicantReport): string[] {
  const { cycle, hours, completeOnTime } = applicant;
  if (!cycle || !hours) {
    return ['We need the issue date of your certificate before we can look at your hours.'];
  }
  const dates = `${formatDay(cycle.issued)} to ${formatDay(cycle.expires)}`;
  const result = completeOnTime
    ? `All ${hours.required} hours were complete on time.`
    : `${hours.creditable} of the ${hours.required} hours you need count; ${formatHours(hours.remaining)} to go.`;
  return [`Your log for the cycle ${dates}, as of ${formatDay(asOf)}: ${result}`];
}

function listCourses({ courses, elective, completeOnTime }: ApplicantReport): string[] {
  if (completeOnTime) return [];
  const needs = elective ? [...courses, { course: 'In any course', ...elective }] : courses;
  const short = needs.filter(({ remaining }) => remaining > 0);
  return makeList(
    'Still needed:',
    short.map(({ course, remaining }) => `${course}: ${formatHours(remaining)}`),
  );
}

function listAsked(rows: RowReport[], logs: CheckReport['logs']): string[] {
  return rows
    .filter(({ status }) => status === 'HELD')
    .flatMap((row) => {
      const isHeld = row.findings.some(({ effect }) => effect === 'hold');
      const reasons = isHeld ? row.findings.map(describeAsked) : nameMissing(row, logs);
      return describeRow(row, reasons);
    });
}

/** A missing column is found once for the log, not in each row. */
function nameMissing({ sheet }: RowReport, logs: CheckReport['logs']): string[] {
  return logs
    .filter((log) => log.sheet === sheet)
    .flatMap(({ findings }) => findings.filter(({ code }) => code === 'COLUMN_MISSING'))
    .map(({ column }) => `the log has no column “${column}”`);
}

/** What the applicant is asked to do about a finding; '' where it is the reviewer's to decide. */
export function describeAsked({ code, effect, reason }: FindingReport): string {
  if (effect !== 'hold') return '';
  if (code === 'RETURNED') return reason || 'please look at it again';
  return REVIEWERS_OWN.test(code) ? '' : nameReason(code);
}

function listOut(rows: RowReport[]): string[] {
  return rows
    .filter(({ status }) => status === 'REJECTED')
    .flatMap((row) => describeRow(row, row.findings.map(describeOut)));
}

function describeOut({ code, effect, reason }: FindingReport): string {
  if (effect !== 'reject') return '';
  return code === 'REPLACED' ? '' : reason || nameReason(code);
}

/** "“Network switches, Montgomery”, Mar 4, 2026, 3 hours: describe what you did"; none without a reason. */
function describeRow({ activity, date, hours }: RowReport, reasons: string[]): string[] {
  // A row that was returned is asked about in the words of what was found in it.
  const shown = [...new Set(reasons.filter(Boolean))];
  if (shown.length === 0) return [];
  const characters = Array.from(oneLine(activity));
  const cut = characters.length > MAX_ACTIVITY_LENGTH ? '…' : '';
  const name = characters.slice(0, MAX_ACTIVITY_LENGTH).join('') + cut;
  const facts = [
    name === '' ? 'Activity without a name' : `“${name}”`,
    date ? formatDay(date) : '',
    hours === null ? '' : formatHours(hours),
  ];
  return [`${facts.filter(Boolean).join(', ')}: ${shown.join('; ')}`];
}

function describeDocuments({ plan }: ApplicantReport): string[] {
  const open = plan
    ? plan.documents.filter(({ state }) => state !== 'FOUND' && state !== 'CONFIRMED')
    : [];
  return makeList(
    'We haven’t seen yet:',
    open.map(({ name }) => name),
  );
}

const makeList = (title: string, lines: string[]) =>
  lines.length > 0 ? [title, ...lines.map((line) => `- ${line}`)] : [];
