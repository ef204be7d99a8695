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

/** Where it stands. */
export const journalOf = (out: string) => `${out}.journal`;

const START = '{"key":"';

interface Line {
  key: string;
  result: FileResult;
}

/** Opens the journal of the roster `out`, with what an earlier run left there. */
export function openJournal(out: string): Journal {
  const path = journalOf(out);
  const done = new Map(readLines(path).map(({ key, result }) => [key, result]));
  const file = openToAppend(path, out);
  // The last line of a run that was killed may be half a line.
  append(out, file, '\n');
  return {
    find: (key) => done.get(key),
    add: (key, result) => append(out, file, `${JSON.stringify({ key, result })}\n`),
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

/** What cannot be kept is told of the file that was asked for: nobody knows the other. */
function openToAppend(path: string, out: string): number {
  try {
    return openSync(path, 'a', 0o600);
  } catch (error) {
    throw notSaved(out, error);
  }
}

function append(out: string, file: number, text: string) {
  try {
    appendFileSync(file, text);
  } catch (error) {
    throw notSaved(out, error);
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
