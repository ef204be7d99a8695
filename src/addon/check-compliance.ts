import { checkLog } from '../core/assessment/check-log';
import { isDay } from '../core/day';
import type { CheckReport } from '../core/report/check-report';
import type { CheckAnswer, SummaryAnswer } from '../core/report/panel-api';
import { makeSummaryTable } from '../core/report/summary-table';
import { answer, readRequest, refuse } from './door';
import { activeSpreadsheet, openBook } from './open-book';
import { readSpreadsheet } from './read-spreadsheet';
import { writeSummary } from './summary-sheet';

declare const __VERSION__: string;

/** Reads the log once and reports; changes nothing. */
export function checkCompliance(request?: unknown): CheckAnswer {
  const checked = answer(() => ({
    ok: true as const,
    report: makeReport(request),
    checkedAt: tellTime(),
  }));
  return { ...checked, version: __VERSION__ };
}

/** Checks, then makes the Summary sheet of the applicant chosen, or of the first. */
export function makeSummary(request?: unknown): SummaryAnswer {
  return answer(() => {
    const report = makeReport(request);
    const table = makeSummaryTable(report, report.applicants[0]);
    return writeSummary(activeSpreadsheet(), table);
  });
}

function makeReport(request: unknown): CheckReport {
  const asked = readRequest('check', request);
  const days = [asked.issued, asked.expires, asked.asOf];
  if (!days.every((day) => day === undefined || isDay(day))) {
    throw refuse('REQUEST_UNREADABLE', 'A day is written like 2024-06-15.');
  }
  return checkLog(readSpreadsheet(openBook(), asked));
}

function tellTime(): string {
  const zone = activeSpreadsheet().getSpreadsheetTimeZone();
  return Utilities.formatDate(new Date(), zone, 'HH:mm');
}
