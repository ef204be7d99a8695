// Builds build/workbench/, the workbench's page; takes seconds, so only when its own sources are newer.
import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { ROOT } from './bundle.mjs';
import { isStale } from './stale.mjs';

const PAGE = 'src/local/workbench/page';
const OUT = 'build/workbench';
const SOURCES = [
  PAGE,
  'src/local/workbench/protocol.ts',
  'src/local/workbench/sync',
  'src/core',
  'package-lock.json',
];
const OUTPUTS = ['index.html', 'main.js', 'main.css', 'panel-shim.js'].map((name) =>
  join(OUT, name),
);

const OPTIONS = {
  absWorkingDir: ROOT,
  bundle: true,
  minify: true,
  platform: 'browser',
  target: 'es2022',
  charset: 'utf8',
  logLevel: 'warning',
  outdir: join(ROOT, OUT),
};

export async function buildWorkbench() {
  if (!isStale(OUTPUTS, SOURCES)) return;
  mkdirSync(join(ROOT, OUT), { recursive: true });
  await build({ ...OPTIONS, format: 'iife', entryPoints: [`${PAGE}/panel-shim.ts`] });
  await build({
    ...OPTIONS,
    format: 'esm',
    entryPoints: [`${PAGE}/main.ts`],
    define: { 'process.env.NODE_ENV': '"production"' },
    loader: { '.woff2': 'dataurl', '.svg': 'dataurl' },
  });
  copyFileSync(join(ROOT, PAGE, 'index.html'), join(ROOT, OUT, 'index.html'));
}
