import type { ColumnRole } from '../log/headings';
import type { RecordField } from '../log/record-field';
import type { Fault } from '../refusal';
import type { CheckReport } from '../report/check-report';
import type { FillName, TextLookName } from '../report/sheet-look';

/** What may be asked for with a check; everything left out comes from the set-up sheet. */
export interface CheckRequest {
  issued?: string;
  expires?: string;
  asOf?: string;
  applicant?: string;
  sheets?: string[];
  /** Headings that stand for fields; they win over the set-up's. */
  columns?: { field: RecordField; heading: string }[];
  /** Names of one person: `other` is also known as `name`. */
  same?: { other: string; name: string }[];
}

/** What answers in place of a result: nothing was changed, and why. */
export interface Refused {
  ok: false;
  faults: Fault[];
}

/** Answer of `checkCompliance(request)`: plain data, as the side panel's bridge demands; `checkedAt` is an instant. */
export type CheckAnswer =
  | { ok: true; report: CheckReport; checkedAt: string; version: string }
  | (Refused & { version: string });

/** Answer of `makeSummary(request)`. */
export type SummaryAnswer = { ok: true; sheet: string; message: string } | Refused;

/** Answer of `goToRow(sheet, row)`. */
export type GoToRowAnswer = { ok: true } | Refused;

/** What a cell holds, as plain data: a date by its day in the spreadsheet's own zone, a formula with its `=`. */
export type CellContent =
  | string
  | number
  | boolean
  | { day: string; seconds: number }
  | { formula: string };

/** What `readSheet` is asked; with nothing said, the set-up sheet is read. */
export interface SheetRequest {
  sheet?: string;
  /** The sheet on screen, whichever it is. */
  isActive?: boolean;
}

/** A sheet as it stands now, for a preview of what would change in it. Rows and columns are 1-based. */
export interface SheetReading {
  ok: true;
  sheet: string;
  /** False where the sheet does not exist yet (the set-up before its first use). */
  exists: boolean;
  /** True where a form writes into the sheet, so that no rows may be added. */
  isForm: boolean;
  /** Column of each role in a log; empty for other sheets. */
  columns: Partial<Record<ColumnRole, number>>;
  /** 0 where the sheet is no log. */
  headerRow: number;
  /** Rows from the first on, blank ones below the last filled row left out. */
  rows: CellContent[][];
  /** Every sheet in the spreadsheet, in order: its log rows and log headings; none where it is no log. */
  sheets: { sheet: string; rows: number; headings: string[] }[];
  /** 1-based place of the selected cell, where it is in this sheet. */
  selected: { row: number; column: number } | null;
}

export type ReadSheetAnswer = SheetReading | Refused;

/**
 * One cell to change; `before` must be what it holds now. One that stays as it is, `after` the same as
 * `before`, is not written: it tells that the row is still the one of the preview.
 */
export interface CellEdit {
  /** 1-based. */
  column: number;
  before: CellContent;
  after: CellContent;
  /** Number format to set with it, such as `m/d/yyyy`. */
  format?: string;
}

/** A new log row, as quick add sends it. */
export interface NewRow {
  applicant?: string;
  district?: string;
  email?: string;
  activity: string;
  date: string;
  /** Over 0, at most 24. */
  hours: number;
  /** The official name. */
  course: string;
  /** This and the description may be blank for a day to come. */
  justification: string;
  description: string;
}

/** What a column may hold; '' takes the limit away. */
export type Limit = 'date' | 'hours' | 'course' | '';

