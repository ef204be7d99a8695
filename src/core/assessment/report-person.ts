import { addYears, countDays, type Day } from '../day';
import type { Finding } from '../finding';
import { type HourUnits, toHours, toHoursRoundedUp, toUnits } from '../hours';
import type { Cell } from '../log/cell';
import type { Log } from '../log/log-row';
import { personKey } from '../log/names';
import { readFacts } from '../log/row-facts';
import type { Policy } from '../policy/policy';
import type { ApplicantReport, FindingReport } from '../report/check-report';
import { makeVerdict } from '../report/verdict';
import { rulesOf } from '../requirements/allocation-rules';
import { type Cycle, isFixed } from '../requirements/cycle';
import { reportRequirements } from '../requirements/registry';
import { readPlanNotes } from '../technology-plan/plan-notes';
import { readSeenDocuments } from '../technology-plan/seen-documents';
import { capitalize } from '../text';
import { type AssessedRow, sumUnits, unitsOf } from './assess-rows';
import { type AppliedHours, countRows, earn, type HourTotals } from './count-hours';
import { listMissingFields, reportNote } from './log-notes';
import { countOnTime, reportOnTime } from './on-time';
import type { Person } from './people';
import { reportNextSteps, reportRows } from './report-rows';
import { findStanding, findYearStanding } from './standing';

interface Input {
  policy: Policy;
  logs: Log[];
  today: Day;
  setUp: { plan: Cell[][]; seen: ReadonlyMap<string, string[]> };
}

/**
 * The report of one person whose rows have been assessed. Its rows, next steps and verdict are put into words when
 * they are first read: a formula reads numbers alone, and most people's rows are never opened.
 */
export function reportPerson(
  person: Person,
  rows: AssessedRow[],
  cycle: Cycle,
  { logs, today, setUp, policy }: Input,
  notes: FindingReport[],
  further?: FurtherProgram,
): ApplicantReport {
  const carried = further?.carried ?? 0;
  const { totals } = countRows(rows, ['COUNTED'], policy, carried);
  const plan = policy.hasPlan ? readPlan(person, setUp) : null;
  const onTime = countOnTime(rows, totals, cycle, policy);
  const report = {
    ...identify(person),
    cycle: { ...cycle, daysLeft: countDays(today, cycle.expires) },
    standing: isFixed(policy)
      ? findYearStanding(totals, cycle, today)
      : findStanding(totals, cycle, today, !policy.hasPlan || !!plan?.complete),
    hours: { ...reportHours(rows, totals, policy), ...reportOnTime(onTime) },
    completeOnTime: onTime.inTime.remaining === 0,
    courses: reportCourses(totals, policy),
    elective: {
      required: policy.electiveHours,
      counted: toHours(totals.elective),
      remaining: toHoursRoundedUp(totals.electiveRequired - totals.elective),
    },
  } as ApplicantReport;
  // None of these keeps the totals: of a hundred thousand rows they are as large as the log.
  makeWhenRead(report, 'rows', () => reportRows(rows, logs, policy, carried));
  makeWhenRead(report, 'nextSteps', () => reportNextSteps(rows, policy, carried));
  report.plan = plan;
  report.findings = [...checkExpiration(cycle, policy), ...notes];
  if (further) report.requirements = listRequirements(rows, policy, carried);
  makeWhenRead(report, 'verdict', () => {
    const missingColumns = nameMissingColumns(rows, logs, policy);
    const context = { ...describePolicy(policy), today, missingColumns, past: further?.past };
    return makeVerdict(report, context);
  });
  return report;
}

/** A part of the report that is made when it is first read, by JSON as by a person, and then kept. */
function makeWhenRead<Part extends keyof ApplicantReport>(
  report: ApplicantReport,
  part: Part,
  make: () => ApplicantReport[Part],
) {
  let made: ApplicantReport[Part] | undefined;
  Object.defineProperty(report, part, {
    enumerable: true,
    configurable: true,
    get() {
      made ??= make();
      return made;
    },
    set(value: ApplicantReport[Part]) {
      made = value;
    },
  });
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

function listRequirements(all: AssessedRow[], policy: Policy, carried: HourUnits) {
  const { slots } = rulesOf(policy);
  const { rows, used, totals } = countRows(all, ['COUNTED'], policy, carried);
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

const identify = ({ name, email, district, cohort, group }: Person) => ({
  applicant: name,
  email,
  district,
  cohort,
  group,
});

/** An official expiration date may differ from three years after the issue date; it is said. */
function checkExpiration({ issued, expires }: Cycle, policy: Policy): FindingReport[] {
  const { cycleYears } = policy;
  if (isFixed(policy) || expires === addYears(issued, cycleYears)) return [];
  const args = { issued, expires, count: cycleYears };
  return [reportNote({ code: 'EXPIRATION_UNUSUAL', effect: 'note', args })];
}

/** The report of a person without an issue date: nothing is assessed, and it says so. */
export function reportWithoutCycle(
  person: Person,
  { today, policy }: Input,
  notes: FindingReport[],
): ApplicantReport {
  const report = {
    ...identify(person),
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
  return own ?? readSeenDocuments(seen.get(personKey(email)) ?? seen.get(personKey(name)));
}

/** Hours of the rows that a missing column alone holds. */
function sumWaiting(rows: AssessedRow[]): HourUnits {
  return rows
    .filter(({ findings, status }) => status === 'HELD' && findings.every(isWaiting))
    .reduce((sum, { row }) => sum + unitsOf(row), 0);
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

const isWaiting = ({ code, effect }: Finding) => effect === 'note' || code === 'COLUMN_MISSING';

function reportHours(rows: AssessedRow[], totals: HourTotals, policy: Policy) {
  return {
    required: policy.requiredHours,
    counted: toHours(totals.counted),
    creditable: toHours(totals.creditable),
    remaining: toHoursRoundedUp(totals.remaining),
    surplus: toHours(totals.surplus),
    held: toHours(sumUnits(rows, 'HELD')),
    rejected: toHours(sumUnits(rows, 'REJECTED')),
    planned: toHours(sumUnits(rows, 'PLANNED')),
    waiting: toHours(sumWaiting(rows)),
  };
}

function reportCourses({ byCourse, appliedByCourse }: HourTotals, policy: Policy) {
  const minimum = toUnits(policy.courseMinimumHours);
  return [...byCourse].map(([course, units]) => {
    const applied = appliedByCourse.get(course);
    return {
      course,
      minimum: policy.courseMinimumHours,
      counted: toHours(units),
      remaining: toHoursRoundedUp(minimum - (applied?.minimum ?? 0)),
      elective: toHours(Math.max(0, units - minimum)),
      applied: reportApplied(applied),
    };
  });
}

function reportApplied(used: AppliedHours = { minimum: 0, elective: 0, beyond: 0 }) {
  return {
    minimum: toHours(used.minimum),
    elective: toHours(used.elective),
    beyond: toHours(used.beyond),
  };
}
