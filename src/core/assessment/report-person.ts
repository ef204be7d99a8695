import type { Day } from '../day';
import type { Finding } from '../finding';
import { type HourUnits, toHours, toHoursRoundedUp, toUnits } from '../hours';
import type { Cell } from '../log/cell';
import type { Log } from '../log/log-row';
import { personKey } from '../log/names';
import { readFacts } from '../log/row-facts';
import type { Policy } from '../policy/policy';
import type { RequirementKind } from '../policy/program-schema';
import type {
  ApplicantReport,
  CourseReport,
  FindingReport,
  HoursReport,
  RowStatus,
} from '../report/check-report';
import { makeVerdict } from '../report/verdict';
import { rulesOf } from '../requirements/allocation-rules';
import { type CycleToday, isFixed } from '../requirements/cycle';
import { reportRequirements } from '../requirements/registry';
import { readPlanNotes } from '../technology-plan/plan-notes';
import { readSeenDocuments } from '../technology-plan/seen-documents';
import { capitalize } from '../text';
import { type AssessedRow, type AssessedRows, unitsOf } from './assess-rows';
import { countCourses, countRows, earn, type HourSums, isCounted, sumRows } from './count-hours';
import { listMissingFields, reportNote } from './log-notes';
import { countOnTime, type OnTimeTotals } from './on-time';
import type { Person } from './people';
import { reportNextSteps, reportRows, sharesOf, type ToReport } from './report-rows';
import { findStanding, findYearStanding } from './standing';

interface Input {
  policy: Policy;
  logs: Log[];
  today: Day;
  setUp: { plan: Cell[][]; seen: ReadonlyMap<string, string[]> };
}

/**
 * The report of one person whose rows have been assessed. Its courses, rows, next steps and verdict are made when they
 * are first read: a formula reads numbers of one person, and most people's rows are never opened.
 */
export function reportPerson(
  person: Person,
  assessed: AssessedRows,
  cycle: CycleToday,
  { logs, today, setUp, policy }: Input,
  notes: FindingReport[],
  further?: FurtherProgram,
): ApplicantReport {
  const carried = further?.carried ?? 0;
  const { rows, order } = assessed;
  const sums = sumRows(assessed, isCounted, policy, carried);
  const plan = policy.hasPlan ? readPlan(person, setUp) : null;
  const onTime = countOnTime(assessed, sums, cycle, policy);
  const source: Source = { rows, order, logs, policy, carried, today, past: further?.past };
  // Named one by one: a literal that begins with another object's parts takes twenty times as long.
  const report = {
    applicant: person.name,
    email: person.email,
    district: person.district,
    cohort: person.cohort,
    group: person.group,
    cycle: { issued: cycle.issued, expires: cycle.expires, daysLeft: cycle.daysLeft },
    standing: isFixed(policy)
      ? findYearStanding(sums, cycle)
      : findStanding(sums, cycle, !policy.hasPlan || !!plan?.complete),
    hours: reportHours(rows, sums, onTime, policy),
    completeOnTime: onTime.inTime.remaining === 0,
  } as LateReport;
  Object.defineProperty(report, SOURCE, { value: source });
  Object.defineProperty(report, 'courses', LATE_COURSES);
  report.elective = {
    required: policy.electiveHours,
    counted: toHours(sums.elective),
    remaining: toHoursRoundedUp(sums.electiveRequired - sums.elective),
  };
  Object.defineProperty(report, 'rows', LATE_ROWS);
  Object.defineProperty(report, 'nextSteps', LATE_STEPS);
  report.plan = plan;
  report.findings = [...checkExpiration(cycle, policy), ...notes];
  // AL-CTO's courses say what it asks for; only a limit beside them is said as a requirement.
  if (further || policy.requirements.some(isLimit)) {
    const all = listRequirements(source);
    report.requirements = further ? all : all.filter(isLimit);
  }
  Object.defineProperty(report, 'verdict', LATE_VERDICT);
  return report;
}

/** What a report's late parts are made from, and each part once it is made. */
interface Source extends ToReport {
  today: Day;
  past?: ApplicantReport[];
  made?: Partial<Pick<ApplicantReport, LatePart>>;
}

type LatePart = 'courses' | 'rows' | 'nextSteps' | 'verdict';

/** Neither JSON nor a copy takes it along. */
const SOURCE = Symbol('source');
type LateReport = ApplicantReport & { [SOURCE]: Source };

const LATE_COURSES = makeWhenRead('courses', (report) => reportCourses(report[SOURCE]));
const LATE_ROWS = makeWhenRead('rows', (report) => reportRows(report[SOURCE]));
const LATE_STEPS = makeWhenRead('nextSteps', (report) => reportNextSteps(report[SOURCE]));
const LATE_VERDICT = makeWhenRead('verdict', (report) => {
  const { rows, logs, policy, today, past } = report[SOURCE];
  const missingColumns = nameMissingColumns(rows, logs, policy);
  return makeVerdict(report, { ...describePolicy(policy), today, missingColumns, past });
});

/**
 * A part of the report that is made when it is first read, by JSON as by a person, and then kept. One accessor serves
 * all reports: with one of its own each would be a kind of object by itself, which is slow and large.
 */
function makeWhenRead<Part extends LatePart>(
  part: Part,
  make: (report: LateReport) => ApplicantReport[Part],
): PropertyDescriptor {
  return {
    enumerable: true,
    get(this: LateReport) {
      const source = this[SOURCE];
      source.made ??= {};
      source.made[part] ??= make(this);
      return source.made[part];
    },
  };
}

