import type { CheckReport } from './check-report';

/** What may be asked for with a check; everything left out comes from the set-up sheet. */
export interface CheckRequest {
  issued?: string;
  expires?: string;
  asOf?: string;
  applicant?: string;
  sheets?: string[];
}

/** A fault of the set-up: what is wrong and what to do. */
export interface SetUpFault {
  code: string;
  message: string;
}

/** Answer of `checkCompliance(request)`: plain data, as the side panel's bridge demands. */
export type CheckAnswer =
  | { ok: true; report: CheckReport; checkedAt: string; version: string }
  | { ok: false; faults: SetUpFault[]; version: string };

/** Answer of `makeSummary(request)`. */
export type SummaryAnswer =
  | { ok: true; sheet: string; message: string }
  | { ok: false; faults: SetUpFault[] };

/** Answer of `goToRow(sheet, row)`. */
export type GoToRowAnswer = { ok: true } | { ok: false; faults: SetUpFault[] };
