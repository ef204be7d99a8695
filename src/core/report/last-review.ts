// What a review saw, as fingerprints in a hidden sheet: the next one can then say what is new.
import { formatDay, isDay } from '../day';
import type { CellContent, SinceReview } from '../protocol/messages';
import type { CheckReport, RowReport } from './check-report';
import { COMPARED_FIELDS, compareRows, type MarkedRow, markRow } from './compare-rows';
import { keyOf } from './person-key';
import { areHoursComplete } from './review-counts';
import {
  headColumns,
  type LookedCell,
  listTitle,
  makeTable,
  type SheetRow,
  type Table,
  type TableColumn,
} from './sheet-rows';

export const REVIEW_SHEET = 'AL-CTO Review';

const NOTE =
  'What the last review saw, so that the next one can say what is new: a line for each row of the log, with a checksum ' +
  'of each of its fields. Nothing counts by it. Delete this sheet to begin anew.';
const DAY_LABEL = 'Reviewed on';
const COMPLETE = 'yes';
const HEADS = ['Person', 'Hours complete', ...COMPARED_FIELDS];
const COLUMNS: TableColumn[] = HEADS.map((_, index) => ({ width: index === 0 ? 220 : 110 }));

/** The sheet that keeps what this review saw. */
export function makeReviewTable({ asOf, applicants }: CheckReport): Table {
  const top: SheetRow[] = [
    ...listTitle('What the last review saw'),
    { cells: { 0: [NOTE, 'small'] } },
    { cells: { 0: [DAY_LABEL, 'strong'], 1: [asOf, 'plain'] } },
    headColumns(HEADS),
  ];
  const rows = applicants.flatMap((person) =>
    person.rows.map((row): SheetRow => {
      const cells = [
        keyOf(person),
        areHoursComplete(person) ? COMPLETE : '',
        ...fingerprintRow(row),
      ];
      return { cells: { ...cells.map((cell): LookedCell => [cell, 'plain']) } };
    }),
  );
  return { ...makeTable([...top, ...rows], COLUMNS), frozenRows: top.length };
}

/** What is new since the review recorded in the sheet; null if it records none. */
export function compareReview(cells: CellContent[][], report: CheckReport): SinceReview | null {
  const day = String(cells.find(([label]) => label === DAY_LABEL)?.[1] ?? '');
  if (!isDay(day)) return null;
  const start = cells.findIndex(([head]) => head === HEADS[0]) + 1;
  const seen = groupByPerson(cells.slice(start).map((row) => row.map(String)));
  const since: SinceReview = { day, added: [], edited: [], removed: 0, complete: [] };
  for (const person of report.applicants) {
    const key = keyOf(person);
    const lines = seen.get(key) ?? [];
    seen.delete(key);
    const now = person.rows.map((row) => ({ row, marks: fingerprintRow(row) }));
    const { added, edited, removed } = compareRows(lines.map(readLine), now);
    since.added.push(...added.map(placeOf));
    since.edited.push(...edited.map(({ after }) => placeOf(after)));
    since.removed += removed.length;
    const wasComplete = lines.some(([, complete]) => complete === COMPLETE);
    if (areHoursComplete(person) && !wasComplete) since.complete.push(key);
  }
  for (const lines of seen.values()) since.removed += lines.length;
  return since;
}

/** What the reviewer is told once the sheet is there. */
export function describeKept({ applicants, asOf }: CheckReport): string {
  const rows = applicants.reduce((sum, person) => sum + person.rows.length, 0);
  return `The review of ${formatDay(asOf)} is finished: ${rows} rows are remembered. Next time you see what is new.`;
}

const placeOf = ({ sheet, row }: RowReport) => ({ sheet, row });

function groupByPerson(lines: string[][]): Map<string, string[][]> {
  const byPerson = new Map<string, string[][]>();
  for (const line of lines) {
    const own = byPerson.get(line[0]);
    if (own) own.push(line);
    else byPerson.set(line[0], [line]);
  }
  return byPerson;
}

const readLine = (line: string[]): MarkedRow<string[]> => ({ row: line, marks: line.slice(2) });

const fingerprintRow = (row: RowReport) => markRow(row).marks.map(fingerprint);

/** FNV-1a of 32 bits, which tells an edited text from the one before; '' for no text. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return text && (hash >>> 0).toString(36);
}
