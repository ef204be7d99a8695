import { createHash } from 'node:crypto';
import { readFileSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { findProjectRoot } from '../cli/project-root';
import type { Terminal } from '../cli/terminal';
import { UsageFault } from '../cli/usage-fault';
import { findBuildFaults, listBuiltFiles, PUSHED_FOLDER } from './built-files';
import { findLoginFaults } from './login';
import { makeSheet } from './new-sheet';
import { findInstallFaults, IGNORE_FILE, runClasp } from './run-clasp';
import {
  findNewSheetFaults,
  findSettingsFaults,
  readSettings,
  settingsFile,
} from './script-settings';

/** Pushes the files in dist/ to Apps Script, to a new spreadsheet where a title is given. */
export async function push(title: string | undefined, terminal: Terminal): Promise<void> {
  // clasp refuses a folder that is reached through a link.
  const root = realpathSync(findProjectRoot());
  const faults = [
    ...findInstallFaults(root),
    ...(title === undefined ? findSettingsFaults(root) : findNewSheetFaults(root)),
    ...findBuildFaults(root),
    ...findLoginFaults(),
  ];
  if (faults.length > 0) throw new UsageFault(faults);
  if (title === undefined) {
    await pushFiles(root, terminal);
    return;
  }
  await makeSheet(root, title);
  terminal.print(`Made the spreadsheet “${title}”, and named its script in .clasp.json.`);
  await pushToNew(root, terminal);
}

async function pushToNew(root: string, terminal: Terminal): Promise<void> {
  try {
    await pushFiles(root, terminal);
  } catch (error) {
    if (!(error instanceof UsageFault)) throw error;
    const stands = `The spreadsheet is there without the add-on: ${describeScript(root)} Then run npm run push, without --new.`;
    throw new UsageFault([...error.faults, stands]);
  }
}

async function pushFiles(root: string, terminal: Terminal): Promise<void> {
  const files = listBuiltFiles(root);
  const project = ['--project', settingsFile(root), '--ignore', path.join(root, IGNORE_FILE)];
  await requireSameFiles(root, project, files);
  // Forced: without a terminal clasp else skips a changed manifest, and says so in one line only.
  const pushed = (await runClasp(root, root, ['push', '-f', ...project])) as string[];
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  terminal.print(
    pushed.length > 0
      ? `Pushed version ${version}: ${files.join(', ')}.`
      : `Nothing to push: the script holds version ${version} already (${files.join(', ')}).`,
  );
  for (const name of files)
    terminal.print(`  ${hashOf(path.join(root, PUSHED_FOLDER, name))}  ${name}`);
  terminal.print(describeScript(root));
  terminal.print(
    'Reload it if it is open; the menu is under Extensions, by the name of the script.',
  );
}

/** A push replaces the whole script: what clasp would send must be what was built, no more and no less. */
async function requireSameFiles(root: string, project: string[], files: string[]): Promise<void> {
  const status = await runClasp(root, root, ['show-file-status', ...project]);
  const { filesToPush } = status as { filesToPush: string[] };
  const expected = files.map((name) => path.join(PUSHED_FOLDER, name));
  const isSame =
    filesToPush.length === expected.length && expected.every((file) => filesToPush.includes(file));
  if (isSame) return;
  throw new UsageFault([
    `clasp would push ${filesToPush.join(', ') || 'nothing'} instead of ${expected.join(', ')}. Put ${IGNORE_FILE} and .clasp.json back as they came, all but "scriptId".`,
  ]);
}

/** SHA-256, by which an administrator knows what was reviewed. */
function hashOf(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

function describeScript(root: string): string {
  const { parentId, scriptId } = readSettings(root).settings ?? {};
  return typeof parentId === 'string'
    ? `Open the spreadsheet: https://drive.google.com/open?id=${parentId}`
    : `Open the spreadsheet that the script belongs to (the script: https://script.google.com/d/${scriptId}/edit).`;
}
