import { type Day, formatDay } from '../../core/day';
import type { SheetReading } from '../../core/protocol/messages';
import type { ApplicantReport, CheckReport } from '../../core/report/check-report';

/** The cycle that has been, and the tab its rows stand in. */
export interface OldCycle {
  report: CheckReport;
  applicant: ApplicantReport;
  /** True where a form writes into the log. */
  isForm: boolean;
  /** Copies of the set-up that were made for these years before, by their numbers. */
  archives: SheetReading[];
}

/** A sentence where no new cycle can follow; '' where one can. */
export function refuse({ report, applicant, isForm }: OldCycle): string {
  const [log] = report.logs;
  if (report.applicants.length > 1) {
    return 'This log has several people with different cycles. Give each person a separate log first.';
  }
  if (!applicant.cycle || !log) return 'Enter the issue date in the set-up first.';
  if (!isForm) return '';
  return `A form fills “${log.sheet}”. Connect the form to a new spreadsheet and start there.`;
}

/** The same for the dates of the new certificate. */
export function refuseDates(issued: Day, expires: Day, { report, applicant }: OldCycle): string {
  const { cycle } = applicant;
  if (cycle && issued <= cycle.issued) {
    return `The new certificate must be newer than the one from ${formatDay(cycle.issued)}. Enter its own date.`;
  }
  if (issued > report.asOf) {
    return `The new cycle begins ${formatDay(issued)}, which is still to come. Start it on that day or later.`;
  }
  if (expires && expires <= issued) {
    return `The expiration date, ${formatDay(expires)}, is not after the issue date, ${formatDay(issued)}.`;
  }
  return '';
}
