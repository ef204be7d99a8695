import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';

/** Id of the folder on disk that stands for the plan folder in Drive. */
export const PLAN_FOLDER_ID = 'local-plan-folder';
const FOLDER = 'application/vnd.google-apps.folder';
const TYPES: Record<string, string> = {
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.pptx': 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.doc': 'application/msword',
  '.ppt': 'application/vnd.ms-powerpoint',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.txt': 'text/plain',
};

/** A file or folder as Drive tells of it. */
export interface DriveEntry {
  id: string;
  name: string;
  mimeType: string;
  modifiedTime: string;
  size?: string;
  shortcutDetails?: { targetId: string; targetMimeType: string };
}

/** A folder on disk in the place of one in Drive; nothing outside it is read, links out of it included. */
export class PlanFolder {
  private readonly root: string;

  constructor(folder: string) {
    this.root = realpathSync(folder);
  }

  /** Newest first. */
  list(id: string): DriveEntry[] {
    const folder = this.pathOf(id);
    return readdirSync(folder)
      .filter((name) => !name.startsWith('.'))
      .flatMap((name) => this.tryEntry(path.join(folder, name)))
      .sort((a, b) => (a.modifiedTime < b.modifiedTime ? 1 : -1));
  }

  entry(id: string): DriveEntry {
    const file = this.pathOf(id);
    const stat = statSync(file);
    const isFolder = stat.isDirectory();
    // A pipe would be waited for without end.
    if (!isFolder && !stat.isFile()) throw new Error('neither a file nor a folder');
    return {
      id,
      name: path.basename(file),
      mimeType: isFolder
        ? FOLDER
        : (TYPES[path.extname(file).toLowerCase()] ?? 'application/octet-stream'),
      modifiedTime: stat.mtime.toISOString(),
      ...(!isFolder && { size: String(stat.size) }),
    };
  }

  /** The files in it and in the folders of `levels` levels below, newest first in each. */
  walk(levels: number, id = PLAN_FOLDER_ID): DriveEntry[] {
    const entries = this.list(id);
    const isFolder = ({ mimeType }: DriveEntry) => mimeType === FOLDER;
    const below = levels > 0 ? entries.filter(isFolder) : [];
    return [
      ...entries.filter((entry) => !isFolder(entry)),
      ...below.flatMap((folder) => this.walk(levels - 1, folder.id)),
    ];
  }

  read(id: string): Buffer {
    this.entry(id);
    return readFileSync(this.pathOf(id));
  }

  private tryEntry(file: string): DriveEntry[] {
    try {
      return [this.entry(this.idOf(file))];
    } catch {
      // A link that leads out or nowhere, or what may not be read, is not in the folder for us.
      return [];
    }
  }

  private idOf(file: string): string {
    return `local-${Buffer.from(path.relative(this.root, file)).toString('base64url')}`;
  }

  private pathOf(id: string): string {
    if (id === PLAN_FOLDER_ID) return this.root;
    const relative = Buffer.from(id.replace(/^local-/, ''), 'base64url').toString();
    const file = realpathSync(path.join(this.root, relative));
    if (!file.startsWith(this.root + path.sep)) throw new Error('outside the plan folder');
    return file;
  }
}
