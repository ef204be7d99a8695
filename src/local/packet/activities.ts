import { formatDays } from '../../core/day';
import { LONG_TEXTS, RECORD, textEntry } from '../../core/policy/record-fields';
import type { RowReport } from '../../core/report/check-report';
import { formatHours } from '../../core/report/hours-text';
import { listConfirmations, listTranscript, nameActivity } from '../../core/report/packet-content';
import type { Packet } from './packet-input';
import { GREY, type Paper, WIDTH } from './paper';
import { putTable, type TableColumn, type TableRow } from './table';

export const DATE_WIDTH = 112;
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
  paper.head('Transcript of activities');
  for (const { course, counted, applied, hasBeyond, rows } of listTranscript(packet.applicant)) {
    if (rows.length === 0) {
      paper.write(`${course}: none yet.`, { color: GREY }, 8);
      continue;
    }
    putTable(paper, {
      title: course,
      total: hasBeyond ? `${applied} of ${formatHours(counted)} apply` : formatHours(counted),
      columns: columnsOf(packet),
      rows: rows.map((row) => ({
        ...listRow(row, packet),
        below: LONG_TEXTS.filter(
          (field) => row[field] !== '' || textEntry(field).needed !== 'never',
        ).map((field) => `${RECORD[field].label}: ${row[field]}`),
      })),
    });
  }
}

/** Rows that count because somebody said so, with what was said and by whom. */
export function putConfirmed(paper: Paper, packet: Packet) {
  const confirmed = listConfirmations(packet.applicant);
  if (confirmed.length === 0) return;
  const title = 'Counted on confirmation';
  paper.head(title);
  const rows = confirmed.map(({ row, text }) => ({
    ...listRow(row, packet),
    below: [`Confirmed: ${text}.`],
  }));
  putTable(paper, { continues: title, columns: columnsOf(packet), rows });
}

/** The cells of a row of the log: date or dates, activity, hours, and where it stands. */
export function listRow(row: RowReport, packet: Packet): TableRow {
  const { date, firstDate, hours, sheet } = row;
  const place = packet.hasSheets ? `${sheet}, ${row.row}` : String(row.row);
  const day = date && firstDate ? formatDays(firstDate, date) : 'not readable';
  return { cells: [day, nameActivity(row), hours === null ? '' : String(hours), place] };
}
