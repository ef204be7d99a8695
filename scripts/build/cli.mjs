// Builds the command line, and what it runs in threads of its own.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { bundle, ROOT } from './bundle.mjs';

/** Entries by the file they become. */
const ENTRIES = {
  'build/local/alcto.mjs': 'src/local/cli/alcto.ts',
  'build/local/roster-worker.mjs': 'src/local/roster/roster-worker.ts',
  'build/local/read-worker.mjs': 'src/local/files/read-worker.ts',
};
export const CLI_FILES = Object.keys(ENTRIES);

export async function buildCli() {
  const files = await Promise.all(
    Object.entries(ENTRIES).map(([out, entry]) =>
      bundle(entry, {
        format: 'esm',
        platform: 'node',
        target: 'node20',
        packages: 'external',
        sourcemap: true,
        outfile: join(ROOT, out),
      }),
    ),
  );
  for (const { path, contents } of files.flat()) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, contents);
  }
}
