import type { SinceAnswer } from '../core/protocol/messages';
import { compareReview, REVIEW_SHEET } from '../core/report/last-review';
import { makeReport } from './check-compliance';
import { answer } from './requests';
import { activeSpreadsheet, readCells } from './sheet/open-spreadsheet';
import { tryRead } from './sheet/try-read';

/** What has come since the last review was finished; quick where none was. */
export function listSinceReview(): SinceAnswer {
  return answer(() => {
    const sheet = tryRead(() => activeSpreadsheet().getSheetByName(REVIEW_SHEET));
    if (!sheet) return { ok: true as const, since: null };
    const { report, opened } = makeReport({});
    const cells = tryRead(() => readCells(sheet, opened.clock));
    return { ok: true as const, since: compareReview(cells, report) };
  });
}
