import { open, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { FileFault } from './file-fault';

const SAVE_FAULTS: Record<string, string> = {
  ENOSPC: 'disk full',
  EACCES: 'no permission',
  EPERM: 'no permission',
  EROFS: 'the disk is read-only',
  ENOENT: 'no such folder',
  EISDIR: 'that is a folder',
};

let saves = 0;

/** Writes a file whole or not at all: hidden beside it first, then in its place. */
export async function saveFile(target: string, bytes: Uint8Array): Promise<void> {
  const hidden = path.join(path.dirname(target), `.${path.basename(target)}.`);
  saves += 1;
  const beside = `${hidden}${process.pid}-${saves}.part`;
  try {
    await removeLeftovers(hidden);
    const file = await open(beside, 'w');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, target);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined);
    const reason = SAVE_FAULTS[(error as NodeJS.ErrnoException).code ?? ''];
    if (!reason) throw error;
    throw new FileFault(`Could not save ${target} (${reason}). Your file was not changed.`);
  }
}

/** What a save that was cut off left beside the file; one under way is left alone. */
async function removeLeftovers(hidden: string): Promise<void> {
  const folder = path.dirname(hidden);
  for (const name of await readdir(folder)) {
    if (!name.startsWith(path.basename(hidden))) continue;
    const [, pid] = /^(\d+)-\d+\.part$/.exec(name.slice(path.basename(hidden).length)) ?? [];
    if (pid && !isRunning(Number(pid))) await rm(path.join(folder, name), { force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
