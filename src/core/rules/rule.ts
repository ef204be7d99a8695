import type { Day } from '../day';
import type { Finding } from '../finding';
import type { LogRow } from '../log/log-row';
import type { SharedDays } from '../log/shared-days';
import type { Policy } from '../policy/policy';
import type { RecordField } from '../policy/record-fields';

/** What a rule may know beside the row. */
export interface RuleContext {
  policy: Policy;
  cycle: { issued: Day; expires: Day };
  today: Day;
  /** The order the spreadsheet's locale writes a day in. */
  isMonthFirst: boolean;
  /** Of the fields that the row's log has a column for. */
  headings: Partial<Record<RecordField, string>>;
  /** How the person's name and district are mostly written. */
  usual: { applicant: string; district: string };
}

/** What a rule gives that has nothing to say, so that a quiet row makes no arrays. */
export const NONE: Finding[] = [];

/** A rule that looks at one row; `NONE` where it has nothing to say. */
export type RowRule = (row: LogRow, context: RuleContext) => Finding[];

/** Weighs a finding against what the person has confirmed in the row. */
export type ApplyDecisions = (row: LogRow, finding: Finding) => Finding[];

type As<Reading, Kind> = Extract<Reading, { kind: Kind }>;
/** A row that would count or is planned: without a day, hours or a course it is held. */
export type StandingRow = LogRow & {
  date: As<LogRow['date'], 'day'>;
  hours: As<LogRow['hours'], 'hours'>;
  course: As<LogRow['course'], 'course'>;
};

/** True where the field's cell shows an error, which is said by itself. */
export function hasError({ beside: { cellErrors } }: LogRow, field: RecordField): boolean {
  return cellErrors.length > 0 && cellErrors.some((error) => error.field === field);
}

/** True where the person or a reviewer has decided something about the row; most hold nothing of the kind. */
export const hasDecisions = ({ beside: { confirmed } }: LogRow) =>
  confirmed !== null && confirmed.length > 0;

/** A row that is held, with what holds it. */
export interface HeldRow {
  row: LogRow;
  findings: Finding[];
}

/** What a rule that compares rows may know beside them. */
export interface CompareContext {
  policy: Policy;
  /** Rows that counted in earlier cycles, in order of date. */
  earlier: StandingRow[];
  sharedDays: SharedDays;
}

/** What a rule that compares rows gives when it has nothing to say. */
export const NOTHING_FOUND: ReadonlyMap<LogRow, Finding[]> = new Map();

/** Findings by row, from a rule that compares the rows of one person: those that stand, and those that are held. */
export type CompareRule = (
  rows: StandingRow[],
  applyDecisions: ApplyDecisions,
  held: HeldRow[],
  context: CompareContext,
) => ReadonlyMap<LogRow, Finding[]>;
