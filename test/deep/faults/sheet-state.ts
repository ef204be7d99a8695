// A workbook as plain data that can be compared: no ids, no calculated values, nothing blank.
import type { ICellData, IStyleData, IWorkbookData, Nullable } from '@univerjs/core';
import type { LocalHost } from '../../../src/local/apps-script/host';

export interface SheetState {
  rows: number;
  columns: number;
  /** By place, 0-based, as `2,4`: what a cell holds, as JSON. */
  contents: Map<string, string>;
  styles: Map<string, string>;
  /** Notes, limits and widths, as JSON. */
  beside: string;
}

export interface State {
  sheets: Map<string, SheetState>;
  /** Named ranges, as JSON. */
  names: string;
}

/** The workbook as it stands. */
export function stateOf(host: LocalHost): State {
  const snapshot = host.toWorkbookFile().snapshot;
  const resource = (name: string) => {
    const found = snapshot.resources?.find((each) => each.name === name)?.data;
    return JSON.parse(found || '{}') as Record<string, unknown>;
  };
  const limits = resource('SHEET_DATA_VALIDATION_PLUGIN');
  const notes = resource('SHEET_NOTE_PLUGIN');
  const sheets = snapshot.sheetOrder.map((id): [string, SheetState] => {
    const sheet = snapshot.sheets[id] ?? {};
    // In whatever order they were made.
    const rules = ((limits[id] ?? []) as object[])
      .map((rule) => JSON.stringify({ ...rule, uid: '' }))
      .sort();
    const widths = Object.entries(sheet.columnData ?? {}).map(([at, each]) => [at, each?.w]);
    const beside = JSON.stringify([rules, notes[id] ?? {}, widths.filter(([, width]) => width)]);
    const size = { rows: sheet.rowCount ?? 0, columns: sheet.columnCount ?? 0 };
    return [sheet.name ?? '', { ...size, ...cellsOf(snapshot, id), beside }];
  });
  const names = Object.values(resource('SHEET_DEFINED_NAME_PLUGIN')).map((each) => {
    const { name, formulaOrRefString } = each as { name: string; formulaOrRefString: string };
    return [name, formulaOrRefString];
  });
  return { sheets: new Map(sheets), names: JSON.stringify(names.sort()) };
}

function cellsOf(snapshot: IWorkbookData, id: string) {
  const contents = new Map<string, string>();
  const styles = new Map<string, string>();
  for (const [row, cells] of Object.entries(snapshot.sheets[id]?.cellData ?? {})) {
    for (const [column, cell] of Object.entries(cells as Record<string, ICellData>)) {
      const { v, t, f, s } = cell ?? {};
      if (f) contents.set(`${row},${column}`, f);
      else if (v !== undefined && v !== null && v !== '') {
        contents.set(`${row},${column}`, JSON.stringify([v, t]));
      }
      const style = styleText(typeof s === 'string' ? snapshot.styles[s] : s);
      if (style) styles.set(`${row},${column}`, style);
    }
  }
  return { contents, styles };
}

/** Without what says the same as nothing. */
function styleText(style: Nullable<IStyleData>): string {
  const own = Object.entries(style ?? {}).filter(([, value]) => value !== null && value !== 0);
  const said = own.filter(([, value]) => (value as { pattern?: string }).pattern !== 'General');
  return said.length > 0 ? JSON.stringify(said.sort()) : '';
}

/** Where a sheet differs, as text for a failed test; '' where it does not. */
export function differences(one: SheetState | undefined, other: SheetState | undefined): string {
  if (!one || !other) return one === other ? '' : `${one ? 'there' : 'absent'}, not so the other`;
  const places = new Set([...one.contents.keys(), ...other.contents.keys()]);
  const said = [...places].flatMap((place) => tell(place, one.contents, other.contents));
  const styled = new Set([...one.styles.keys(), ...other.styles.keys()]);
  said.push(...[...styled].flatMap((place) => tell(place, one.styles, other.styles)));
  if (one.beside !== other.beside) said.push(`${one.beside} != ${other.beside}`);
  if (one.rows !== other.rows) said.push(`${one.rows} rows != ${other.rows}`);
  if (one.columns !== other.columns) said.push(`${one.columns} columns != ${other.columns}`);
  return said.slice(0, 8).join('\n');
}

function tell(place: string, one: Map<string, string>, other: Map<string, string>): string[] {
  const [a, b] = [one.get(place), other.get(place)];
  return a === b ? [] : [`${place}: ${a} != ${b}`];
}

/** The same for all sheets and the named ranges. */
export function differencesOf(one: State, other: State): string {
  const names = new Set([...one.sheets.keys(), ...other.sheets.keys()]);
  const said = [...names].flatMap((name) => {
    const text = differences(one.sheets.get(name), other.sheets.get(name));
    return text ? [`${name}:\n${text}`] : [];
  });
  if (one.names !== other.names) said.push(`${one.names} != ${other.names}`);
  return said.join('\n');
}
