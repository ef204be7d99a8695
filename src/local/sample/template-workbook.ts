/** An empty log to begin with: its headings, its formats, a set-up sheet and a place for the Summary. */
import type { ICellData, IStyleData, IWorkbookData, IWorksheetData } from '@univerjs/core';
import { COHORTS } from '../../core/policy/cohorts';
import { officialHeading, RECORD } from '../../core/policy/record-fields';
import { SET_UP_LABELS, SET_UP_SHEET } from '../../core/protocol/set-up-sheet';
import { SUMMARY_SHEET } from '../../core/report/summary-table';
import { toStyle } from './look-style';

const LOG = 'PD Log';
const ROWS = 500;
const HEADINGS: [heading: string, pixels: number][] = [
  [officialHeading('applicantAndDistrict'), 210],
  [RECORD.activity.heading, 240],
  [RECORD.date.heading, 115],
  [RECORD.hours.heading, 115],
  [RECORD.course.heading, 210],
  [RECORD.justification.heading, 290],
  [RECORD.description.heading, 320],
];
const DATE_COLUMN = 2;
const HOURS_COLUMN = 3;
const WARN = 2;

const SET_UP: [label: string, value: string, hint: string][] = [
  [SET_UP_LABELS.applicant, '', 'Your name, as in the log'],
  [SET_UP_LABELS.district, '', ''],
  [
    SET_UP_LABELS.cohort,
    '',
    `${COHORTS.slice(0, -1).join(', ')} or ${COHORTS[COHORTS.length - 1]}`,
  ],
  [SET_UP_LABELS.issued, '', 'As on your certificate, such as 2024-06-15'],
  [SET_UP_LABELS.expires, '', 'Only where it is not three years after the issue date'],
  // Whatever stands to its right is one more sheet.
  [SET_UP_LABELS.logSheets, LOG, ''],
  [SET_UP_LABELS.folder, '', 'The link to the Drive folder with your technology plan'],
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
  const row = SET_UP.findIndex(([label]) => label === SET_UP_LABELS.cohort);
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
    ...makeSheet('set-up', SET_UP_SHEET, rows),
    columnData: [{ w: 140 }, { w: 240 }, { w: 380 }],
  };
}

/** “Make summary” takes a sheet of this name for its own only if it is empty. */
function makeSummary(): Partial<IWorksheetData> {
  return makeSheet('summary', SUMMARY_SHEET, []);
}

function makeSheet(id: string, name: string, rows: ICellData[][]): Partial<IWorksheetData> {
  const cellData = Object.fromEntries(
    rows.map((cells, row) => [row, Object.fromEntries(cells.entries())]),
  );
  return { id, name, rowCount: 100, columnCount: 26, cellData };
}
