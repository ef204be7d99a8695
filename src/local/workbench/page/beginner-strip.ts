import type { FUniver } from '@univerjs/core/facade';
import { onClick, part } from './part';

const DISMISSED = 'alcto-strip-dismissed';
const STEP_ROW = 32;
const JUSTIFICATION_COLUMN = 7;

/** What this page is; the steps are for the sample only. */
export function showStrip(isSample: boolean, api: FUniver): void {
  if (localStorage.getItem(DISMISSED)) return;
  part('strip').hidden = false;
  part('steps').hidden = !isSample;
  onClick('dismiss-strip', () => {
    part('strip').hidden = true;
    localStorage.setItem(DISMISSED, 'yes');
    window.dispatchEvent(new Event('resize'));
  });
  onClick('step-row', () => goTo(api, STEP_ROW, JUSTIFICATION_COLUMN));
  onClick('step-cell', () => goTo(api, STEP_ROW + 15, /* column */ 5));
}

/** Row and column from 1, on the first sheet. */
function goTo(api: FUniver, row: number, column: number): void {
  const workbook = api.getActiveWorkbook();
  const [sheet] = workbook?.getSheets() ?? [];
  if (!workbook || !sheet) return;
  workbook.setActiveSheet(sheet);
  sheet.getRange(row - 1, column - 1).activate();
  sheet.scrollToCell(Math.max(0, row - 6), 0);
}
