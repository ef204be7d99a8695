/** Which command made a file, as the file itself says. */
import type Excel from 'exceljs';
import { strFromU8 } from 'fflate';
import { guardZip } from './zip-guard';

/** Commands whose files may be made anew. */
export type Maker = 'check' | 'roster' | 'packet' | 'calendar';

/** As a PDF names the program that made it. */
export const PDF_CREATOR = 'AL-CTO compliance';
/** As a calendar file does. */
export const CALENDAR_PRODUCT = '-//AL-CTO compliance//Self-check//EN';
const PROPERTIES = 'docProps/core.xml';

/** Notes in a workbook who wrote it last; any other program that saves it puts its own user there. */
export function signWorkbook(workbook: Excel.Workbook, maker: Maker): void {
  workbook.lastModifiedBy = `alcto ${maker}`;
}

/** False also where the file can't be read. */
export function isMadeBy(bytes: Uint8Array, maker: Maker): boolean {
  if (maker === 'packet') return holds(bytes, '%PDF-', `(${PDF_CREATOR})`);
  if (maker === 'calendar') return holds(bytes, 'BEGIN:VCALENDAR', `PRODID:${CALENDAR_PRODUCT}`);
  try {
    const properties = strFromU8(guardZip(bytes).get(PROPERTIES) ?? new Uint8Array());
    return properties.includes(`<cp:lastModifiedBy>alcto ${maker}</cp:lastModifiedBy>`);
  } catch {
    return false;
  }
}

function holds(bytes: Uint8Array, start: string, mark: string): boolean {
  const text = Buffer.from(bytes);
  return text.subarray(0, start.length).equals(Buffer.from(start)) && text.includes(mark);
}
