import type { Day } from '../day';
import type { Finding } from '../finding';
import { toHours } from '../hours';
import type { LogRow } from '../log/log-row';
import type { Confirmation, DecisionKind } from '../log/read-confirmed';
import { fold } from '../text';
import { isSentAgain, nameRow, placeOf, RowTexts } from './row-texts';
import {
  type CompareRule,
  type HeldRow,
  hasDecisions,
  NOTHING_FOUND,
  type StandingRow,
} from './rule';

/** What a later form fills in. */
const FILLED_IN = new Set<string>([
  'HOURS_MISSING',
  'HOURS_UNREADABLE',
  'HOURS_NOT_POSITIVE',
  'COURSE_MISSING',
  'COURSE_UNKNOWN',
  'COURSE_RETIRED',
  'COURSE_SEVERAL',
  'JUSTIFICATION_MISSING',
  'DESCRIPTION_MISSING',
  'RETURNED',
]);

/**
 * A row that another takes the place of: by a decision in either row ("Replaces 6 hours, IT Management, 1/14/2026",
 * "Replaced by 8.5 hours, IT Management, 1/14/2026"), or without a question where the later one of a form fills in
 * just what held the earlier one.
 */
export const replacedRows: CompareRule = (standing, _, held) => {
  const decided = findDecided(standing, held);
  const open = held.filter((each) => isToBeFilledIn(each) && !decided.has(each.row));
  if (open.length === 0) return decided;
  const found = new Map(decided);
  const byDay = groupByDay(standing.filter((row) => !found.has(row)));
  for (const { row } of open) {
    const day = row.date.kind === 'day' ? row.date.day : '';
    const later = byDay.get(day)?.find((each) => isFilledIn(each, row));
    if (later) found.set(row, [replacedBy(later, row)]);
  }
  return found;
};

function groupByDay(rows: StandingRow[]): Map<Day, StandingRow[]> {
  const byDay = new Map<Day, StandingRow[]>();
  for (const row of rows) {
    const same = byDay.get(row.date.day);
    if (same) same.push(row);
    else byDay.set(row.date.day, [row]);
  }
  return byDay;
}

function findDecided(standing: LogRow[], held: HeldRow[]): ReadonlyMap<LogRow, Finding[]> {
  if (!standing.some(hasDecisions) && !held.some(({ row }) => hasDecisions(row)))
    return NOTHING_FOUND;
  const rows = [...standing, ...held.map(({ row }) => row)];
  const found = new Map<LogRow, Finding[]>();
  for (const row of rows) {
    const decision = findDecision(row, 'replacedBy');
    if (!decision) continue;
    const other = findNamed(decision, row, rows);
    found.set(row, [
      other
        ? replacedBy(other, row, decision.reviewer)
        : { code: 'CONFIRMED_CHANGED', effect: 'hold' },
    ]);
  }
  for (const row of rows) {
    const decision = findDecision(row, 'replaces');
    const other = decision && findNamed(decision, row, rows);
    // What the other row says of itself comes first.
    if (other && !found.has(other)) found.set(other, [replacedBy(row, other, decision.reviewer)]);
  }
  return found;
}

const findDecision = ({ beside }: LogRow, decision: DecisionKind) =>
  beside.confirmed?.find((each) => each.decision === decision);

/** Another row with the hours, the course and the day that a decision names. */
function findNamed({ units, course, day }: Confirmation, row: LogRow, rows: LogRow[]) {
  return rows.find(
    (other) =>
      other !== row &&
      other.date.kind === 'day' &&
      other.date.day === day &&
      other.hours.kind === 'hours' &&
      units !== undefined &&
      toHours(other.hours.units) === toHours(units) &&
      fold(other.course.kind === 'course' ? other.course.course : other.course.text) ===
        fold(course ?? ''),
  );
}

function replacedBy(later: LogRow, earlier: LogRow, reviewer?: string): Finding {
  const args = { other: nameRow(earlier, later) };
  return { code: 'REPLACED', effect: 'reject', args, other: placeOf(later), reviewer };
}

function isToBeFilledIn({ row, findings }: HeldRow): boolean {
  return (
    row.beside.submitted !== null &&
    findings.every(({ effect, code }) => effect !== 'hold' || FILLED_IN.has(code))
  );
}

function isFilledIn(later: StandingRow, earlier: LogRow): boolean {
  return (
    later.beside.submitted !== null &&
    isLater(later, earlier) &&
    isSentAgain(new RowTexts(later), new RowTexts(earlier))
  );
}

/** Sent on a later day, or below on the same one. */
function isLater(later: LogRow, earlier: LogRow): boolean {
  const [now, before] = [later.beside.submitted, earlier.beside.submitted];
  if (now === before) return later.sheet === earlier.sheet && later.row > earlier.row;
  return String(now) > String(before);
}
