// Ranges open at one end, which Google has and Univer has not.
import type { ICellData, ICommandInfo, IWorkbookData, Nullable, Workbook } from '@univerjs/core';
import { sheets } from './univer';

/** A sheet's name in quotes; splits a text into what stands outside of them and, at odd places, them. */
const QUOTED_NAME = /('(?:[^']|'')*')/;
/** A lone `!` follows a name in quotes. */
const OPEN_RANGE =
  /(?<![\p{L}\p{N}_.$])((?:[\p{L}_][\p{L}\p{N}_.]*)?!)?(\$?[A-Z]{1,3}\$?\d{1,7}):(\$?[A-Z]{1,3})(?![\p{L}\p{N}_$(!:])/giu;

/**
 * Closes ranges such as `D2:D` at the last row of their sheet: `D2:D1000`. Text in quotes stays.
 * Rows that are later added below the last row are outside of what was closed.
 *
 * @param rowCount Rows of the sheet named before the `!`, or of the formula's own sheet for ''.
 */
export function closeOpenRanges(text: string, rowCount: (sheetName: string) => number): string {
  // Odd pieces are string literals; a quoted sheet name has single quotes and is no literal.
  return text
    .split(/("(?:[^"]|"")*")/)
    .map((piece, index) => (index % 2 ? piece : closePiece(piece, rowCount)))
    .join('');
}

function closePiece(piece: string, rowCount: (sheetName: string) => number): string {
  const parts = piece.split(QUOTED_NAME);
  const closePart = (part: string, index: number) =>
    part.replace(OPEN_RANGE, (_, sheet = '', start, end, at) => {
      const isQuoted = sheet === '!' && at === 0 && index > 0;
      const name = isQuoted ? unquote(parts[index - 1]) : sheet.slice(0, -1);
      return `${sheet}${start}:${end}${rowCount(name)}`;
    });
  return parts.map((part, index) => (index % 2 ? part : closePart(part, index))).join('');
}

const unquote = (name: string) => name.slice(1, -1).replaceAll("''", "'");

/** A copy of a snapshot with the ranges in its formulas closed. */
export function closeLoadedRanges(snapshot: IWorkbookData): IWorkbookData {
  const own = structuredClone(snapshot);
  const all = Object.values(own.sheets);
  for (const sheet of all) {
    const rowCount = (name: string) =>
      (name ? all.find((each) => each.name === name) : sheet)?.rowCount ?? 1000;
    for (const row of Object.values(sheet.cellData ?? {})) {
      for (const cell of Object.values(row as Record<number, ICellData>)) {
        if (cell?.f) cell.f = closeOpenRanges(cell.f, rowCount);
      }
    }
  }
  return own;
}

/** Closes the ranges of formulas in a write that is about to be made, by a script or the page. */
export function closeEnteredRanges(
  command: Readonly<ICommandInfo>,
  workbook: Workbook | undefined,
) {
  if (command.id !== sheets.SetRangeValuesMutation.id || !workbook) return;
  const { cellValue, subUnitId } = command.params as {
    subUnitId: string;
    cellValue?: Record<number, Record<number, Nullable<ICellData>>>;
  };
  const rowCount = (name: string) =>
    (name
      ? workbook.getSheetBySheetName(name)
      : workbook.getSheetBySheetId(subUnitId)
    )?.getRowCount() ?? 1000;
  for (const row of Object.values(cellValue ?? {})) {
    for (const cell of Object.values(row ?? {})) {
      if (cell?.f?.includes(':')) cell.f = closeOpenRanges(cell.f, rowCount);
    }
  }
}
