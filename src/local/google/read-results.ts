import { readFile } from 'node:fs/promises';
import { FileFault } from '../files/file-fault';
import type { LiveResults } from './live-results';

const COPY_AGAIN = 'Copy the whole text of the dialog again.';

/** Reads results that were copied out of the dialog. */
export async function readResults(file: string): Promise<LiveResults> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch {
    throw new FileFault(`${file} could not be read.`);
  }
  let results: unknown;
  try {
    // Editors may put a mark at the beginning.
    results = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new FileFault(`${file} is not the JSON of the checks. ${COPY_AGAIN}`);
  }
  if (!isResults(results)) throw new FileFault(`${file} holds no results. ${COPY_AGAIN}`);
  return results;
}

function isResults(value: unknown): value is LiveResults {
  const { contract, timeZone, locale, results } = (value ?? {}) as Partial<LiveResults>;
  return (
    contract === 1 &&
    isTimeZone(timeZone) &&
    typeof locale === 'string' &&
    isPlainObject(results) &&
    Object.keys(results).length > 0 &&
    Object.values(results).every((each) => isPlainObject(each) && 'seen' in each)
  );
}

function isPlainObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isTimeZone(zone: unknown): boolean {
  try {
    return typeof zone === 'string' && Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }));
  } catch {
    return false;
  }
}
