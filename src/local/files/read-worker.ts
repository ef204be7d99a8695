// Runs in a thread of its own; see read-in-thread.ts.
import { parentPort, workerData } from 'node:worker_threads';
import { FileFault } from './file-fault';
import type { ThreadAnswer } from './read-in-thread';
import { readContents } from './workbook-contents';

function read(): ThreadAnswer {
  try {
    return { snapshot: readContents(workerData as Uint8Array) };
  } catch (error) {
    if (error instanceof FileFault) return { fault: error.message };
    throw error;
  }
}

parentPort?.postMessage(read());
