import type { ICellData, Nullable, Worksheet } from '@univerjs/core';
import type { Engine } from '../engine/open-engine';
import type { Place } from './place';
import type { LocalRange } from './range';
import type { Runs } from './runs';
import type { Screen } from './screen';
import type { LocalSheet } from './sheet';
import type { LocalSpreadsheet } from './spreadsheet';

/** What the services share: the engine they stand on, the spreadsheet's settings, and the screen. */
export interface ServiceContext {
  engine: Engine;
  screen: Screen;
  runs: Runs;
  timeZone: string;
  locale: string;
  /** Names of sheets that hold a chart and no cells. */
  objectSheets: readonly string[];
  /** Names of sheets whose cells stand in a Table with typed columns. */
  typedSheets: readonly string[];
  /** Formulas that a script wrote and nothing has calculated yet. */
  written: { sheetId: string; row: number; column: number }[];
  /** Text of an HTML file of the project, by its name without `.html`. */
  readHtml(name: string): string;
  toDate(serial: number): Date;
  toSerial(date: Date): number;
  /** The one object that stands for the spreadsheet. */
  spreadsheet(): LocalSpreadsheet;
  /** The one object that stands for a sheet. */
  sheetOf(sheetId: string): LocalSheet;
  /** A range of a sheet; 0-based place. */
  rangeOf(sheetId: string, place: Place): LocalRange;
}

export function worksheetOf(context: ServiceContext, sheetId: string): Worksheet {
  const worksheet = context.engine.workbook().getSheetBySheetId(sheetId);
  if (!worksheet) throw new Error('The sheet was deleted.');
  return worksheet;
}

/** Number format of a cell; '' for none. */
export function formatOf(context: ServiceContext, cell: Nullable<ICellData>): string {
  if (!cell?.s) return '';
  return context.engine.workbook().getStyles().getStyleByCell(cell)?.n?.pattern ?? '';
}
