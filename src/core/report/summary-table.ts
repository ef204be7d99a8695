// The Summary sheet: where the hours stand, drawn from filled cells, and every activity, to print on Letter.

import { listActivity, listCourseHead } from './activity-rows';
import { AL_CTO_WORDS } from './al-cto-words';
import { type Assessed, isAssessed } from './assessed';
import type { ApplicantReport, CheckReport, RowReport } from './check-report';
import { drawCourses, drawMonths } from './draw-hours';
import {
  describePlanItem,
  inOrderOfDate,
  listConfirmations,
  listTranscript,
} from './packet-content';
import { keepTogether, paginate } from './paginate';
import { listProgram } from './program-rows';
import { LABEL, PAGE_COLUMNS, pair, TEXT } from './sheet-page';
import {
  BLANK_ROW,
  heading,
  listClosing,
  makeTable,
  type SheetRow,
  type Table,
} from './sheet-rows';
import { shortReason } from './short-reasons';
import { formatDaysLeft } from './verdict';
import { listWho } from './who-rows';

export const SUMMARY_SHEET = 'AL-CTO Summary';

/** Makes the summary of one applicant; whatever a person typed stays text in it. */
export function makeSummaryTable(report: CheckReport, applicant: ApplicantReport): Table {
  const { cycle, district, cohort } = applicant;
  const who = listWho(report, applicant, {
    title: 'Summary of hours',
    district,
    cohort: cohort && `${cohort} cohort`,
    after: cycle ? ` · ${formatDaysLeft(cycle.daysLeft)}` : '',
  });
  const { words = AL_CTO_WORDS } = report;
  const rows = [...who];
  if (isAssessed(applicant)) {
    const list = listRowOf(report.logs.length > 1);
    rows.push(
      ...drawCourses(applicant, words),
      ...listProgram(applicant, words),
      ...drawMonths(applicant),
      ...listCounted(applicant, list),
      ...listConfirmed(applicant, list),
      ...listPlanned(applicant, list),
      ...listNotCounted(applicant, list),
      ...(report.title === undefined ? listPlan(applicant) : []),
    );
  } else rows.push(heading(applicant.verdict.headline));
  rows.push(...listClosing(report.notes));
  return { ...makeTable(paginate(rows, who.length), PAGE_COLUMNS), frozenRows: who.length };
}

type ListRow = (row: RowReport, index: number, more?: string) => SheetRow[];

/** Rows of an activity; its tab is named where there are several. */
const listRowOf =
  (hasSeveralLogs: boolean): ListRow =>
  (row, index, more) =>
    listActivity(row, {
      more: [...(more ? [more] : []), ...(hasSeveralLogs ? [row.sheet] : [])],
      look: 'plain',
      index,
    });

/** Every counted row, by course: what a reviewer reads. */
function listCounted(applicant: Assessed, list: ListRow): SheetRow[] {
  return [
    heading('Activities that count'),
    ...listTranscript(applicant).flatMap((course) => {
      const none: SheetRow = { cells: { [TEXT]: ['None yet.', 'soft'] } };
      const listed = course.rows.flatMap((row, index) => list(row, index));
      return [...listCourseHead(course), ...(listed.length > 0 ? listed : [none])];
    }),
  ];
}

/** Rows that count because somebody said so: a reviewer looks at these. */
function listConfirmed(applicant: Assessed, list: ListRow): SheetRow[] {
  const confirmed = listConfirmations(applicant);
  return listPart(
    'Counted on confirmation',
    confirmed.flatMap(({ row, text }, index) => list(row, index, text)),
  );
}

function listPlanned({ rows }: Assessed, list: ListRow): SheetRow[] {
  const planned = rows.filter(({ status }) => status === 'PLANNED');
  return listPart(
    'Planned, not counted yet',
    inOrderOfDate(planned).flatMap((row, index) => list(row, index, row.course ?? '')),
  );
}

function listNotCounted({ rows }: Assessed, list: ListRow): SheetRow[] {
  const left = rows.filter(({ status }) => status === 'HELD' || status === 'REJECTED');
  return listPart(
    'Not counted',
    inOrderOfDate(left).flatMap((row, index) => list(row, index, shortReason(row))),
  );
}

const listPart = (title: string, rows: SheetRow[]): SheetRow[] =>
  rows.length > 0 ? [BLANK_ROW, heading(title), ...rows] : [];

/** The plan documents and the sections of the plan, each with where it was found. */
function listPlan({ plan }: Assessed): SheetRow[] {
  const title = 'Plan documents';
  if (!plan) {
    return [BLANK_ROW, heading(title), { cells: { [LABEL]: ['Not checked here', 'soft'] } }];
  }
  const items = [...plan.documents, ...plan.sections];
  return listPart(
    title,
    items.flatMap((item) =>
      keepTogether(pair([item.name, 'plain'], [describePlanItem(item) || 'Not found', 'soft'])),
    ),
  );
}
