import type { Grid } from './grid';
import { onClick, part } from './part';

const DISMISSED = 'alcto-strip-dismissed';
const STEP_ROW = 32;
const JUSTIFICATION_COLUMN = 7;

/** What this page is; the steps are for the sample only. */
export function showStrip(isSample: boolean, grid: Grid): void {
  if (localStorage.getItem(DISMISSED)) return;
  part('strip').hidden = false;
  part('steps').hidden = !isSample;
  onClick('dismiss-strip', () => {
    part('strip').hidden = true;
    localStorage.setItem(DISMISSED, 'yes');
    window.dispatchEvent(new Event('resize'));
  });
  onClick('step-row', () => goTo(grid, STEP_ROW, JUSTIFICATION_COLUMN));
  onClick('step-cell', () => goTo(grid, STEP_ROW, /* beside the log */ 10));
}

/** Row and column from 1, on the first sheet; the person can type at once. */
function goTo({ api, activate, focus }: Grid, row: number, column: number): void {
  const [sheet] = api.getActiveWorkbook()?.getSheets() ?? [];
  if (!sheet) return;
  const [startRow, startColumn] = [row - 1, column - 1];
  activate(sheet.getSheetId(), { startRow, startColumn, endRow: startRow, endColumn: startColumn });
  focus();
}
