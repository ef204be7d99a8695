/** The sample as a workbook: the log of sample-log.csv made to look like one, and a set-up sheet. */
import type { ICellData, IStyleData, IWorkbookData, IWorksheetData } from '@univerjs/core';
import { SET_UP_LABELS, SET_UP_SHEET } from '../../core/protocol/set-up-sheet';
import { toStyle } from '../sample/look-style';

const SET_UP_ID = 'set-up';
const HEADING_ROW_INDEX = 2;
const COLUMN_PIXELS = [140, 175, 330, 125, 135, 210, 300, 420];
const ROW_PIXELS = 21;
const CENTRE = 2;

const FONT = toStyle('plain');
const HEADING = toStyle('group', 'head');
const TITLE = toStyle('title');
const DAY: IStyleData = { ...FONT, n: { pattern: 'yyyy-mm-dd' }, ht: CENTRE };

// 45458 is 2024-06-15.
const SET_UP: [string, ICellData][] = [
  [SET_UP_LABELS.applicant, { v: 'Sample Candidate', t: 1 }],
  [SET_UP_LABELS.district, { v: 'Sample County Schools', t: 1 }],
  [SET_UP_LABELS.issued, { v: 45458, t: 2, s: DAY }],
];

/** The sample for a person to try; `log` is the snapshot of the .csv and stays as it is. */
export function makeSample(log: IWorkbookData): IWorkbookData {
  const snapshot = structuredClone(log);
  snapshot.name = 'Sample log';
  snapshot.defaultStyle = FONT;
  const [logId = ''] = snapshot.sheetOrder;
  snapshot.sheets[logId] = { ...snapshot.sheets[logId], ...addLogLayout(snapshot.sheets[logId]) };
  snapshot.sheets[SET_UP_ID] = makeSetUp();
  snapshot.sheetOrder.push(SET_UP_ID);
  return snapshot;
}

function addLogLayout(log: Partial<IWorksheetData> | undefined): Partial<IWorksheetData> {
  const cellData = log?.cellData ?? {};
  for (const cell of Object.values(cellData[HEADING_ROW_INDEX] ?? {})) cell.s = HEADING;
  const title = cellData[0]?.[0];
  if (title) title.s = TITLE;
  makeFormulas(cellData);
  const frozenRows = HEADING_ROW_INDEX + 1;
  return {
    name: 'PD Log',
    cellData,
    columnData: COLUMN_PIXELS.map((w) => ({ w })),
    defaultRowHeight: ROW_PIXELS,
    rowData: { 0: { h: 30 }, [HEADING_ROW_INDEX]: { h: 24 } },
    freeze: { xSplit: 0, ySplit: frozenRows, startRow: frozenRows, startColumn: -1 },
  };
}

/** The .csv keeps `=SUM(…)` as text, as Sheets would not. */
function makeFormulas(cellData: IWorksheetData['cellData']): void {
  for (const row of Object.values(cellData)) {
    for (const cell of Object.values(row as Record<number, ICellData>)) {
      if (!String(cell.v).startsWith('=')) continue;
      cell.f = String(cell.v);
      cell.v = undefined;
      cell.t = undefined;
    }
  }
}

function makeSetUp(): Partial<IWorksheetData> {
  const cellData: IWorksheetData['cellData'] = {};
  SET_UP.forEach(([label, value], row) => {
    cellData[row] = { 0: { v: label, t: 1, s: toStyle('strong') }, 1: value };
  });
  return {
    id: SET_UP_ID,
    name: SET_UP_SHEET,
    rowCount: 100,
    columnCount: 26,
    cellData,
    columnData: { 0: { w: 140 }, 1: { w: 220 } },
    defaultRowHeight: ROW_PIXELS,
  };
}
