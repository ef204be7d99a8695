/** What the server's thread and the spreadsheets' thread say to each other. */
import type { FromPage, Sample } from './protocol';
import type { Run } from './thread/open-workbook';

/** What the spreadsheets' thread is started with. */
export interface ThreadOptions {
  root: string;
  timeZone: string;
  locale: string;
  /** The add-on's clock stands at this instant, in milliseconds since 1970; the real one when left out. */
  now?: number;
}

/** Where a workbook comes from. */
export type WorkbookSource =
  | { from: 'file'; path: string }
  | { from: 'sample' }
  | { from: 'bytes'; bytes: Uint8Array }
  /** A snapshot with the changes made to it since, each as JSON. */
  | { from: 'kept'; snapshot: string; changes: string[] };

export interface OpenRequest {
  source: WorkbookSource;
  name: string;
  canSave: boolean;
  sample: Sample | null;
  /** Formulas keep the values they have. */
  isCalm: boolean;
  version: number;
  edit: number;
  /** The last edit that is in the file; -1 where no file has it. */
  savedEdit: number;
  /** Work that an earlier workbench left unsaved. */
  isRecovered: boolean;
  /** The folder that stands for the plan folder in Drive; null for none. */
  planFolder: string | null;
}

/** A workbook as it stands: its snapshot as JSON, and the last edit in it. */
export interface Standing {
  snapshot: string;
  edit: number;
}

export type Question =
  | { what: 'open'; request: OpenRequest }
  | { what: 'standing' }
  | { what: 'toXlsx' }
  | { what: 'choosePlanFolder'; path: string }
  | { what: 'close' };

export interface Answers {
  open: Standing;
  standing: Standing;
  toXlsx: Standing & { bytes: Uint8Array };
  choosePlanFolder: null;
  close: null;
}

export type ToThread =
  | { kind: 'ask'; id: number; file: string; question: Question }
  | { kind: 'connect'; file: string; page: number }
  | { kind: 'resume'; file: string; page: number; batch: number }
  | { kind: 'disconnect'; file: string; page: number }
  | { kind: 'fromPage'; file: string; page: number; message: FromPage }
  | { kind: 'saved'; file: string; edit: number }
  | { kind: 'ping' };

export type FromThread =
  | { kind: 'answer'; id: number; value: unknown }
  | { kind: 'fault'; id: number; fault: string; isFileFault: boolean }
  | { kind: 'toPage'; page: number; text: string }
  | { kind: 'letGo'; page: number }
  /** A change that the file would hold, as JSON. */
  | { kind: 'edited'; file: string; change: string; edit: number }
  /** A message of a page has been dealt with; a batch (else null) has been made or refused. */
  | { kind: 'handled'; file: string; page: number; batch: number | null }
  | { kind: 'running'; file: string; run: Run | null }
  | { kind: 'pong' };
