// Bundles made for the bench alone, under build/bench, where packages are found.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

export const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
export const FOLDER = join(ROOT, 'build/bench');
mkdirSync(FOLDER, { recursive: true });

const CORE_ENTRY = 'test/deep/bench/core-entry.ts';

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
export async function importBundled(name, contents, root = ROOT) {
  const outfile = join(FOLDER, `${name}.mjs`);
  await bundleText(contents, {
    stdin: { contents, resolveDir: root, sourcefile: 'bench-entry.ts', loader: 'ts' },
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    write: true,
    outfile,
  });
  return import(pathToFileURL(outfile).href);
}

/** The core of this tree, or of one that was taken out beside it. */
export function importCore(name = 'core', root = ROOT) {
  return importBundled(name, `export * from './${CORE_ENTRY}'`, root);
}

/** The sources of a commit, taken out beside the bundles. */
export function checkOutSources(commit) {
  const hash = execFileSync('git', ['rev-parse', '--short', `${commit}^{commit}`], {
    cwd: ROOT,
    encoding: 'utf8',
  }).trim();
  const tree = join(FOLDER, `tree-${hash}`);
  const entry = join(tree, CORE_ENTRY);
  mkdirSync(dirname(entry), { recursive: true });
  const archive = execFileSync('git', ['archive', hash, 'src/core'], {
    cwd: ROOT,
    maxBuffer: 1 << 28,
  });
  spawnSync('tar', ['-x', '-C', tree], { input: archive });
  // A commit has its own entry, as files move; those before the entry have ours.
  const own = spawnSync('git', ['show', `${hash}:${CORE_ENTRY}`], { cwd: ROOT });
  writeFileSync(entry, own.status === 0 ? own.stdout : readFileSync(join(ROOT, CORE_ENTRY)));
  return { tree, hash };
}
