/** Work that no file has yet, kept on this computer until it is saved. */
import { createHash } from 'node:crypto';
import {
  appendFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { debug } from '../cli/terminal';

const FOLDER = 'build/unsaved';
const ENDING = '.jsonl';

/** The first line of a journal. */
export interface JournalHead {
  name: string;
  /** The file it belongs to; null for a copy that a browser handed over. */
  path: string | null;
  /** When it was begun, in milliseconds since 1970. */
  at: number;
}

/** A change as JSON, and the number of the edit it made. */
export interface KeptChange {
  change: string;
  edit: number;
}

/** What a journal on disk holds: a workbook as it was, and the changes made since. */
export interface KeptWork {
  file: string;
  head: JournalHead;
  snapshot: string;
  changes: string[];
}

/**
 * The changes of one workbook since a snapshot of it: in memory to open it anew, and from the first
 * change on also in a file that only this user may read.
 */
export class Journal {
  private kept: KeptChange[] = [];
  private isWritten = false;

  /** @param file Where it is kept; none for the sample, which nobody would miss. */
  constructor(
    private readonly head: JournalHead,
    private readonly file: string | null,
    private base: { snapshot: string; edit: number },
  ) {}

  /** Whether there is something for the next start. */
  get isOnDisk(): boolean {
    return this.isWritten && this.file !== null;
  }

  get snapshot(): string {
    return this.base.snapshot;
  }

  get edit(): number {
    return this.base.edit;
  }

  get changes(): string[] {
    return this.kept.map(({ change }) => change);
  }

  get lastEdit(): number {
    return this.kept.at(-1)?.edit ?? this.base.edit;
  }

  add(kept: KeptChange): void {
    if (kept.edit <= this.base.edit) return;
    this.kept.push(kept);
    if (this.isWritten) this.tryDisk((file) => appendFileSync(file, `${kept.change}\n`));
    else this.writeWhole();
  }

  /** Takes back the changes after an edit. */
  dropAfter(edit: number): void {
    const kept = this.kept.filter((each) => each.edit <= edit);
    if (kept.length === this.kept.length) return;
    this.kept = kept;
    this.writeWhole();
  }

  /** Begins anew with a snapshot that a file has, or that holds all changes so far. */
  rebase(base: { snapshot: string; edit: number }, isSaved: boolean): void {
    this.base = base;
    this.kept = this.kept.filter(({ edit }) => edit > base.edit);
    if (this.kept.length > 0 || !isSaved) this.writeWhole();
    else this.remove();
  }

  remove(): void {
    this.isWritten = false;
    this.tryDisk((file) => rmSync(file, { force: true }));
  }

  private writeWhole(): void {
    const lines = [JSON.stringify(this.head), this.base.snapshot, ...this.changes];
    this.isWritten = true;
    this.tryDisk((file) => {
      mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
      // Beside it first: whoever ends us in the middle of it leaves what was kept before.
      const beside = `${file}.part`;
      writeFileSync(beside, `${lines.join('\n')}\n`, { mode: 0o600 });
      renameSync(beside, file);
    });
  }

  /** A full disk must not stop the work; saving will say it. */
  private tryDisk(act: (file: string) => void): void {
    if (this.file === null) return;
    try {
      act(this.file);
    } catch (error) {
      debug(error);
    }
  }
}

/** Where the unsaved work of a file is kept: one place for each. */
export function journalFile(root: string, key: string): string {
  const name = createHash('sha256').update(key).digest('hex').slice(0, 32);
  return path.join(root, FOLDER, `${name}${ENDING}`);
}

/** What an earlier workbench left unsaved. */
export function findKeptWork(root: string): KeptWork[] {
  const folder = path.join(root, FOLDER);
  try {
    const names = readdirSync(folder).filter((name) => name.endsWith(ENDING));
    return names.flatMap((name) => readKeptWork(path.join(folder, name)) ?? []);
  } catch {
    return [];
  }
}

/** Null where the journal cannot be read; a last line that was cut off is left out. */
export function readKeptWork(file: string): KeptWork | null {
  try {
    const [head = '', snapshot = '', ...changes] = readFileSync(file, 'utf8').split('\n');
    const whole = changes.slice(0, -1);
    return { file, head: JSON.parse(head), snapshot, changes: whole };
  } catch {
    return null;
  }
}
