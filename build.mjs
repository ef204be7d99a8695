// Builds dist/ (what Google gets), build/local/ (the command line), build/reader/ (the document reader) and
// build/workbench/ (its page). `--if-stale` builds only when a source is newer; `--without-drive` leaves out all that
// reads Drive, and the scope for it; `--unchecked` takes code with mutants in it.
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BuildError, ROOT, readText } from './scripts/build/bundle.mjs';
import { checkEmulated, checkFiles } from './scripts/build/checks.mjs';
import { buildCli, CLI_FILES } from './scripts/build/cli.mjs';
import { buildDocuments } from './scripts/build/documents.mjs';
import { makeManifest } from './scripts/build/manifest.mjs';
import { buildPanel } from './scripts/build/panel.mjs';
import { buildServer } from './scripts/build/server.mjs';
import { isStale } from './scripts/build/stale.mjs';
import { buildWorkbench } from './scripts/build/workbench.mjs';

const SOURCES = ['src', 'appsscript', 'scripts/build', 'build.mjs', 'package.json'];
const PUSHED = ['appsscript.json', 'Code.js', 'functions.js', 'panel.html'];
const OUTPUTS = [...PUSHED.map((name) => `dist/${name}`), ...CLI_FILES, 'build/reader/reader.mjs'];

const has = (option) => process.argv.includes(option);

async function buildAll() {
  const options = { withDrive: !has('--without-drive') };
  const [code, panel, documents] = await Promise.all([
    buildServer(options),
    buildPanel(options),
    buildDocuments(),
    buildCli(),
  ]);
  const files = {
    'appsscript.json': makeManifest(options),
    'Code.js': code,
    'functions.js': readText('appsscript/functions.js'),
    'panel.html': panel,
    ...documents,
  };
  if (!has('--unchecked')) {
    checkFiles(files);
    checkEmulated();
  }
  writeDist(files);
}

/** Swaps the whole folder in, so that a failing build leaves the last good one. */
function writeDist(files) {
  const next = join(ROOT, 'build', 'dist-next');
  rmSync(next, { recursive: true, force: true });
  mkdirSync(next, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(next, name), text);
  rmSync(join(ROOT, 'dist'), { recursive: true, force: true });
  renameSync(next, join(ROOT, 'dist'));
}

try {
  if (!has('--if-stale') || isStale(OUTPUTS, SOURCES)) await buildAll();
  await buildWorkbench();
} catch (error) {
  // esbuild has already printed its own errors where they stand.
  console.error(
    error instanceof BuildError || error.errors ? `Build failed: ${error.message}` : error,
  );
  process.exitCode = 1;
}
