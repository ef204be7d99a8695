// Whether what was built is older than what it is built from.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './bundle.mjs';

/** True where an output is missing or older than a source; sources may be folders. */
export function isStale(outputs, sources) {
  const paths = outputs.map((path) => join(ROOT, path));
  if (!paths.every((path) => existsSync(path))) return true;
  const builtAt = Math.min(...paths.map((path) => statSync(path).mtimeMs));
  return sources.some((path) => newestTime(join(ROOT, path)) > builtAt);
}

function newestTime(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  // The folder's own time counts too: it moves when a file is taken away.
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newestTime(join(path, name))));
}
