// Loading the server bundle, as every formula cell does, against an empty script and a naive bundle.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import vm from 'node:vm';
import { Worker } from 'node:worker_threads';
import { bundleText, ROOT } from './bundle-code.mjs';
import { printLine, printTitle } from './table.mjs';
import { askInTurns, timeInTurns } from './timing.mjs';

const ROUNDS = 40;
const WORKER_ROUNDS = 12;

export async function measureBundleLoad() {
  printTitle('bundle: load');
  const ours = readFileSync(join(ROOT, 'dist/Code.js'), 'utf8');
  const naive = await bundleNaively();
  const scripts = ['', ours, naive];
  compare('script in a fresh context', timeInTurns(ROUNDS, scripts.map(runInReadyContext)));
  compare('fresh context and script', timeInTurns(ROUNDS, scripts.map(runInNewContext)));
  const inWorker = scripts.map((code) => () => startWorker(code));
  compare('fresh isolate and script', await askInTurns(WORKER_ROUNDS, inWorker), false);
  printLine('naive bundle / server bundle in bytes', naive.length / ours.length, '×');
}

function compare(what, [empty, ours, naive], isGoal = true) {
  const goal = (limit) => (isGoal ? limit : {});
  printLine(`${what}: bundle / empty script`, ours / empty, '×', goal({ atMost: 30 }));
  printLine(`${what}: naive { z } + date-fns / bundle`, naive / ours, '×', goal({ atLeast: 10 }));
}

async function bundleNaively() {
  const { outputFiles } = await bundleText("export * from './test/deep/bench/naive-check.mjs'", {
    format: 'iife',
    globalName: 'App',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    target: 'es2020',
    minify: true,
  });
  return outputFiles[0].text;
}

let made = 0;
/** V8 remembers what it has compiled; a comment of its own makes each a new script. */
const makeUnique = (code) => `${code}\n//${++made}`;

function runInReadyContext(code) {
  const contexts = Array.from({ length: ROUNDS }, () => vm.createContext({}));
  const script = Array.from({ length: ROUNDS }, () => makeUnique(code));
  return () => vm.runInContext(script.pop(), contexts.pop());
}

function runInNewContext(code) {
  return () => vm.runInContext(makeUnique(code), vm.createContext({}));
}

/** Milliseconds from the start of a worker until its script has run. */
function startWorker(code) {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const worker = new Worker(
      `${code}\n;require('node:worker_threads').parentPort.postMessage(0)`,
      {
        eval: true,
      },
    );
    worker.once('error', reject);
    worker.once('message', () => {
      const ms = performance.now() - start;
      worker.terminate().then(() => resolve(ms), reject);
    });
  });
}
