import type Excel from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const STYLES = 'xl/styles.xml';
const FONT_END = '</font>';
/** As Sheets writes it. */
const ARIAL = '<font><sz val="10"/><name val="Arial"/><family val="2"/></font>';

/**
 * The workbook as .xlsx bytes. Widths of columns are counted in digits of the first font: exceljs always writes one
 * that only computers with Office have, so that elsewhere columns would be wider than they were.
 */
export async function toXlsxBytes(workbook: Excel.Workbook): Promise<Uint8Array> {
  // Packed once, at the end.
  const written = await workbook.xlsx.writeBuffer({ zip: { compression: 'STORE' } });
  const files = unzipSync(new Uint8Array(written));
  files[STYLES] = strToU8(replaceFirstFont(strFromU8(files[STYLES])));
  return zipSync(files);
}

function replaceFirstFont(styles: string): string {
  const start = styles.indexOf('<font>');
  const end = styles.indexOf(FONT_END, start);
  if (start < 0 || end < 0) return styles;
  return styles.slice(0, start) + ARIAL + styles.slice(end + FONT_END.length);
}
