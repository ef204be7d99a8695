// .clasp.json: which script is pushed to.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PUSHED_FOLDER } from './built-files';

const FILE = '.clasp.json';
const PLACEHOLDER = 'PUT_YOUR_SCRIPT_ID_HERE';
const MAKE_NEW = 'npm run push -- --new "AL-CTO compliance"';

/** What .clasp.json holds that matters here; what else it holds is kept. */
export interface ScriptSettings {
  scriptId?: unknown;
  parentId?: unknown;
  rootDir?: unknown;
  srcDir?: unknown;
}

/** The settings, nothing where there is no file, or why it cannot be read. */
export function readSettings(root: string): { settings?: ScriptSettings; fault?: string } {
  let text: string;
  try {
    text = readFileSync(settingsFile(root), 'utf8');
  } catch {
    return {};
  }
  try {
    const settings: unknown = JSON.parse(text);
    if (settings !== null && typeof settings === 'object' && !Array.isArray(settings)) {
      return { settings };
    }
  } catch {
    // Said below, as for anything else that is no object.
  }
  return {
    fault: `${FILE} is not readable as JSON. It must hold { "scriptId": "…", "rootDir": "${PUSHED_FOLDER}" }; fix it, or delete it and run ${MAKE_NEW}.`,
  };
}

/** What keeps a push from going to the script that .clasp.json names. */
export function findSettingsFaults(root: string): string[] {
  const { settings, fault } = readSettings(root);
  if (fault) return [fault];
  if (!settings) {
    return [
      `${FILE} is missing. Run ${MAKE_NEW} for a new spreadsheet, or write { "scriptId": "…", "rootDir": "${PUSHED_FOLDER}" } into it for an existing script.`,
    ];
  }
  const faults: string[] = [];
  if (!namesScript(settings)) {
    faults.push(
      `${FILE} does not name your script yet. Run ${MAKE_NEW} for a new spreadsheet, or put the Script ID of an existing script (Apps Script editor, Project Settings) in place of ${formatScriptId(settings)}.`,
    );
  }
  const folder = settings.srcDir ?? settings.rootDir;
  if (folder !== PUSHED_FOLDER) {
    faults.push(`${FILE} must push the folder of the build: set "rootDir" to "${PUSHED_FOLDER}".`);
  }
  return faults;
}

/** What keeps a new spreadsheet from being made: the script that .clasp.json names would be forgotten. */
export function findNewSheetFaults(root: string): string[] {
  const { settings, fault } = readSettings(root);
  if (fault) return [fault];
  // What is no id may be an address with one in it: only what holds nothing is replaced.
  if (!settings?.scriptId || settings.scriptId === PLACEHOLDER) return [];
  return [
    `${FILE} already names the script ${settings.scriptId}. Run npm run push to push to it; for a new spreadsheet, note that id down, set "scriptId" back to "${PLACEHOLDER}" and try again.`,
  ];
}

/** Names a new script and the spreadsheet it is bound to, and keeps what else stands there. */
export function writeSettings(root: string, made: { scriptId: string; parentId: string }): void {
  const { srcDir: _, ...kept } = readSettings(root).settings ?? {};
  const { scriptId, parentId } = made;
  const settings = { ...kept, scriptId, rootDir: PUSHED_FOLDER, parentId };
  writeFileSync(settingsFile(root), `${JSON.stringify(settings, null, 2)}\n`);
}

export function settingsFile(root: string): string {
  return path.join(root, FILE);
}

/** Tells whether settings name a script, and not the placeholder. */
export function namesScript({ scriptId }: ScriptSettings): boolean {
  return typeof scriptId === 'string' && scriptId !== PLACEHOLDER && /^[\w-]{20,}$/.test(scriptId);
}

function formatScriptId({ scriptId }: ScriptSettings): string {
  return typeof scriptId === 'string' && scriptId !== '' ? scriptId : PLACEHOLDER;
}
