// Loading the server bundle, as every formula cell does, against an empty script and a naive bundle.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import vm from 'node:vm';
import { bundleText, ROOT } from './bundle-code.mjs';
import { printLine, printTitle } from './table.mjs';
import { timeInTurns } from './timing.mjs';

const ROUNDS = 40;

export async function measureBundleLoad() {
  printTitle('bundle: load');
  const ours = readFileSync(join(ROOT, 'dist/Code.js'), 'utf8');
  const naive = await bundleNaively();
  const [empty, bundle, withZod] = timeInTurns(ROUNDS, ['', ours, naive].map(runInNewContext));
  printLine('fresh context and bundle / and an empty script', bundle / empty, '×', { atMost: 10 });
  printLine('{ z } and date-fns whole / our bundle', withZod / bundle, '×');
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

function runInNewContext(code) {
  return () => vm.runInContext(makeUnique(code), vm.createContext({}));
}
