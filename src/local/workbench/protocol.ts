/** What page and Node say to each other over one web socket, as JSON. */

import type { IWorkbookData } from '@univerjs/core';

/** Stands over what the add-on says. */
export const TITLE = 'AL-CTO compliance';
/** Said when a script ran past its time and was ended; `spreadsheet-thread.ts` has the limit. */
export const RUN_ENDED = 'This took longer than 15 seconds and was stopped. Nothing was changed.';

/** One entry of the add-on's menu. */
export interface MenuEntry {
  caption: string;
  functionName: string;
}

/** What the top bar shows about the open file. */
export interface FileState {
  name: string;
  /** Whether Save has a file to write to. */
  canSave: boolean;
  /** Whether there were edits since the version that is in the file. */
  isUnsaved: boolean;
  /** Which sample it is a copy of; null for a file of the person's own. */
  sample: Sample | null;
}

/** A log to try things on: one in good order, and one as people keep it. */
export type Sample = 'orderly' | 'messy';

/** A rectangle of cells, 0-based, both ends included. */
export interface CellArea {
  startRow: number;
  endRow: number;
  startColumn: number;
  endColumn: number;
}

/** Google's client gets an Error with a name and a message. */
export interface Failure {
  name: string;
  message: string;
}

export type Reply = { value: unknown } | { failure: Failure };

/** A change of the workbook, as Univer's command service runs it. */
export interface Mutation {
  id: string;
  params: unknown;
  options?: Record<string, unknown>;
}

/** What a person did at once: all of it is accepted, or nothing. */
export interface Batch {
  kind: 'mutations';
  /** Rises by one with each batch of a page. */
  batch: number;
  /** The version of the workbook that the page had seen. */
  seen: number;
  mutations: Mutation[];
}

export type FromPage =
  | Batch
  | { kind: 'run'; id: number; functionName: string; args: unknown[] }
  | { kind: 'menu'; functionName: string }
  /** The selection moved; row and column from 0. */
  | { kind: 'select'; sheetId: string; row: number; column: number }
  | { kind: 'errorText'; id: number; sheetId: string; row: number; column: number }
  /** What the page shows at a version, in one number. */
  | { kind: 'compare'; version: number; digest: number };

/** Why a page has to load the workbook again. */
export type ReloadReason =
  | 'DIVERGED'
  | 'EDIT_LOST'
  | 'TOO_LARGE'
  | 'RUN_ENDED'
  | 'REVERTED'
  | 'CLOSED';

export type FromNode =
  | {
      kind: 'opened';
      version: number;
      snapshot: IWorkbookData;
      file: FileState;
      /** Work that an earlier workbench left unsaved, and that no file has yet. */
      isRecovered: boolean;
      menu: MenuEntry[];
      notes: string[];
    }
  /** Somebody else's change. Versions follow each other without a gap. */
  | { kind: 'mutation'; version: number; mutation: Mutation }
  /**
   * The page's own oldest change has become this version. `mutation` is what to do once more, where
   * others came between; in the places it has now.
   */
  | { kind: 'accepted'; version: number; mutation: Mutation | null }
  /** Node opened the workbook anew and has the batches up to this one: send the later ones again. */
  | { kind: 'resume'; batch: number; version: number }
  | { kind: 'reload'; reason: ReloadReason }
  | { kind: 'ran'; id: number; reply: Reply }
  | { kind: 'sidebar'; title: string }
  | { kind: 'alert'; title: string; message: string }
  | { kind: 'toast'; message: string }
  | { kind: 'activate'; sheetId: string; area: CellArea | null }
  | { kind: 'calculated' }
  | { kind: 'file'; file: FileState };

/** Answer of `POST open`: the id of the opened file, or why not. */
export type OpenAnswer = { file: string } | { fault: string };

/** Answer of `POST save`: a question is answered by asking again with its `sure`. */
export type SaveAnswer =
  | { saved: string }
  | { question: string; sure: string; isDanger: boolean }
  | { fault: string };

/** Answer of `GET folders`: a folder of this computer and the folders in it. */
export interface FolderListing {
  path: string;
  /** The folder it is in; null at the top. */
  parent: string | null;
  folders: { name: string; path: string }[];
  /** How many plan documents (.docx, .pdf, .pptx and the like) are in it. */
  documents: number;
}
