import type { Finding } from '../finding';
import type { HourUnits } from '../hours';
import { type LogRow, NOTHING_BESIDE } from '../log/log-row';
import { orderByDate } from '../log/shared-days';
import type { RowStatus } from '../report/check-report';
import { BESIDE_RULES, COMPARE_RULES, ROW_RULES } from '../rules/registry';
import {
  type CompareContext,
  hasDecisions,
  NONE,
  type RuleContext,
  type StandingRow,
} from '../rules/rule';
import { applyDecisions } from './apply-decisions';

/** A row, what was found and what becomes of it. */
export interface AssessedRow {
  row: LogRow;
  findings: Finding[];
  status: RowStatus;
}

/** The rows of one person, assessed. */
export interface AssessedRows {
  /** In the log's order. */
  rows: AssessedRow[];
  /** Their places in order of date, then of the log. */
  order: number[];
}

const ROW_RULE_LIST = Object.values(ROW_RULES);
/** Most rows have nothing beside their record. */
const RECORD_RULE_LIST = ROW_RULE_LIST.filter((rule) => !BESIDE_RULES.includes(rule));
const COMPARE_RULE_LIST = Object.values(COMPARE_RULES);

/** Applies every rule to the rows of one person, in the log's order. */
export function assessRows(
  rows: LogRow[],
  contextOf: (row: LogRow) => RuleContext,
  { policy, earlier }: Pick<CompareContext, 'policy' | 'earlier'>,
): AssessedRows {
  const { order, sharedDays } = orderByDate(rows);
  const assessed = rows.map((row) => assessRow(row, contextOf(row)));
  let compared = chooseCompared(assessed);
  const context = { policy, earlier, sharedDays };
  for (const rule of COMPARE_RULE_LIST) {
    const found = rule(compared.standing, applyDecisions, compared.held, context);
    if (found.size === 0) continue;
    for (const entry of assessed) {
      const more = found.get(entry.row);
      if (!more) continue;
      entry.findings = [...entry.findings, ...more];
      entry.status = statusOf(entry.findings);
    }
    compared = chooseCompared(assessed);
  }
  return { rows: assessed, order };
}

/** The rows that compete: those that would count or are planned, and those that wait. */
function chooseCompared(assessed: AssessedRow[]) {
  const standing: StandingRow[] = [];
  const held: AssessedRow[] = [];
  for (const entry of assessed) {
    if (entry.status === 'HELD') held.push(entry);
    else if (entry.status !== 'REJECTED') standing.push(entry.row as StandingRow);
  }
  return { standing, held };
}

function assessRow(row: LogRow, context: RuleContext): AssessedRow {
  let findings = NONE;
  const rules = row.beside === NOTHING_BESIDE ? RECORD_RULE_LIST : ROW_RULE_LIST;
  for (const rule of rules) {
    const found = rule(row, context);
    // Most rules have nothing to say of most rows, and most rows hold no decision.
    if (found.length === 0) continue;
    const decided = hasDecisions(row)
      ? found.flatMap((finding) => applyDecisions(row, finding))
      : found;
    findings = findings.length === 0 ? decided : [...findings, ...decided];
  }
  return { row, findings, status: statusOf(findings) };
}

/** Outside the cycle beats held, held beats planned. */
function statusOf(findings: Finding[]): RowStatus {
  let status: RowStatus = 'COUNTED';
  for (const { effect } of findings) {
    if (effect === 'reject') return 'REJECTED';
    if (effect === 'hold') status = 'HELD';
    else if (effect === 'future' && status === 'COUNTED') status = 'PLANNED';
  }
  return status;
}

/** The row's hours in 1/300 h; 0 where they cannot be read. */
export function unitsOf(row: LogRow): HourUnits {
  return row.hours.kind === 'hours' ? row.hours.units : 0;
}
