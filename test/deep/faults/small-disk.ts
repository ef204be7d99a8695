// A disk of a few bytes, where the machine lets us make one; a test that needs it is skipped elsewhere, and seen to be.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export function mountDisk(folder: string, bytes: number): void {
  const options = ['-t', 'tmpfs', '-o', `size=${bytes}`, 'tmpfs', folder];
  execFileSync('mount', options, { stdio: 'ignore' });
}

export function remountDisk(folder: string, option: string): void {
  execFileSync('mount', ['-o', `remount,${option}`, folder], { stdio: 'ignore' });
}

export function unmountDisk(folder: string): void {
  execFileSync('umount', [folder], { stdio: 'ignore' });
}

/** Only root may, and not in every container. */
export function canMountDisk(): boolean {
  const folder = mkdtempSync(path.join(tmpdir(), 'alcto-disk-'));
  try {
    mountDisk(folder, 4096);
    unmountDisk(folder);
    return true;
  } catch {
    return false;
  } finally {
    rmdirSync(folder);
  }
}
