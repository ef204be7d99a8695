// The files of a folder, told apart and read.
import { type CheckedFile, readChoice } from '../core/technology-plan/describe-plan';
import { guessRole } from '../core/technology-plan/guess-role';
import type { Outline } from '../core/technology-plan/outline';
import { dayOf } from './day-of';
import { DocumentFault } from './document-fault';
import type { ReadOptions } from './pacer';
import { findKindOf, isReadable, type PlanSource } from './plan-source';
import { readDocument } from './read-document';

// A folder may hold anything; the likeliest are read.
const MOST_READ = 12;
/** What Word and LibreOffice lay beside a file while it is open. */
const LOCK_FILE = /^(?:~\$|\.~lock\.)/;
const MOST_BYTES = 100 * 1024 * 1024;

export interface CheckOptions extends Pick<ReadOptions, 'isCancelled'> {
  /** Told which file is being read, and how far. */
  onFile?(name: string, done: number, total: number): void;
  /** The set-up's rows as they stand: choices and confirmations among them. */
  kept: Map<string, string>;
  /** Where the person is, for the day a file was last changed; by default this machine's time zone. */
  timeZone?: string;
}

/** Reads the likeliest files and guesses what each is. */
export async function checkFiles(
  sources: PlanSource[],
  options: CheckOptions,
): Promise<CheckedFile[]> {
  const ranked = sources
    .filter(({ name }) => !LOCK_FILE.test(name))
    .sort((a, b) => rank(b) - rank(a) || Date.parse(b.changed) - Date.parse(a.changed) || 0);
  const toRead = ranked.filter(isReadable).slice(0, MOST_READ);
  const files: CheckedFile[] = [];
  for (const source of ranked) {
    const read = toRead.includes(source) ? await tryRead(source, options) : NOT_READ;
    files.push(makeFile(source, read, options));
  }
  return files;
}

interface Read {
  outline: Outline | null;
  problem: string;
  isEmpty: boolean;
}

const NOT_READ: Read = { outline: null, problem: '', isEmpty: false };

/** By name alone, before anything is read. */
function rank(source: PlanSource): number {
  const { role } = guessRole({ name: source.name, kind: findKindOf(source) }, null);
  return role === 'plan' ? 2 : role === null ? 0 : 1;
}

async function tryRead(source: PlanSource, options: CheckOptions): Promise<Read> {
  if (source.size === 0) return { ...NOT_READ, isEmpty: true };
  if (source.size !== null && source.size > MOST_BYTES) {
    return { ...NOT_READ, problem: new DocumentFault('TOO_LARGE').message };
  }
  const onProgress = (done: number, total: number) => options.onFile?.(source.name, done, total);
  try {
    onProgress(0, 0);
    const bytes = await source.read(onProgress);
    if (bytes.length === 0) return { ...NOT_READ, isEmpty: true };
    const { isCancelled } = options;
    const outline = await readDocument(bytes, source.name, {
      onProgress,
      ...(isCancelled && { isCancelled }),
    });
    const isScan = outline.blocks.length === 0;
    return { ...NOT_READ, outline: isScan ? null : outline, problem: isScan ? SCAN : '' };
  } catch (error) {
    if (error instanceof DocumentFault && error.code === 'CANCELLED') throw error;
    return { ...NOT_READ, problem: sayProblem(error) };
  }
}

const SCAN = 'It is a scan: present, not read.';

function sayProblem(error: unknown): string {
  return error instanceof DocumentFault
    ? error.message
    : 'It could not be fetched. Check that you can open it, then check again.';
}

function makeFile(source: PlanSource, read: Read, { kept, timeZone }: CheckOptions): CheckedFile {
  const chosen = readChoice(source.name, kept);
  const couldNot = read.problem !== '' && read.problem !== SCAN;
  const kind = couldNot && findKindOf(source) === 'slides' ? 'other' : findKindOf(source);
  const guess = guessRole({ name: source.name, kind }, read.outline);
  return {
    ...read,
    name: source.name,
    changed: dayOf(source.changed, timeZone),
    roles: chosen ?? (guess.role ? [guess.role] : []),
    reason: guess.reason,
    isChosen: chosen !== null,
    isEmpty: read.isEmpty || source.size === 0,
  };
}
