// Builds dist/ (what Google gets), build/local/ (the command line), build/reader/ (the document reader for it) and
// build/workbench/ (its page). `--if-stale` builds only when a source is newer; `--without-drive` leaves out all that
// reads Drive, and the scope for it; `--unchecked` takes code with mutants in it, which is neither small nor to be rewritten.
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import vm from 'node:vm';
import { build } from 'esbuild';
import { buildReader } from './scripts/build/documents.mjs';
import { findUnemulatedMembers } from './scripts/build/emulated-members.mjs';
import { buildServer } from './scripts/build/server.mjs';
import { buildWorkbench } from './scripts/build/workbench.mjs';

const ROOT = fileURLToPath(new URL('.', import.meta.url));
const at = (...parts) => join(ROOT, ...parts);

const SOURCES = ['src', 'appsscript', 'scripts/build', 'build.mjs', 'package.json'];
const DIST_FILES = ['appsscript.json', 'Code.js', 'functions.js', 'panel.html', 'reader.html'];
const CLI_FILE = 'build/local/alcto.mjs';
const WORKER_FILE = 'build/local/roster-worker.mjs';
const READER_FILE = 'build/reader/reader.mjs';
const DRIVE_SCOPE = 'https://www.googleapis.com/auth/drive.readonly';

const withDrive = !process.argv.includes('--without-drive');
const isChecked = !process.argv.includes('--unchecked');
const SERVER_LIMIT_BYTES = 96 * 1024;
const PANEL_LIMIT_BYTES = 160 * 1024;

const { version } = JSON.parse(readFileSync(at('package.json'), 'utf8'));

/** A fault in what is being built, told in one sentence and without a stack. */
class BuildError extends Error {}

function requireFile(path) {
  if (!existsSync(at(path))) throw new BuildError(`${path} is missing; the build needs it.`);
  return at(path);
}

async function bundle(entry, options) {
  const result = await build({
    absWorkingDir: ROOT,
    entryPoints: [requireFile(entry)],
    bundle: true,
    write: false,
    charset: 'utf8',
    define: { __VERSION__: JSON.stringify(version), __WITH_DRIVE__: String(withDrive) },
    logLevel: 'warning',
    ...options,
  });
  if (result.warnings.length > 0)
    throw new BuildError(`${entry}: warnings are refused; see above.`);
  return result.outputFiles;
}

function requireSize(name, text, limitBytes) {
  const bytes = Buffer.byteLength(text);
  if (isChecked && bytes > limitBytes) {
    throw new BuildError(
      `${name} is ${bytes} bytes, over its limit of ${limitBytes}: find what was pulled in, or leave it out.`,
    );
  }
  return text;
}

const BROWSER = { platform: 'browser', target: 'es2020', minify: true };
const JSX = {
  format: 'iife',
  jsx: 'transform',
  jsxFactory: 'h',
  jsxFragment: 'Fragment',
  inject: [at('src/sidebar/jsx.ts')],
  // Else the one of the type checker decides.
  tsconfigRaw: {},
};

async function buildPanel() {
  const [js] = await bundle('src/sidebar/main.tsx', {
    ...BROWSER,
    ...JSX,
    // The stylesheet is put in beside the script, not through it.
    loader: { '.css': 'empty' },
  });
  const [css] = await bundle('src/sidebar/panel.css', BROWSER);
  const template = readFileSync(requireFile('src/sidebar/panel.html'), 'utf8');
  return requireSize('panel.html', fillPanel(template, css.text, js.text), PANEL_LIMIT_BYTES);
}

