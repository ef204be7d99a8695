import { readdirSync } from 'node:fs';
import path from 'node:path';

/** The folder that is pushed, as .clasp.json names it. */
export const PUSHED_FOLDER = 'dist';

const NEEDED = ['appsscript.json', 'Code.js', 'functions.js', 'panel.html'];
/** What the panel loads on need: the parts of the reader of plan documents. */
const READER_PART = /^reader-[1-9]\.html$/;

/** Names of the built files in dist/: what is needed, then the reader. */
export function listBuiltFiles(root: string): string[] {
  const names = readNames(root);
  return [
    ...NEEDED.filter((name) => names.includes(name)),
    ...names.filter((name) => READER_PART.test(name)),
  ];
}

/** What keeps dist/ from being pushed: a push replaces the whole script, so nothing may lack or be added. */
export function findBuildFaults(root: string): string[] {
  const names = readNames(root);
  const missing = NEEDED.filter((name) => !names.includes(name));
  const strange = names.filter((name) => !NEEDED.includes(name) && !READER_PART.test(name));
  const faults: string[] = [];
  if (missing.length > 0) {
    faults.push(`${PUSHED_FOLDER}/ lacks ${missing.join(', ')}. Run npm run build first.`);
  }
  if (strange.length > 0) {
    faults.push(
      `${PUSHED_FOLDER}/ holds what the build did not make: ${strange.join(', ')}. ` +
        `Delete it, or the whole folder, and run npm run push again.`,
    );
  }
  return faults;
}

function readNames(root: string): string[] {
  try {
    const entries = readdirSync(path.join(root, PUSHED_FOLDER), { withFileTypes: true });
    // A folder or link that bears a file's name is none of ours.
    return entries.map((entry) => (entry.isFile() ? entry.name : `${entry.name}/`)).sort();
  } catch {
    return [];
  }
}
