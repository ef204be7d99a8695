import { open, rename, rm } from 'node:fs/promises';
import { FileFault } from './file-fault';

const SAVE_FAULTS: Record<string, string> = {
  ENOSPC: 'disk full',
  EACCES: 'no permission',
  EPERM: 'no permission',
  EROFS: 'the disk is read-only',
  ENOENT: 'no such folder',
  EISDIR: 'that is a folder',
};

/** Writes a file whole or not at all: beside it first, then in its place. */
export async function saveFile(path: string, bytes: Uint8Array): Promise<void> {
  const beside = `${path}.${process.pid}.part`;
  try {
    const file = await open(beside, 'w');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined);
    const reason = SAVE_FAULTS[(error as NodeJS.ErrnoException).code ?? ''];
    if (!reason) throw error;
    throw new FileFault(`Could not save ${path} (${reason}). Your file was not changed.`);
  }
}