/** Replacers are functions because bundled code holds `$&` and the like. */
function fillPanel(template, css, js) {
  const parts = { '/*CSS*/': css.trim(), '/*JS*/': js.trim().replace(/<\/(script)/gi, '<\\/$1') };
  for (const mark of Object.keys(parts)) {
    if (template.split(mark).length !== 2)
      throw new BuildError(`src/sidebar/panel.html must hold ${mark} exactly once.`);
  }
  return template.replace(/\/\*(?:CSS|JS)\*\//g, (mark) => parts[mark]);
}

/** The command line, and what it runs in threads. */
async function buildCli() {
  const node = { format: 'esm', platform: 'node', target: 'node20', packages: 'external' };
  const files = await Promise.all([
    bundle('src/local/cli/alcto.ts', { ...node, sourcemap: true, outfile: at(CLI_FILE) }),
    bundle('src/local/roster/roster-worker.ts', {
      ...node,
      sourcemap: true,
      outfile: at(WORKER_FILE),
    }),
  ]);
  return files.flat();
}

/** Loads the server files as Apps Script does before any service is called, and follows each forward to its export. */
function checkForwards(code, functions) {
  const context = vm.createContext({});
  try {
    vm.runInContext(code, context, { filename: 'Code.js' });
    vm.runInContext(functions, context, { filename: 'functions.js' });
  } catch (error) {
    throw new BuildError(`The server files must load without any global: ${error.message}`);
  }
  for (const { name, target } of readForwards(functions)) {
    const isExport = target && vm.runInContext(`typeof App.${target} === 'function'`, context);
    if (!isExport)
      throw new BuildError(
        `functions.js: ${name} must forward to a function that src/addon/entry.ts exports.`,
      );
  }
}

function readForwards(functions) {
  const pieces = functions.split(/^function\s+/m).slice(1);
  return pieces.map((piece) => ({
    name: /^\w+/.exec(piece)[0],
    target: /\bApp\.(\w+)/.exec(piece.split(/^}/m)[0])?.[1],
  }));
}

/** The add-on may only use of Apps Script what can be run on a desk. */
function checkEmulated() {
  const faults = findUnemulatedMembers(ROOT);
  if (faults.length > 0) throw new BuildError(faults.join('\n'));
}

/** Swaps the whole folder in, so that a failing build leaves the last good one. */
function writeDist(files) {
  const next = at('build', 'dist-next');
  rmSync(next, { recursive: true, force: true });
  mkdirSync(next, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(next, name), text);
  rmSync(at('dist'), { recursive: true, force: true });
  renameSync(next, at('dist'));
}

/** The manifest without the scope and the service for Drive, where these are not wanted. */
function makeManifest(text) {
  if (withDrive) return text;
  const { dependencies, oauthScopes, ...manifest } = JSON.parse(text);
  const scopes = oauthScopes.filter((scope) => scope !== DRIVE_SCOPE);
  return `${JSON.stringify({ ...manifest, oauthScopes: scopes }, null, 2)}\n`;
}

function writeReader(module) {
  mkdirSync(at('build', 'reader'), { recursive: true });
  writeFileSync(at(READER_FILE), module);
}

function writeCli(files) {
  mkdirSync(at('build', 'local'), { recursive: true });
  for (const file of files) writeFileSync(file.path, file.contents);
}

function newestTime(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  // The folder's own time counts too: it moves when a file is taken away.
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newestTime(join(path, name))));
}

function isStale() {
  const outputs = [
    ...DIST_FILES.map((name) => at('dist', name)),
    at(CLI_FILE),
    at(WORKER_FILE),
    at(READER_FILE),
  ];
  if (!outputs.every((path) => existsSync(path))) return true;
  const builtAt = Math.min(...outputs.map((path) => statSync(path).mtimeMs));
  return SOURCES.some((path) => newestTime(at(path)) > builtAt);
}

async function buildAll() {
  const [code, panel, cli, reader] = await Promise.all([
    buildServer(bundle),
    buildPanel(),
    buildCli(),
    buildReader(ROOT),
  ]);
  const functions = readFileSync(requireFile('appsscript/functions.js'), 'utf8');
  const manifest = readFileSync(requireFile('appsscript/appsscript.json'), 'utf8');
  requireSize('Code.js', code, SERVER_LIMIT_BYTES);
  checkForwards(code, functions);
  if (isChecked) checkEmulated();
  writeDist({
    'appsscript.json': makeManifest(manifest),
    'Code.js': code,
    'functions.js': functions,
    'panel.html': panel,
    'reader.html': reader.html,
  });
  writeCli(cli);
  writeReader(reader.module);
}

try {
  if (!process.argv.includes('--if-stale') || isStale()) await buildAll();
  await buildWorkbench(ROOT, newestTime);
} catch (error) {
  // esbuild has already printed its own errors where they stand.
  console.error(
    error instanceof BuildError || error.errors ? `Build failed: ${error.message}` : error,
  );
  process.exitCode = 1;
}
