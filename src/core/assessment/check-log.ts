import { countDays, type Day } from '../day';
import { SetUpError, type SetUpFault } from '../errors';
import { toHours, toHoursRoundedUp } from '../hours';
import { fold } from '../log/fold';
import type { Log, LogRow } from '../log/log-row';
import type { RecordField } from '../log/record-field';
import { POLICY } from '../policy/policy';
import type {
  ApplicantReport,
  CheckReport,
  FindingReport,
  LogReport,
  RowReport,
} from '../report/check-report';
import { sayFinding } from '../report/finding-words';
import { sayVerdict } from '../report/verdict';
import type { RuleContext } from '../rules/rule';
import { type AssessedRow, assessRows, sumByCourse, sumUnits, unitsOf } from './assess-rows';
import { countHours, ELECTIVE, type HourTotals, MINIMUM } from './count-hours';
import { rankHeldRows } from './next-steps';
import { groupPeople, type Person } from './people';
import { type Cycle, readCycle, type SetUp } from './set-up';
import { findStanding } from './standing';

/** All that a check needs: the logs and the set-up as read, and the spreadsheet's today. */
export interface CheckInput {
  logs: Log[];
  setUp: SetUp;
  today: Day;
  isMonthFirst: boolean;
  /** Notes about each log, by sheet name. */
  logNotes: Map<string, FindingReport[]>;
}

/** Checks every applicant's rows; throws `SetUpError` with all faults when nobody can be checked. */
export function checkLog(input: CheckInput): CheckReport {
  const { people, unassigned } = groupPeople(input.logs, input.setUp);
  const faults: SetUpFault[] = [];
  const applicants = people.map((person) => {
    const cycle = readCycle(datesOf(person, input.setUp), input.today, input.isMonthFirst);
    // Several people may share one wrong date; it is said once.
    const isNew = (fault: SetUpFault) => faults.every((each) => each.message !== fault.message);
    faults.push(...cycle.faults.filter(isNew));
    return cycle.cycle
      ? reportPerson(person, cycle.cycle, input)
      : reportWithoutCycle(person, input);
  });
  if (faults.length > 0) throw new SetUpError(faults);
  if (applicants.every((applicant) => applicant.cycle === null)) throw noIssueDate();
  return {
    policy: 'al-cto-recertification',
    asOf: input.today,
    logs: input.logs.map((log) => reportLog(log, unassigned, input)),
    applicants,
  };
}

function noIssueDate(): SetUpError {
  const message =
    'There is no issue date. Enter it in the “AL-CTO Setup” sheet, as on your certificate.';
  return new SetUpError([{ code: 'ISSUE_DATE_MISSING', message }]);
}

function datesOf(person: Person, setUp: SetUp) {
  return setUp.people.get(fold(person.name)) ?? setUp.dates;
}

function reportPerson(person: Person, cycle: Cycle, input: CheckInput): ApplicantReport {
  const rows = assessRows(person.rows, makeContext(person, cycle, input));
  const totals = countHours(sumByCourse(rows, 'COUNTED'));
  const report = {
    applicant: person.name,
    district: person.district,
    cycle: { ...cycle, daysLeft: countDays(input.today, cycle.expires) },
    standing: findStanding(totals, cycle, input.today, false),
    hours: reportHours(rows, totals),
    courses: reportCourses(totals),
    elective: {
      required: POLICY.electiveHours,
      counted: toHours(totals.elective),
      remaining: toHoursRoundedUp(ELECTIVE - totals.elective),
    },
    rows: rows.map((row) => reportRow(row, input.logs)),
    nextSteps: reportNextSteps(rows, totals),
    plan: null,
  };
  return { ...report, verdict: sayVerdict(report, input.today) };
}

function reportWithoutCycle(person: Person, input: CheckInput): ApplicantReport {
  const report = {
    applicant: person.name,
    district: person.district,
    cycle: null,
    standing: null,
    hours: null,
    courses: [],
    elective: null,
    rows: [],
    nextSteps: [],
    plan: null,
  };
  return { ...report, verdict: sayVerdict(report, input.today) };
}

function makeContext(person: Person, cycle: Cycle, input: CheckInput) {
  const usual = { applicant: person.name, district: person.district };
  const contexts = new Map<string, RuleContext>();
  for (const log of input.logs) {
    const fields = new Set(Object.keys(log.headings) as RecordField[]);
    contexts.set(log.sheet, { cycle, today: input.today, fields, usual });
  }
  return (row: LogRow) => contexts.get(row.sheet) as RuleContext;
}

function reportHours(rows: AssessedRow[], totals: HourTotals) {
  return {
    required: POLICY.requiredHours,
    counted: toHours(totals.counted),
    creditable: toHours(totals.creditable),
    remaining: toHoursRoundedUp(totals.remaining),
    surplus: toHours(totals.surplus),
    held: toHours(sumUnits(rows, 'HELD')),
    rejected: toHours(sumUnits(rows, 'REJECTED')),
    planned: toHours(sumUnits(rows, 'PLANNED')),
  };
}

function reportCourses(totals: HourTotals) {
  return [...totals.byCourse].map(([course, units]) => ({
    course,
    minimum: POLICY.courseMinimumHours,
    counted: toHours(units),
    remaining: toHoursRoundedUp(Math.max(0, MINIMUM - units)),
    elective: toHours(Math.max(0, units - MINIMUM)),
  }));
}

function reportNextSteps(rows: AssessedRow[], totals: HourTotals) {
  return rankHeldRows(rows, totals).map(({ assessed, gain, completes }) => {
    const holding = assessed.findings.find((finding) => finding.effect === 'hold');
    const { sheet, row } = assessed.row;
    return {
      sheet,
      row,
      code: holding?.code ?? '',
      gain: toHours(gain),
      completes,
      message: holding && holding.code !== 'COLUMN_MISSING' ? sayFinding(holding, row) : '',
    };
  });
}

function reportRow({ row, findings, status }: AssessedRow, logs: Log[]): RowReport {
  const log = logs.find((each) => each.sheet === row.sheet);
  return {
    sheet: row.sheet,
    row: row.row,
    status,
    date: row.date.kind === 'day' ? row.date.day : null,
    hours: row.hours.kind === 'hours' ? toHours(unitsOf(row)) : null,
    course: row.course.kind === 'course' ? row.course.course : null,
    activity: row.activity,
    // A missing column is said once, for the log.
    findings: findings
      .filter((finding) => finding.code !== 'COLUMN_MISSING')
      .map((finding) => ({
        code: finding.code,
        effect: finding.effect,
        column: finding.field && log?.headings[finding.field],
        message: sayFinding(finding, row.row),
      })),
  };
}

function reportLog(log: Log, unassigned: LogRow[], input: CheckInput): LogReport {
  return {
    sheet: log.sheet,
    headerRow: log.headerRow,
    rows: log.rows.length,
    passedOver: log.passedOver,
    findings: input.logNotes.get(log.sheet) ?? [],
    unassigned: unassigned
      .filter((row) => row.sheet === log.sheet)
      .map((row) =>
        reportRow(
          {
            row,
            findings: [{ code: 'APPLICANT_MISSING', effect: 'hold', field: 'applicant' }],
            status: 'HELD',
          },
          input.logs,
        ),
      ),
  };
}
