import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { UsageFault } from '../cli/usage-fault';
import { runClasp } from './run-clasp';
import { writeSettings } from './script-settings';

/**
 * Makes a spreadsheet with a script bound to it, and names both in .clasp.json. clasp pulls the new
 * script's own manifest and writes settings of its own, so it works in a folder apart.
 */
export async function makeSheet(root: string, title: string): Promise<void> {
  // clasp refuses a folder that is reached through a link, as some temporary folders are.
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'alcto-new-')));
  try {
    const settings = path.join(folder, '.clasp.json');
    // With settings of its own it does not look for others further up.
    writeFileSync(settings, '{}');
    const args = ['--type', 'sheets', `--title=${title}`, '--rootDir', '.', '--project', settings];
    const made = await runClasp(root, folder, ['create-script', ...args]);
    writeSettings(root, made as { scriptId: string; parentId: string });
  } catch (error) {
    if (!(error instanceof UsageFault)) throw error;
    throw new UsageFault([
      ...error.faults,
      `If a spreadsheet “${title}” is now in your Google Drive, delete it: it has no script.`,
    ]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
