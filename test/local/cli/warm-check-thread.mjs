// Runs the script of a check's thread anew for each check it is sent; see warm-check.mjs.
import { syncBuiltinESMExports } from 'node:module';
import { pathToFileURL } from 'node:url';
import workerThreads from 'node:worker_threads';

let runs = 0;
workerThreads.parentPort.on('message', async ({ script, workerData, env }) => {
  process.env = env;
  workerThreads.workerData = workerData;
  syncBuiltinESMExports();
  runs += 1;
  await import(`${pathToFileURL(script)}?${runs}`);
});
