import type { Day } from '../day';
import type { Log, LogRow } from '../log/log-row';
import { personKey } from '../log/names';
import type { Policy } from '../policy/policy';
import { RECORD_FIELDS } from '../policy/record-fields';
import { type Fault, makeFault, Refusal, refuse } from '../refusal';
import type { CheckReport, FindingReport, LogReport } from '../report/check-report';
import type { Cycle } from '../requirements/cycle';
import type { RuleContext } from '../rules/rule';
import { type AssessedRow, assessRows } from './assess-rows';
import { findLogNotes, type OtherLog, reportNote } from './log-notes';
import { groupPeople, type Person } from './people';
import { reportPerson, reportWithoutCycle } from './report-person';
import { reportRow } from './report-rows';
import {
  type CycleCells,
  type CycleReading,
  datesOf,
  type NamePair,
  readCycle,
  type SetUp,
} from './set-up';
import { findSimilar } from './similar-people';

/** All that a check needs: the logs and the set-up as read, and the spreadsheet's today. */
export interface CheckInput {
  policy: Policy;
  logs: Log[];
  setUp: SetUp;
  today: Day;
  isMonthFirst: boolean;
  /** Tabs that look like logs and were not read. */
  otherLogs: OtherLog[];
  /** Report this person alone. */
  only?: string;
  /** True where the person asked for other programs alone: without an issue date, this one is left open. */
  isOptional?: boolean;
}

/** Checks every applicant's rows; throws `Refusal` with all faults when nobody can be checked. */
export function checkLog(input: CheckInput): CheckReport {
  const { people, unassigned } = groupPeople(input.logs, input.setUp);
  const similarTo = findPairs(findSimilar(people, input.setUp.otherPeople));
  const faults: Fault[] = [];
  const waiting: AssessedRow[] = [];
  const setUp = withIssueDateAbove(input);
  const readCycleOnce = makeCycleReader(input);
  const applicants = choosePeople(people, input.only).map((person) => {
    const cycle = readCycleOnce(datesOf(person, setUp), nameOwner(person, input));
    // Several people may share one wrong date; it is said once.
    const isNew = (fault: Fault) => faults.every((each) => each.message !== fault.message);
    faults.push(...cycle.faults.filter(isNew));
    const notes = similarTo(person).map(askSimilar);
    if (!cycle.cycle) return reportWithoutCycle(person, input, notes);
    const assessed = assessRows(person.rows, makeContext(person, cycle.cycle, input), {
      policy: input.policy,
      earlier: [],
    });
    for (const row of assessed.rows) if (row.status === 'HELD') waiting.push(row);
    return reportPerson(person, assessed, cycle.cycle, input, notes);
  });
  if (faults.length > 0) throw new Refusal(faults);
  const isUndated = applicants.every((applicant) => applicant.cycle === null);
  if (isUndated && !input.isOptional) throw refuseUndated(people, input);
  return {
    policy: input.policy.id,
    program: input.policy.program,
    asOf: input.today,
    isMonthFirst: input.isMonthFirst,
    owner: input.setUp.applicant,
    logs: input.logs.map((log, index) => ({
      ...reportLog(log, unassigned, input),
      findings: findLogNotes(log, waiting, index === 0 ? input.otherLogs : [], input.policy),
    })),
    applicants,
  };
}

