import type { Local } from './apps-script-types';
import type { DriveEntry, PlanFolder } from './plan-folder';

/** What there is of Drive: a folder on disk in the place of the plan folder, and whether the person allows it. */
export interface DriveAccess {
  findPlanFolder(): PlanFolder | undefined;
  isAllowed(): boolean;
}

export const DRIVE_SCOPE = 'https://www.googleapis.com/auth/drive.readonly';
const FOLDER = 'application/vnd.google-apps.folder';
const SHORTCUT = 'application/vnd.google-apps.shortcut';

/** Reads the plan folder and what is in it; nothing else is there. */
export class LocalDriveApp
  implements Local<GoogleAppsScript.Drive.DriveApp, 'getFileById' | 'getFolderById'>
{
  static readonly apiName = 'Drive.DriveApp';

  constructor(private readonly drive: DriveAccess) {}

  getFileById(id: string) {
    return new LocalFile(this.open('getFileById', id, (kind) => kind !== FOLDER));
  }

  getFolderById(id: string) {
    return new LocalFolder(this.open('getFolderById', id, (kind) => kind === FOLDER));
  }

  private open(method: string, id: string, isWanted: (mimeType: string) => boolean): OpenEntry {
    if (!this.drive.isAllowed()) {
      throw new Error(
        `Specified permissions are not sufficient to call DriveApp.${method}. Required permissions: (${DRIVE_SCOPE} || https://www.googleapis.com/auth/drive)`,
      );
    }
    const folder = this.drive.findPlanFolder();
    const entry = folder && tryEntry(folder, id);
    if (folder && entry && isWanted(entry.mimeType)) return { folder, entry };
    // As Google says it, for what is missing and for what may not be read.
    throw new Error(
      'No item with the given ID could be found. Possibly because you have not edited this item or you do not have permission to access it.',
    );
  }
}

interface OpenEntry {
  folder: PlanFolder;
  entry: DriveEntry;
}

class LocalFolder
  implements Local<GoogleAppsScript.Drive.Folder, 'getId' | 'getName' | 'getFiles' | 'getFolders'>
{
  static readonly apiName = 'Drive.Folder';

  constructor(private readonly open: OpenEntry) {}

  getId = () => this.open.entry.id;
  getName = () => this.open.entry.name;
  getFiles = () =>
    new LocalFileIterator(
      this.list()
        .filter((each) => !isFolder(each))
        .map(toFile),
    );
  getFolders = () => new LocalFolderIterator(this.list().filter(isFolder).map(toFolder));

  private list(): OpenEntry[] {
    const { folder, entry } = this.open;
    return folder.list(entry.id).map((each) => ({ folder, entry: each }));
  }
}

const isFolder = ({ entry }: OpenEntry) => entry.mimeType === FOLDER;
const toFile = (open: OpenEntry) => new LocalFile(open);
const toFolder = (open: OpenEntry) => new LocalFolder(open);

class LocalFile
  implements
    Local<
      GoogleAppsScript.Drive.File,
      | 'getId'
      | 'getName'
      | 'getMimeType'
      | 'getLastUpdated'
      | 'getSize'
      | 'getTargetId'
      | 'getTargetMimeType'
      | 'getBlob'
      | 'getAs'
    >
{
  static readonly apiName = 'Drive.File';

  constructor(private readonly open: OpenEntry) {}

  getId = () => this.open.entry.id;
  getName = () => this.open.entry.name;
  getMimeType = () => this.open.entry.mimeType;
  getLastUpdated = () => new Date(this.open.entry.modifiedTime);
  getSize = () => Number(this.open.entry.size ?? 0);
  getTargetId = () => this.target?.targetId ?? (null as unknown as string);
  getTargetMimeType = () => this.target?.targetMimeType ?? (null as unknown as string);
  getBlob = () => new LocalBlob(this.open.folder.read(this.open.entry.id));

  getAs(contentType: string): never {
    throw new Error(`Converting from a file on disk to ${contentType} is not supported.`);
  }

  private get target() {
    const { mimeType, shortcutDetails } = this.open.entry;
    return mimeType === SHORTCUT ? shortcutDetails : undefined;
  }
}

class LocalBlob implements Local<GoogleAppsScript.Base.Blob, 'getBytes'> {
  static readonly apiName = 'Base.Blob';

  constructor(private readonly bytes: Buffer) {}

  /** Google gives an array of signed bytes; this one is as signed and as long, and much lighter. */
  getBytes = () => new Int8Array(this.bytes) as unknown as number[];
}

class LocalFileIterator implements Local<GoogleAppsScript.Drive.FileIterator, 'hasNext' | 'next'> {
  static readonly apiName = 'Drive.FileIterator';

  constructor(private readonly files: LocalFile[]) {}

  hasNext = () => this.files.length > 0;
  next = () => nextOf(this.files);
}

class LocalFolderIterator
  implements Local<GoogleAppsScript.Drive.FolderIterator, 'hasNext' | 'next'>
{
  static readonly apiName = 'Drive.FolderIterator';

  constructor(private readonly folders: LocalFolder[]) {}

  hasNext = () => this.folders.length > 0;
  next = () => nextOf(this.folders);
}

function nextOf<Item>(items: Item[]): Item {
  const item = items.shift();
  if (!item) throw new Error('Cannot retrieve the next object: iterator has reached the end.');
  return item;
}

function tryEntry(folder: PlanFolder, id: string): DriveEntry | undefined {
  try {
    return folder.entry(id);
  } catch {
    return undefined;
  }
}
