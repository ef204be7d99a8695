import { checkLog } from '../core/assessment/check-log';
import { isDay } from '../core/day';
import { SetUpError } from '../core/errors';
import type { CheckReport } from '../core/report/check-report';
import type { CheckAnswer, CheckRequest, SummaryAnswer } from '../core/report/panel-api';
import { makeSummaryTable } from '../core/report/summary-table';
import { type Overrides, readSpreadsheet } from './read-spreadsheet';
import { writeSummary } from './summary-sheet';

declare const __VERSION__: string;
declare function require(module: '../core/check-request'): typeof import('../core/check-request');

/** Reads the log once and reports; changes nothing. */
export function checkCompliance(request?: unknown): CheckAnswer {
  try {
    const report = makeReport(readRequest(request));
    return { ok: true, report, checkedAt: tellTime(), version: __VERSION__ };
  } catch (error) {
    return { ok: false, faults: faultsOf(error), version: __VERSION__ };
  }
}

/** Checks, then makes the Summary sheet of the applicant chosen, or of the first. */
export function makeSummary(request?: unknown): SummaryAnswer {
  try {
    const report = makeReport(readRequest(request));
    const table = makeSummaryTable(report, report.applicants[0]);
    return writeSummary(SpreadsheetApp.getActiveSpreadsheet(), table);
  } catch (error) {
    return { ok: false, faults: faultsOf(error) };
  }
}

function makeReport(request: CheckRequest): CheckReport {
  return checkLog(readSpreadsheet(SpreadsheetApp.getActiveSpreadsheet(), request));
}

function readRequest(request: unknown): Overrides {
  // Loaded here and nowhere else, so that a formula cell never pays for the schema library.
  const { checkRequestSchema } = require('../core/check-request');
  const parsed = checkRequestSchema.safeParse(request ?? {});
  if (parsed.success && hasRealDays(parsed.data)) return parsed.data;
  const message = 'The request could not be read. Nothing was changed. Reload the side panel.';
  throw new SetUpError([{ code: 'REQUEST_UNREADABLE', message }]);
}

function hasRealDays({ issued, expires, asOf }: Overrides): boolean {
  return [issued, expires, asOf].every((day) => day === undefined || isDay(day));
}

function faultsOf(error: unknown) {
  if (error instanceof SetUpError) return error.faults;
  throw error;
}

function tellTime(): string {
  const zone = SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone();
  return Utilities.formatDate(new Date(), zone, 'HH:mm');
}
