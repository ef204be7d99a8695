// The people of one report as lines of the roster, with what concerns nobody in it below.
import { fold, oneLine } from '../text';
import type {
  ApplicantReport,
  CheckReport,
  LogReport,
  PlanReport,
  RowReport,
} from './check-report';
import { keyOf } from './person-key';
import { byDanger, makeRosterTable, type RosterLine } from './roster-table';
import type { Table } from './sheet-rows';

const MAX_PLACES = 20;

/** The roster sheet of everybody in a report. */
export function makeRoster({ asOf, logs, applicants, title, notes: own = [] }: CheckReport): Table {
  const notes = own.concat(
    logs.flatMap((log) => [
      ...log.findings.map(({ message }) => `“${log.sheet}”: ${message}`),
      ...describeUnassigned(log),
    ]),
  );
  const required = applicants.find(({ hours }) => hours)?.hours?.required ?? 0;
  return makeRosterTable(makeRosterLines(applicants), {
    asOf,
    title,
    required,
    notes,
    isFile: false,
  });
}

/** A line for each person, who is in danger first. */
export const makeRosterLines = (applicants: ApplicantReport[]): RosterLine[] =>
  inOrderOfDanger(applicants).map((each) => makeLine(each, applicants));

/** Who is in danger first; people of one name and date by their key. */
export function inOrderOfDanger(applicants: ApplicantReport[]): ApplicantReport[] {
  const keyed = applicants.map((person) => {
    const { applicant, cycle, standing } = person;
    const name = oneLine(applicant);
    return { person, key: keyOf(person), name, standing, expires: cycle?.expires ?? null };
  });
  keyed.sort((a, b) => byDanger(a, b) || compare(a.key, b.key));
  return keyed.map(({ person }) => person);
}

const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b));

function makeLine(each: ApplicantReport, all: ApplicantReport[]): RosterLine {
  const { cohort, cycle, hours, rows } = each;
  return {
    name: oneLine(each.applicant),
    district: oneLine(each.district),
    cohort: oneLine(cohort),
    expires: cycle?.expires ?? null,
    standing: each.standing,
    covered: hours?.creditable ?? null,
    short: describeShort(each),
    held: cycle && rows.filter(({ status }) => status === 'HELD').length,
    plan: formatPlanStanding(each.plan),
    note: listNotes(each, all).join(' '),
  };
}

/** "Data Management: 2 h; Elective hours: 4.5 h"; '' where nothing is short. */
export const describeShort = (applicant: ApplicantReport) =>
  listNeeds(applicant)
    .filter(({ remaining }) => remaining > 0)
    .map(({ course, remaining }) => `${course}: ${remaining} h`)
    .join('; ');

/** The six courses and the elective hours, or what another program asks for; nothing without an issue date. */
export function listNeeds({ courses, elective, requirements }: ApplicantReport) {
  if (requirements) {
    return requirements.flatMap(({ text, needed, ...each }) =>
      needed === null ? [] : [{ course: text, required: needed, ...each }],
    );
  }
  const needs = courses.map(({ course, counted, minimum, remaining }) => ({
    course,
    counted,
    required: minimum,
    remaining,
  }));
  return elective ? [...needs, { course: 'Elective hours', ...elective }] : needs;
}

export function formatPlanStanding(plan: PlanReport | null): string {
  if (plan === null) return 'not checked here';
  if (plan.complete) return 'complete';
  const isOpen = ({ state }: { state: string }) => state !== 'FOUND' && state !== 'CONFIRMED';
  const open = [...plan.documents, ...plan.sections].filter(isOpen);
  return `to do: ${open.map(({ name }) => name).join(', ')}`;
}

function listNotes(each: ApplicantReport, all: ApplicantReport[]): string[] {
  const { cycle, rows, email, applicant } = each;
  const isTwin = all.some((other) => other !== each && fold(other.applicant) === fold(applicant));
  const named = rows.filter((row) => row.findings.some(({ code }) => code === 'APPLICANT_VARIANT'));
  const late = rows.filter((row) => row.findings.some(({ code }) => code === 'SUBMITTED_LATE'));
  return [
    ...(cycle ? [] : ['There is no issue date for this person. Enter it in “AL-CTO Setup”.']),
    ...(isTwin
      ? [`Another person has the same name. This one is ${email || 'without an email address'}.`]
      : []),
    ...formatRows('Under another name or spelling', named),
    ...formatRows('Sent after the expiration date', late),
    ...formatReviewers(rows),
  ];
}

function formatRows(what: string, rows: { row: number }[]): string[] {
  return rows.length > 0 ? [`${what}: ${listPlaces(rows)}.`] : [];
}

/** "row 7", "rows 7, 9"; a long list is cut. */
function listPlaces(rows: { row: number }[]): string {
  const shown = rows.slice(0, MAX_PLACES).map(({ row }) => row);
  const more = rows.length - shown.length;
  const rest = more > 0 ? ` and ${more} more` : '';
  return `${rows.length === 1 ? 'row' : 'rows'} ${shown.join(', ')}${rest}`;
}

/** Whose decisions made rows count, the applicant's own aside. */
function formatReviewers(rows: RowReport[]): string[] {
  const byName = new Map<string, RowReport[]>();
  for (const row of rows) {
    for (const name of new Set(row.findings.flatMap(({ reviewer }) => reviewer ?? []))) {
      byName.set(name, [...(byName.get(name) ?? []), row]);
    }
  }
  return [...byName].flatMap(([name, own]) =>
    formatRows(`Confirmed by reviewer ${oneLine(name)}`, own),
  );
}

/** Rows that are in nobody's sums. */
export function describeUnassigned({ sheet, unassigned }: LogReport): string[] {
  if (unassigned.length === 0) return [];
  return [
    `“${sheet}”, ${listPlaces(unassigned)}: no name, so nobody gets the hours. Enter the name.`,
  ];
}
