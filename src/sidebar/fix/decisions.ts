import type { CellEdit, SheetReading } from '../../core/protocol/messages';
import type { RowReport } from '../../core/report/check-report';
import { hoursText } from '../ui/words';
import { changed, contentOf, isSameRow, sameRow, show } from './cells';
import type { Found, Scene } from './fixes';
import { reviewerFields, sayReviewer } from './reviewer';
import type { Filled, Plan, Task } from './task';

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

/** The words that stand in the row afterwards, by what they settle. */
const PHRASES: Record<string, string> = {
  EXCLUDED_TIME: 'exclude meals and exhibit hall',
  DUPLICATE: 'are a separate session',
  NEAR_DUPLICATE: 'are a separate session',
  SAME_SESSION_TWO_COURSES: 'are a separate session',
  HOURS_IMPLAUSIBLE: 'are correct',
};

export function canDecide({ row, finding }: Found): boolean {
  const isOpen = finding.effect === 'hold' || finding.effect === 'reject';
  return isOpen && finding.code in PHRASES && row.hours !== null && row.date !== null;
}

/** The decision as the person would say it. */
export function sayDecision(all: Found[]): string {
  const [first] = all;
  const code = first?.finding.code ?? '';
  const hours = hoursText(first?.row.hours ?? 0);
  if (code === 'EXCLUDED_TIME') {
    return all.length > 1
      ? `All ${all.length} are already without them`
      : `${hours} is already without them`;
  }
  if (code === 'HOURS_IMPLAUSIBLE') {
    return all.length > 1 ? `All ${all.length} are correct` : `${hours} is correct`;
  }
  return all.length > 1
    ? `None is a duplicate: count all ${all.length}`
    : 'Not a duplicate: count both';
}

/** Writes the decisions into the rows themselves, so that they survive sorting, copying and export. */
export function decide(all: Found[], scene: Scene): Task {
  return {
    title: sayDecision(all),
    sheet: all[0]?.row.sheet,
    fields: () => reviewerFields(scene),
    plan: (reading, filled) => planDecisions(reading, filled, all, scene),
  };
}

function planDecisions(
  reading: SheetReading,
  filled: Filled,
  all: Found[],
  scene: Scene,
): Plan | string {
  const gone = all.find(({ row }) => !isSameRow(reading, row));
  if (gone) return changed(gone.row.row);
  return planConfirmed(
    reading,
    filled,
    all.map(({ row, finding }) => ({ row, code: finding.code, hours: row.hours ?? 0 })),
    scene,
  );
}

/** The words put into the column `Confirmed`, which is made where the log has none, with other `cells` of the row. */
export function planConfirmed(
  reading: SheetReading,
  filled: Filled,
  all: { row: RowReport; code: string; hours: number; cells?: CellEdit[] }[],
  scene: Scene,
): Plan {
  const known = reading.columns.confirmed;
  const last = Math.max(...RECORD.map((role) => reading.columns[role] ?? 0));
  const column = known ?? last + 1;
  const { sheet, headerRow } = reading;
  const by = sayReviewer(filled);
  const plan: Plan = { edits: [], lines: [] };
  if (!known) {
    plan.edits.push({ op: 'insertColumn', sheet, row: headerRow, column: last, heading: HEADING });
    plan.lines.push({ place: 'New column', after: HEADING });
  }
  for (const { row, code, hours, cells = [] } of all) {
    const before = known ? contentOf(reading, row.row, column) : '';
    const words = `${hoursText(hours)} on ${sayDay(row.date ?? '', scene)} ${PHRASES[code]}${by}`;
    const after = addWords(show(before), words, code);
    const written = [{ column, before, after }, ...cells];
    const same = sameRow(reading, row.row, cells);
    plan.edits.push({ op: 'write', sheet, row: row.row, cells: [...written, ...same] });
    plan.lines.push({ place: `Row ${row.row}, ${HEADING}`, before: show(before), after });
  }
  return plan;
}

function sayDay(date: string, { isMonthFirst }: Scene): string {
  const [year, month, dayOfMonth] = date.split('-').map(Number);
  return `${isMonthFirst ? `${month}/${dayOfMonth}` : `${dayOfMonth}/${month}`}/${year}`;
}

/** Other decisions in the cell stay; an older one of the same kind gives way, and so does text that settles nothing. */
function addWords(text: string, words: string, code: string): string {
  const kept = text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => Object.values(PHRASES).some((phrase) => says(part, phrase)))
    .filter((part) => !says(part, PHRASES[code] ?? ''));
  return [...kept, words].join('; ');
}

/** Whoever said it. */
const says = (part: string, phrase: string) => part.replace(/ \([^)]*\)$/, '').endsWith(phrase);
