import type { CellContent, CellEdit, Edit, SheetReading } from '../../core/protocol/messages';
import type { ApplicantReport } from '../../core/report/check-report';
import {
  contentOf,
  dateFormat,
  day,
  HOURS_FORMAT,
  isSameRow,
  rowChanged,
  sameRow,
  show,
} from '../fix/cells';
import type { ChangeSet, Task } from '../fix/task';
import {
  ADDRESS_HEADING,
  type CountedRow,
  KEPT,
  readRow,
  SUBMITTED_SHEET,
  textsOf,
} from './submissions';

const HEADING = 'Submitted on';

/** A row to mark. */
export interface Marked {
  counted: CountedRow;
  /** Where what was submitted of it is kept already; 0 for nowhere. */
  keptIn: number;
  /** The day it was submitted, where that is known; else it is today. */
  on?: string;
}

interface Circumstances {
  applicant: ApplicantReport;
  /** The sheet of what was submitted. */
  kept: SheetReading;
  asOf: string;
  isMonthFirst: boolean;
}

/** Writes the day into `Submitted on`, and what was submitted into the sheet that is held against the log. */
export function markSubmitted(marked: Marked[], circumstances: Circumstances): Task {
  const [first] = marked;
  return {
    title: marked.length === 1 ? 'Mark as submitted' : `Mark ${marked.length} rows as submitted`,
    sheet: first?.counted.report.sheet,
    change: (reading) => changeMarks(reading, marked, circumstances),
  };
}

function changeMarks(
  reading: SheetReading,
  marked: Marked[],
  { applicant, kept, asOf, isMonthFirst }: Circumstances,
): ChangeSet | string {
  const { sheet, headerRow, columns } = reading;
  // First, as it decides: a day in the log alone would hide what changes later.
  const change: ChangeSet = { lines: [], edits: keepSubmitted(kept, marked, applicant, asOf) };
  const last = Math.max(...Object.values(columns));
  const column = columns.submitted ?? last + 1;
  if (!columns.submitted) {
    change.edits.push({
      op: 'insertColumn',
      sheet,
      row: headerRow,
      column: last,
      heading: HEADING,
    });
    change.lines.push({ place: 'New column', after: HEADING });
  }
  const format = dateFormat(isMonthFirst);
  for (const { counted, on = asOf } of marked) {
    const { report } = counted;
    if (!isStill(reading, counted, applicant)) return rowChanged(report.row);
    const before = columns.submitted ? contentOf(reading, report.row, column) : '';
    const after = day(on);
    change.lines.push({ place: `Row ${report.row}, ${HEADING}`, before: show(before), after: on });
    if (JSON.stringify(before) === JSON.stringify(after)) continue;
    const cell: CellEdit = { column, before, after, format };
    const cells = [cell, ...sameRow(reading, report.row)];
    change.edits.push({ op: 'write', sheet, row: report.row, cells });
  }
  return change;
}

function isStill(reading: SheetReading, counted: CountedRow, applicant: ApplicantReport): boolean {
  if (!isSameRow(reading, counted.report)) return false;
  const now = readRow(reading, counted.report, applicant);
  return JSON.stringify(textsOf(now)) === JSON.stringify(textsOf(counted));
}

/** What is kept of a row is replaced where the row was submitted before. */
function keepSubmitted(
  kept: SheetReading,
  marked: Marked[],
  { email }: ApplicantReport,
  asOf: string,
): Edit[] {
  const sheet = SUBMITTED_SHEET;
  const edits: Edit[] = kept.exists ? [] : [{ op: 'insertSheet', sheet }];
  const headings = [
    HEADING,
    ...KEPT.map(([heading]) => heading),
    ...(email ? [ADDRESS_HEADING] : []),
  ];
  const missing = headings.flatMap((after, index): CellEdit[] => {
    const before = contentOf(kept, 1, index + 1);
    return before === '' ? [{ column: index + 1, before, after }] : [];
  });
  if (missing.length > 0) edits.push({ op: 'write', sheet, row: 1, cells: missing });
  let next = Math.max(kept.rows.length, 1) + 1;
  if (isBegun(kept.rows[next - 2])) next -= 1;
  for (const { counted, keptIn, on = asOf } of marked) {
    const row = keptIn || next++;
    const contents = [
      day(on),
      ...KEPT.map(([, field]) => toContent(field, counted)),
      ...(email ? [email] : []),
    ];
    const cells = contents.map((after, index): CellEdit => {
      const before = contentOf(kept, row, index + 1);
      const format = typeof after === 'object' ? 'yyyy-mm-dd' : HOURS_FORMAT;
      return { column: index + 1, before, after, ...(typeof after !== 'string' && { format }) };
    });
    const changes = cells.filter((cell) => !isSame(cell));
    if (changes.length > 0) edits.push({ op: 'write', sheet, row, cells: changes });
  }
  return edits;
}

/** A day and a name, and nothing of what was submitted: there a run was cut off, so there it is written anew. */
function isBegun([on, name, ...rest]: CellContent[] = []): boolean {
  return typeof on === 'object' && name !== '' && rest.every((cell) => cell === '');
}

const isSame = ({ before, after }: CellEdit) => JSON.stringify(before) === JSON.stringify(after);

function toContent(field: (typeof KEPT)[number][1], { answers }: CountedRow) {
  if (field === 'date') return day(answers.date);
  return field === 'hours' ? Number(answers.hours) : answers[field];
}
