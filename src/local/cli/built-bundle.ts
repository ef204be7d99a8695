import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { findProjectRoot } from './project-root';

/** The text of what was built for Google. */
export async function readBundle(): Promise<{ bundle: string; functions: string }> {
  const dist = path.join(findProjectRoot(), 'dist');
  const read = (name: string) => readFile(path.join(dist, name), 'utf8');
  const [bundle, functions] = await Promise.all([read('Code.js'), read('functions.js')]);
  return { bundle, functions };
}
