// Builds the reader as it ships and runs it in a Node of its own: jest cannot import what the bundle is.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Outline } from '../../src/core/technology-plan/outline';

const ROOT = path.join(__dirname, '../..');
export const PLANS = path.join(ROOT, 'test/cases/plans');

export interface Reading {
  outline?: Outline;
  fault?: { name: string; code: string; message: string };
  progress: [number, number][];
}

export interface TestReader {
  folder: string;
  /** The inline script, in a file. */
  html: string;
  /** Reads files, all in one process; `cancelAfter` stops each after so many reports of progress. */
  read(files: string[], cancelAfter?: number): Record<string, Reading>;
  dispose(): void;
}

const BUILD = `
import { writeFileSync } from 'node:fs';
import { buildReader } from ${JSON.stringify(path.join(ROOT, 'scripts/build/documents.mjs'))};
const { html, module } = await buildReader(${JSON.stringify(ROOT)});
writeFileSync('reader.html', html);
writeFileSync('reader.mjs', module);`;

const READ = `
import { readFileSync } from 'node:fs';
const { readDocument } = await import(process.cwd() + '/reader.mjs');
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

export function buildTestReader(): TestReader {
  const folder = mkdtempSync(path.join(tmpdir(), 'reader-'));
  execFileSync('node', ['--input-type=module', '-e', BUILD], { cwd: folder });
  return {
    folder,
    html: path.join(folder, 'reader.html'),
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
