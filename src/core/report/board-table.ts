// The report to the board: where everybody stands, in numbers alone, on one page of Letter.
import { formatDay } from '../day';
import { capitalize } from '../text';
import type { ApplicantReport, CheckReport, RowReport } from './check-report';
import { drawBar } from './hours-bars';
import { formatCount } from './hours-text';
import { areHoursComplete, countReview, isDoubtful, REVIEW_PARTS } from './review-counts';
import type { FillName } from './sheet-look';
import { CELLS, HOURS, LABEL, PAGE_COLUMNS, ROW, TEXT } from './sheet-page';
import {
  BLANK_ROW,
  heading,
  listClosing,
  listTitle,
  makeTable,
  type SheetRow,
  type Table,
} from './sheet-rows';

export const BOARD_SHEET = 'AL-CTO Board Report';

/** More groups than these are one line, so that the report stays one page. */
const MAX_GROUPS = 6;

/** Makes the report; it names nobody, as the roster does. */
export function makeBoardTable({ asOf, applicants }: CheckReport): Table {
  const rows: SheetRow[] = [
    ...listTitle('Board report'),
    { cells: { [LABEL]: [`As of ${formatDay(asOf)}. ${countPeople(applicants)}.`, 'small'] } },
    BLANK_ROW,
    ...listParts(applicants),
    BLANK_ROW,
    ...listGroups(applicants),
    BLANK_ROW,
    ...listCourses(applicants),
    BLANK_ROW,
    ...listDocuments(applicants),
    BLANK_ROW,
    ...listDecisions(applicants),
    ...listClosing(),
  ];
  return { ...makeTable(rows, PAGE_COLUMNS), frozenRows: 3 };
}

const countPeople = ({ length }: unknown[]) => `${length} ${length === 1 ? 'person' : 'people'}`;

/** A line with its share as a bar. */
function drawShare(label: string, count: number, of: number, fill: FillName): SheetRow {
  const parts: [FillName, number][] = [
    [fill, count],
    ['track', of - count],
  ];
  const bar = drawBar(parts, of / CELLS, CELLS);
  return {
    cells: {
      [LABEL]: [label, 'plain'],
      [HOURS]: [count, 'strong'],
      [ROW]: [`of ${of}`, 'soft'],
    },
    fills: Object.fromEntries(bar.map((each, cell) => [TEXT + cell, each])),
  };
}

const PART_FILLS: Record<(typeof REVIEW_PARTS)[number]['part'], FillName> = {
  complete: 'minimum',
  short: 'short',
  doubtful: 'elective',
  late: 'beyond',
};

function listParts(applicants: ApplicantReport[]): SheetRow[] {
  const counts = countReview(applicants);
  return [
    heading('Where people stand'),
    ...REVIEW_PARTS.map(({ part, words }) =>
      drawShare(capitalize(words), counts[part].length, applicants.length, PART_FILLS[part]),
    ),
  ];
}

/** By cohort, or by form where no cohort is known; the largest first. */
function listGroups(applicants: ApplicantReport[]): SheetRow[] {
  const groups = new Map<string, ApplicantReport[]>();
  for (const each of applicants) {
    const name = each.group || 'No cohort';
    groups.set(name, [...(groups.get(name) ?? []), each]);
  }
  const sorted = [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
  const rest = sorted.splice(sorted.length > MAX_GROUPS ? MAX_GROUPS - 1 : MAX_GROUPS);
  if (rest.length > 0) sorted.push(['Others', rest.flatMap(([, people]) => people)]);
  return [
    heading('Hours complete, by cohort'),
    ...sorted.map(([name, people]) =>
      drawShare(name, people.filter(areHoursComplete).length, people.length, 'minimum'),
    ),
  ];
}

/** Which courses people are still short in. */
function listCourses(applicants: ApplicantReport[]): SheetRow[] {
  const dated = applicants.filter(({ hours }) => hours !== null);
  const short = new Map<string, number>();
  for (const { courses, elective } of dated) {
    const needs = [...courses, { course: 'Elective hours', remaining: elective?.remaining ?? 0 }];
    for (const { course, remaining } of needs) {
      short.set(course, (short.get(course) ?? 0) + Number(remaining > 0));
    }
  }
  return [
    heading('Still short, by course'),
    ...[...short].map(([course, count]) => drawShare(course, count, dated.length, 'short')),
  ];
}

function listDocuments(applicants: ApplicantReport[]): SheetRow[] {
  const known = applicants.flatMap(({ plan }) => plan?.documents ?? []);
  const isSeen = ({ state }: { state: string }) => state === 'FOUND' || state === 'CONFIRMED';
  const names = [...new Set(known.map(({ name }) => name))];
  const lines = names.map((name) => {
    const seen = known.filter((each) => each.name === name && isSeen(each)).length;
    return drawShare(name, seen, applicants.length, 'elective');
  });
  const none: SheetRow = { cells: { [LABEL]: ['None seen yet.', 'soft'] } };
  return [heading('Plan documents seen'), ...(lines.length > 0 ? lines : [none])];
}

/** What reviewers decided, and what waits. */
function listDecisions(applicants: ApplicantReport[]): SheetRow[] {
  const rows = applicants.flatMap((person) => person.rows);
  const decided = (isOne: (finding: RowReport['findings'][number]) => unknown) =>
    rows.filter(({ findings }) => findings.some((each) => each.reviewer && isOne(each))).length;
  const lines: [string, number][] = [
    ['Accepted', decided(({ isConfirmed }) => isConfirmed)],
    ['Replaced by a newer one', decided(({ code }) => code === 'REPLACED')],
    ['Refused', decided(({ code }) => code === 'REFUSED')],
    ['Returned to the applicant', decided(({ code }) => code === 'RETURNED')],
    ['Still to decide', rows.filter(isDoubtful).length],
  ];
  return [
    heading(`Decisions on ${formatCount(rows.length, 'row')}`),
    ...lines.map(
      ([label, count]): SheetRow => ({
        cells: { [LABEL]: [label, 'plain'], [HOURS]: [count, 'strong'] },
      }),
    ),
  ];
}
