import type { ICellData, Nullable, Worksheet } from '@univerjs/core';
import type { Engine } from '../engine/open-engine';
import type { Place } from './a1';
import type { Runs } from './runs';
import type { Screen } from './screen';

/** What the services share: the engine they stand on, the spreadsheet's settings, and the screen. */
export interface Desk {
  engine: Engine;
  screen: Screen;
  runs: Runs;
  timeZone: string;
  locale: string;
  /** Text of an HTML file of the project, by its name without `.html`. */
  readHtml(name: string): string;
  toDate(serial: number): Date;
  toSerial(date: Date): number;
  /** The one object that stands for the spreadsheet. */
  spreadsheet(): object;
  /** The one object that stands for a sheet. */
  sheetOf(sheetId: string): object;
  /** A range of a sheet; 0-based place. */
  rangeOf(sheetId: string, place: Place): object;
}

export function worksheetOf(desk: Desk, sheetId: string): Worksheet {
  const worksheet = desk.engine.workbook().getSheetBySheetId(sheetId);
  if (!worksheet) throw new Error('The sheet was deleted.');
  return worksheet;
}

/** Number format of a cell; '' for none. */
export function formatOf(desk: Desk, cell: Nullable<ICellData>): string {
  if (!cell?.s) return '';
  return desk.engine.workbook().getStyles().getStyleByCell(cell)?.n?.pattern ?? '';
}
