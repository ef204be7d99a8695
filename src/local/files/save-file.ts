import { createHash } from 'node:crypto';
import { access, constants, open, readdir, realpath, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { FileFault } from './file-fault';

const SAVE_FAULTS: Record<string, string> = {
  ENOSPC: 'disk full',
  EDQUOT: 'disk full',
  EFBIG: 'too big for this disk',
  EIO: 'the disk failed',
  EACCES: 'no permission',
  EPERM: 'no permission',
  EROFS: 'the disk is read-only',
  EBUSY: 'it is open in another program',
  ENOENT: 'no such folder',
  ENOTDIR: 'no such folder',
  EISDIR: 'that is a folder',
  ENAMETOOLONG: 'its name is too long',
  ELOOP: 'a link that leads nowhere',
};

let saves = 0;

/**
 * Writes a file whole or not at all: hidden beside it first, then in its place. A link stays one: what
 * it leads to is written. Who may read and write the file stays as it was.
 */
export async function saveFile(named: string, bytes: Uint8Array): Promise<void> {
  const target = await realpath(named).catch(() => named);
  const hidden = path.join(path.dirname(target), hiddenName(path.basename(target)));
  saves += 1;
  const beside = `${hidden}${process.pid}-${saves}.part`;
  try {
    await removeLeftovers(hidden);
    const mode = await modeOf(target);
    const file = await open(beside, 'w', mode);
    try {
      if (mode !== undefined) await file.chmod(mode);
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, target);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined);
    throw notSaved(named, error);
  }
}

/** Short, as the file's own name may be as long as a name can be. */
function hiddenName(name: string): string {
  return `.${createHash('sha256').update(name).digest('hex').slice(0, 16)}.`;
}

/** The sentence for an error of the file system; any other error stays as it is. */
export function notSaved(file: string, error: unknown): unknown {
  const reason = SAVE_FAULTS[(error as NodeJS.ErrnoException).code ?? ''];
  if (!reason) return error;
  return new FileFault(`Could not save ${file} (${reason}). Your file was not changed.`);
}

/** Who may read and write the file that is there; a protected one is not to be replaced. */
async function modeOf(target: string): Promise<number | undefined> {
  try {
    await access(target, constants.W_OK);
    return (await stat(target)).mode & 0o777;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
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