/** Rows that wait for a person; none is put into words. */
export function countHeld(report: ApplicantReport): number {
  const { rows } = (report as Partial<LateReport>)[SOURCE] ?? report;
  return rows.filter(({ status }: { status: RowStatus }) => status === 'HELD').length;
}

/** What a program beside AL-CTO brings from the cycles before. */
export interface FurtherProgram {
  carried: HourUnits;
  past: ApplicantReport[];
}

const describePolicy = (policy: Policy) => ({
  program: policy.program,
  words: policy.words,
  hasPlan: policy.hasPlan,
  isYearly: isFixed(policy),
});

function listRequirements(source: ToReport) {
  const { rows: all, policy, carried } = source;
  const { slots } = rulesOf(policy);
  const { rows, totals, used } = countRows(source, isCounted, policy, carried);
  return reportRequirements({
    policy,
    rows: rows.map(({ row }, index) => ({
      earned: earn(row, policy),
      facts: readFacts(row, policy),
      used: used[index],
      place: { sheet: row.sheet, row: row.row },
    })),
    total: totals.creditable,
    filled: (category) =>
      totals.allocation.filled[slots.findIndex((slot) => slot.category === category)] ?? 0,
    carried,
    placesOf: (codes) =>
      all
        .filter(({ findings }) =>
          findings.some(({ code, effect }) => codes.includes(code) && effect !== 'note'),
        )
        .map(({ row: { sheet, row } }) => ({ sheet, row })),
  });
}

const isLimit = ({ kind }: { kind: RequirementKind }) =>
  kind === 'maximumWhere' || kind === 'minimumWhere';

/** An official expiration date may differ from three years after the issue date; it is said. */
function checkExpiration(cycle: CycleToday, { cycleYears }: Policy): FindingReport[] {
  if (cycle.isUsual) return [];
  const args = { issued: cycle.issued, expires: cycle.expires, count: cycleYears };
  return [reportNote({ code: 'EXPIRATION_UNUSUAL', effect: 'note', args })];
}

/** The report of a person without an issue date: nothing is assessed, and it says so. */
export function reportWithoutCycle(
  { name: applicant, email, district, cohort, group }: Person,
  { today, policy }: Input,
  notes: FindingReport[],
): ApplicantReport {
  const report = {
    applicant,
    email,
    district,
    cohort,
    group,
    cycle: null,
    standing: null,
    hours: null,
    completeOnTime: false,
    courses: [],
    elective: null,
    rows: [],
    nextSteps: [],
    plan: null,
    findings: notes,
  };
  return { ...report, verdict: makeVerdict(report, { ...describePolicy(policy), today }) };
}

/** The set-up's own notes for its applicant, else what a reviewer has seen. */
function readPlan({ isSetUp, email, name }: Person, { plan, seen }: Input['setUp']) {
  const own = isSetUp ? readPlanNotes(plan) : null;
  if (own || seen.size === 0) return own;
  return readSeenDocuments(seen.get(personKey(email)) ?? seen.get(personKey(name)));
}

/** The columns that the logs of held rows lack, by their short names. */
function nameMissingColumns(rows: AssessedRow[], logs: Log[], policy: Policy): string[] {
  const sheets = new Set(
    rows.filter(({ status }) => status === 'HELD').map(({ row }) => row.sheet),
  );
  const fields = logs
    .filter(({ sheet }) => sheets.has(sheet))
    .flatMap((log) => listMissingFields(log, policy));
  return [...new Set(fields)].map(capitalize);
}

function reportHours(
  rows: AssessedRow[],
  sums: HourSums,
  { inTime, withLate }: OnTimeTotals,
  policy: Policy,
): HoursReport {
  const byStatus = sumByStatus(rows);
  return {
    required: policy.requiredHours,
    counted: toHours(sums.counted),
    creditable: toHours(sums.creditable),
    remaining: toHoursRoundedUp(sums.remaining),
    surplus: toHours(sums.surplus),
    held: toHours(byStatus.HELD),
    rejected: toHours(byStatus.REJECTED),
    planned: toHours(byStatus.PLANNED),
    waiting: toHours(byStatus.waiting),
    onTime: toHours(inTime.creditable),
    withLate: toHours(withLate.creditable),
  };
}

/** Hours by what became of their rows; `waiting` are those of held rows that a missing column alone holds. */
function sumByStatus(rows: AssessedRow[]) {
  const sums = { COUNTED: 0, PLANNED: 0, HELD: 0, REJECTED: 0, waiting: 0 };
  for (const { row, findings, status } of rows) {
    const units = unitsOf(row);
    sums[status] += units;
    if (status === 'HELD' && findings.every(isWaiting)) sums.waiting += units;
  }
  return sums;
}

const isWaiting = ({ code, effect }: Finding) => effect === 'note' || code === 'COLUMN_MISSING';

function reportCourses(source: ToReport): CourseReport[] {
  const { policy, carried } = source;
  const units = toUnits(policy.courseMinimumHours);
  return countCourses(source, sharesOf(source), policy, carried).map(
    ({ counted, minimum, elective, beyond }, index) => ({
      course: policy.courses[index].name,
      minimum: policy.courseMinimumHours,
      counted: toHours(counted),
      remaining: toHoursRoundedUp(units - minimum),
      elective: toHours(Math.max(0, counted - units)),
      applied: {
        minimum: toHours(minimum),
        elective: toHours(elective),
        beyond: toHours(beyond),
      },
    }),
  );
}
