/** The spreadsheet on the page. */
import '@univerjs/sheets/facade';
import '@univerjs/ui/facade';
import '@univerjs/sheets-ui/facade';
import {
  IUniverInstanceService,
  type IWorkbookData,
  LocaleType,
  LogLevel,
  Univer,
  type Workbook,
} from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { SetSelectionsOperation, SetWorksheetActiveOperation } from '@univerjs/sheets';
import { defaultTheme } from '@univerjs/themes';
import { ILayoutService } from '@univerjs/ui';
import type { CellArea } from '../protocol';
import { Sync } from '../sync/sync';
import { compareWhenStill } from './compare';
import type { Connection } from './connection';
import { GRID_WORDS, registerGridPlugins } from './grid-plugins';

export interface Grid {
  api: FUniver;
  /** What is on its way between this page and Node. */
  sync: Sync;
  /** Selects and scrolls to cells; without an area only shows the sheet. */
  activate(sheetId: string, area: CellArea | null): void;
  /** Tells the first cell of the selection whenever it moves; `null` sheet when none. */
  onSelect(listener: (sheetId: string, row: number, column: number) => void): void;
  /** Gives the keyboard back to the cells. */
  focus(): void;
}

/** Shows the workbook in `container` and follows Node from then on. */
export function openGrid(
  { snapshot, version }: { snapshot: IWorkbookData; version: number },
  container: HTMLElement,
  connection: Connection,
  onChange: (isEdit: boolean) => void,
): Grid {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const univer = new Univer({
    theme: defaultTheme,
    darkMode: dark.matches,
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: GRID_WORDS },
    logLevel: LogLevel.ERROR,
  });
  registerGridPlugins(univer, container);
  const api = FUniver.newAPI(univer);
  dark.addEventListener('change', ({ matches }) => api.toggleDarkMode(matches));
  const injector = univer.__getInjector();
  const workbook = () =>
    injector.get(IUniverInstanceService).getUnit<Workbook>(snapshot.id) ?? null;
  const compareLater = compareWhenStill(connection, () => sync, workbook);
  const sync = new Sync(injector, connection, version, (isEdit) => {
    compareLater();
    onChange(isEdit);
  });
  api.addEvent(api.Event.LifeCycleChanged, ({ stage }) => {
    // The keyboard works from here on.
    if (stage === api.Enum.LifecycleStages.Rendered) container.dataset.ready = 'yes';
  });
  api.createWorkbook(snapshot);
  return {
    api,
    sync,
    activate: (sheetId, area) => activate(api, sheetId, area),
    onSelect: (listener) => listenToSelection(api, listener),
    focus: () => injector.get(ILayoutService).focus(),
  };
}

function activate(api: FUniver, sheetId: string, area: CellArea | null): void {
  const workbook = api.getActiveWorkbook();
  const sheet = workbook?.getSheetBySheetId(sheetId);
  if (!workbook || !sheet) return;
  workbook.setActiveSheet(sheet);
  if (!area) return;
  const { startRow, endRow, startColumn, endColumn } = area;
  const range = sheet.getRange(
    startRow,
    startColumn,
    endRow - startRow + 1,
    endColumn - startColumn + 1,
  );
  range.activate();
  // What stands above it and to its left stays in sight.
  sheet.scrollToCell(Math.max(0, startRow - 4), Math.max(0, startColumn - 3));
}

// Univer's own event for this is sometimes not yet there when the first workbook is shown.
const MOVES_SELECTION: string[] = [SetSelectionsOperation.id, SetWorksheetActiveOperation.id];

function listenToSelection(
  api: FUniver,
  listener: (sheetId: string, row: number, column: number) => void,
): void {
  api.addEvent(api.Event.CommandExecuted, ({ id }) => {
    if (!MOVES_SELECTION.includes(id)) return;
    const range = api.getActiveWorkbook()?.getActiveRange();
    if (range) listener(range.getSheetId(), range.getRow(), range.getColumn());
  });
}
