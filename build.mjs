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
import { minify } from '@swc/core';
import { build, transform } from 'esbuild';
import uglify from 'uglify-js';
import { findUnemulatedMembers } from './src/local/services/emulated-members.mjs';
import { buildWorkbench } from './src/local/workbench/build-page.mjs';
import { buildReader } from './src/reader/build-reader.mjs';

const ROOT = fileURLToPath(new URL('.', import.meta.url));
const at = (...parts) => join(ROOT, ...parts);

const SOURCES = ['src', 'appsscript', 'build.mjs', 'package.json'];
const DIST_FILES = [
  'appsscript.json',
  'Code.js',
  'functions.js',
  'panel.html',
  'reader.html',
  'tools.html',
];
const CLI_FILE = 'build/local/alcto.mjs';
const WORKER_FILE = 'build/local/roster-worker.mjs';
const READER_FILE = 'build/reader/reader.mjs';
const DRIVE_SCOPE = 'https://www.googleapis.com/auth/drive.readonly';

const withDrive = !process.argv.includes('--without-drive');
const isChecked = !process.argv.includes('--unchecked');
const SERVER_LIMIT_BYTES = 64 * 1024;
const PANEL_LIMIT_BYTES = 60 * 1024;

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
  return Object.assign(result.outputFiles, { mangleCache: result.mangleCache });
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

const SERVER = {
  format: 'esm',
  platform: 'neutral',
  mainFields: ['module', 'main'],
  target: 'es2019',
  minify: true,
  // A BigInt literal is newer than the target; esbuild only warns unless told.
  logOverride: { bigint: 'error' },
};

/**
 * Properties that never leave the bundle, for esbuild to shorten. A name that is part of a report, of
 * the panel's requests or of Apps Script must not stand here; the tests through the bundle would tell.
 */
const INTERNAL_NAMES =
  'cellErrors|otherNames|courseMinimumHours|requiredHours|electiveHours|retiredCourses|chosen|tier|rank|byCourse|' +
  'isSetUp|logSheets|courseText|otherLogs|candidates|telling|numbers|isCertain|assessed|claim|isLog|' +
  'cycleYears|nearest|usual|suggestion|given|people|others|clock|kind|units|folded|separator|' +
  'spreadsheet|setUpSheet|setUpCells|setUp|passed|args|first|today|only|names|dates|back|due|isLenient|isHeld|' +
  'formats|depth|inverse|missed|role|words|texts|input|start|cache|compute';

/** The same of the schema library, as far as the bundle has it; no field of a request may stand here. */
const SCHEMA_NAMES =
  '_zod|issues|deferred|optin|optout|innerType|aborted|traits|expected|skipChecks|pattern|catchall|' +
  'abortEarly|direction|checks|memoizer|element|allKeys|optionalKeys|keySet|symbolKeys|propValues|numKeys|onattach|' +
  'alloc|attach|postProcessor|customError|localeError|reportInput|maximum|constr|def|inst|input|bag|shape|parseAsync|' +
  '_getter|_value|when|coerce|init|path|schema|validate|vendor|Parent|async|run|check|raw';

/** The same of the side panel: nothing that comes from the script, the document reader or the page. */
const PANEL_NAMES =
  'lines|naming|fields|wishes|scene|hasCourse|onKept|checkPicked|checkFolder|onApply|onUndo|undone|onFill|onDone|' +
  'isComplete|carryOut|onChoose|label|hint|today|kind|place|task|items|setUpSheet|isStale|tone|rejected|outside';

const LAST = {
  compress: {
    passes: 3,
    ecma: 2019,
    unsafe_arrows: true,
    unsafe_methods: true,
    unsafe_hoist_static_method_alias: true,
    unsafe_hoist_global_objects_alias: true,
  },
  mangle: true,
  ecma: 2019,
  module: false,
};

/** Of the schema library: the door for other libraries, and what only unions and template literals ask a schema. */
const UNUSED_OF_ZOD = [
  /(?<=\n\}), \{[^{}]*get "~standard"\(\) \{[^{}]*\},[^{}]*\{[^{}]*\},\s*\}(?=\);)/g,
  /^ {4}util\.defineLazyInternal\(inst, "(?:values|pattern|propValues)", .*\);\n/gm,
  /^ {4}util\.defineLazyInternal\(inst, "(?:values|pattern|propValues)", .*\{\n[\s\S]*?\n {4}\}\);\n/gm,
];

