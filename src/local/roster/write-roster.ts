import Excel from 'exceljs';
import type { Standing } from '../../core/report/check-report';
import { STANDING_NAMES } from '../../core/report/verdict';
import type { RosterRow } from './roster-row';

export const ROSTER_SHEET = 'AL-CTO Roster';
const HEADING_BACKGROUND = 'FF1F3864';
const MAX_CELL_LENGTH = 32_000;
const POINTS_PER_LINE = 13;
const MAX_POINTS = 400;
const TEXT = '@';
const DAY = 'mmm d, yyyy';
const HOURS = '0.##';
/** Backgrounds by standing; the words say the same. */
const COLOURS: Partial<Record<Standing, string>> = {
  EXPIRED: 'FFF8CBAD',
  READY: 'FFC6E0B4',
  HOURS_COMPLETE: 'FFE2F0D9',
  BEHIND: 'FFFFE699',
};

interface Column {
  heading: string;
  width: number;
  format: string;
  value(row: RosterRow): Excel.CellValue;
}

const COLUMNS: Column[] = [
  { heading: 'File', width: 22, format: TEXT, value: ({ file }) => file },
  { heading: 'Name', width: 20, format: TEXT, value: ({ name }) => name },
  { heading: 'District', width: 22, format: TEXT, value: ({ district }) => district },
  { heading: 'Cohort', width: 9, format: TEXT, value: ({ cohort }) => cohort },
  { heading: 'Expires', width: 13, format: DAY, value: ({ expires }) => toDate(expires) },
  { heading: 'Standing', width: 14, format: TEXT, value: formatStanding },
  { heading: 'Covered hours (of 60)', width: 10, format: HOURS, value: ({ covered }) => covered },
  { heading: 'Short courses', width: 34, format: TEXT, value: formatShort },
  {
    heading: 'Rows needing a decision',
    width: 10,
    format: '0',
    value: ({ held, covered }) => (covered === null ? null : held),
  },
  { heading: 'Plan papers', width: 13, format: TEXT, value: ({ plan }) => plan },
  {
    heading: 'Note',
    width: 38,
    format: TEXT,
    value: ({ reason, notes }) => [reason, ...notes].filter(Boolean).join(' '),
  },
];

/** The roster as .xlsx bytes: one sheet, one row a person, to sort, filter and print. */
export async function writeRoster(rows: RosterRow[], asOf: string): Promise<Uint8Array> {
  const workbook = new Excel.Workbook();
  const sheet = workbook.addWorksheet(ROSTER_SHEET, {
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
      oddFooter: `&LAs of ${asOf}. A self-check, not an official AL-CTO product.&RPage &P of &N`,
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
  sheet.getRow(1).height = 42;
}

function addRow(sheet: Excel.Worksheet, row: RosterRow, number: number) {
  let lines = 1;
  COLUMNS.forEach(({ format, value, heading, width }, index) => {
    const cell = sheet.getCell(number, index + 1);
    const content = value(row);
    cell.value = typeof content === 'string' ? toText(content) : content;
    cell.numFmt = format;
    cell.font = { name: 'Arial', size: 10 };
    const isText = format === TEXT;
    cell.alignment = { vertical: 'top', wrapText: isText, horizontal: isText ? 'left' : 'center' };
    if (typeof content === 'string') lines = Math.max(lines, countLines(content, width));
    const colour = heading === 'Standing' ? row.standing && COLOURS[row.standing] : undefined;
    if (colour) cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: colour } };
  });
  // Not every program fits a row to its text when it opens a file.
  sheet.getRow(number).height = Math.min(MAX_POINTS, lines * POINTS_PER_LINE + 3);
}

/** Lines that a text takes when it is broken between words. */
function countLines(text: string, width: number): number {
  let [lines, used] = [1, 0];
  for (const { length } of text.split(' ')) {
    if (used > 0 && used + length > width) [lines, used] = [lines + 1, 0];
    lines += Math.floor(Math.max(0, length - 1) / width);
    used += length + 1;
  }
  return lines;
}

/** Nothing that a workbook's file cannot hold; a string cell in text format is never a formula. */
function toText(text: string): string | null {
  const clean = text.replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, ' ');
  return clean === '' ? null : clean.slice(0, MAX_CELL_LENGTH);
}

function toDate(day: string | null): Date | null {
  return day === null ? null : new Date(`${day}T00:00:00Z`);
}

function formatStanding({ standing, reason }: RosterRow): string {
  if (standing !== null) return STANDING_NAMES[standing];
  return reason === '' ? '' : 'Not assessed';
}

function formatShort({ short }: RosterRow): string {
  return short.map(({ course, remaining }) => `${course}: ${remaining} h`).join('; ');
}
