import { mkdirSync, mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const ROOT = path.join(__dirname, '../../..');
const PARTS = ['appsscript', 'dist', 'src', 'build/local', 'build/reader', 'build/workbench'];

/**
 * The project in a folder of its own, by links. What a workbench leaves unsaved there is not offered at the next
 * `npm start`. To be removed by its caller.
 */
export function makeTestRoot(): string {
  const root = mkdtempSync(path.join(tmpdir(), 'alcto-root-'));
  mkdirSync(path.join(root, 'build'));
  for (const part of PARTS) symlinkSync(path.join(ROOT, part), path.join(root, part));
  return root;
}
