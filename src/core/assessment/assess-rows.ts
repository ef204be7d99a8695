import type { Finding } from '../finding';
import type { HourUnits } from '../hours';
import type { LogRow } from '../log/log-row';
import type { Policy } from '../policy/policy-schema';
import type { RowStatus } from '../report/check-report';
import { COMPARE_RULES, ROW_RULES } from '../rules/registry';
import type { RuleContext, StandingRow } from '../rules/rule';
import { noHours } from './count-hours';
import { settle } from './settle-confirmed';

/** A row, what was found and what becomes of it. */
export interface AssessedRow {
  row: LogRow;
  findings: Finding[];
  status: RowStatus;
}

/** Applies every rule to the rows of one person, in the log's order. */
export function assessRows(rows: LogRow[], contextOf: (row: LogRow) => RuleContext): AssessedRow[] {
  const assessed = rows.map((row) => assessRow(row, contextOf(row)));
  for (const rule of Object.values(COMPARE_RULES)) {
    const standing = assessed.filter(({ status }) => status === 'COUNTED' || status === 'PLANNED');
    const found = rule(
      standing.map(({ row }) => row as StandingRow),
      settle,
    );
    for (const entry of standing) {
      entry.findings.push(...(found.get(entry.row) || []));
      entry.status = statusOf(entry.findings);
    }
  }
  return assessed;
}

function assessRow(row: LogRow, context: RuleContext): AssessedRow {
  const found = Object.values(ROW_RULES).flatMap((rule) => rule(row, context));
  const findings = found.flatMap((finding) => settle(row, finding));
  return { row, findings, status: statusOf(findings) };
}

/** Outside the cycle beats held, held beats planned. */
function statusOf(findings: Finding[]): RowStatus {
  const has = (effect: Finding['effect']) => findings.some((finding) => finding.effect === effect);
  if (has('reject')) return 'REJECTED';
  if (has('hold')) return 'HELD';
  return has('future') ? 'PLANNED' : 'COUNTED';
}

/** The row's hours in 1/300 h; 0 where they cannot be read. */
export function unitsOf(row: LogRow): HourUnits {
  return row.hours.kind === 'hours' ? row.hours.units : 0;
}

/** Hours by course of the rows with this status. */
export function sumByCourse(
  rows: AssessedRow[],
  status: RowStatus,
  policy: Policy,
): Map<string, HourUnits> {
  const byCourse = noHours(policy);
  for (const { row, status: rowStatus } of rows) {
    if (rowStatus !== status || row.course.kind !== 'course') continue;
    const course = row.course.course;
    byCourse.set(course, (byCourse.get(course) || 0) + unitsOf(row));
  }
  return byCourse;
}

export function sumUnits(rows: AssessedRow[], status: RowStatus): HourUnits {
  return rows.reduce((sum, each) => sum + (each.status === status ? unitsOf(each.row) : 0), 0);
}
