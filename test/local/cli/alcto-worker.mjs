// Runs the built command line again and again in one thread, as a process of its own would, but for loading its
// packages once: the command itself is loaded anew for each run.
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { format } from 'node:util';
import { parentPort, workerData } from 'node:worker_threads';
import { keepCheckWarm } from './warm-check.mjs';

const { port, signal, preload } = workerData;
const ENV = { ...process.env };

for (const name of ['stdout', 'stderr']) {
  process[name].write = (chunk, encoding, done = encoding) => {
    written[name] += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString();
    if (typeof done === 'function') done();
    return true;
  };
}
console.log = console.info = (...parts) => process.stdout.write(`${format(...parts)}\n`);
console.error = console.warn = (...parts) => process.stderr.write(`${format(...parts)}\n`);

let written;

/** The command sets its exit code when all is done. */
async function waitForExit() {
  while (process.exitCode === undefined) await setTimeout(2);
  const code = process.exitCode;
  process.exitCode = undefined;
  return code;
}

keepCheckWarm();

let runs = 0;
async function run({ command, args, env }) {
  written = { stdout: '', stderr: '' };
  process.argv = [process.execPath, command, ...args];
  process.env = { ...ENV, ...env };
  runs += 1;
  // As a new process has them.
  for (const stream of [process.stdout, process.stderr]) stream.removeAllListeners('error');
  await import(`${pathToFileURL(command)}?${runs}`);
  return { status: await waitForExit(), ...written };
}

if (preload) await import(pathToFileURL(preload));
parentPort.on('message', async (call) => {
  port.postMessage(await run(call).catch((error) => ({ error: String(error.stack) })));
  Atomics.store(signal, 0, 1);
  Atomics.notify(signal, 0);
});
