import type { Day } from '../day';
import type { Merge } from '../log/cell';
import type { ColumnRole } from '../log/columns/headings';
import type { Fault } from '../refusal';
import type { CheckReport } from '../report/check-report';
import type { CellContent, Edit } from './request-schemas';

export type {
  CellContent,
  CellEdit,
  CheckRequest,
  Edit,
  EditRequest,
  FileRequest,
  Limit,
  NewRow,
  SheetRequest,
  SheetsRequest,
} from './request-schemas';

/** What answers in place of a result: nothing was changed, and why. */
export interface Refused {
  ok: false;
  faults: Fault[];
}

/** Answer of `checkCompliance(request)`: plain data, as the side panel's bridge demands; `checkedAt` is an instant. */
export type CheckAnswer =
  | { ok: true; report: CheckReport; checkedAt: string; version: string }
  | (Refused & { version: string });

/** Answer of `makeSheets(request)` and `makeSummary(request)`: the first of the sheets, and a sentence on what was done. */
export type SheetsAnswer = { ok: true; sheet: string; message: string } | Refused;

/** A row of a log, 1-based. */
interface RowPlace {
  sheet: string;
  row: number;
}

/** What has come into the log since a review was finished. */
export interface SinceReview {
  /** The day of that review. */
  day: Day;
  added: RowPlace[];
  edited: RowPlace[];
  /** Rows that are gone. */
  removed: number;
  /** Whose hours have become complete, as `keyOf` gives them. */
  complete: string[];
}

/** Answer of `listSinceReview()`; null where no review was finished yet. */
export type SinceAnswer = { ok: true; since: SinceReview | null } | Refused;

/** Answer of `goToRow(sheet, row)`. */
export type GoToRowAnswer = { ok: true } | Refused;

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
  /** The merged cells of a sheet that may be a log; of each, `rows` has the value in the first cell alone. */
  merges: Merge[];
  /** Every sheet in the spreadsheet, in order: its log rows and log headings; none where it is no log. */
  sheets: { sheet: string; rows: number; headings: string[] }[];
  /** 1-based place of the selected cell, where it is in this sheet. */
  selected: { row: number; column: number } | null;
}

export type ReadSheetAnswer = SheetReading | Refused;

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

/** A file in the plan folder; a shortcut is described by the file it leads to. */
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
