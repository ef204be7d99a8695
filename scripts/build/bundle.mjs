// Bundles with esbuild; what esbuild only warns of fails the build.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** The project's folder; kept as it was named, as a test builds through links to another. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** A fault in what is being built, in one sentence and without a stack. */
export class BuildError extends Error {}

export function requireFile(path) {
  if (!existsSync(join(ROOT, path)))
    throw new BuildError(`${path} is missing; the build needs it.`);
  return join(ROOT, path);
}

export const readText = (path) => readFileSync(requireFile(path), 'utf8');

const { version } = JSON.parse(readText('package.json'));

/** The files that an entry, or several by the names they get, become; not yet written. Without Drive, all that reads it is left out. */
export async function bundle(entry, { withDrive = true, ...options }) {
  const { outputFiles, warnings } = await build({
    absWorkingDir: ROOT,
    entryPoints: typeof entry === 'string' ? [requireFile(entry)] : entry,
    bundle: true,
    write: false,
    charset: 'utf8',
    define: { __VERSION__: JSON.stringify(version), __WITH_DRIVE__: String(withDrive) },
    logLevel: 'warning',
    ...options,
  });
  if (warnings.length > 0)
    throw new BuildError(`${JSON.stringify(entry)}: warnings are refused; see above.`);
  return outputFiles;
}
