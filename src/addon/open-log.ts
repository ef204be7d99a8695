import { checkPrograms } from '../core/assessment/check-programs';
import { readPrograms, withDates } from '../core/assessment/read-programs';
import { countHeld } from '../core/assessment/report-person';
import type { Refused } from '../core/protocol/messages';
import type { CheckRequest } from '../core/protocol/request-schemas';
import type { CheckReport } from '../core/report/check-report';
import { readAsked, refreshSpreadsheet } from './check-compliance';
import { answer } from './requests';
import { openSpreadsheet, withToday } from './sheet/open-spreadsheet';
import { tryRead } from './sheet/try-read';

type Dates = Pick<CheckRequest, 'issued' | 'expires' | 'applicant'>;

/**
 * A log that is read once and checked once for each date to try; it is called outside Google only. Its reports are
 * not plain data: their sentences are made when they are read.
 */
export function openLog(request: unknown) {
  let read: ReturnType<typeof readLog> | undefined;
  /** By the dates given, else by those of the request, else by the log's own. */
  const check = (dates: Dates = {}): { ok: true; report: CheckReport } | Refused =>
    answer(() => {
      read ??= readLog(request);
      const { asked, opened, inputs } = read;
      const given = { ...asked, ...dates };
      const report = checkPrograms({
        ...inputs,
        readMain: () => withDates(inputs.readMain(), given),
        further: inputs.further.map(({ program, input }) => ({
          program,
          input: withDates(input, given),
        })),
      });
      refreshSpreadsheet(opened, inputs.listLogs(), report, !asked.asOf);
      return { ok: true as const, report };
    });
  return { check, countHeld };
}

function readLog(request: unknown) {
  const asked = readAsked(request);
  const opened = tryRead(openSpreadsheet);
  return { asked, opened, inputs: readPrograms(withToday(opened), asked) };
}
