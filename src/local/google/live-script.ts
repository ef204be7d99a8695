// The scratch project of the checks: what is pushed, and to which script.
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { UsageFault } from '../cli/usage-fault';
import { LIVE_FILES, LIVE_PAGE } from './live-results';
import { namesScript, readSettings, type ScriptSettings } from './script-settings';

const MANIFEST = 'appsscript.json';
const SCRIPT_FOLDER = 'script';

/** Path of a file of the checks. */
export function checkFile(root: string, name: string): string {
  return path.join(root, 'test', 'deep', 'live', name);
}

/** The script that the settings file names; never the one that holds the add-on, as a push replaces all of it. */
export function readLiveScriptId(root: string, file: string): string {
  const settings = readLiveSettings(file);
  if (!namesScript(settings)) {
    throw new UsageFault([
      `${file} must hold { "scriptId": "…" }, the Script ID of a scratch project (Apps Script editor, Project Settings).`,
    ]);
  }
  if (settings.scriptId === readSettings(root).settings?.scriptId) {
    throw new UsageFault([
      `${file} names the script that holds the add-on, which the push would replace. Make a new spreadsheet for the checks and name its script.`,
    ]);
  }
  return String(settings.scriptId);
}

function readLiveSettings(file: string): ScriptSettings {
  try {
    const settings: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return settings !== null && typeof settings === 'object' ? settings : {};
  } catch {
    if (existsSync(file)) return {};
    throw new UsageFault([
      `${file} is missing. Make an empty spreadsheet, open Extensions › Apps Script, and write { "scriptId": "…" } of that project into it.`,
    ]);
  }
}

/** Makes build/live anew; gives what clasp is told and the files it shall push, as it names them. */
export function buildLive(root: string, scriptId: string) {
  const folder = path.join(root, 'build', 'live');
  const names = [MANIFEST, ...LIVE_FILES, LIVE_PAGE];
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(path.join(folder, SCRIPT_FOLDER), { recursive: true });
  for (const name of names) {
    cpSync(checkFile(root, name), path.join(folder, SCRIPT_FOLDER, name));
  }
  const [settings, ignore] = ['.clasp.json', '.claspignore'].map((name) => path.join(folder, name));
  writeFileSync(settings, JSON.stringify({ scriptId, rootDir: SCRIPT_FOLDER }));
  writeFileSync(ignore, ['**/**', ...names.map((name) => `!${name}`), ''].join('\n'));
  return { folder, names, project: ['--project', settings, '--ignore', ignore] };
}
