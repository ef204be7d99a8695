import Excel from 'exceljs';
import type { RosterRow } from './roster-row';

const SHEET = 'AL-CTO Roster';
const HEADING_BACKGROUND = 'FF1F3864';
const LONGEST_CELL = 32_000;
const TEXT = '@';
const DAY = 'mmm d, yyyy';
const HOURS = '0.##';
const STANDINGS: Record<string, string> = {
  EXPIRED: 'Expired',
  READY: 'Ready to submit',
  BEHIND: 'Behind (our estimate)',
  ON_TRACK: 'On track',
};
/** Backgrounds by standing; the words say the same. */
const COLOURS: Record<string, string> = {
  EXPIRED: 'FFF8CBAD',
  READY: 'FFC6E0B4',
  BEHIND: 'FFFFE699',
};

interface Column {
  heading: string;
  width: number;
  format: string;
  value(row: RosterRow): Excel.CellValue;
}

const COLUMNS: Column[] = [
  { heading: 'File', width: 30, format: TEXT, value: ({ file }) => file },
  { heading: 'Name', width: 24, format: TEXT, value: ({ name }) => name },
  { heading: 'District', width: 26, format: TEXT, value: ({ district }) => district },
  { heading: 'Cohort', width: 10, format: TEXT, value: ({ cohort }) => cohort },
  { heading: 'Expires', width: 14, format: DAY, value: ({ expires }) => toDate(expires) },
  { heading: 'Standing', width: 21, format: TEXT, value: sayStanding },
  { heading: 'Covered hours (of 60)', width: 13, format: HOURS, value: ({ covered }) => covered },
  { heading: 'Short courses', width: 44, format: TEXT, value: sayShort },
  {
    heading: 'Rows needing a decision',
    width: 13,
    format: '0',
    value: ({ held, covered }) => (covered === null ? null : held),
  },
  { heading: 'Plan papers', width: 18, format: TEXT, value: ({ plan }) => plan },
  {
    heading: 'Note',
    width: 60,
    format: TEXT,
    value: ({ reason, notes }) => [reason, ...notes].filter(Boolean).join(' '),
  },
];

/** The roster as .xlsx bytes: one sheet, one row a person, to sort, filter and print. */
export async function writeRoster(rows: RosterRow[], asOf: string): Promise<Uint8Array> {
  const workbook = new Excel.Workbook();
  const sheet = workbook.addWorksheet(SHEET, {
    views: [{ state: 'frozen', xSplit: 2, ySplit: 1 }],
    pageSetup: {
      paperSize: 1 as Excel.PaperSize,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '1:1',
      margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    headerFooter: {
      oddFooter: `&LAs of ${asOf}. A self-check; no official AL-CTO product.&RPage &P of &N`,
    },
  });
  addHeadings(sheet, asOf);
  rows.forEach((row, index) => {
    addRow(sheet, row, index + 2);
  });
  sheet.autoFilter = { from: 'A1', to: { row: rows.length + 1, column: COLUMNS.length } };
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function addHeadings(sheet: Excel.Worksheet, asOf: string) {
  COLUMNS.forEach(({ heading, width }, index) => {
    sheet.getColumn(index + 1).width = width;
    const cell = sheet.getCell(1, index + 1);
    cell.value = heading === 'Standing' ? `Standing as of ${asOf}` : heading;
    cell.font = { name: 'Arial', size: 10, bold: true, color: { argb: 'FFFFFFFF' } };
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: HEADING_BACKGROUND } };
    cell.alignment = { wrapText: true, vertical: 'middle' };
  });
  sheet.getRow(1).height = 32;
}

function addRow(sheet: Excel.Worksheet, row: RosterRow, number: number) {
  COLUMNS.forEach(({ format, value, heading }, index) => {
    const cell = sheet.getCell(number, index + 1);
    const content = value(row);
    cell.value = typeof content === 'string' ? toText(content) : content;
    cell.numFmt = format;
    cell.font = { name: 'Arial', size: 10 };
    cell.alignment = { vertical: 'top', wrapText: format === TEXT };
    const colour = heading === 'Standing' ? COLOURS[row.standing ?? ''] : undefined;
    if (colour) cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: colour } };
  });
}

/** Nothing that a workbook's file cannot hold; a string cell in text format is never a formula. */
function toText(text: string): string | null {
  const clean = text.replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, ' ');
  return clean === '' ? null : clean.slice(0, LONGEST_CELL);
}

function toDate(day: string | null): Date | null {
  return day === null ? null : new Date(`${day}T00:00:00Z`);
}

function sayStanding({ standing, reason }: RosterRow): string {
  if (standing !== null) return STANDINGS[standing] ?? standing;
  return reason === '' ? '' : 'Not assessed';
}

function sayShort({ short }: RosterRow): string {
  return short.map(({ course, remaining }) => `${course}: ${remaining} h`).join('; ');
}
