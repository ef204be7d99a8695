// Runs in a thread of its own: reads the documents it is told, one after the other; see document-thread.ts.
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import type { ThreadAnswer, ThreadRequest } from './document-thread';
import type { PlanReader } from './plan-reader';

const { readDocument, DocumentFault }: PlanReader = await import(
  pathToFileURL(workerData as string).href
);
const send = (answer: ThreadAnswer) => parentPort?.postMessage(answer);

parentPort?.on('message', async ({ bytes, name }: ThreadRequest) => {
  try {
    const onProgress = (done: number, total: number) => send({ progress: [done, total] });
    send({ outline: await readDocument(bytes, name, { onProgress }) });
  } catch (error) {
    send({ fault: error instanceof DocumentFault ? error.code : 'BROKEN' });
  }
});
