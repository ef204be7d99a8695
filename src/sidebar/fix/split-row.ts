import type { CellEdit, Edit, SheetReading } from '../../core/protocol/messages';
import type { RowReport } from '../../core/report/check-report';
import { hoursText } from '../ui/words';
import {
  type CellChange,
  cellOf,
  contentOf,
  display,
  editRow,
  HOURS_FORMAT,
  headingOf,
  isSameRow,
  type Role,
  rowChanged,
  sameRow,
  show,
} from './cells';
import type { ChangeSet, Field } from './task';

const IS_FORM = 'A form fills this sheet, so no row is added. Send the form for the second course.';

/** The hours of a row that names two courses, half and half until the person says otherwise. */
export function splitFields(row: RowReport, courses: string[]): Field[] {
  const half = Math.round((row.hours ?? 0) * 50) / 100;
  const rest = Math.round(((row.hours ?? 0) - half) * 100) / 100;
  return courses.map((course, index) => ({
    name: `part ${index + 1}`,
    label: `Hours for ${course}`,
    kind: 'number',
    value: String(index === 0 ? half : rest),
    required: true,
  }));
}

/** One row that names two courses becomes two, each with its part of the hours. */
export function splitRow(
  reading: SheetReading,
  row: RowReport,
  courses: [string, string],
  parts: number[],
): ChangeSet | string {
  if (reading.isForm) return IS_FORM;
  if (!isSameRow(reading, row)) return rowChanged(row.row);
  const sum = parts.reduce((total, part) => total + part, 0);
  if (!parts.every((part) => part > 0)) return 'Give both courses some of the hours.';
  if (Math.abs(sum - (row.hours ?? 0)) > 0.005) {
    return `The two parts come to ${hoursText(sum)}; the row has ${hoursText(row.hours ?? 0)}.`;
  }
  // A row put between merged cells would be one of theirs.
  const merged = reading.merges.find(({ top, bottom }) => top < row.row && row.row <= bottom + 1);
  if (merged) return `Row ${row.row} has merged cells. Unmerge them and check again.`;
  const [one, two] = courses.map((course, index) =>
    changesOfPart(reading, row, course, parts[index] ?? 0, index + 1),
  ) as [CellChange[], CellChange[]];
  const above = editRow(reading, row.row, one);
  const below = newRow(reading, row.row, two);
  const { sheet } = reading;
  return {
    lines: [
      ...above.lines,
      ...below.map(({ column, after }) => ({
        place: `New row ${row.row + 1}, ${headingOf(reading, column)}`,
        after: display(after),
      })),
    ],
    // In this order, so that a run that is cut off between leaves hours twice, never lost.
    edits: [
      addBelow(reading, row.row, below),
      {
        op: 'write',
        sheet,
        row: row.row,
        cells: [...above.cells, ...sameRow(reading, row.row, above.cells)],
      },
    ],
  };
}

/** A row of its own, or what is missing of one that a run which was cut off has left. */
function addBelow(reading: SheetReading, row: number, cells: CellEdit[]): Edit {
  const { sheet } = reading;
  const found = cells.map((cell) => ({
    ...cell,
    before: contentOf(reading, row + 1, cell.column),
  }));
  const [same, others] = [found.filter(isSame), found.filter((cell) => !isSame(cell))];
  const isSession = same.some(({ column }) => column === reading.columns.activity);
  const isLeft = isSession && others.every(({ before }) => before === '');
  return isLeft
    ? { op: 'write', sheet, row: row + 1, cells: found }
    : { op: 'insertRow', sheet, row, cells };
}

const isSame = ({ before, after }: CellEdit) => JSON.stringify(before) === JSON.stringify(after);

function changesOfPart(
  reading: SheetReading,
  row: RowReport,
  course: string,
  hours: number,
  part: number,
): CellChange[] {
  // A split that was cut off may have said so already.
  const described = show(cellOf(reading, row.row, 'description')).replace(
    / \(part \d of 2, [^()]*\)$/,
    '',
  );
  const words = `part ${part} of 2, ${hoursText(hours)} of ${hoursText(row.hours ?? 0)}`;
  return [
    { role: 'description', after: described ? `${described} (${words})` : words },
    // Last and, where they are neighbours, at once: a row of two courses waits until it is split.
    { role: 'hours', after: hours, format: HOURS_FORMAT },
    { role: 'course', after: course },
  ];
}

/** The row below: a copy of the record, but for what the split changes. */
function newRow(reading: SheetReading, row: number, cellChanges: CellChange[]): CellEdit[] {
  const roles = (Object.keys(reading.columns) as Role[]).filter(
    (role) => !['confirmed', 'submitted', 'timestamp'].includes(role),
  );
  return roles.flatMap((role) => {
    const column = reading.columns[role];
    const after =
      cellChanges.find((cell) => cell.role === role)?.after ?? cellOf(reading, row, role);
    const isFormula = typeof after === 'object' && 'formula' in after;
    return column && after !== '' && !isFormula ? [{ column, before: '', after }] : [];
  });
}
