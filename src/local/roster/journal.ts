import { appendFileSync, closeSync, fsyncSync, openSync, readFileSync, rmSync } from 'node:fs';
import { FileFault } from '../files/file-fault';
import { notSaved } from '../files/save-file';
import type { FileResult } from './roster-row';

/** What is done so far, a line a file, so that a run that was ended can go on. */
export interface Journal {
  find(key: string): FileResult | undefined;
  add(key: string, result: FileResult): void;
  /** Keeps the file for the next run. */
  close(): void;
  /** All is done. */
  remove(): void;
}

const START = '{"key":"';

interface Line {
  key: string;
  result: FileResult;
}

/** Opens the journal at `path`, with what an earlier run left there. */
export function openJournal(path: string): Journal {
  const done = new Map(readLines(path).map(({ key, result }) => [key, result]));
  const file = openToAppend(path);
  // The last line of a run that was killed may be half a line.
  append(path, file, '\n');
  return {
    find: (key) => done.get(key),
    add: (key, result) => append(path, file, `${JSON.stringify({ key, result })}\n`),
    close() {
      fsyncSync(file);
      closeSync(file);
    },
    remove() {
      closeSync(file);
      rmSync(path, { force: true });
    },
  };
}

function openToAppend(path: string): number {
  try {
    return openSync(path, 'a', 0o600);
  } catch (error) {
    throw notSaved(path, error);
  }
}

function append(path: string, file: number, text: string) {
  try {
    appendFileSync(file, text);
  } catch (error) {
    throw notSaved(path, error);
  }
}

function readLines(path: string): Line[] {
  let text = '';
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    // No earlier run was ended.
  }
  const lines = text.split('\n').filter((line) => line !== '');
  // Half a line begins like a whole one.
  if (!lines.every((line) => START.startsWith(line.slice(0, START.length)))) {
    throw new FileFault(`${path} was not created by alcto roster. Move it, or name another --out.`);
  }
  return lines.flatMap((line) => {
    try {
      const { key, result } = JSON.parse(line) as Line;
      return typeof key === 'string' && Array.isArray(result?.people) ? [{ key, result }] : [];
    } catch {
      return [];
    }
  });
}
