import vm from 'node:vm';

/** A person's edit, 1-based. The values are told for a single cell only. */
export interface EditEvent {
  sheetName: string;
  row: number;
  column: number;
  rows: number;
  columns: number;
  value?: string;
  oldValue?: string;
}

// In the bundle's realm, so that the event and what is in it belong to it.
const RUN_OPEN = `(authMode) => {
  if (typeof onOpen !== 'function') return;
  const source = authMode === 'NONE' ? undefined : SpreadsheetApp.getActiveSpreadsheet();
  onOpen({ source, authMode });
}`;
const RUN_EDIT = `({ sheetName, row, column, rows, columns, value, oldValue }) => {
  if (typeof onEdit !== 'function') return;
  const source = SpreadsheetApp.getActiveSpreadsheet();
  const range = source.getSheetByName(sheetName).getRange(row, column, rows, columns);
  const event = { source, range, authMode: 'LIMITED' };
  if (value !== undefined) event.value = value;
  if (oldValue !== undefined) event.oldValue = oldValue;
  onEdit(event);
}`;

/** Sheets' simple triggers, each put into the realm when it is run; one that the add-on does not define does nothing. */
export function makeTriggers(context: vm.Context) {
  return {
    runOpen: (authMode: string): void => vm.runInContext(`(${RUN_OPEN})`, context)(authMode),
    runEdit: (edit: EditEvent): void => vm.runInContext(`(${RUN_EDIT})`, context)(edit),
  };
}
