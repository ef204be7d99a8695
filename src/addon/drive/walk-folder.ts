import type { PlanFile } from '../../core/protocol/messages';

type Folder = GoogleAppsScript.Drive.Folder;
type File = GoogleAppsScript.Drive.File;

const SHORTCUT = 'application/vnd.google-apps.shortcut';
const FOLDER = 'application/vnd.google-apps.folder';
const LEVELS_BELOW = 2;
const MAX_FILES = 500;
/** The panel waits 45 seconds for an answer. */
const MAX_MS = 25_000;

interface Walk {
  files: PlanFile[];
  /** True where there are more than were listed. */
  isCut: boolean;
  seen: Set<string>;
  until: number;
}

/** The files in a folder and in the folders of two levels below it, each once; of a shortcut what it leads to. */
export function walkFolder(root: Folder): Pick<Walk, 'files' | 'isCut'> {
  const walk: Walk = {
    files: [],
    isCut: false,
    seen: new Set([root.getId()]),
    until: Date.now() + MAX_MS,
  };
  walkInto(root, LEVELS_BELOW, walk);
  return { files: walk.files, isCut: walk.isCut };
}

function walkInto(folder: Folder, levels: number, walk: Walk): void {
  const below = listFiles(folder, walk);
  if (levels === 0) return;
  for (const folders = folder.getFolders(); folders.hasNext(); ) {
    const next = folders.next();
    if (isNew(next.getId(), walk)) below.push(next);
  }
  for (const next of below) if (!walk.isCut) walkInto(next, levels - 1, walk);
}

/** Adds the folder's files; gives the folders that shortcuts among them lead to. */
function listFiles(folder: Folder, walk: Walk): Folder[] {
  const below: Folder[] = [];
  for (const files = folder.getFiles(); files.hasNext(); ) {
    if (walk.files.length >= MAX_FILES || Date.now() > walk.until) {
      walk.isCut = true;
      return [];
    }
    const file = files.next();
    const id = file.getTargetId() || file.getId();
    if (!isNew(id, walk)) continue;
    if (file.getTargetMimeType() === FOLDER) below.push(...openTarget(id));
    else walk.files.push(describeFile(file, id));
  }
  return below;
}

function isNew(id: string, { seen }: Walk): boolean {
  const isKnown = seen.has(id);
  seen.add(id);
  return !isKnown;
}

/** Nothing where the folder behind a shortcut is not shared with the person. */
function openTarget(id: string): Folder[] {
  try {
    return [DriveApp.getFolderById(id)];
  } catch {
    return [];
  }
}

function describeFile(file: File, id: string): PlanFile {
  const mimeType = file.getMimeType();
  return {
    id,
    name: file.getName(),
    mimeType: (mimeType === SHORTCUT && file.getTargetMimeType()) || mimeType,
    modifiedTime: new Date(Number(file.getLastUpdated())).toISOString(),
    // Neither a shortcut nor a document of Google's has a size of its own.
    size: /google-apps/.test(mimeType) ? null : file.getSize(),
  };
}
