// Runs in a thread of its own: assesses the files it is told, one after the other.
import { parentPort, workerData } from 'node:worker_threads';
import { loadRealm } from '../apps-script/host';
import { type Assessor, assessFile } from './assess-file';

const assessor = workerData as Assessor;
const realm = loadRealm(assessor);

parentPort?.on('message', async (file: string) => {
  parentPort?.postMessage(await assessFile(file, assessor, { realm }));
});
