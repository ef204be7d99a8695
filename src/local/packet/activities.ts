import { formatDays } from '../../core/day';
import type { RowReport } from '../../core/report/check-report';
import { formatHours } from '../../core/report/hours-text';
import { describeConfirmation } from '../../core/report/short-reasons';
import type { Packet } from './packet';
import { GREY, type Paper, WIDTH } from './paper';
import { putTable, type TableColumn, type TableRow } from './table';

const DATE_WIDTH = 92;
const HOURS_WIDTH = 46;

/** As wide as the page; a row that is named with its tab takes more of it. */
function columnsOf({ hasSheets }: Packet): TableColumn[] {
  const place = hasSheets ? 120 : 46;
  return [
    { heading: 'Date', width: DATE_WIDTH },
    { heading: 'Activity and place', width: WIDTH - DATE_WIDTH - HOURS_WIDTH - place },
    { heading: 'Hours', width: HOURS_WIDTH, align: 'right' },
    { heading: 'Row', width: place, align: 'right' },
  ];
}

/** The transcript: every counted row by course, with its justification and description. */
export function putTranscript(paper: Paper, packet: Packet) {
  const { courses, rows } = packet.applicant;
  paper.head('Transcript of activities');
  for (const { course, counted, applied } of courses) {
    const own = rows.filter((row) => row.status === 'COUNTED' && row.course === course);
    if (own.length === 0) {
      paper.write(`${course}: none yet.`, { color: GREY }, 8);
      continue;
    }
    const applies = Math.round((applied.minimum + applied.elective) * 100) / 100;
    putTable(paper, {
      title: course,
      total:
        applied.beyond > 0 ? `${applies} of ${formatHours(counted)} apply` : formatHours(counted),
      columns: columnsOf(packet),
      rows: inOrder(own).map((row) => ({
        ...listRow(row, packet),
        below: [`Justification: ${row.justification}`, `Description: ${row.description}`],
      })),
    });
  }
}

/** Rows that count because somebody said so, with what was said and by whom. */
export function putConfirmed(paper: Paper, packet: Packet) {
  const rows = packet.applicant.rows.flatMap((row): TableRow[] => {
    const decided = row.findings.filter(({ isConfirmed }) => isConfirmed);
    if (row.status !== 'COUNTED' || decided.length === 0) return [];
    const words = [...new Set(decided.map(describeConfirmation))];
    return [{ ...listRow(row, packet), below: [`Confirmed: ${words.join('; ')}.`] }];
  });
  if (rows.length === 0) return;
  const title = 'Counted on confirmation';
  paper.head(title);
  putTable(paper, { continues: title, columns: columnsOf(packet), rows });
}

const inOrder = (rows: RowReport[]) =>
  [...rows].sort((a, b) => compare(a.date ?? '', b.date ?? ''));
const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b));

/** The cells of a row of the log: date or dates, activity, hours, and where it stands. */
export function listRow(row: RowReport, packet: Packet): TableRow {
  const { date, firstDate, activity, hours, sheet } = row;
  const place = packet.hasSheets ? `${sheet}, ${row.row}` : String(row.row);
  const day = date && firstDate ? formatDays(firstDate, date) : 'not readable';
  const what = activity.trim() === '' ? '(no activity named)' : activity;
  return { cells: [day, what, hours === null ? '' : String(hours), place] };
}
