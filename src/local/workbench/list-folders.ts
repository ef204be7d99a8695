import { readdirSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { FileFault } from '../files/file-fault';
import type { FolderListing } from './protocol';

const DOCUMENT = /\.(docx?|pdf|pptx?|png|jpe?g|txt)$/i;
const MAX_FOLDERS = 500;

/** The folders in a folder of this computer, to choose one by clicking; hidden ones are left out. */
export function listFolders(folder: string): FolderListing {
  try {
    const here = realpathSync(folder);
    const entries = readdirSync(here, { withFileTypes: true });
    const isShown = ({ name }: { name: string }) => !name.startsWith('.');
    const folders = entries.filter((entry) => entry.isDirectory() && isShown(entry));
    const names = folders.map(({ name }) => name).sort((a, b) => a.localeCompare(b, 'en'));
    const parent = path.dirname(here);
    return {
      path: here,
      parent: parent === here ? null : parent,
      folders: names.slice(0, MAX_FOLDERS).map((name) => ({ name, path: path.join(here, name) })),
      documents: entries.filter((entry) => entry.isFile() && DOCUMENT.test(entry.name)).length,
    };
  } catch {
    throw new FileFault(`The folder “${folder}” cannot be opened. Check that you may read it.`);
  }
}
