// A small JavaScript engine that is no V8: node run-quickjs.mjs SCRIPT LOGS.ndjson TODAY prints each file with its report.
import { readFileSync } from 'node:fs';
import variant from '@jitl/quickjs-wasmfile-release-sync';
import { newQuickJSWASMModuleFromVariant } from 'quickjs-emscripten-core';

const [script, logs, today] = process.argv.slice(2);
const context = (await newQuickJSWASMModuleFromVariant(variant)).newContext();
const run = (code) => context.unwrapResult(context.evalCode(code));
run(readFileSync(script, 'utf8')).dispose();

const rows = readFileSync(logs, 'utf8').trim().split('\n');
const answers = rows.map((row) => {
  const { file, log } = JSON.parse(row);
  const value = context.newString(log);
  context.setProp(context.global, 'log', value);
  value.dispose();
  const answer = run(`AlctoCore.assess(log, ${JSON.stringify(today)})`);
  const text = context.getString(answer);
  answer.dispose();
  return [file, text];
});
process.stdout.write(JSON.stringify(answers));
