// Runs in a thread of its own: takes one file after the other, until none is left.
import { parentPort, workerData } from 'node:worker_threads';
import { loadRealm } from '../apps-script/host';
import { assessFile } from './assess-file';
import { type Found, type ThreadWork, takeNext } from './worker-pool';

const work = workerData as ThreadWork;
const { assessor, files } = work;
const realm = loadRealm(assessor);

for (let index = takeNext(work); index < files.length; index = takeNext(work)) {
  const result = await assessFile(files[index] as string, assessor, { realm });
  parentPort?.postMessage({ index, result } satisfies Found);
}
