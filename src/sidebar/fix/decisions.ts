// What a person decides about a row is written into the row itself, in words, so that it survives sorting, copying and export.
import { splitDay } from '../../core/day';
import { RECORD_FIELDS } from '../../core/policy/record-fields';
import type { CellEdit, SheetReading } from '../../core/protocol/messages';
import type { RowReport } from '../../core/report/check-report';
import { formatHours } from '../../core/report/hours-text';
import { hoursText } from '../ui/words';
import { contentOf, isSameRow, rowChanged, sameRow, show, whyAnyMerged, whyMerged } from './cells';
import type { CheckContext, Found } from './fixes';
import { describeReviewer } from './reviewer';
import type { ChangeSet, Filled } from './task';

const RECORD = ['applicantAndDistrict', ...RECORD_FIELDS] as const;

/** What the words are about: "8 hours" and "1/14/2026", '' where the row has none that can be read. */
interface About {
  hours: string;
  day: string;
  /** The row beside it: "6 hours, IT Management, 1/14/2026". */
  other: string;
  /** Why a reviewer refuses or returns it. */
  reason: string;
}

interface Decision {
  /** The words written into the row. */
  format: (about: About) => string;
  /** The same decision of earlier, in these words or older ones. */
  pattern: RegExp;
}

/** "Separate session: 4 hours, 10/22/2024". */
const withLead = (lead: string, pattern: RegExp): Decision => ({
  format: ({ hours, day }) =>
    [lead, [hours, day].filter(Boolean).join(', ')].filter(Boolean).join(': '),
  pattern,
});
const isOne = ({ hours }: About) => hours === formatHours(1);

const REVIEWED = /^(?:refused|returned)/i;
const REPLACES = /^replace[sd]/i;

/** "Refused: vendor demo (4 hours, 5/1/2026)": no mark of ours in the reason. */
function withReason(lead: string, { reason, hours, day }: About): string {
  const about = hours && day ? ` (${hours}, ${day})` : '';
  const text = reason.replace(/[;()\s]+/g, ' ').trim();
  return `${lead}${text && `: ${text}`}${about}`;
}

const DECISIONS = {
  excludesMeals: {
    format: (about) =>
      `${about.hours} on ${about.day} ${isOne(about) ? 'excludes' : 'exclude'} meals and exhibit hall`,
    pattern: /excludes? meals and exhibit hall$/i,
  },
  isSeparate: withLead('Separate session', /separate session/i),
  isCorrect: {
    format: (about) => `${about.hours} on ${about.day} ${isOne(about) ? 'is' : 'are'} correct`,
    pattern: /(?:is|are) correct$/i,
  },
  notCounted: withLead('Not counted, by choice', /^not counted, by choice/i),
  replaces: { format: ({ other }) => `Replaces ${other}`, pattern: REPLACES },
  replacedBy: { format: ({ other }) => `Replaced by ${other}`, pattern: REPLACES },
  acceptedLate: withLead('Accepted late', /^accepted late/i),
  approved: withLead('Approved beforehand, in person', /^approved beforehand, in person/i),
  refused: { format: (about) => withReason('Refused', about), pattern: REVIEWED },
  returned: { format: (about) => withReason('Returned', about), pattern: REVIEWED },
} satisfies Record<string, Decision>;

export type DecisionName = keyof typeof DECISIONS;

/** A decision that settles a finding. */
export interface Way {
  decision: DecisionName;
  /** What the button says; several rows may be decided at once. */
  label: (hours: string, count: number) => string;
}

export const LEAVE_OUT: Way = {
  decision: 'notCounted',
  label: () => 'Not for AL-CTO: leave it out',
};

const SEPARATE: Way = {
  decision: 'isSeparate',
  label: (_, count) =>
    count > 1 ? `None is a duplicate: count all ${count}` : 'It’s a separate session: count both',
};
const SAME: Way = { decision: 'notCounted', label: () => 'It’s the same: leave this one out' };

const APPROVED: Way = {
  decision: 'approved',
  label: (_, count) =>
    count > 1
      ? `All ${count} were approved, and in person`
      : 'It was approved beforehand, and in person',
};

/** How each finding may be settled; what helps most comes first. */
const WAYS: Record<string, Way[]> = {
  EXCLUDED_TIME: [
    {
      decision: 'excludesMeals',
      label: (hours, count) =>
        count > 1 ? `All ${count} are already without them` : `${hours} is already without them`,
    },
  ],
  HOURS_IMPLAUSIBLE: [
    {
      decision: 'isCorrect',
      label: (hours, count) => (count > 1 ? `All ${count} are correct` : `${hours} is correct`),
    },
  ],
  DUPLICATE: [SAME, SEPARATE],
  NEAR_DUPLICATE: [SEPARATE, SAME],
  SAME_SESSION_TWO_COURSES: [SEPARATE, SAME],
  CORRECTION: [
    { decision: 'replaces', label: () => 'Count this newer one' },
    { decision: 'replacedBy', label: () => 'Keep the older one' },
    { decision: 'isSeparate', label: () => 'Separate sessions: count both' },
  ],
  SUBMITTED_LATE: [{ decision: 'acceptedLate', label: () => 'Accept it late' }],
  APPROVAL_MISSING: [APPROVED],
  IN_PERSON_UNKNOWN: [APPROVED],
  EARNED_BEFORE: [{ decision: 'isSeparate', label: () => 'It’s another course: count both' }],
};

