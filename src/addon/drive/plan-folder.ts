// The plan folder in Drive: only what a walk from the set-up's folder reaches is ever read; nothing is changed.
import type { FileAnswer, FolderAnswer, PartAnswer } from '../../core/protocol/messages';
import { SET_UP_LABELS } from '../../core/protocol/set-up-sheet';
import { makeFault, Refusal, refuse } from '../../core/refusal';
import { fold } from '../../core/text';
import { answer, readRequest, unreadable } from '../requests';
import { openBase } from '../sheet/open-spreadsheet';
import { tryRead } from '../sheet/try-read';
import { readFolderId } from './folder-id';
import { walkFolder } from './walk-folder';

/** Known when the add-on is built: without Drive no call of it is left in. */
declare const __WITH_DRIVE__: boolean;

/** The types know the first argument alone. */
type AuthorizationOf = (
  mode: GoogleAppsScript.Script.AuthMode,
  scopes: string[],
) => GoogleAppsScript.Script.AuthorizationInfo;

const DRIVE_SCOPE = 'https://www.googleapis.com/auth/drive.readonly';
/** A file goes to the panel in one answer. */
const MAX_FILE_BYTES = 10 * 1024 * 1024;
/** Ids of the last listing, by the folder's; six hours is the most a cache keeps. */
const LISTED_KEY = 'ALCTO_LISTED_';
const LISTED_SECONDS = 21_600;

/** Lists the files of the set-up's plan folder, two levels deep; shortcuts are followed once. */
export function listPlanFolder(): FolderAnswer {
  return answer(() =>
    __WITH_DRIVE__
      ? withDrive(() => ({ ok: true as const, ...listFolder(findFolderId()) }))
      : leftOut(),
  );
}

/** A file's bytes; a Google Doc or Slides deck arrives as PDF. A file outside the plan folder is refused. */
export function readPlanFile(request: unknown): FileAnswer {
  return answer(() => {
    const { id } = readRequest('file', request);
    return __WITH_DRIVE__ ? withDrive(() => readFile(id)) : leftOut();
  });
}

function readFile(id: string) {
  if (!listedIds(findFolderId()).includes(id)) throw refuse('FILE_NOT_IN_FOLDER');
  const file = DriveApp.getFileById(id);
  if (file.getSize() > MAX_FILE_BYTES) throw refuse('FILE_TOO_LARGE');
  const isGoogles = /google-apps/.test(file.getMimeType());
  const blob = isGoogles ? file.getAs('application/pdf') : file.getBlob();
  return { ok: true as const, base64: Utilities.base64Encode(blob.getBytes()) };
}

function leftOut(): never {
  throw refuse('DRIVE_LEFT_OUT');
}

/** A part of the document reader, from 1 on, which the panel loads only when there is something to read. */
export function readReader(part: unknown): PartAnswer {
  return answer(() => {
    if (!/^[1-9]$/.test(String(part))) throw unreadable();
    try {
      return {
        ok: true as const,
        html: HtmlService.createHtmlOutputFromFile(`reader-${part}`).getContent(),
      };
    } catch {
      // Where the add-on was pasted in, the reader is too large to come along.
      throw refuse('READER_LEFT_OUT');
    }
  });
}

/** Asks for Drive where the person has not allowed it, and puts what Google refuses into a sentence. */
function withDrive<Answer>(act: () => Answer): Answer {
  const getAuthorization = ScriptApp.getAuthorizationInfo as AuthorizationOf;
  const info = getAuthorization(ScriptApp.AuthMode.FULL, [DRIVE_SCOPE]);
  if (info.getAuthorizationStatus() === ScriptApp.AuthorizationStatus.REQUIRED) {
    throw notAllowed(info.getAuthorizationUrl());
  }
  try {
    return act();
  } catch (error) {
    const text = String(error);
    if (error instanceof Refusal) throw error;
    // Refused whole, or by the domain's administrator: Google has no page that would help.
    if (/permissions are not sufficient|access denied|blocked|admin/i.test(text)) {
      throw notAllowed(null);
    }
    if (/no item with the given ID|not found/i.test(text)) throw refuse('FOLDER_MISSING');
    throw error;
  }
}

function notAllowed(url: string | null): Refusal {
  return new Refusal([{ ...makeFault('DRIVE_NOT_ALLOWED'), ...(url && { url }) }]);
}

function findFolderId(): string {
  const { setUpCells } = tryRead(openBase);
  const [row] = setUpCells.filter(([label]) => fold(String(label)) === fold(SET_UP_LABELS.folder));
  return readFolderId(String(row ? row[1] : ''));
}

function listFolder(id: string) {
  const root = DriveApp.getFolderById(id);
  const { files, isCut } = walkFolder(root);
  const ids = files.map((file) => file.id).join(' ');
  CacheService.getUserCache().put(LISTED_KEY + id, ids, LISTED_SECONDS);
  return { name: root.getName(), files, isCut };
}

/** By the last listing, else by a new one. */
function listedIds(folderId: string): string[] {
  const kept = CacheService.getUserCache().get(LISTED_KEY + folderId);
  return kept ? kept.split(' ') : listFolder(folderId).files.map(({ id }) => id);
}
