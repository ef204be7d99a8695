// Bundles made for the bench alone, under build/bench, where packages are found.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

export const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
export const FOLDER = join(ROOT, 'build/bench');
mkdirSync(FOLDER, { recursive: true });

/** Bundles code that stands in no file; its imports are as from the project's root. */
export function bundleText(contents, options) {
  return build({
    absWorkingDir: ROOT,
    stdin: { contents, resolveDir: ROOT, sourcefile: 'bench-entry.ts', loader: 'ts' },
    bundle: true,
    write: false,
    charset: 'utf8',
    define: { __VERSION__: '"0"' },
    logLevel: 'error',
    ...options,
  });
}

/** Bundles for Node and gives the module; packages stay outside. */
export async function importBundled(name, contents) {
  const outfile = join(FOLDER, `${name}.mjs`);
  await bundleText(contents, {
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    write: true,
    outfile,
  });
  return import(pathToFileURL(outfile).href);
}
