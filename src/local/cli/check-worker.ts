// Runs in a thread of its own; see run-check.ts.
import { parentPort, workerData } from 'node:worker_threads';
import { FileFault } from '../files/file-fault';
import { type CheckJob, checkLog } from './check-log';
import type { ThreadMessage } from './run-check';
import { UsageFault } from './usage-fault';

const post = (message: ThreadMessage) => parentPort?.postMessage(message);

checkLog(workerData as CheckJob, (...file) => post({ file })).then(
  (outcome) => post({ outcome }),
  (error: Error) => {
    if (error instanceof UsageFault) post({ faults: error.faults });
    else if (error instanceof FileFault)
      post({ faults: [{ code: 'FILE', message: error.message }] });
    else throw error;
  },
);
