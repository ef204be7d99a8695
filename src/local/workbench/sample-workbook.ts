/** The sample's set-up sheet, beside the log that is read from sample-log.csv. */
import type { IWorkbookData, IWorksheetData } from '@univerjs/core';

const ISSUED_SERIAL = 45458;
const SHEET_ID = 'set-up';

const ROWS: [string, string | number][] = [
  ['Applicant', 'Sample Candidate'],
  ['School district', 'Sample County Schools'],
  ['Issue date', ISSUED_SERIAL],
];

/** The snapshot with an `AL-CTO Setup` sheet after its log; the log's headings and widths made to look like one. */
export function withSampleSetUp(log: IWorkbookData): IWorkbookData {
  const snapshot = structuredClone(log);
  snapshot.name = 'Sample log';
  snapshot.sheetOrder.push(SHEET_ID);
  snapshot.sheets[SHEET_ID] = setUpSheet();
  return snapshot;
}

function setUpSheet(): Partial<IWorksheetData> {
  const cellData: IWorksheetData['cellData'] = {};
  ROWS.forEach(([label, value], row) => {
    const style = typeof value === 'number' ? { n: { pattern: 'yyyy-mm-dd' }, ht: 1 } : undefined;
    const type = typeof value === 'number' ? 2 : 1;
    cellData[row] = { 0: { v: label, t: 1, s: { bl: 1 } }, 1: { v: value, t: type, s: style } };
  });
  return {
    id: SHEET_ID,
    name: 'AL-CTO Setup',
    rowCount: 100,
    columnCount: 6,
    cellData,
    columnData: { 0: { w: 140 }, 1: { w: 220 } },
  };
}
