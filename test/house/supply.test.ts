// What comes from others: its licenses, its exact versions, and the hosts that what is pushed names.
import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');
const LICENSES = join(ROOT, 'scripts/licenses.mjs');
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

jest.setTimeout(60_000);

interface Listed {
  name: string;
  version: string;
  license: string;
}

const runModule = (code: string) =>
  JSON.parse(
    execFileSync('node', ['--input-type=module', '-e', code], { cwd: ROOT, encoding: 'utf8' }),
  );
const PATH = JSON.stringify(LICENSES);
const listed: Record<string, Listed[]> = runModule(
  `import { listLicenses } from ${PATH}; console.log(JSON.stringify(await listLicenses()))`,
);

test('npm run licenses finds nothing that is not allowed', () => {
  const { status, stderr, stdout } = spawnSync('node', [LICENSES], { encoding: 'utf8' });
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toContain('dist/Code.js');
});

// The README names these: whoever adds one adds a line there.
test('the pushed files hold these packages and no other', () => {
  const namesIn = (place: string) =>
    listed[place]?.map(({ name, license }) => `${name} ${license}`);
  expect(namesIn('dist/Code.js')).toEqual(['@date-fns/utc MIT', 'date-fns MIT', 'zod MIT']);
  expect(namesIn('dist/panel.html')).toEqual(['@date-fns/utc MIT', 'date-fns MIT', 'preact MIT']);
  expect(namesIn('dist/reader-*.html')).toEqual([
    '@date-fns/utc MIT',
    '@rgrove/parse-xml ISC',
    'fflate MIT',
    'pdfjs-dist Apache-2.0',
  ]);
});

test('the page’s grid and what the command line runs are looked at too', () => {
  const names = Object.values(listed).flatMap((each) => each.map(({ name }) => name));
  expect(names).toEqual(expect.arrayContaining(['@univerjs/sheets-ui', 'exceljs', 'pdfkit', 'ws']));
  // What others need in turn.
  expect(names).toEqual(expect.arrayContaining(['jszip', 'fontkit']));
});

test('a license passes by its words: one of a choice, all of a joint one', () => {
  const licenses = ['MIT', '(MIT OR GPL-3.0)', 'MIT AND GPL-3.0', 'GPL-3.0', '', 'none named'];
  const verdicts = runModule(
    `import { isAllowed } from ${PATH}; console.log(JSON.stringify(${JSON.stringify(licenses)}.map(isAllowed)))`,
  );
  expect(verdicts).toEqual([true, true, false, false, false, false]);
});

const EXACT = /^\d+\.\d+\.\d+(?:-[\w.]+)?$/;

test('every package is asked for by its exact version', () => {
  const { dependencies, devDependencies, optionalDependencies, overrides } = JSON.parse(
    read('package.json'),
  );
  const flat = (versions: object = {}): [string, string][] =>
    Object.entries(versions).flatMap(([name, version]) =>
      typeof version === 'string' ? [[name, version] as [string, string]] : flat(version),
    );
  const asked = [dependencies, devDependencies, optionalDependencies, overrides].flatMap(flat);
  expect(asked.length).toBeGreaterThan(50);
  expect(asked.filter(([, version]) => !EXACT.test(version))).toEqual([]);
});

test('the lock holds what each package is, and not where one machine got it', () => {
  const { packages } = JSON.parse(read('package-lock.json')) as {
    packages: Record<
      string,
      { version: string; integrity?: string; resolved?: string; link?: true }
    >;
  };
  const others = Object.entries(packages).filter(([folder]) => folder !== '');
  expect(
    others
      .filter(([, { integrity = '' }]) => !/^sha512-/.test(integrity))
      .map(([folder]) => folder),
  ).toEqual([]);
  expect(others.filter(([, { resolved, link }]) => resolved ?? link)).toEqual([]);
});

/** By file: the hosts that stand in it. None is asked; they name kinds of XML, and tell of pdf.js's own source. */
const HOSTS: Record<string, string[]> = {
  // The permission for Drive is asked for by its address.
  'Code.js': ['www.googleapis.com'],
  'appsscript.json': ['www.googleapis.com'],
  'functions.js': [],
  'panel.html': ['calendar.google.com', 'www.w3.org'],
  reader: [
    'a',
    'example.com',
    'foo.bar',
    'github.com',
    'ns.adobe.com',
    'www.w3.org',
    'www.xfa.org',
    'x',
  ],
};
/** The reader as the panel puts it together from its parts. */
const readerOf = (parts: string[]) =>
  parts.map((html) => JSON.parse(html.replace(/<\/?script[^>]*>/g, '')).text).join('');
const hostsIn = (text: string) => {
  const hosts = text.matchAll(/\b(?:https?|wss?):\/\/([\w.-]+)/g);
  return [...new Set([...hosts].map(([, host]) => host))].sort();
};

test('the pushed files name these hosts and no other', () => {
  const names = readdirSync(join(ROOT, 'dist'));
  const isPart = (name: string) => name.startsWith('reader-');
  const others = names.filter((name) => !isPart(name));
  const found = others.map((name) => [name, hostsIn(read(join('dist', name)))]);
  const reader = readerOf(names.filter(isPart).map((name) => read(join('dist', name))));
  expect({ ...Object.fromEntries(found), reader: hostsIn(reader) }).toEqual(HOSTS);
});

test('of Google’s own host only the permissions are named', () => {
  const addressesIn = (name: string) =>
    new Set(read(join('dist', name)).match(/\bhttps:\/\/www\.googleapis\.com[^\s"'`]*/g));
  const auth = (scope: string) => `https://www.googleapis.com/auth/${scope}`;
  expect([...addressesIn('Code.js')]).toEqual([auth('drive.readonly')]);
  expect([...addressesIn('appsscript.json')].sort()).toEqual(
    ['drive.readonly', 'script.container.ui', 'spreadsheets.currentonly'].map(auth),
  );
});

test('the pushed files ask nobody: no fetch, no socket, no beacon, no import from elsewhere', () => {
  const ASKS =
    /\bfetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|UrlFetchApp|importScripts|<(?:link|img|script)[^>]+(?:src|href)=/;
  for (const name of ['Code.js', 'functions.js', 'panel.html'])
    expect([name, ASKS.exec(read(join('dist', name)))?.[0]]).toEqual([name, undefined]);
  expect(JSON.parse(read('dist/appsscript.json')).urlFetchWhitelist).toBeUndefined();
});
