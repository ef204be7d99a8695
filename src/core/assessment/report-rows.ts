// The report of rows: what each counts as, what was found, and what is to be decided next.
import type { Finding } from '../finding';
import { type HourUnits, SECONDS_PER_UNIT, toHours } from '../hours';
import type { Log, LogRow } from '../log/log-row';
import type { Policy } from '../policy/policy';
import type { FindingReport, NextStep, RowReport } from '../report/check-report';
import { describeFinding } from '../report/finding-words';
import type { AssessedRow, AssessedRows } from './assess-rows';
import { isCounted, shareOutRows, sumRows } from './count-hours';
import { rankHeldRows } from './next-steps';

/** What the rows of one person are reported from. */
export interface ToReport extends AssessedRows {
  logs: Log[];
  policy: Policy;
  /** Hours that came over from the cycle before. */
  carried: HourUnits;
  /** By `sharesOf`. */
  shares?: readonly HourUnits[];
}

/** How much of each row's hours applies, counted once. */
export function sharesOf(source: ToReport): readonly HourUnits[] {
  source.shares ??= shareOutRows(source, source.policy, source.carried);
  return source.shares;
}

/** All rows, with the hours of each that apply as if what is planned had been held. */
export function reportRows(source: ToReport): RowReport[] {
  const applied = sharesOf(source);
  return source.rows.map((row, place) => reportRow(row, source.logs, applied[place]));
}

/** A row of the report; `appliedUnits` are its hours that apply. */
export function reportRow(
  { row, findings, status }: AssessedRow,
  logs: Log[],
  appliedUnits: HourUnits = 0,
): RowReport {
  const { date, course } = row;
  const units = row.hours.kind === 'hours' ? row.hours.units : null;
  return {
    sheet: row.sheet,
    row: row.row,
    column: row.beside.column,
    status,
    date: date.kind === 'day' ? date.day : null,
    firstDate: date.kind === 'day' ? date.first : null,
    hours: units && toHours(units),
    seconds: units && units * SECONDS_PER_UNIT,
    course: course.kind === 'course' ? course.course : null,
    applied: toHours(appliedUnits),
    activity: row.activity,
    justification: row.justification,
    description: row.description,
    findings: findings.length > 0 ? describeAll(findings, row, logs) : [],
  };
}

/** A missing column is said once, for the log. */
const isOfLog = ({ code }: Finding) => code === 'COLUMN_MISSING';

/** Findings of a row in words. */
function describeAll(findings: Finding[], { sheet, row }: LogRow, logs: Log[]): FindingReport[] {
  const headings = logs.find((log) => log.sheet === sheet)?.headings ?? {};
  const own = findings.some(isOfLog) ? findings.filter((each) => !isOfLog(each)) : findings;
  return own.map((finding) => {
    const { code, effect, field, fix, other, isConfirmed, reviewer, reason } = finding;
    return {
      code,
      effect,
      field,
      fix,
      other,
      isConfirmed,
      reviewer,
      reason,
      column: field && headings[field],
      message: describeRow(finding, row),
    };
  });
}

/** Held rows in words, those first that bring most. */
export function reportNextSteps(source: ToReport): NextStep[] {
  const { rows, policy, carried } = source;
  if (rows.every(({ status }) => status !== 'HELD')) return [];
  const sums = sumRows(source, isCounted, policy, carried);
  return rankHeldRows(rows, sums, policy).map(({ assessed, gain, completes }) => {
    // A held row has what holds it.
    const holding = assessed.findings.find((finding) => finding.effect === 'hold') as Finding;
    const { sheet, row } = assessed.row;
    return {
      sheet,
      row,
      code: holding.code,
      gain: toHours(gain),
      completes,
      message: describeRow(holding, row),
    };
  });
}

function describeRow(finding: Finding, row: number): string {
  return `Row ${row}: ${describeFinding(finding)}`;
}
