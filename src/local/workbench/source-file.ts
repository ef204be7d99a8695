import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { notSaved, saveFile } from '../files/save-file';
import type { SaveAnswer } from './protocol';

/** The file on disk that a workbook came from, and how it stood when it was last read or written. */
export class SourceFile {
  private wasWrittenHere = false;

  private constructor(
    /** Where it is saved to: always .xlsx; a .csv is saved beside itself. */
    readonly target: string,
    private stamp: string,
  ) {}

  static async of(file: string): Promise<SourceFile> {
    const target = file.replace(/\.(csv|tsv|txt|ods|xls|xlsm)$/i, '.xlsx');
    return new SourceFile(target, target === file ? await stampOf(file) : '');
  }

  /**
   * Writes atomically. It first asks before it replaces a file it has not written itself, and each
   * time the file is not as it was; `sure` is the stamp the person agreed to replace.
   */
  async save(makeBytes: () => Promise<Uint8Array>, sure: string | null): Promise<SaveAnswer> {
    const name = path.basename(this.target);
    // First, as it takes long enough for another program to change the file.
    const bytes = await makeBytes();
    const now = await stampOf(this.target);
    const isChanged = now !== '' && now !== this.stamp;
    const mustAsk = now !== '' && now !== sure && (isChanged || !this.wasWrittenHere);
    if (mustAsk)
      return { question: questionOf(name, isChanged, this.stamp), sure: now, isDanger: isChanged };
    await saveFile(this.target, bytes);
    this.stamp = await stampOf(this.target);
    this.wasWrittenHere = true;
    return { saved: name };
  }
}

function questionOf(name: string, isChanged: boolean, before: string): string {
  if (!isChanged) return `${name} on your disk will be replaced by what you see here.`;
  return before === ''
    ? `There is already a file ${name} next to the one you opened. Replacing it loses what is in it.`
    : `Another program changed ${name} since you opened it. Replacing it loses that change. You can download a copy instead.`;
}

/** Changes with any byte of the file; '' where there is no file. */
async function stampOf(file: string): Promise<string> {
  try {
    return createHash('sha256')
      .update(await readFile(file))
      .digest('base64url');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw notSaved(file, error);
  }
}
