import { formatDay } from '../../core/day';
import type { RowReport } from '../../core/report/check-report';
import type { Packet } from './packet';
import { GREY, type Paper, WIDTH } from './paper';
import { putTable, type TableColumn, type TableRow } from './table';

const LONGEST_ACTIVITY = 300;
/** As wide as the page; a row that is named with its sheet takes more of it. */
function columnsOf({ hasSheets }: Packet, hasReasons = false): TableColumn[] {
  const place = hasSheets ? 130 : 46;
  return [
    { heading: 'Date', width: 76 },
    { heading: hasReasons ? 'Activity, and why' : 'Activity', width: WIDTH - 122 - place },
    { heading: 'Hours', width: 46, align: 'right' },
    { heading: 'Row', width: place, align: 'right' },
  ];
}

/** The transcript: every counted row, by course. */
export function putCounted(paper: Paper, packet: Packet) {
  const { courses, rows } = packet.applicant;
  paper.head('Activities counted');
  for (const { course, counted } of courses) {
    const own = rows.filter((row) => row.status === 'COUNTED' && row.course === course);
    if (own.length === 0) paper.write(`${course}: none yet.`, { color: GREY }, 8);
    else {
      const listed = own.map((row) => listRow(row, packet));
      putTable(paper, {
        title: course,
        total: `${counted} h`,
        columns: columnsOf(packet),
        rows: listed,
      });
    }
  }
}

/** Rows that count because the person said so, with what they said. */
export function putConfirmed(paper: Paper, packet: Packet) {
  const rows = packet.applicant.rows.filter(
    ({ status, findings }) => status === 'COUNTED' && findings.some((each) => each.isConfirmed),
  );
  const reasonOf = ({ findings }: RowReport) =>
    [
      sayAll(findings.filter(({ isConfirmed }) => isConfirmed)),
      ...findings.flatMap(({ reviewer }) => (reviewer ? `Confirmed by reviewer ${reviewer}.` : [])),
    ].join(' ');
  const none = 'No row counts on a confirmation alone.';
  putRows(paper, packet, { title: 'Counted on the person’s confirmation', rows, reasonOf, none });
}

export function putPlanned(paper: Paper, packet: Packet) {
  const rows = packet.applicant.rows.filter(({ status }) => status === 'PLANNED');
  if (rows.length === 0) return;
  const title = 'Planned, not counted yet';
  putRows(paper, packet, { title, rows, reasonOf: () => '', none: '' });
}

/** Rows that wait and rows that are out, each with its reason. */
export function putNotCounted(paper: Paper, packet: Packet) {
  const rows = packet.applicant.rows.filter(
    ({ status }) => status === 'HELD' || status === 'REJECTED',
  );
  const reasonOf = ({ findings }: RowReport) =>
    sayAll(findings.filter(({ effect }) => effect === 'reject' || effect === 'hold')) ||
    'It waits for a missing column.';
  const none = 'Every row of the log counts or is planned.';
  putRows(paper, packet, { title: 'Not counted, and why', rows, reasonOf, none });
}

interface Part {
  title: string;
  rows: RowReport[];
  reasonOf(row: RowReport): string;
  /** What to say where there are no rows. */
  none: string;
}

function putRows(paper: Paper, packet: Packet, { title, rows, reasonOf, none }: Part) {
  paper.head(title, rows.length === 0 ? 20 : 80);
  if (rows.length === 0) {
    paper.write(none, { color: GREY }, 8);
    return;
  }
  const listed = rows.map((row) => ({ ...listRow(row, packet), below: reasonOf(row) }));
  putTable(paper, {
    continues: title,
    columns: columnsOf(
      packet,
      listed.some(({ below }) => below !== ''),
    ),
    rows: listed,
  });
}

function listRow({ date, activity, hours, row, sheet }: RowReport, packet: Packet): TableRow {
  const place = packet.hasSheets ? `${sheet} ${row}` : String(row);
  const day = date === null ? 'not readable' : formatDay(date);
  const what = activity.trim() === '' ? '(no activity named)' : shorten(activity);
  return { cells: [day, what, hours === null ? '-' : String(hours), place] };
}

function shorten(text: string): string {
  return text.length > LONGEST_ACTIVITY ? `${text.slice(0, LONGEST_ACTIVITY)}…` : text;
}

const sayAll = (findings: { message: string }[]) =>
  findings.map(({ message }) => message).join(' ');
