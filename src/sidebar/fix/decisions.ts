// What a person decides about a row stands in the row itself, in words, so that it survives sorting, copying and export.
import { splitDay } from '../../core/day';
import type { CellEdit, SheetReading } from '../../core/protocol/messages';
import type { RowReport } from '../../core/report/check-report';
import { hoursText } from '../ui/words';
import { contentOf, isSameRow, rowChanged, sameRow, show } from './cells';
import type { CheckContext, Found } from './fixes';
import { describeReviewer } from './reviewer';
import type { ChangeSet, Filled } from './task';

const HEADING = 'Confirmed';
const RECORD = [
  'applicantAndDistrict',
  'applicant',
  'district',
  'activity',
  'date',
  'hours',
  'course',
  'justification',
  'description',
] as const;

interface Decision {
  /** The words that stand in the row after its hours and day. */
  words: string;
  /** What the button says; several rows may be decided at once. */
  label: (hours: string, count: number) => string;
}

const SEPARATE: Decision = {
  words: 'are a separate session',
  label: (_, count) =>
    count > 1 ? `None is a duplicate: count all ${count}` : 'It’s a separate session: count both',
};

const DECISIONS: Record<string, Decision> = {
  EXCLUDED_TIME: {
    words: 'exclude meals and exhibit hall',
    label: (hours, count) =>
      count > 1 ? `All ${count} are already without them` : `${hours} is already without them`,
  },
  DUPLICATE: SEPARATE,
  NEAR_DUPLICATE: SEPARATE,
  SAME_SESSION_TWO_COURSES: SEPARATE,
  HOURS_IMPLAUSIBLE: {
    words: 'are correct',
    label: (hours, count) => (count > 1 ? `All ${count} are correct` : `${hours} is correct`),
  },
};

export function canDecide({ row, finding }: Found): boolean {
  const isOpen = finding.effect === 'hold' || finding.effect === 'reject';
  return isOpen && finding.code in DECISIONS && row.hours !== null && row.date !== null;
}

/** The decision as the person would say it. */
export function describeDecision(all: Found[]): string {
  const [first] = all;
  const decision = DECISIONS[first?.finding.code ?? ''];
  return decision?.label(hoursText(first?.row.hours ?? 0), all.length) ?? '';
}

/** Writes decisions into their rows. */
export function decide(
  reading: SheetReading,
  filled: Filled,
  all: Found[],
  context: CheckContext,
): ChangeSet | string {
  const gone = all.find(({ row }) => !isSameRow(reading, row));
  if (gone) return rowChanged(gone.row.row);
  return changeConfirmed(
    reading,
    filled,
    all.map(({ row, finding }) => ({ row, code: finding.code, hours: row.hours ?? 0 })),
    context,
  );
}

/** The words put into the column `Confirmed`, which is made where the log has none, with other `cells` of the row. */
export function changeConfirmed(
  reading: SheetReading,
  filled: Filled,
  all: { row: RowReport; code: string; hours: number; cells?: CellEdit[] }[],
  context: CheckContext,
): ChangeSet {
  const known = reading.columns.confirmed;
  const last = Math.max(...RECORD.map((role) => reading.columns[role] ?? 0));
  const column = known ?? last + 1;
  const { sheet, headerRow } = reading;
  const by = describeReviewer(filled);
  const change: ChangeSet = { edits: [], lines: [] };
  if (!known) {
    change.edits.push({
      op: 'insertColumn',
      sheet,
      row: headerRow,
      column: last,
      heading: HEADING,
    });
    change.lines.push({ place: 'New column', after: HEADING });
  }
  for (const { row, code, hours, cells = [] } of all) {
    const before = known ? contentOf(reading, row.row, column) : '';
    const on = formatSheetDay(row.date ?? '', context);
    const words = `${hoursText(hours)} on ${on} ${DECISIONS[code]?.words}${by}`;
    const after = addWords(show(before), words, code);
    const written = [{ column, before, after }, ...cells];
    const same = sameRow(reading, row.row, cells);
    change.edits.push({ op: 'write', sheet, row: row.row, cells: [...written, ...same] });
    change.lines.push({ place: `Row ${row.row}, ${HEADING}`, before: show(before), after });
  }
  return change;
}

/** A day as the sheet shows it. */
function formatSheetDay(day: string, { isMonthFirst }: CheckContext): string {
  const [year, month, dayOfMonth] = splitDay(day);
  return `${isMonthFirst ? `${month}/${dayOfMonth}` : `${dayOfMonth}/${month}`}/${year}`;
}

/** Other decisions in the cell stay; an older one of the same kind gives way, and so does text that decides nothing. */
function addWords(text: string, words: string, code: string): string {
  const kept = text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => Object.values(DECISIONS).some((decision) => isOf(part, decision)))
    .filter((part) => !isOf(part, DECISIONS[code]));
  return [...kept, words].join('; ');
}

/** Whoever made it: a reviewer's name stands behind it. */
function isOf(part: string, decision: Decision | undefined): boolean {
  const [words = ''] = part.split(' (');
  return decision !== undefined && words.endsWith(decision.words);
}
