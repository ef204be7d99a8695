// The files of a folder, told apart and read.
import type { PlanPolicy } from '../core/policy/plan-policy-schema';
import { type CheckedFile, readChoice } from '../core/technology-plan/describe-plan';
import { guessRole } from '../core/technology-plan/guess-role';
import type { Outline } from '../core/technology-plan/outline';
import { dayOf } from './day-of';
import { DocumentFault, FAULT_SENTENCES } from './document-fault';
import type { ReadOptions } from './pacer';
import { findKindOf, isReadable, type PlanSource } from './plan-source';
import { readDocument } from './read-document';
import { describeUnreadableKind } from './unreadable-kinds';

// A folder may hold anything; the likeliest are read.
const MAX_READ = 40;
/** What Word and LibreOffice lay beside a file while it is open. */
const LOCK_FILE = /^(?:~\$|\.~lock\.)/;
const MAX_BYTES = 100 * 1024 * 1024;
const SCAN = 'Scanned image; we can’t read its text.';

/** Reads a document's bytes; throws a DocumentFault for what cannot be read. */
export type ReadDocument = (
  bytes: Uint8Array,
  name: string,
  options: ReadOptions,
) => Promise<Outline>;

export interface CheckOptions extends Pick<ReadOptions, 'isCancelled'> {
  /** Told which file is being read, and how far. */
  onFile?(name: string, done: number, total: number): void;
  /** The set-up's rows as they stand: choices and confirmations among them. */
  kept: Map<string, string>;
  /** Where the person is, for the day a file was last changed; by default this machine's time zone. */
  timeZone?: string;
  /** Reads where it can be stopped; by default in slices in this thread. */
  read?: ReadDocument;
}

/** Reads the likeliest files, 40 at most, and guesses what each is. */
export async function checkFiles(
  sources: PlanSource[],
  policy: PlanPolicy,
  options: CheckOptions,
): Promise<CheckedFile[]> {
  const rank = (source: PlanSource) => rankByName(source, policy, options.kept);
  const ranked = sources
    .filter(({ name }) => !LOCK_FILE.test(name))
    .sort((a, b) => rank(b) - rank(a) || Date.parse(b.changed) - Date.parse(a.changed) || 0);
  const readable = ranked.filter(isReadable);
  const toRead = new Set(readable.slice(0, MAX_READ));
  const left = new Set(readable.slice(MAX_READ));
  const files: CheckedFile[] = [];
  for (const source of ranked) {
    const read = toRead.has(source) ? await tryRead(source, options) : skip(source);
    files.push(makeFile(source, { ...read, isUnread: left.has(source) }, policy, options));
  }
  return files;
}

interface Read {
  outline: Outline | null;
  problem: string;
  obstacle: CheckedFile['obstacle'];
  isEmpty: boolean;
}

const NOT_READ: Read = { outline: null, problem: '', obstacle: null, isEmpty: false };

/** What is of no kind that is read says which it is. */
function skip(source: PlanSource): Read {
  if (isReadable(source)) return NOT_READ;
  return { ...NOT_READ, problem: describeUnreadableKind(source.name), obstacle: 'KIND' };
}

/** By name alone, before anything is read; a file the person chose comes first. */
function rankByName(source: PlanSource, policy: PlanPolicy, kept: Map<string, string>): number {
  if (readChoice(source.name, kept)) return 3;
  const { role } = guessRole({ name: source.name, kind: findKindOf(source) }, null, policy);
  if (role === 'plan') return 2;
  return role === null ? 0 : 1;
}

async function tryRead(source: PlanSource, options: CheckOptions): Promise<Read> {
  if (source.size === 0) return { ...NOT_READ, isEmpty: true };
  if (source.size !== null && source.size > MAX_BYTES) {
    return { ...NOT_READ, problem: FAULT_SENTENCES.TOO_LARGE, obstacle: 'FAULT' };
  }
  const onProgress = (done: number, total: number) => options.onFile?.(source.name, done, total);
  const { isCancelled, read = readDocument } = options;
  try {
    onProgress(0, 0);
    const bytes = await source.read(onProgress);
    if (bytes.length === 0) return { ...NOT_READ, isEmpty: true };
    const outline = await read(bytes, source.name, {
      onProgress,
      ...(isCancelled && { isCancelled }),
    });
    if (outline.blocks.length > 0) return { ...NOT_READ, outline };
    if (outline.figures > 0) return { ...NOT_READ, problem: SCAN, obstacle: 'SCAN' };
    return { ...NOT_READ, problem: NO_TEXT, obstacle: 'FAULT' };
  } catch (error) {
    if (error instanceof DocumentFault && error.code === 'CANCELLED') throw error;
    return { ...NOT_READ, problem: describeProblem(error), obstacle: 'FAULT' };
  }
}

const NO_TEXT = 'This file has no text.';

function describeProblem(error: unknown): string {
  return error instanceof DocumentFault
    ? error.message
    : 'We couldn’t download it. Check that you can open it, then check again.';
}

function makeFile(
  source: PlanSource,
  read: Read & { isUnread: boolean },
  policy: PlanPolicy,
  { kept, timeZone }: CheckOptions,
): CheckedFile {
  const chosen = readChoice(source.name, kept);
  const couldNot = read.obstacle === 'KIND' || read.obstacle === 'FAULT';
  const kind = couldNot && findKindOf(source) === 'slides' ? 'other' : findKindOf(source);
  const guess = guessRole({ name: source.name, kind }, read.outline, policy);
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
