// Builds the reader twice: as a script for a page and its worker, and as a module for Node.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { ROOT, readText } from './bundle.mjs';
import { HTML_SCRIPT } from './html.mjs';
import { makeReaderParts } from './reader-parts.mjs';
import { isStale } from './stale.mjs';

/** What is changed in pdf.js; each text must be there exactly as often as said, or the build fails. */
const PATCHES = {
  'pdf.mjs': [
    // Node would load a canvas from node_modules: nothing is drawn.
    [/process\.getBuiltinModule\("module"\)\.createRequire\(import\.meta\.url\)/g, '() => ({})', 2],
    [
      /await import\(\s*\/\*webpackIgnore: true\*\/\s*\/\*@vite-ignore\*\/\s*this\.workerSrc\)/g,
      'null',
      1,
    ],
    [/new Function\(""\)/g, 'null()', 1],
  ],
  'pdf.worker.mjs': [
    // Pictures are counted, never decoded.
    [
      /const msg = "Image exceeded maximum allowed size and was removed\.";[\s\S]*?warn\(msg\);\s*return;/g,
      'operatorList.addImageOps(OPS.paintImageXObject, ["", w, h], undefined); return;',
      1,
    ],
    [/await import\(\s*\/\*webpackIgnore: true\*\/\s*\/\*@vite-ignore\*\/\s*path\)/g, 'null', 1],
    // Patterns and forms that lead back to themselves are stopped by what a document may take (read-budget.ts).
    [
      /(class TimeSlotManager \{[\s\S]*?constructor\(\) \{)([\s\S]*?check\(\) \{)/g,
      (_, before, after) =>
        `${before} globalThis.alctoReadStep?.(true); ${after} globalThis.alctoReadStep?.(false);`,
      1,
    ],
    // What a stream unpacks to is counted before there is room made for it.
    [
      /(ensureBuffer\(requested\) \{)(\s+const buffer = this\.buffer;)/g,
      (_, before, after) => `${before} globalThis.alctoReadBytes?.(requested); ${after}`,
      1,
    ],
    [/import\.meta\.url/g, '""', 1],
    [/new Function\(""\)/g, 'null()', 1],
  ],
};

const patchPdf = {
  name: 'patch-pdf',
  setup({ onLoad }) {
    onLoad({ filter: /pdfjs-dist[\\/]legacy[\\/]build[\\/]pdf(\.worker)?\.mjs$/ }, ({ path }) => {
      let contents = readFileSync(path, 'utf8');
      for (const [pattern, replacement, times] of PATCHES[path.split(/[\\/]/).at(-1)]) {
        if ((contents.match(pattern) ?? []).length !== times)
          throw new Error(`pdf.js has changed: ${pattern} is not there ${times} times.`);
        contents = contents.replace(pattern, (...match) =>
          typeof replacement === 'string' ? replacement : replacement(...match),
        );
      }
      // Its maps lie beside it in node_modules and are asked for by nobody.
      return { contents: contents.replace(/^\/\/# sourceMappingURL=.*$/m, ''), loader: 'js' };
    });
  },
};

const OPTIONS = {
  absWorkingDir: ROOT,
  bundle: true,
  write: false,
  minify: true,
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
  plugins: [patchPdf],
};
const OUT = 'build/reader';
const MODULE = `${OUT}/reader.mjs`;
const SCRIPT = `${OUT}/reader.js`;
const SOURCES = ['src/documents', 'src/core', 'scripts/build', 'package-lock.json'];

/**
 * Builds build/reader/ where it is older than its sources, which takes seconds: `reader.mjs`, a module for Node, and
 * `reader.js`, which sets `AlctoReader` in a page and reads what it is told in a worker. Gives the parts of the
 * latter that are pushed, by name.
 */
export async function buildDocuments() {
  if (isStale([MODULE, SCRIPT], SOURCES)) {
    mkdirSync(join(ROOT, OUT), { recursive: true });
    const [script, module] = await Promise.all([buildScript(), buildModule()]);
    writeFileSync(join(ROOT, SCRIPT), script);
    writeFileSync(join(ROOT, MODULE), module);
  }
  return makeReaderParts(readText(SCRIPT));
}

async function buildScript() {
  const { outputFiles } = await build({
    ...OPTIONS,
    ...HTML_SCRIPT,
    entryPoints: ['src/documents/browser.ts'],
    target: 'es2022',
  });
  return outputFiles[0].text;
}

async function buildModule() {
  const { outputFiles } = await build({
    ...OPTIONS,
    entryPoints: ['src/documents/entry.ts'],
    format: 'esm',
    platform: 'node',
    target: 'node20',
  });
  return outputFiles[0].text;
}
