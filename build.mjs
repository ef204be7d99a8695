// Builds dist/ (what Google gets), build/local/ (the command line), build/reader/ (the document reader) and
// build/workbench/ (its page), build/at-scale/ (the core as one script). `--if-stale` builds only when a source is newer; `--without-drive` leaves out all that
// reads Drive, and the scope for it; `--paste` writes dist-paste/ alone, to be pasted into the Apps Script editor;
// `--unchecked` takes code with mutants in it; `--announce` says that it builds.
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AT_SCALE_FILES, buildAtScale } from './scripts/build/at-scale.mjs';
import { BuildError, ROOT, readText } from './scripts/build/bundle.mjs';
import { checkEmulated, checkFiles } from './scripts/build/checks.mjs';
import { buildCli, CLI_FILES } from './scripts/build/cli.mjs';
import { buildDocuments } from './scripts/build/documents.mjs';
import { makeManifest } from './scripts/build/manifest.mjs';
import { buildPanel } from './scripts/build/panel.mjs';
import { makePasteFiles } from './scripts/build/paste.mjs';
import { buildServer } from './scripts/build/server.mjs';
import { isStale } from './scripts/build/stale.mjs';
import { buildWorkbench } from './scripts/build/workbench.mjs';

const SOURCES = ['src', 'appsscript', 'scripts/build', 'build.mjs', 'package.json'];
const PUSHED = ['appsscript.json', 'Code.js', 'functions.js', 'panel.html'];
const OUTPUTS = [
  ...PUSHED.map((name) => `dist/${name}`),
  ...CLI_FILES,
  ...AT_SCALE_FILES,
  'build/reader/reader.mjs',
];

const has = (option) => process.argv.includes(option);
/** Sizes concern who changes the code, not who starts it. */
const warn = has('--announce') ? () => {} : console.warn;

async function buildAll() {
  const options = { withDrive: !has('--without-drive') };
  const [files, documents] = await Promise.all([
    buildServerAndPanel(options),
    buildDocuments(),
    buildCli(),
    buildAtScale(),
  ]);
  const all = { ...files, ...documents };
  if (!has('--unchecked')) {
    checkFiles(all, warn);
    checkEmulated();
  }
  writeFolder('dist', all);
}

/** For those who may not use clasp: no Drive and no document reader, so few files that are small enough to paste. */
async function buildPaste() {
  const files = await buildServerAndPanel({ withDrive: false });
  checkFiles(files, warn);
  writeFolder('dist-paste', makePasteFiles(files));
}

async function buildServerAndPanel(options) {
  const [code, panel] = await Promise.all([buildServer(options), buildPanel(options)]);
  return {
    'appsscript.json': makeManifest(options),
    'Code.js': code,
    'functions.js': readText('appsscript/functions.js'),
    'panel.html': panel,
  };
}

/** Swaps the whole folder in, so that a failing build leaves the last good one. */
function writeFolder(name, files) {
  const next = join(ROOT, 'build', `${name}-next`);
  rmSync(next, { recursive: true, force: true });
  mkdirSync(next, { recursive: true });
  for (const [file, text] of Object.entries(files)) writeFileSync(join(next, file), text);
  rmSync(join(ROOT, name), { recursive: true, force: true });
  renameSync(next, join(ROOT, name));
}

async function run() {
  if (has('--paste')) return buildPaste();
  const isDue = !has('--if-stale') || isStale(OUTPUTS, SOURCES);
  if (isDue && has('--announce')) console.log('Building. The first time this takes half a minute…');
  if (isDue) await buildAll();
  await buildWorkbench();
}

try {
  await run();
} catch (error) {
  // esbuild has already printed its own errors where they stand.
  console.error(
    error instanceof BuildError || error.errors ? `Build failed: ${error.message}` : error,
  );
  process.exitCode = 1;
}
