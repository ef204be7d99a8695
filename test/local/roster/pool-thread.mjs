// A thread of the pool that does what its files are named.
import { parentPort, workerData } from 'node:worker_threads';

const { files, places, thread } = workerData;
const take = () => {
  const index = Atomics.add(places, 0, 1);
  Atomics.store(places, thread, index < files.length ? index : -1);
  return index;
};

for (let index = take(); index < files.length; index = take()) {
  const name = files[index];
  if (name === 'ends') process.exit(3);
  if (name === 'throws') throw new Error('no such heading');
  if (name === 'waits') Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
  if (name === 'hangs') for (;;);
  parentPort.postMessage({ index, result: { people: [], reason: name, notes: [] } });
}
