// Reads the files it is told with the built reader; see open-test-reader.ts.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';

const { port, signal, reader } = workerData;
let written = '';
for (const stream of [process.stdout, process.stderr]) {
  stream.write = (chunk) => {
    written += chunk;
    return true;
  };
}
const { readDocument } = await import(pathToFileURL(reader));

async function read(file, cancelAfter) {
  const bytes = new Uint8Array(readFileSync(file));
  const progress = [];
  const options = {
    onProgress: (...step) => progress.push(step),
    isCancelled: () => progress.length >= cancelAfter,
  };
  const told = await readDocument(bytes, file, options).then(
    (outline) => ({ outline }),
    ({ name, code, message }) => ({ fault: { name, code, message } }),
  );
  return { ...told, progress };
}

async function readAll({ files, cancelAfter }) {
  written = '';
  const readings = {};
  for (const file of files) readings[file] = await read(file, cancelAfter);
  // As they would come from another process.
  return { readings: JSON.parse(JSON.stringify(readings)), written };
}

parentPort.on('message', async (asked) => {
  port.postMessage(await readAll(asked).catch((error) => ({ error: String(error.stack) })));
  Atomics.store(signal, 0, 1);
  Atomics.notify(signal, 0);
});
