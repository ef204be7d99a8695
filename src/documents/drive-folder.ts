// The plan folder in Drive, as the add-on lists it, and what is in its files.
import type { FileAnswer, FileRequest, FolderAnswer, PlanFile } from '../core/protocol/messages';
import type { Fault } from '../core/refusal';
import { DocumentFault } from './document-fault';
import type { PlanSource } from './plan-source';

const MAX_TRIES = 3;
const PAUSE_MS = 1_000;
/** What the add-on hands over in one answer. */
const MAX_FILE_BYTES = 10 * 1024 * 1024;
const PASSING =
  /rate limit|quota exceeded|per second|internal|backend|timed? ?out|unavailable|empty response/i;

/** The two requests about Drive; what Google refuses is thrown as Google says it. */
export interface Drive {
  list(): Promise<FolderAnswer>;
  read(request: FileRequest): Promise<FileAnswer>;
}

export interface FolderListing {
  name: string;
  sources: PlanSource[];
  /** True where there are more than were listed. */
  isCut: boolean;
}

/** Why a folder cannot be listed, in one sentence, and where that can be allowed. */
export class FolderFault extends Error {
  override name = 'FolderFault';
  readonly url: string | undefined;

  constructor(faults: Pick<Fault, 'message' | 'url'>[]) {
    super(faults.map(({ message }) => message).join(' '));
    this.url = faults.find(({ url }) => url)?.url;
  }
}

/** Lists the plan folder of the set-up. */
export async function listFolder(drive: Drive): Promise<FolderListing> {
  const { name, files, isCut } = await ask(() => drive.list());
  return { name, isCut, sources: files.map((file) => makeSource(file, drive)) };
}

function makeSource(
  { id, name, mimeType, modifiedTime, size }: PlanFile,
  drive: Drive,
): PlanSource {
  return {
    name,
    mimeType,
    changed: modifiedTime,
    size,
    async read(onProgress) {
      if (size !== null && size > MAX_FILE_BYTES) throw new DocumentFault('TOO_LARGE_FOR_DRIVE');
      const { base64 } = await ask(() => drive.read({ id }));
      const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
      onProgress(bytes.length, bytes.length);
      return bytes;
    },
  };
}

/** Asks again where Google stumbled; a refusal of the add-on is thrown as its sentence. */
async function ask<Answer>(read: () => Promise<Answer>): Promise<Exclude<Answer, { ok: false }>> {
  for (let tries = 1; ; tries++) {
    try {
      const answer = await read();
      const refused = answer as { ok?: boolean; faults: Fault[] };
      if (refused.ok === false) throw new FolderFault(refused.faults);
      return answer as Exclude<Answer, { ok: false }>;
    } catch (error) {
      if (error instanceof FolderFault || tries === MAX_TRIES || !PASSING.test(String(error))) {
        throw error;
      }
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  }
}
