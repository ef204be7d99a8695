// Runs in a thread of its own: reads the documents it is told, one after the other; see document-thread.ts.
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import type { ReadingRequest } from '../../documents/answer-reading';
import type { PlanReader } from './plan-reader';

const { answerReading }: PlanReader = await import(pathToFileURL(workerData as string).href);

parentPort?.on('message', (request: ReadingRequest) =>
  answerReading(request, (answer) => parentPort?.postMessage(answer)),
);
