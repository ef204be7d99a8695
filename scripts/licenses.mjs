// The license of every package whose code is shipped or run: `npm run licenses` lists them and fails on one that is
// not allowed.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** All of them let anyone use, change and pass on the code, as long as the notice stays with it. */
const ALLOWED = [
  'MIT',
  'MIT-0',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  '0BSD',
  'Zlib',
  'Unlicense',
  'CC0-1.0',
  'BlueOak-1.0.0',
  'Python-2.0',
];

/** Packages that name their license in words of their own, each looked up in its files. */
const LOOKED_UP = {
  '@univerjs/telemetry@0.25.1': 'Apache-2.0', // Its LICENSE; the package only names a service, and sends nothing.
  'png-js@2.0.0': 'MIT', // Its LICENSE.
};

const BROWSER = { platform: 'browser', target: 'es2022' };
const PREACT = { jsx: 'transform', jsxFactory: 'h', jsxFragment: 'Fragment' };
const PANEL = { ...BROWSER, ...PREACT, inject: ['src/sidebar/jsx.ts'], tsconfigRaw: {} };
const NODE = { platform: 'node', format: 'esm', packages: 'external' };

/** What is shipped, by where it goes: the entries it is bundled from, as build.mjs does. */
const SHIPPED = {
  'dist/Code.js': [
    [
      ['src/addon/entry.ts', 'src/core/protocol/request-schemas.ts'],
      { platform: 'neutral', mainFields: ['module', 'main'] },
    ],
  ],
  'dist/panel.html': [[['src/sidebar/main.tsx'], { ...PANEL, loader: { '.css': 'empty' } }]],
  'dist/reader-*.html': [[['src/documents/browser.ts'], BROWSER]],
  'the workbench’s page': [
    [
      ['src/local/workbench/page/main.ts', 'src/local/workbench/page/panel-shim.ts'],
      {
        ...BROWSER,
        define: { 'process.env.NODE_ENV': '"production"' },
        loader: { '.woff2': 'dataurl', '.svg': 'dataurl' },
      },
    ],
  ],
};
const RUN = ['src/local/cli/alcto.ts', 'src/local/roster/roster-worker.ts'];

async function readMetafile(entryPoints, options) {
  const { metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints,
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    outdir: 'nowhere',
    logLevel: 'error',
    define: { __VERSION__: '""', __WITH_DRIVE__: 'true' },
    ...options,
  });
  return metafile;
}

/** The folder of the package that a file of node_modules is in. */
function packageOf(file) {
  return /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0];
}

/** The packages of which something is left in the bundles. */
async function listBundled(bundles) {
  const found = new Set();
  for (const [entryPoints, options] of bundles) {
    const { outputs } = await readMetafile(entryPoints, options);
    for (const { inputs } of Object.values(outputs)) {
      for (const [file, { bytesInOutput }] of Object.entries(inputs))
        if (bytesInOutput > 0 && packageOf(file)) found.add(packageOf(file));
    }
  }
  return [...found];
}

/** What the command line imports, with all that these packages need in turn. */
async function listRun() {
  const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'));
  const { outputs } = await readMetafile(RUN, NODE);
  const imports = Object.values(outputs).flatMap((each) => each.imports.map(({ path }) => path));
  const names = imports.map((path) => packageOf(`node_modules/${path}`));
  const open = [...new Set(names)].filter((folder) => packages[folder]);
  const found = new Set();
  for (const folder of open) {
    if (found.has(folder)) continue;
    found.add(folder);
    const { dependencies, optionalDependencies, peerDependencies } = packages[folder];
    for (const name of Object.keys({
      ...dependencies,
      ...optionalDependencies,
      ...peerDependencies,
    })) {
      const needed = resolve(packages, folder, name);
      if (needed) open.push(needed);
    }
  }
  return [...found];
}

/** As Node looks for it: in the package's own folder, then further out. */
function resolve(packages, folder, name) {
  for (let from = folder; ; from = from.slice(0, from.lastIndexOf('/node_modules/'))) {
    const place = `${from}/node_modules/${name}`;
    if (packages[place]) return place;
    if (!from.includes('/node_modules/')) break;
  }
  return packages[`node_modules/${name}`] ? `node_modules/${name}` : undefined;
}

function readPackage(folder) {
  let text;
  try {
    text = readFileSync(join(ROOT, folder, 'package.json'), 'utf8');
  } catch {
    // Meant for another system, and not installed here.
    return undefined;
  }
  const { name, version, license, licenses } = JSON.parse(text);
  const told = license?.type ?? license ?? licenses?.map(({ type }) => type).join(' OR ');
  return { name, version, license: LOOKED_UP[`${name}@${version}`] ?? told ?? 'none named' };
}

/** One of several to choose from is enough; of several that all hold, all must be. */
export function isAllowed(license) {
  return license
    .replace(/[()]/g, '')
    .split(/ OR /i)
    .some((choice) => choice.split(/ AND /i).every((each) => ALLOWED.includes(each.trim())));
}

/** By where the code goes: name, version and license of each package, by name. */
export async function listLicenses() {
  const places = await Promise.all(
    Object.entries(SHIPPED).map(async ([place, bundles]) => [place, await listBundled(bundles)]),
  );
  places.push(['run by the command line and npm start', await listRun()]);
  const read = (folders) => folders.map(readPackage).filter((each) => each !== undefined);
  const byName = (a, b) => (a.name < b.name ? -1 : 1);
  return Object.fromEntries(places.map(([place, folders]) => [place, read(folders).sort(byName)]));
}

async function printLicenses() {
  const refused = [];
  for (const [place, packages] of Object.entries(await listLicenses())) {
    console.log(`\n${place}: ${packages.length} packages`);
    for (const { name, version, license } of packages) {
      const isFine = isAllowed(license);
      if (!isFine) refused.push(`${name} ${version}: ${license}`);
      console.log(`  ${name} ${version}  ${license}${isFine ? '' : '  NOT ALLOWED'}`);
    }
  }
  for (const each of refused) console.error(`Not among the licenses that are allowed: ${each}.`);
  process.exitCode = refused.length > 0 ? 1 : 0;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await printLicenses();
