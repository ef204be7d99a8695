// Runs the built reader in a thread of its own: jest cannot import what the bundle is.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Outline } from '../../src/core/technology-plan/outline';
import { askThread } from '../house/shared/ask-thread';

const ROOT = path.join(__dirname, '../..');
const BUILT = path.join(ROOT, 'build/reader');
const READ = path.join(__dirname, 'reader-thread.mjs');
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
  /** Reads files; `cancelAfter` stops each after so many reports of progress. */
  read(files: string[], cancelAfter?: number): Record<string, Reading>;
  dispose(): void;
}

export function openTestReader(): TestReader {
  const folder = mkdtempSync(path.join(tmpdir(), 'reader-'));
  return {
    folder,
    script: readFileSync(path.join(BUILT, 'reader.js'), 'utf8'),
    dispose: () => rmSync(folder, { recursive: true }),
    read(files, cancelAfter = 1e9) {
      const { readings, written } = askThread<{
        readings: Record<string, Reading>;
        written: string;
      }>(READ, { reader: path.join(BUILT, 'reader.mjs') }, { files, cancelAfter });
      // pdf.js warns on either stream; nothing of it may reach a user's terminal.
      if (written !== '') throw new Error(written);
      return readings;
    },
  };
}
