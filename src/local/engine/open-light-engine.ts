/**
 * A workbook that is only read, without the spreadsheet engine: what a check of a log without open formulas
 * needs. The engine is opened by whatever asks for more, and serves from then on.
 */
import type {
  ICellData,
  IStyleData,
  IWorkbookData,
  IWorksheetData,
  Nullable,
  Workbook,
  Worksheet,
} from '@univerjs/core';
import type { Engine } from './open-engine';

type Cells = Record<number, Record<number, Nullable<ICellData>>>;

/** @param open Opens the engine on the same snapshot. */
export function openLightEngine(snapshot: IWorkbookData, open: () => Engine): Engine {
  let engine: Engine | undefined;
  const full = () => {
    engine ??= open();
    return engine;
  };
  const light = makeWorkbook(snapshot, () => full().workbook());
  const cellsOf = (sheetId: string) => (snapshot.sheets[sheetId]?.cellData ?? {}) as Cells;
  return {
    get univer() {
      return full().univer;
    },
    get injector() {
      return full().injector;
    },
    workbook: () => engine?.workbook() ?? light,
    save: () => full().save(),
    settled: () => engine?.settled() ?? Promise.resolve(),
    run: (id, params) => full().run(id, params),
    errorText: (...place) => engine?.errorText(...place) ?? '',
    cellAt: (sheetId, row, column) =>
      engine ? engine.cellAt(sheetId, row, column) : cellsOf(sheetId)[row]?.[column],
    readerOf(sheetId) {
      if (engine) return engine.readerOf(sheetId);
      const cells = cellsOf(sheetId);
      return (row, column) => cells[row]?.[column];
    },
    calculate: (...place) => full().calculate(...place),
    dropBareSpills: () => engine?.dropBareSpills(),
    spilledCells: (sheetId) => engine?.spilledCells(sheetId) ?? [],
    dispose: () => engine?.dispose(),
  };
}

/** Members that a check reads, from the snapshot; every other is the full one's. */
function orFull<Full extends object>(known: Partial<Full>, full: () => Full): Full {
  return new Proxy(known as Full, {
    get(target, key) {
      const member = Reflect.get(target, key);
      if (member !== undefined) return member;
      const other = Reflect.get(full(), key);
      return typeof other === 'function' ? other.bind(full()) : other;
    },
  });
}

function makeWorkbook(snapshot: IWorkbookData, full: () => Workbook): Workbook {
  const sheets = snapshot.sheetOrder.map((id) =>
    makeWorksheet(id, snapshot.sheets[id] ?? {}, () => full().getSheetBySheetId(id) as Worksheet),
  );
  const styleOf = (cell: Nullable<ICellData>) =>
    (typeof cell?.s === 'string' ? snapshot.styles[cell.s] : cell?.s) as IStyleData | undefined;
  const styles = orFull({ getStyleByCell: styleOf }, () => full().getStyles());
  const known: Partial<Workbook> = {
    getName: () => snapshot.name,
    getSheets: () => sheets,
    getSheetOrders: () => [...snapshot.sheetOrder],
    getSheetBySheetId: (id) => sheets[snapshot.sheetOrder.indexOf(id)],
    getSheetBySheetName: (name) => sheets.find((sheet) => sheet.getName() === name),
    getStyles: () => styles,
  };
  return orFull(known, full);
}

function makeWorksheet(
  id: string,
  sheet: Partial<IWorksheetData>,
  full: () => Worksheet,
): Worksheet {
  const cells = (sheet.cellData ?? {}) as Cells;
  const forValue = (visit: (row: number, column: number, cell: ICellData) => unknown) => {
    for (const row in cells) {
      const columns = cells[row];
      for (const column in columns) {
        const cell = columns[column];
        if (cell) visit(Number(row), Number(column), cell);
      }
    }
  };
  const matrix = orFull({ forValue } as Partial<ReturnType<Worksheet['getCellMatrix']>>, () =>
    full().getCellMatrix(),
  );
  const known: Partial<Worksheet> = {
    getSheetId: () => id,
    getName: () => sheet.name ?? '',
    getMergeData: () => sheet.mergeData ?? [],
    getCellRaw: (row, column) => cells[row]?.[column],
    getCellMatrix: () => matrix,
  };
  const { rowCount, columnCount } = sheet;
  if (rowCount !== undefined) known.getRowCount = () => rowCount;
  if (columnCount !== undefined) known.getColumnCount = () => columnCount;
  return orFull(known, full);
}
