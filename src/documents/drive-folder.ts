// The plan folder in Drive, walked through page by page.
import type {
  DriveRequest,
  FileAnswer,
  FolderAnswer,
  PlanFile,
  Refused,
} from '../core/protocol/messages';
import type { PlanSource } from './plan-source';

const MOST_FILES = 500;
const LEVELS_BELOW = 2;
const MOST_TRIES = 3;
const PAUSE_MS = 1_000;
const FOLDER = 'application/vnd.google-apps.folder';
const PASSING = /rate limit|quota.*second|internal|backend|timed? ?out|unavailable|empty response/i;

/** The two doors to Drive; what Google refuses is thrown as Google says it. */
export interface Drive {
  list(request: DriveRequest): Promise<FolderAnswer>;
  read(request: DriveRequest): Promise<FileAnswer>;
}

export interface FolderListing {
  name: string;
  sources: PlanSource[];
  /** True where there are more than were listed. */
  isCut: boolean;
}

/** Why a folder cannot be listed, in one sentence. */
export class FolderFault extends Error {
  override name = 'FolderFault';
}

/** Lists the folder behind a link or id, two levels deep, shortcuts followed, 500 files at most. */
export async function listFolder(link: string, drive: Drive): Promise<FolderListing> {
  const id = readFolderId(link);
  const root = await openFolder(id, drive);
  const listing: FolderListing = { name: root.name, sources: [], isCut: false };
  await walk(id, LEVELS_BELOW, { drive, listing, seen: new Set([id]) });
  return listing;
}

/** The id in any of Drive's links to a folder, or an id as it is. */
export function readFolderId(link: string): string {
  if (/\/d\/[\w-]+/.test(link)) throw notAFolder();
  const [, id] =
    /folders\/([\w-]{10,})/.exec(link) ??
    /[?&]id=([\w-]{10,})/.exec(link) ??
    /^\s*([\w-]{10,})\s*$/.exec(link) ??
    [];
  if (id) return id;
  throw new FolderFault(
    link.trim() === ''
      ? 'There is no plan folder yet. Paste the link of the Drive folder with your plan.'
      : 'That is no link of a Drive folder. Open the folder in Drive and copy its address.',
  );
}

function notAFolder(): FolderFault {
  return new FolderFault('That link is a file. Give the folder it is in.');
}

async function openFolder(id: string, drive: Drive): Promise<PlanFile> {
  let files: PlanFile[];
  try {
    ({ files } = await ask(() => drive.list({ id })));
  } catch (error) {
    throw error instanceof FolderFault ? error : new FolderFault(sayRefused(error));
  }
  const [root] = files;
  if (root?.mimeType !== FOLDER) throw notAFolder();
  return root;
}

function sayRefused(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return /scope|authoriz|not have permission to call|not been used|disabled/i.test(text)
    ? 'Drive is not allowed for this add-on. Allow it when Google asks, or choose the files from your computer.'
    : 'You cannot open that folder, or it was deleted. Ask its owner, or choose another.';
}

interface Walk {
  drive: Drive;
  listing: FolderListing;
  seen: Set<string>;
}

async function walk(id: string, levels: number, way: Walk): Promise<void> {
  const { drive, listing, seen } = way;
  let pageToken = '';
  do {
    const token = pageToken;
    const page = await ask(() => drive.list({ id, pageToken: token }));
    for (const file of page.files) {
      const { targetId = file.id, targetMimeType = file.mimeType } = file.shortcutDetails ?? {};
      if (seen.has(targetId)) continue;
      seen.add(targetId);
      if (targetMimeType === FOLDER) {
        if (levels > 0) await walk(targetId, levels - 1, way);
      } else if (listing.sources.length < MOST_FILES) {
        listing.sources.push(
          makeSource({ ...file, id: targetId, mimeType: targetMimeType }, drive),
        );
      } else listing.isCut = true;
      if (listing.isCut) return;
    }
    pageToken = page.nextPageToken ?? '';
  } while (pageToken !== '');
}

function makeSource(file: PlanFile, drive: Drive): PlanSource {
  const isShortcut = file.shortcutDetails !== undefined;
  return {
    name: file.name,
    mimeType: file.mimeType,
    changed: file.modifiedTime,
    // A shortcut has the size of none.
    size: file.size === undefined || isShortcut ? null : Number(file.size),
    read: (onProgress) => readParts(file, drive, onProgress),
  };
}

/** Big files come in parts. */
async function readParts(
  { id, mimeType }: PlanFile,
  drive: Drive,
  onProgress: (done: number, total: number) => void,
): Promise<Uint8Array> {
  let bytes = new Uint8Array();
  let done = 0;
  do {
    const from = done;
    const part = await ask(() => drive.read({ id, mimeType, from }));
    if (from === 0) bytes = new Uint8Array(part.size);
    const text = atob(part.base64);
    if (text.length === 0) break;
    for (let index = 0; index < text.length; index++) bytes[from + index] = text.charCodeAt(index);
    done += text.length;
    onProgress(done, bytes.length);
  } while (done < bytes.length);
  return bytes;
}

/** Asks again where Google stumbled; a refusal of ours is thrown as its sentence. */
async function ask<Answer extends { ok: true }>(
  read: () => Promise<Answer | Refused>,
): Promise<Answer> {
  for (let tries = 1; ; tries++) {
    try {
      const answer = await read();
      if (answer.ok) return answer;
      throw new FolderFault(answer.faults.map(({ message }) => message).join(' '));
    } catch (error) {
      if (error instanceof FolderFault || tries === MOST_TRIES || !PASSING.test(String(error))) {
        throw error;
      }
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  }
}
