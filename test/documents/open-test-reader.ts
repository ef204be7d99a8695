// Runs the built reader in a Node of its own: jest cannot import what the bundle is.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Outline } from '../../src/core/technology-plan/outline';

const ROOT = path.join(__dirname, '../..');
const BUILT = path.join(ROOT, 'build/reader');
export const PLANS = path.join(ROOT, 'test/cases/plans');

export interface Reading {
  outline?: Outline;
  fault?: { name: string; code: string; message: string };
  progress: [number, number][];
}

export interface TestReader {
  folder: string;
  /** The script of a page and its worker. */
  script: string;
  /** Reads files, all in one process; `cancelAfter` stops each after so many reports of progress. */
  read(files: string[], cancelAfter?: number): Record<string, Reading>;
  dispose(): void;
}

const READ = `
import { readFileSync } from 'node:fs';
const { readDocument } = await import(${JSON.stringify(path.join(BUILT, 'reader.mjs'))});
const { files, cancelAfter } = JSON.parse(readFileSync(0, 'utf8'));
const readings = {};
for (const file of files) {
  const bytes = new Uint8Array(readFileSync(file));
  const progress = [];
  const options = {
    onProgress: (...step) => progress.push(step),
    isCancelled: () => progress.length >= cancelAfter,
  };
  const told = await readDocument(bytes, file, options).then(
    (outline) => ({ outline }),
    ({ name, code, message }) => ({ fault: { name, code, message } }),
  );
  readings[file] = { ...told, progress };
}
console.log(JSON.stringify(readings));`;

export function openTestReader(): TestReader {
  const folder = mkdtempSync(path.join(tmpdir(), 'reader-'));
  return {
    folder,
    script: readFileSync(path.join(BUILT, 'reader.js'), 'utf8'),
    dispose: () => rmSync(folder, { recursive: true }),
    read(files, cancelAfter = 1e9) {
      const input = JSON.stringify({ files, cancelAfter });
      const args = ['--input-type=module', '-e', READ];
      const options = { cwd: folder, input, encoding: 'utf8', maxBuffer: 1e8 } as const;
      const { stdout, stderr } = spawnSync('node', args, options);
      // pdf.js warns on either stream; nothing of it may reach a user's terminal.
      if (stderr !== '') throw new Error(stderr);
      return JSON.parse(stdout);
    },
  };
}