/** What was read is told with it, and who shares a date, where there are several people. */
function refuseUndated(people: Person[], { logs, otherLogs }: CheckInput): Refusal {
  const groups = new Map<string, number>();
  for (const { group } of people) if (group) groups.set(group, (groups.get(group) ?? 0) + 1);
  const fault = {
    ...makeFault('ISSUE_DATE_MISSING'),
    logs: logs.map(({ sheet }) => sheet),
    otherLogs,
    names: people.map(({ name }) => name).filter(Boolean),
  };
  if (people.length < 2 || groups.size === 0) return new Refusal([fault]);
  const sorted = [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
  return new Refusal([
    { ...fault, groups: sorted.map(([name, count]) => ({ name, people: count })) },
  ]);
}

/** Most people share the set-up's dates, which are read once. */
function makeCycleReader(input: CheckInput) {
  const shared = new Map<CycleCells, CycleReading>();
  return (dates: CycleCells, owner: string | undefined): CycleReading => {
    const known = owner === undefined ? shared.get(dates) : undefined;
    const cycle = known ?? readCycle(dates, input, owner);
    if (owner === undefined) shared.set(dates, cycle);
    return cycle;
  };
}

/** An issue date above the headings serves where nothing else says one. */
function withIssueDateAbove({ setUp, logs }: CheckInput): SetUp {
  const { issued } = logs[0].top;
  const isSilent = setUp.dates.issued === '' && setUp.people.size === 0;
  return isSilent ? { ...setUp, dates: { ...setUp.dates, issued } } : setUp;
}

/** The pairs that name a person, by name or address; looked up, as there may be thousands of both. */
function findPairs(pairs: NamePair[]): (person: Person) => NamePair[] {
  const places = new Map<string, number[]>();
  for (const [place, { name, other }] of pairs.entries()) {
    for (const text of [name, other]) places.set(text, [...(places.get(text) ?? []), place]);
  }
  return ({ name, email }) => {
    const own = new Set([name, email].flatMap((text) => places.get(text) ?? []));
    return [...own].sort((a, b) => a - b).map((place) => pairs[place]);
  };
}

function askSimilar(same: NamePair): FindingReport {
  const args = { text: same.other, name: same.name };
  return {
    ...reportNote({ code: 'APPLICANT_SIMILAR', effect: 'note', field: 'applicant', args }),
    same,
  };
}

/** Of several people with dates of their own, whose it is. */
function nameOwner({ name, email }: Person, { setUp }: CheckInput): string | undefined {
  if (setUp.people.size === 0) return undefined;
  const isOwn = [name, email].some((each) => setUp.people.has(personKey(each)));
  return isOwn ? name : undefined;
}

export function choosePeople(people: Person[], only: string | undefined): Person[] {
  if (only === undefined) return people;
  const [first] = people;
  if (people.length === 1 && first.rows.every(({ who }) => who.applicant === '')) {
    return [{ ...first, name: only }];
  }
  const find = (of: (person: Person) => string) =>
    people.filter((person) => personKey(of(person)) === personKey(only));
  // By address first, as several may have one name.
  const own = find(({ email, name }) => email || name);
  const chosen = own[0] ? own : find(({ name }) => name);
  if (chosen.length === 1) return chosen;
  const other = (chosen[0] ? chosen : people).map((each) => quoteName(each, people)).join(', ');
  if (chosen[0]) throw refuse('APPLICANT_SHARED', { count: chosen.length, name: only, other });
  throw refuse('APPLICANT_UNKNOWN', { name: only, other });
}

/** The name; the address where somebody else has the same name. */
function quoteName(person: Person, people: Person[]): string {
  const { name, email } = person;
  const isShared = people.some(
    (each) => each !== person && personKey(each.name) === personKey(name),
  );
  return isShared && email ? email : `“${name}”`;
}

function reportLog(log: Log, unassigned: LogRow[], input: CheckInput): Omit<LogReport, 'findings'> {
  return {
    sheet: log.sheet,
    headerRow: log.headerRow,
    rows: log.rows.length,
    passedOver: log.passedOver,
    columns: reportColumns(log),
    freeHeadings: log.freeHeadings,
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

function reportColumns({ headings, columns, by }: Log): LogReport['columns'] {
  const report: LogReport['columns'] = {};
  for (const field of RECORD_FIELDS) {
    const heading = headings[field];
    const column = columns[field] ?? columns.applicantAndDistrict ?? columns.firstName;
    if (heading !== undefined && column !== undefined)
      report[field] = { heading, column: column + 1, by: by[field] ?? 'name' };
  }
  return report;
}

/** What rules may know beside a row of this person. */
export function makeContext(person: Person, cycle: Cycle, input: CheckInput) {
  const { policy, today, isMonthFirst, logs } = input;
  const usual = { applicant: person.name, district: person.district };
  const contexts = logs.map(({ headings }): RuleContext => {
    return { policy, cycle, today, isMonthFirst, headings, usual };
  });
  if (logs.length === 1) return () => contexts[0];
  const bySheet = new Map(logs.map(({ sheet }, index) => [sheet, contexts[index]]));
  return (row: LogRow) => bySheet.get(row.sheet) as RuleContext;
}