/** The decisions that settle a finding; none where it takes other cells than a decision. */
export function waysOf({ row, finding, other }: Found, { isSeveral }: CheckContext): Way[] {
  const isOpen = finding.effect === 'hold' || finding.effect === 'reject';
  if (!isOpen || row.hours === null || row.date === null) return [];
  const ways = WAYS[finding.code] ?? [];
  return ways.filter(
    ({ decision }) =>
      (other || !decision.startsWith('replace')) &&
      // The program decides about those, not the applicant.
      (isSeveral || decision !== 'acceptedLate'),
  );
}

/** The decision as the person would say it. */
export const labelOf = (way: Way, all: Found[]) =>
  way.label(hoursText(all[0]?.row.hours ?? 0), all.length);

/** Writes one decision into all these rows. */
export function decide(
  reading: SheetReading,
  filled: Filled,
  all: Pick<Found, 'row' | 'other'>[],
  decision: DecisionName,
  context: CheckContext,
): ChangeSet | string {
  const gone = all.find(({ row }) => !isSameRow(reading, row));
  if (gone) return rowChanged(gone.row.row);
  const merged = all.map(({ row }) => whyAnyMerged(reading, row.row, ['confirmed'])).find(Boolean);
  if (merged) return merged;
  const made = all.map(({ row, other }) => ({ row, other, decision, hours: row.hours }));
  return changeConfirmed(reading, filled, made, context);
}

/** Takes what leaves a row out of its decisions, so that it is asked about again, or counts. */
export function clearDecision(reading: SheetReading, row: RowReport): ChangeSet | string {
  const column = reading.columns.confirmed;
  if (!column || !isSameRow(reading, row)) return rowChanged(row.row);
  const merged = whyMerged(reading, row.row, column);
  if (merged) return merged;
  const before = contentOf(reading, row.row, column);
  const after = listParts(show(before))
    .filter((part) => !LEAVES_OUT.some((name) => isOf(part, name)))
    .join('; ');
  const cells = [{ column, before, after }, ...sameRow(reading, row.row)];
  return {
    edits: [{ op: 'write', sheet: reading.sheet, row: row.row, cells }],
    lines: [{ place: `Row ${row.row}, Confirmed`, before: show(before), after }],
  };
}

interface MadeDecision {
  row: RowReport;
  other?: RowReport;
  decision: DecisionName;
  hours: number | null;
  /** Other cells of the row, written with it. */
  cells?: CellEdit[];
}

/** The words put into the column `Confirmed`, which is made where the log has none. */
export function changeConfirmed(
  reading: SheetReading,
  filled: Filled,
  all: MadeDecision[],
  context: CheckContext,
): ChangeSet {
  const known = reading.columns.confirmed;
  const last = Math.max(...RECORD.map((role) => reading.columns[role] ?? 0));
  const column = known ?? last + 1;
  const { sheet, headerRow } = reading;
  const heading = reading.isForm ? 'Review' : 'Confirmed';
  const by = describeReviewer(filled);
  const change: ChangeSet = { edits: [], lines: [] };
  if (!known) {
    change.edits.push({ op: 'insertColumn', sheet, row: headerRow, column: last, heading });
    change.lines.push({ place: 'New column', after: heading });
  }
  for (const { row, other, decision, hours, cells = [] } of all) {
    const before = known ? contentOf(reading, row.row, column) : '';
    const about = {
      hours: hours === null ? '' : formatHours(hours),
      day: formatSheetDay(row.date, context),
      other: other ? nameOther(other, context) : '',
      reason: filled.reason ?? '',
    };
    const words = DECISIONS[decision].format(about) + by;
    const after = addWords(show(before), words, decision);
    const written = [{ column, before, after }, ...cells];
    const same = sameRow(reading, row.row, cells);
    change.edits.push({ op: 'write', sheet, row: row.row, cells: [...written, ...same] });
    change.lines.push({ place: `Row ${row.row}, ${heading}`, before: show(before), after });
  }
  return change;
}

const nameOther = ({ hours, course, date }: RowReport, context: CheckContext) =>
  [formatHours(hours ?? 0), course ?? '', formatSheetDay(date, context)].join(', ');

/** A day as the sheet shows it. */
function formatSheetDay(day: string | null, { isMonthFirst }: CheckContext): string {
  if (day === null) return '';
  const [year, month, dayOfMonth] = splitDay(day);
  return `${isMonthFirst ? `${month}/${dayOfMonth}` : `${dayOfMonth}/${month}`}/${year}`;
}

const LEAVES_OUT: DecisionName[] = ['notCounted', 'replaces', 'replacedBy'];

const listParts = (text: string) =>
  text
    .split(';')
    .map((part) => part.trim())
    .filter(Boolean);

/** Whoever made it: a reviewer's name stands behind it. */
function isOf(part: string, decision: DecisionName): boolean {
  const [words = ''] = part.split(' (');
  return DECISIONS[decision].pattern.test(words);
}

/**
 * Other decisions in the cell stay; an older one of the same kind gives way, and so do a refusal, a return, and text
 * that decides nothing.
 */
function addWords(text: string, words: string, decision: DecisionName): string {
  const names = Object.keys(DECISIONS) as DecisionName[];
  const kept = listParts(text).filter(
    (part) =>
      !REVIEWED.test(part) && !isOf(part, decision) && names.some((name) => isOf(part, name)),
  );
  return [...kept, words].join('; ');
}
