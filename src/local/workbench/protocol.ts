/** What page and Node say to each other over one web socket, as JSON. */

import type { IWorkbookData } from '@univerjs/core';

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
  isUnsaved: boolean;
  isSample: boolean;
}

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

export type FromPage =
  | { kind: 'mutation'; mutation: Mutation }
  | { kind: 'run'; id: number; functionName: string; args: unknown[] }
  | { kind: 'menu'; functionName: string }
  /** The selection moved; row and column from 0. */
  | { kind: 'select'; sheetId: string; row: number; column: number }
  | { kind: 'errorText'; id: number; sheetId: string; row: number; column: number };

export type FromNode =
  | {
      kind: 'opened';
      snapshot: IWorkbookData;
      file: FileState;
      menu: MenuEntry[];
      notes: string[];
      /** Differs after a restart of Node. */
      process: string;
    }
  | { kind: 'mutation'; mutation: Mutation }
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
