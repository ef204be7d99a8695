import type { Local } from './apps-script-types';
import type { DriveEntry, PlanFolder } from './plan-folder';

type EmulatedFiles = Local<
  GoogleAppsScript.Drive_v3.Drive.V3.Collection.FilesCollection,
  'get' | 'list'
>;

/** Gives the folder that stands for the plan folder in Drive, where there is one. */
export type FindPlanFolder = () => PlanFolder | undefined;

const QUERY = /^'((?:[^'\\]|\\.)*)' in parents and trashed = false$/;

/** The advanced service; only the plan folder is there. */
export class LocalDrive implements Local<GoogleAppsScript.Drive, 'Files'> {
  static readonly apiName = 'GoogleAppsScript.Drive';
  readonly Files: LocalDriveFiles;

  constructor(find: FindPlanFolder) {
    this.Files = new LocalDriveFiles(find);
  }
}

class LocalDriveFiles implements EmulatedFiles {
  static readonly apiName = 'Collection.FilesCollection';

  constructor(private readonly find: FindPlanFolder) {}

  get(id: string, options: Record<string, unknown> = {}) {
    return pick(
      openEntry(this.find, id, (folder) => folder.entry(id)),
      String(options.fields ?? 'id,name,mimeType'),
    );
  }

  list(options: Record<string, unknown> = {}) {
    const [, quoted] = QUERY.exec(String(options.q)) ?? [];
    if (quoted === undefined) throw new Error('not emulated: Drive.Files.list with this query');
    const id = quoted.replace(/\\(.)/g, '$1');
    const all = openEntry(this.find, id, (folder) => folder.list(id));
    const start = Number(options.pageToken ?? 0);
    const end = start + Number(options.pageSize ?? 100);
    const [, fields = 'id,name,mimeType'] = /files\((.*)\)/.exec(String(options.fields)) ?? [];
    return {
      files: all.slice(start, end).map((entry) => pick(entry, fields)),
      ...(end < all.length && { nextPageToken: String(end) }),
    };
  }
}

/** Reads the files of the plan folder. */
export class LocalDriveApp implements Local<GoogleAppsScript.Drive.DriveApp, 'getFileById'> {
  static readonly apiName = 'Drive.DriveApp';

  constructor(private readonly find: FindPlanFolder) {}

  getFileById(id: string) {
    const bytes = openEntry(this.find, id, (folder) => folder.read(id));
    return new LocalDriveFile(bytes);
  }
}

class LocalDriveFile implements Local<GoogleAppsScript.Drive.File, 'getBlob' | 'getAs'> {
  static readonly apiName = 'Drive.File';

  constructor(private readonly bytes: Buffer) {}

  getBlob = () => new LocalBlob(this.bytes);

  getAs(contentType: string): never {
    throw new Error(`Converting from a file on disk to ${contentType} is not supported.`);
  }
}

class LocalBlob implements Local<GoogleAppsScript.Base.Blob, 'getBytes'> {
  static readonly apiName = 'Base.Blob';

  constructor(private readonly bytes: Buffer) {}

  /** Google gives an array of signed bytes; this one is as signed and as long, and much lighter. */
  getBytes = () => new Int8Array(this.bytes) as unknown as number[];
}

/** Drive gives only the fields that were asked for. */
function pick(entry: DriveEntry, fields: string): Partial<DriveEntry> {
  const asked = fields.split(/[,()]/);
  return Object.fromEntries(Object.entries(entry).filter(([key]) => asked.includes(key)));
}

function openEntry<Answer>(
  find: FindPlanFolder,
  id: string,
  read: (folder: PlanFolder) => Answer,
): Answer {
  const folder = find();
  if (folder) {
    try {
      return read(folder);
    } catch {
      // As Google says it, for what is missing and for what may not be read.
    }
  }
  throw new Error(`API call to drive.files.get failed with error: File not found: ${id}.`);
}