/** Leaves that out: more than a kilobyte that every formula cell would load. */
const LESS_OF_ZOD = {
  name: 'less-of-zod',
  setup({ onLoad }) {
    onLoad({ filter: /zod\/v4\/core\/schemas\.js$/ }, ({ path }) => {
      let contents = readFileSync(path, 'utf8');
      for (const pattern of UNUSED_OF_ZOD) {
        if (contents.search(pattern) < 0) throw new BuildError(`zod has no ${pattern} any more.`);
        contents = contents.replace(pattern, '');
      }
      return { contents };
    });
  },
};

/** The bundle, with the request schemas in a function of their own: a formula cell never runs them. */
async function buildServer() {
  const [[app], [requests]] = await Promise.all([
    bundle('src/addon/entry.ts', { ...SERVER, mangleProps: RegExp(`^(${INTERNAL_NAMES})$`) }),
    bundle('src/core/panel-requests.ts', { ...SERVER, plugins: [LESS_OF_ZOD] }),
  ]);
  // Apart from bundling, as names to shorten would keep all that is to be left out.
  const keyed = requests.text.replace(
    RegExp(`(?<=\\w,)(?="(?:${SCHEMA_NAMES})"[,)])`, 'g'),
    '/* @__KEY__ */',
  );
  const { code: schemas } = await transform(keyed, {
    mangleProps: RegExp(`^(${SCHEMA_NAMES})$`),
    mangleQuoted: true,
    minify: true,
    charset: 'utf8',
  });
  const lazy = `function loadRequests(){${returnExports(schemas)}}`;
  const all = `var App=(()=>{${lazy}${returnExports(app.text)}})();`;
  const code = isChecked ? await makeSmaller(all) : all;
  // Wrapped, as the minifier's own names would else be functions that Sheets sees.
  return requireSize('Code.js', `var App=(()=>{${code}return App})();`, SERVER_LIMIT_BYTES);
}

/**
 * Takes some 8 % more off what every formula cell loads: one minifier rewrites, in newer syntax than the
 * target's where that is shorter; that is turned back, and another one cleans up.
 */
async function makeSmaller(text) {
  // Shorter, and the minifier reads a truth value wrongly in the other form: `Number(true)` would be no number.
  const { code, error } = uglify.minify(text.replace(/\bNumber\(/g, ' +('), {
    compress: { passes: 3, unsafe: true, keep_fargs: false },
  });
  if (error) throw error;
  const lowered = await transform(code, { target: SERVER.target, minify: true, charset: 'utf8' });
  return (await minify(lowered.code, LAST)).code;
}

/** A module's code as the body of a function that returns what it exports. */
function returnExports(code) {
  return code.replace(/export\{([^}]*)\};\s*$/, (_, names) => {
    const pairs = names.split(',').map((name) => name.split(' as '));
    return `return{${pairs.map(([inner, outer = inner]) => `${outer}:${inner}`)}}`;
  });
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
  mangleProps: RegExp(`^(${PANEL_NAMES})$`),
  mangleCache: {},
};

async function buildPanel() {
  const built = await bundle('src/sidebar/panel.tsx', {
    ...BROWSER,
    ...JSX,
    // The stylesheet is put in beside the script, not through it.
    loader: { '.css': 'empty' },
  });
  const [js] = built;
  const [css] = await bundle('src/sidebar/panel.css', BROWSER);
  const template = readFileSync(requireFile('src/sidebar/panel.html'), 'utf8');
  const { code } = uglify.minify(js.text, { compress: { passes: 3 } });
  const panel = requireSize('panel.html', fillPanel(template, css.text, code), PANEL_LIMIT_BYTES);
  // The two parts call a thing by the same short name.
  return { panel, tools: await buildTools(built.mangleCache) };
}

/** What the panel loads on need: one inline script that sets `AlctoTools`. */
async function buildTools(mangleCache) {
  const [js] = await bundle('src/tools/entry.tsx', {
    ...BROWSER,
    ...JSX,
    mangleCache,
    loader: { '.css': 'text' },
  });
  return `<script>${js.text.trim().replace(/<\/(script)/gi, '<\\/$1')}</script>\n`;
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
  const [code, { panel, tools }, cli, reader] = await Promise.all([
    buildServer(),
    buildPanel(),
    buildCli(),
    buildReader(ROOT),
  ]);
  const functions = readFileSync(requireFile('appsscript/functions.js'), 'utf8');
  const manifest = readFileSync(requireFile('appsscript/appsscript.json'), 'utf8');
  checkForwards(code, functions);
  if (isChecked) checkEmulated();
  writeDist({
    'appsscript.json': makeManifest(manifest),
    'Code.js': code,
    'functions.js': functions,
    'panel.html': panel,
    'reader.html': reader.html,
    'tools.html': tools,
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
