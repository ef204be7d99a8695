// What a worker is asked to read, and what it says: in Node a thread, in the panel a worker of the page.
import type { Outline } from '../core/technology-plan/outline';
import { DocumentFault, type FaultCode } from './document-fault';
import { readDocument } from './read-document';

export interface ReadingRequest {
  bytes: Uint8Array;
  name: string;
}

/** How far it is, what it read, or why it could not. */
export type ReadingAnswer =
  | { progress: [done: number, total: number] }
  | { outline: Outline }
  | { fault: FaultCode };

export async function answerReading(
  { bytes, name }: ReadingRequest,
  send: (answer: ReadingAnswer) => void,
): Promise<void> {
  try {
    const onProgress = (done: number, total: number) => send({ progress: [done, total] });
    send({ outline: await readDocument(bytes, name, { onProgress }) });
  } catch (error) {
    send({ fault: error instanceof DocumentFault ? error.code : 'BROKEN' });
  }
}
