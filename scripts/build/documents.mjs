// Builds the reader twice: as a script for a page, and as a module for Node.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

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
        contents = contents.replace(pattern, () => replacement);
      }
      // Its maps lie beside it in node_modules and are asked for by nobody.
      return { contents: contents.replace(/^\/\/# sourceMappingURL=.*$/m, ''), loader: 'js' };
    });
  },
};

/** `html` is one inline script that sets `AlctoReader`; `module` is an ES module for Node. */
export async function buildReader(root) {
  const options = {
    absWorkingDir: root,
    bundle: true,
    write: false,
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
    plugins: [patchPdf],
  };
  const entry = (name) => [join('src', 'documents', name)];
  const [page, node] = await Promise.all([
    build({
      ...options,
      entryPoints: entry('browser.ts'),
      format: 'iife',
      platform: 'browser',
      target: 'es2022',
    }),
    build({
      ...options,
      entryPoints: entry('entry.ts'),
      format: 'esm',
      platform: 'node',
      target: 'node20',
    }),
  ]);
  const script = page.outputFiles[0].text.trim().replace(/<\/(script)/gi, '<\\/$1');
  return { html: `<script>${script}</script>`, module: node.outputFiles[0].text };
}
