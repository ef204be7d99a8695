// A further program over the same rows: each person's current cycle, and those that have ended.
import { addYears } from '../day';
import type { LogRow } from '../log/log-row';
import { policyOf } from '../policy/policy';
import type { Program } from '../policy/program-schema';
import type { ApplicantReport, ProgramReport } from '../report/check-report';
import { carryFrom } from '../requirements/carry-over';
import { type Cycle, cycleToday, isFixed, listCycles } from '../requirements/cycle';
import type { StandingRow } from '../rules/rule';
import { type AssessedRows, assessRows } from './assess-rows';
import { type CheckInput, choosePeople, makeContext } from './check-log';
import { isCounted, sumRows } from './count-hours';
import { groupPeople, type Person } from './people';
import { reportPerson, reportWithoutCycle } from './report-person';
import { datesOf, readCycle } from './set-up';

/** Older cycles than these say nothing of today. */
const MAX_YEARS_BACK = 20;

/** `input.policy` is the program's own on the day of the check, which its logs were read by. */
export function checkProgram(program: Program, input: CheckInput): ProgramReport {
  const { people } = groupPeople(input.logs, input.setUp);
  const { notes, unspecified, words } = input.policy;
  return {
    program: program.id,
    name: program.name,
    title: program.title,
    notes,
    unspecified,
    words,
    applicants: choosePeople(people, input.only).map((person) =>
      isFixed(input.policy)
        ? reportCycles(person, program, input)
        : reportOwnCycle(person, program, input),
    ),
  };
}

/** By the issue date that the set-up has for the person. */
function reportOwnCycle(person: Person, program: Program, input: CheckInput): ApplicantReport {
  const { cycle } = readCycle(datesOf(person, input.setUp), input);
  if (!cycle) return reportWithoutCycle(person, input, []);
  return reportCycle(person, cycle, program, input, NOTHING_BEFORE).report;
}

/** What one cycle leaves to the next. */
interface Before {
  earlier: StandingRow[];
  carried: number;
}

const NOTHING_BEFORE: Before = { earlier: [], carried: 0 };

function reportCycles(person: Person, program: Program, input: CheckInput): ApplicantReport {
  const cycles = listOwed(person, program, input);
  const past: ApplicantReport[] = [];
  let before = NOTHING_BEFORE;
  for (const [index, cycle] of cycles.entries()) {
    const isCurrent = index === cycles.length - 1;
    const rows = person.rows.filter(isOfCycle(cycle, isCurrent));
    const { report, after } = reportCycle({ ...person, rows }, cycle, program, input, before, past);
    if (isCurrent) return { ...report, pastCycles: [...past].reverse() };
    past.push(report);
    before = after;
  }
  return reportWithoutCycle(person, input, []);
}

/** Cycles from the first that asks for hours and has a row, or is later, to the current one. */
function listOwed({ rows }: Person, program: Program, { today, policy }: CheckInput): Cycle[] {
  const days = rows.flatMap(({ date }) => (date.kind === 'day' ? [date.day] : []));
  const oldest = addYears(today, -MAX_YEARS_BACK);
  const first = days.reduce((least, day) => (day < least && day > oldest ? day : least), today);
  const cycles = listCycles(first, today, policy);
  return cycles.filter(({ issued }) => policyOf(program, issued).requiredHours > 0);
}

/** A row of a later day, or of a day that can't be read, belongs to the current cycle. */
const isOfCycle =
  ({ issued, expires }: Cycle, isCurrent: boolean) =>
  ({ date }: LogRow) => {
    if (date.kind !== 'day') return isCurrent;
    return date.day >= issued && (isCurrent || date.day <= expires);
  };

function reportCycle(
  person: Person,
  cycle: Cycle,
  program: Program,
  input: CheckInput,
  { earlier, carried }: Before,
  past: ApplicantReport[] = [],
): { report: ApplicantReport; after: Before } {
  const policy = policyOf(program, cycle.issued);
  const own = { ...input, policy };
  const assessed = assessRows(person.rows, makeContext(person, cycle, own), { policy, earlier });
  const dated = cycleToday(cycle, input.today, policy);
  const report = reportPerson(person, assessed, dated, own, [], { carried, past });
  const sums = sumRows(assessed, isCounted, policy, carried);
  const carriedUsed = Math.min(carried, sums.creditable);
  return {
    report,
    after: {
      earlier: policy.onceOnly ? [...earlier, ...listCounted(assessed)] : earlier,
      carried: carryFrom(policy, sums.counted, sums.creditable - carriedUsed),
    },
  };
}

const listCounted = ({ rows }: AssessedRows) =>
  rows.filter(({ status }) => status === 'COUNTED').map(({ row }) => row as StandingRow);
