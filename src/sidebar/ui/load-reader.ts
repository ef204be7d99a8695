import type * as reader from '../../documents/entry';
import { readReader } from '../bridge';

export type Reader = typeof reader;

export interface LoadedReader {
  reader: Reader;
  /** Its script, for a worker to run too. */
  script: string;
}

let loading: Promise<LoadedReader> | undefined;

/** The document reader is big, so it is asked for only when there is something to read. */
export function loadReader(onPart?: (part: number, of: number) => void): Promise<LoadedReader> {
  loading ??= fetchReader(onPart).catch((error) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function fetchReader(onPart?: (part: number, of: number) => void): Promise<LoadedReader> {
  const script = await fetchScript(onPart);
  const element = document.createElement('script');
  element.textContent = script;
  document.head.append(element);
  return { reader: (globalThis as unknown as { AlctoReader: Reader }).AlctoReader, script };
}

/** Part after part, as one answer holds only so much. */
async function fetchScript(onPart?: (part: number, of: number) => void): Promise<string> {
  let script = '';
  for (let part = 1, of = 1; part <= of; part++) {
    const answer = await readReader(part);
    if (!answer.ok) throw new Error(answer.faults[0]?.message);
    const { html } = answer;
    const json = html.slice(html.indexOf('{'), html.lastIndexOf('}') + 1);
    const read = JSON.parse(json) as { of: number; text: string };
    of = read.of;
    script += read.text;
    onPart?.(part, of);
  }
  return script;
}
