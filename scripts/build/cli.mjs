// Builds the command line, and what it runs in threads of its own.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { bundle, ROOT } from './bundle.mjs';

/** Entries by the file they become, without its ending. */
const ENTRIES = {
  alcto: 'src/local/cli/alcto.ts',
  'check-worker': 'src/local/cli/check-worker.ts',
  'roster-worker': 'src/local/roster/roster-worker.ts',
  'workbench-thread': 'src/local/workbench/thread/entry.ts',
  'document-worker': 'src/local/technology-plan/document-worker.ts',
  'read-worker': 'src/local/files/read-worker.ts',
};
const FOLDER = 'build/local';
export const CLI_FILES = Object.keys(ENTRIES).map((name) => `${FOLDER}/${name}.mjs`);

/** Split, so that a command loads what it needs and nothing else. */
export async function buildCli() {
  const files = await bundle(ENTRIES, {
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    sourcemap: true,
    splitting: true,
    outdir: join(ROOT, FOLDER),
    outExtension: { '.js': '.mjs' },
    chunkNames: 'chunks/[name]-[hash]',
  });
  for (const { path, contents } of files) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, contents);
  }
  const written = new Set(files.map(({ path }) => path));
  for (const path of listFiles(join(ROOT, FOLDER))) if (!written.has(path)) rmSync(path);
}

function listFiles(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.filter((each) => each.isFile()).map((each) => join(each.parentPath, each.name));
}