/** One step of a change; steps are carried out in order. Rows and columns are 1-based. */
export type Edit =
  | { op: 'write'; sheet: string; row: number; cells: CellEdit[] }
  /** Inserts a row below `row`, with its formats, and writes `cells` (whose `before` is '') into it. */
  | { op: 'insertRow'; sheet: string; row: number; cells: CellEdit[] }
  /** Removes a row that still holds exactly `cells`' `before`. */
  | { op: 'removeRow'; sheet: string; row: number; cells: CellEdit[] }
  /** Adds `entry` below `row`, in the log's own columns and formats; a row that is not blank moves down. */
  | { op: 'addRow'; sheet: string; row: number; entry: NewRow }
  /** Warns of what does not fit in a log's columns below `row`; a column that has limits of its own is left alone. */
  | { op: 'limit'; sheet: string; row: number; cells: { column: number; after: Limit }[] }
  /** Puts what formulas of ours show in their place, all of a sheet's, and what they spilled. */
  | { op: 'replaceFormulas'; sheet: string }
  /** Inserts a column right of `column` and writes `heading` into row `row`. */
  | { op: 'insertColumn'; sheet: string; row: number; column: number; heading: string }
  /** Removes a column that holds its heading in row `row` and nothing else. */
  | { op: 'removeColumn'; sheet: string; row: number; column: number; heading: string }
  /**
   * Makes a sheet, last in order: blank, or a copy of `template`, without what stands below `row` if that
   * is given.
   */
  | { op: 'insertSheet'; sheet: string; template?: string; row?: number }
  /** Makes or renews a sheet of ours, `AL-CTO …`, that begins with the same title. */
  | { op: 'table'; sheet: string; table: Table };

/** What a generated sheet holds; its first cell begins with the title by which it is known again. */
export interface Table {
  values: CellContent[][];
  /** How the text of each cell looks. */
  looks: TextLookName[][];
  /** What stands behind each cell. */
  fills: FillName[][];
  /** Pixels of each column. */
  widths: number[];
  /** Long texts go on in the next line of their cell. */
  isWrapped?: boolean;
  /** 1-based rows to write on by hand: taller, with lines around their cells. */
  ruled?: { row: number; rows: number };
}

/** What `editCells` is asked. */
export interface EditRequest {
  edits: Edit[];
  /** True for an undo: a cell that has changed since is left alone and the others are put back. */
  isUndo?: boolean;
  /** What changes, in one sentence: the change is then kept in the list of changes with its undo. */
  label?: string;
  /** For an undo: the id of the kept change, which then leaves the list. */
  undoes?: number;
}

/**
 * `undo` puts back what was changed, as an `EditRequest`; `skipped` cells had changed since. `changeId` is
 * the kept change's, null where none was kept. `note` says what was left as it was, '' where nothing was.
 */
export type EditAnswer =
  | { ok: true; undo: Edit[]; skipped: number; changeId: number | null; note: string }
  | Refused;

/** A change in the list of changes. */
export interface KeptChange {
  id: number;
  /** As the request said it. */
  label: string;
  /** ISO instant. */
  at: string;
  undo: Edit[];
}

/** A formula of ours, with what it shows now; rows and columns are 1-based. */
export interface OwnFormula {
  sheet: string;
  row: number;
  column: number;
  formula: string;
  value: string;
}

/** Answer of `listFormulas()`: what `replaceFormulas` would replace. */
export type FormulasAnswer = { ok: true; formulas: OwnFormula[] } | Refused;

/** Answer of `listChanges()`: the latest changes of this spreadsheet, newest first. */
export type ChangesAnswer = { ok: true; changes: KeptChange[] } | Refused;

/** What `readPlanFile` is asked: a file of the last listing. */
export interface FileRequest {
  id: string;
}

/** A file in the plan folder; a shortcut tells of what it leads to. */
export interface PlanFile {
  id: string;
  name: string;
  mimeType: string;
  /** ISO instant of its last change. */
  modifiedTime: string;
  /** Bytes; null for Google's own documents and behind a shortcut. */
  size: number | null;
}

/** Answer of `listPlanFolder()`; `isCut` where there are more files than were listed. */
export type FolderAnswer = { ok: true; name: string; files: PlanFile[]; isCut: boolean } | Refused;

/** Answer of `readPlanFile`: the file's bytes. */
export type FileAnswer = { ok: true; base64: string } | Refused;

/** Answer of `readReader(part)`: a part of the document reader, which the panel loads on need, as a page. */
export type PartAnswer = { ok: true; html: string } | Refused;
