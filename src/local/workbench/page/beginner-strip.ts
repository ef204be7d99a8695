import type { Sample } from '../protocol';
import { openMessyLog } from './file-actions';
import type { Grid } from './grid';
import { onClick, part } from './part';

const DISMISSED = 'alcto-strip-dismissed';
const STEP_ROW = 32;
const JUSTIFICATION_COLUMN = 7;

/** What this page is, and what to try on the sample that is open. */
export function showStrip(sample: Sample | null, grid: Grid): void {
  if (localStorage.getItem(DISMISSED)) return;
  part('strip').hidden = false;
  part('steps').hidden = sample !== 'orderly';
  part('messy-steps').hidden = sample !== 'messy';
  onClick('dismiss-strip', () => {
    part('strip').hidden = true;
    localStorage.setItem(DISMISSED, 'yes');
    window.dispatchEvent(new Event('resize'));
  });
  onClick('step-row', () => goTo(grid, STEP_ROW, JUSTIFICATION_COLUMN));
  onClick('step-cell', () => goTo(grid, STEP_ROW, /* beside the log */ 10));
  onClick('step-messy', () => void openMessyLog());
}

/** Row and column from 1, on the first sheet; the person can type at once. */
function goTo({ api, activate, focus }: Grid, row: number, column: number): void {
  const [sheet] = api.getActiveWorkbook()?.getSheets() ?? [];
  if (!sheet) return;
  const [startRow, startColumn] = [row - 1, column - 1];
  activate(sheet.getSheetId(), { startRow, startColumn, endRow: startRow, endColumn: startColumn });
  focus();
}
