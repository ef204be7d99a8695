// What Google and the side panel's readers have to load, in bytes.
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { bundleText, ROOT } from './bundle-code.mjs';
import { printLine, printTitle } from './table.mjs';

const KB = 1024;
const SERVER = {
  format: 'esm',
  platform: 'neutral',
  mainFields: ['module', 'main'],
  target: 'es2019',
  minify: true,
  metafile: true,
};

export async function measureBundleSize() {
  printTitle('bundle: bytes');
  const bytesOf = (name) => statSync(join(ROOT, 'dist', name)).size / KB;
  printLine('server bundle (dist/Code.js)', bytesOf('Code.js'), 'KB', { atMost: 96 });
  printLine('side panel (dist/panel.html)', bytesOf('panel.html'), 'KB', { atMost: 160 });
  const entries = ['src/addon/entry.ts', 'src/core/protocol/request-schemas.ts'];
  const shares = await Promise.all(entries.map(countBytes));
  const sum = (key) => shares.reduce((total, share) => total + share[key], 0);
  printLine('third-party share of the server bundle', (100 * sum('thirdParty')) / sum('all'), '%');
}

async function countBytes(entry) {
  const { metafile } = await bundleText(`export * from './${entry.replace('.ts', '')}'`, SERVER);
  const [output] = Object.values(metafile.outputs);
  const inputs = Object.entries(output.inputs);
  const sum = (some) => some.reduce((total, [, { bytesInOutput }]) => total + bytesInOutput, 0);
  return {
    all: sum(inputs),
    thirdParty: sum(inputs.filter(([path]) => path.includes('node_modules/'))),
  };
}
