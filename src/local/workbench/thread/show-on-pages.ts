import type { LocalHost } from '../../apps-script/host';
import { type FromNode, TITLE } from '../protocol';

/** Turns what the add-on shows into messages to a page. */
export function showOnPages(host: LocalHost, send: (message: FromNode) => void): void {
  host.watch({
    sidebar: (_html, title) => send({ kind: 'sidebar', title }),
    alert: (message) => send({ kind: 'alert', title: TITLE, message }),
    toast: (message) => send({ kind: 'toast', message }),
    activate: (sheetName, row, column, rows, columns) => {
      const sheetId = host.engine.workbook().getSheetBySheetName(sheetName)?.getSheetId();
      if (!sheetId) return;
      const [startRow, startColumn] = [row - 1, column - 1];
      const [endRow, endColumn] = [startRow + rows - 1, startColumn + columns - 1];
      send({ kind: 'activate', sheetId, area: { startRow, endRow, startColumn, endColumn } });
    },
  });
}
