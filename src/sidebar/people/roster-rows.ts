import type {
  ApplicantReport,
  LogReport,
  PlanReport,
  RowReport,
} from '../../core/report/check-report';
import { keyOf } from '../../core/report/person-key';
import { byDanger, type RosterLine } from '../../core/report/roster-table';
import { fold } from '../../core/text';

/** One row of the roster. */
export interface RosterRow extends RosterLine {
  /** As `keyOf` gives it. */
  key: string;
}

/** A row for each person, who is in danger first. */
export function makeRosterRows(applicants: ApplicantReport[]): RosterRow[] {
  const rows = applicants.map((each) => makeRow(each, applicants));
  return rows.sort((a, b) => byDanger(a, b) || compare(a.key, b.key));
}

const MAX_PLACES = 20;
const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b));

function makeRow(each: ApplicantReport, all: ApplicantReport[]): RosterRow {
  const { cohort, cycle, hours, rows } = each;
  return {
    key: keyOf(each),
    name: oneLine(each.applicant),
    district: oneLine(each.district),
    cohort: oneLine(cohort),
    expires: cycle?.expires ?? null,
    standing: each.standing,
    covered: hours?.creditable ?? null,
    short: listNeeds(each)
      .filter(({ remaining }) => remaining > 0)
      .map(({ course, remaining }) => `${course}: ${remaining} h`)
      .join('; '),
    held: cycle && rows.filter(({ status }) => status === 'HELD').length,
    plan: formatPlanStanding(each.plan),
    note: listNotes(each, all).join(' '),
  };
}

/** What a cell of several lines says, in one. */
export const oneLine = (text: string) => text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();

/** The six courses and the elective hours; nothing without an issue date. */
export function listNeeds({ courses, elective }: ApplicantReport) {
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
export function listPlaces(rows: { row: number }[]): string {
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
