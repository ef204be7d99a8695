import type * as reader from '../../documents/entry';
import { readReader } from '../bridge';

export type Reader = typeof reader;

let loading: Promise<Reader> | undefined;

/** The document reader is big, so it is asked for only when there is something to read. */
export function loadReader(): Promise<Reader> {
  loading ??= fetchReader().catch((error) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function fetchReader(): Promise<Reader> {
  const answer = await readReader();
  if (!answer.ok) throw new Error(answer.faults[0]?.message);
  const script = document.createElement('script');
  script.textContent = answer.html.replace(/^\s*<script>|<\/script>\s*$/g, '');
  document.head.append(script);
  return (globalThis as unknown as { AlctoReader: Reader }).AlctoReader;
}
