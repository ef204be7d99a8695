import type { PartAnswer } from '../../core/protocol/messages';
import type * as reader from '../../documents/entry';
import { readReader, readTools } from '../bridge';
import type { Tools } from '../more/tools-api';

export type Reader = typeof reader;

/** The document reader is big, so it is asked for only when there is something to read. */
export const loadReader = loader<Reader>('AlctoReader', readReader);

/** What most visits to the panel do without. */
export const loadTools = loader<Tools>('AlctoTools', readTools);

function loader<Part>(name: string, read: () => Promise<PartAnswer>): () => Promise<Part> {
  let loading: Promise<Part> | undefined;
  return () => {
    loading ??= fetchPart<Part>(name, read).catch((error) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
}

async function fetchPart<Part>(name: string, read: () => Promise<PartAnswer>): Promise<Part> {
  const answer = await read();
  if (!answer.ok) throw new Error(answer.faults[0]?.message);
  const script = document.createElement('script');
  script.textContent = answer.html.replace(/^\s*<script>|<\/script>\s*$/g, '');
  document.head.append(script);
  return (globalThis as unknown as Record<string, Part>)[name] as Part;
}
