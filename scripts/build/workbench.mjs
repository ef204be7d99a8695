// Builds build/workbench/, the workbench's page; takes seconds, so only when its own sources are newer.
import { copyFileSync, existsSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

const PAGE = 'src/local/workbench/page';
const SOURCES = [
  PAGE,
  'src/local/workbench/protocol.ts',
  'scripts/build/workbench.mjs',
  'package-lock.json',
];
const OUT = 'build/workbench';
const OUTPUTS = ['index.html', 'main.js', 'main.css', 'panel-shim.js'].map((name) =>
  join(OUT, name),
);

/** `newestTime` gives the time of the newest file under a path, in ms. */
export async function buildWorkbench(root, newestTime) {
  const at = (path) => join(root, path);
  const isFresh =
    OUTPUTS.every((path) => existsSync(at(path))) &&
    SOURCES.every((path) => newestTime(at(path)) <= statSync(at(OUTPUTS[1])).mtimeMs);
  if (isFresh) return;
  mkdirSync(at(OUT), { recursive: true });
  const options = {
    absWorkingDir: root,
    bundle: true,
    minify: true,
    platform: 'browser',
    target: 'es2022',
    charset: 'utf8',
    logLevel: 'warning',
    outdir: at(OUT),
  };
  copyFileSync(at(`${PAGE}/index.html`), at(`${OUT}/index.html`));
  await build({ ...options, format: 'iife', entryPoints: [`${PAGE}/panel-shim.ts`] });
  await build({
    ...options,
    format: 'esm',
    entryPoints: [`${PAGE}/main.ts`],
    define: { 'process.env.NODE_ENV': '"production"' },
    loader: { '.woff2': 'dataurl', '.svg': 'dataurl' },
  });
}
