/** An empty log to begin with: its headings, its formats, a set-up sheet and a place for the Summary. */
import type { ICellData, IStyleData, IWorkbookData, IWorksheetData } from '@univerjs/core';
import { COHORTS } from '../../core/policy/cohorts';
import { toStyle } from './look-style';

const LOG = 'PD Log';
const ROWS = 500;
const HEADINGS: [heading: string, pixels: number][] = [
  ['Applicant Name and School District', 210],
  ['Name of Activity/Location', 240],
  ['Date Completed', 115],
  ['Number of Hours', 115],
  ['Coursework Skill Area', 210],
  ['Justification of Relation to Coursework', 290],
  ['Description of Activity', 320],
];
const DATE_COLUMN = 2;
const HOURS_COLUMN = 3;
const WARN = 2;

const SET_UP: [label: string, value: string, hint: string][] = [
  ['Applicant', '', 'Your name, as in the log'],
  ['School district', '', ''],
  ['Cohort', '', 'Alpha, Beta, Charlie or Delta'],
  ['Issue date', '', 'As on your certificate, such as 2024-06-15'],
  ['Expiration date', '', 'Only where it is not three years after the issue date'],
  // Whatever stands to its right is one more sheet.
  ['Log sheets', LOG, ''],
  ['Plan folder', '', 'The link to the Drive folder with your technology plan'],
];

const FONT: IStyleData = { ...toStyle('plain'), vt: 1 };
const WRAPPED: IStyleData = { ...FONT, tb: 3 };
const HEADING: IStyleData = { ...WRAPPED, ...toStyle('group', 'head') };
const LABEL: IStyleData = { ...FONT, ...toStyle('strong') };
const DAY: IStyleData = { ...FONT, n: { pattern: 'm/d/yyyy' } };
const HOURS: IStyleData = { ...FONT, n: { pattern: '0.00' } };
const SET_UP_DAY: IStyleData = { ...FONT, n: { pattern: 'yyyy-mm-dd' }, ht: 1 };
const HINT: IStyleData = { ...FONT, ...toStyle('soft') };

const text = (v: string, s: IStyleData = FONT): ICellData => (v === '' ? { s } : { v, t: 1, s });

/** The drop-downs and warnings of the log are the add-on's own, and come from it. */
export function makeTemplate(): IWorkbookData {
  const sheets = { log: makeLog(), 'set-up': makeSetUp(), summary: makeSummary() };
  return {
    id: 'template',
    name: 'Log',
    appVersion: '0.25.1',
    locale: 'enUS' as IWorkbookData['locale'],
    styles: {},
    sheetOrder: Object.keys(sheets),
    sheets,
    resources: [
      {
        name: 'SHEET_DATA_VALIDATION_PLUGIN',
        data: JSON.stringify({ 'set-up': [makeCohortList()] }),
      },
    ],
  };
}

/** Drop-down beside `Cohort`; another name is warned of, never refused. */
function makeCohortList() {
  const row = SET_UP.findIndex(([label]) => label === 'Cohort');
  return {
    uid: 'cohort',
    type: 'list',
    formula1: JSON.stringify(COHORTS),
    errorStyle: WARN,
    allowBlank: true,
    showErrorMessage: true,
    showDropDown: true,
    ranges: [{ startRow: row, endRow: row, startColumn: 1, endColumn: 1 }],
  };
}

function makeLog(): Partial<IWorksheetData> {
  const styleOf = (column: number) =>
    column === DATE_COLUMN ? DAY : column === HOURS_COLUMN ? HOURS : WRAPPED;
  const blank = HEADINGS.map((_, column) => ({ s: styleOf(column) }));
  const rows = [HEADINGS.map(([heading]) => text(heading, HEADING))];
  while (rows.length <= ROWS) rows.push(blank);
  return {
    ...makeSheet('log', LOG, rows),
    columnData: HEADINGS.map(([, w]) => ({ w })),
    rowData: { 0: { h: 34 } },
    rowCount: ROWS + 1,
    freeze: { xSplit: 0, ySplit: 1, startRow: 1, startColumn: -1 },
  };
}

function makeSetUp(): Partial<IWorksheetData> {
  const rows = SET_UP.map(([label, value, hint]) => [
    text(label, LABEL),
    text(value, /date/.test(label) ? SET_UP_DAY : FONT),
    text(hint, HINT),
  ]);
  return {
    ...makeSheet('set-up', 'AL-CTO Setup', rows),
    columnData: [{ w: 140 }, { w: 240 }, { w: 380 }],
  };
}

/** “Make summary” takes a sheet of this name for its own only if it is empty. */
function makeSummary(): Partial<IWorksheetData> {
  return makeSheet('summary', 'AL-CTO Summary', []);
}

function makeSheet(id: string, name: string, rows: ICellData[][]): Partial<IWorksheetData> {
  const cellData = Object.fromEntries(
    rows.map((cells, row) => [row, Object.fromEntries(cells.entries())]),
  );
  return { id, name, rowCount: 100, columnCount: 26, cellData };
}
