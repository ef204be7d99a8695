import { formatDay } from '../../core/day';
import type { Edit, SheetReading } from '../../core/protocol/messages';
import type { CheckReport, RowReport } from '../../core/report/check-report';
import type { FillName } from '../../core/report/sheet-look';
import { shortReason } from '../../core/report/short-reasons';
import { hoursText } from '../ui/words';
import { contentOf, sameRow, show } from './cells';
import type { ChangeSet, Task } from './task';
import { type LogSheets, whichSheet } from './which-sheet';

const HEADING = 'AL-CTO check';
const WIDTH = 230;
const NEEDS_YOU = 'Needs you';

/** What the marks begin with, and what stands behind them. */
export const LEGEND: [words: string, fill: FillName, chip: string][] = [
  ['Counts', 'counts', 'ok'],
  [NEEDS_YOU, 'needsYou', 'need'],
  ['Not counted', 'notCounted', 'no'],
  ['Planned', 'planned', 'note'],
];

/** One line per row in a column of ours at the right of the log; the log's own cells stay as they are. */
export function markRows(report: CheckReport): Task {
  const rows = report.applicants.flatMap((each) => each.rows);
  return {
    title: 'Mark the rows',
    ...whichSheet(report),
    change: (reading) =>
      changeMarks(
        reading,
        rows.filter((row) => row.sheet === reading.sheet),
      ),
  };
}

export function removeMarks(log: LogSheets): Task {
  return { title: 'Remove the marks', ...whichSheet(log), change: changeRemoval };
}

const LEADS = { HELD: NEEDS_YOU, REJECTED: 'Not counted' };

/** A row's status in a few words: "Counts 2 h", "Needs you: no justification". */
function describeStatus(row: RowReport): string {
  const { status, hours, date } = row;
  if (status === 'COUNTED') return `Counts ${hoursText(hours ?? 0)}`;
  if (status === 'PLANNED') return date ? `Planned for ${formatDay(date)}` : 'Planned';
  return `${LEADS[status]}: ${shortReason(row)}`;
}

function findColumn({ rows, headerRow }: SheetReading): number {
  return (rows[headerRow - 1] ?? []).findIndex((heading) => show(heading) === HEADING) + 1;
}

function changeMarks(reading: SheetReading, rows: RowReport[]): ChangeSet | string {
  const { sheet, headerRow } = reading;
  if (!rows[0]) return 'Show a sheet of your log first.';
  const known = findColumn(reading);
  const width = reading.rows.reduce((most, row) => Math.max(most, row.length), 0);
  const column = known || width + 1;
  const writes: Edit[] = [];
  const lines: ChangeSet['lines'] = [];
  for (const row of rows) {
    const before = known ? contentOf(reading, row.row, column) : '';
    const after = describeStatus(row);
    if (before === after) continue;
    const cells = [{ column, before, after }, ...sameRow(reading, row.row)];
    writes.push({ op: 'write', sheet, row: row.row, cells });
    lines.push({ place: `Row ${row.row}, ${HEADING}`, before: show(before), after });
  }
  if (lines.length === 0) return 'The marks are up to date.';
  const colors = listColors(reading, rows);
  const made: Edit[] = known
    ? []
    : [{ op: 'insertColumn', sheet, row: headerRow, column: width, heading: HEADING }];
  // Before the texts: an undo paints only after the texts showed that no row has moved.
  const paint: Edit = { op: 'paint', sheet, row: headerRow + 1, column, width: WIDTH, colors };
  return { edits: [...made, paint, ...writes], lines };
}

/** A color for each row below the headings. */
function listColors({ rows, headerRow }: SheetReading, marked: RowReport[]): string[] {
  const fills = new Map(marked.map((row) => [row.row, fillOf(describeStatus(row))]));
  return rows.slice(headerRow).map((_, index) => fills.get(headerRow + 1 + index) ?? WHITE);
}

const WHITE = '#ffffff';
const fillOf = (mark: string) => LEGEND.find(([words]) => mark.startsWith(words))?.[1] ?? WHITE;

/** Shows only the rows that need somebody, or all again. */
export function filterMarks(log: LogSheets, isOn: boolean): Task {
  return {
    title: isOn ? 'Show only rows that need you' : 'Show all rows',
    ...whichSheet(log),
    change: (reading) => {
      const { sheet, headerRow } = reading;
      const column = findColumn(reading);
      if (column === 0) return 'Mark the rows first.';
      return {
        // No cell changes.
        lines: [],
        edits: [{ op: 'filter', sheet, row: headerRow, column, heading: isOn ? NEEDS_YOU : '' }],
      };
    },
  };
}

function changeRemoval(reading: SheetReading): ChangeSet | string {
  const { sheet, headerRow } = reading;
  const column = findColumn(reading);
  if (column === 0) return 'There are no marks in this sheet.';
  const marks = reading.rows.flatMap((cells, index): Edit[] => {
    const before = cells[column - 1] ?? '';
    const isMark = before !== '' && index + 1 !== headerRow;
    const mark = { column, before, after: '' };
    return isMark
      ? [{ op: 'write', sheet, row: index + 1, cells: [mark, ...sameRow(reading, index + 1)] }]
      : [];
  });
  const edits: Edit[] = [
    { op: 'filter', sheet, row: headerRow, column, heading: '' },
    ...marks,
    { op: 'removeColumn', sheet, row: headerRow, column, heading: HEADING },
  ];
  return { edits, lines: [{ place: 'Column', before: HEADING, after: '' }] };
}
