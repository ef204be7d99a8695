import type Excel from 'exceljs';

/** Pixels that fit beside each other on an upright page of Letter. */
const PORTRAIT_PIXELS = 7.1 * 96;

export const isLandscape = (widths: number[]) =>
  widths.reduce((sum, width) => sum + width, 0) > PORTRAIT_PIXELS;

export interface PrintPage {
  isLandscape: boolean;
  /** Its printed pages end where its rows were laid out to: as large as it is, never made smaller. */
  isPaged?: boolean;
  /** Rows that stand again on each page. */
  frozenRows: number;
  footer?: string;
}

/** Letter paper, as wide as the sheet, with page numbers. */
export function setUpPage(
  sheet: Excel.Worksheet,
  { isLandscape: isWide, isPaged, frozenRows, footer = '' }: PrintPage,
) {
  sheet.pageSetup = {
    paperSize: 1 as Excel.PaperSize,
    orientation: isWide ? 'landscape' : 'portrait',
    ...(isPaged ? { scale: 100 } : { fitToPage: true, fitToWidth: 1, fitToHeight: 0 }),
    horizontalCentered: true,
    margins: { left: 0.5, right: 0.5, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 },
    ...(frozenRows > 0 && { printTitlesRow: `1:${frozenRows}` }),
  };
  // In a footer an ampersand begins a code.
  const text = footer.replace(/&/g, '&&');
  sheet.headerFooter.oddFooter = text ? `&L&8${text}&R&8Page &P of &N` : '&C&8Page &P of &N';
}
