import { checkPrograms } from '../core/assessment/check-programs';
import { reportFormulaInLog } from '../core/assessment/log-notes';
import { readPrograms } from '../core/assessment/read-programs';
import { isDay } from '../core/day';
import type { Log } from '../core/log/log-row';
import type { CheckAnswer } from '../core/protocol/messages';
import type { CheckReport } from '../core/report/check-report';
import { completeFormulas } from './functions/complete-formulas';
import { answer, readRequest, unreadable } from './requests';
import { noteToday } from './sheet/note-today';
import { type OpenSpreadsheet, openSpreadsheet, withToday } from './sheet/open-spreadsheet';
import { tryRead } from './sheet/try-read';

declare const __VERSION__: string;

/** Reads the log once and reports; changes nothing but formulas of ours that lack their ranges. */
export function checkCompliance(request?: unknown): CheckAnswer {
  const checked = answer(() => ({
    ok: true as const,
    report: toPlainReport(makeReport(request, refreshSpreadsheet).report),
    checkedAt: new Date().toISOString(),
  }));
  return { ...checked, version: __VERSION__ };
}

/** What is put into words when it is read is so here: Google passes plain data alone to the panel. */
function toPlainReport(report: CheckReport): CheckReport {
  return JSON.parse(JSON.stringify(report));
}

/** What a check keeps true beside its report: today in the set-up, and what formulas of ours are given. */
export function refreshSpreadsheet(
  opened: OpenSpreadsheet,
  logs: Log[],
  report: CheckReport,
  isToday: boolean,
) {
  if (isToday) noteToday(opened, opened.locale);
  try {
    for (const cell of completeFormulas(opened, logs))
      report.logs[0].findings.push(reportFormulaInLog(cell));
  } catch {
    // The report stands; what was not completed is so at the next check.
  }
}

/** What a check is asked. */
export function readAsked(request: unknown) {
  const asked = readRequest('check', request);
  // A wrong day of the cycle is a fault of the set-up; this one has no other reader.
  if (asked.asOf && !isDay(asked.asOf)) throw unreadable();
  return asked;
}

/** Reads the log once; changes nothing but what `then` changes. */
export function makeReport(request: unknown, then?: typeof refreshSpreadsheet) {
  const asked = readAsked(request);
  const opened = tryRead(openSpreadsheet);
  const inputs = readPrograms(withToday(opened), asked);
  const report = checkPrograms(inputs);
  if (then) then(opened, inputs.listLogs(), report, !asked.asOf);
  return { report, opened, asked };
}
