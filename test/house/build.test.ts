// What is pushed to Google: that it loads there, names what it should, and holds nothing else.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import vm from 'node:vm';

const ROOT = join(__dirname, '..', '..');
const CLASP = join(ROOT, 'node_modules/@google/clasp/build/src/index.js');
const SERVICES = [
  'SpreadsheetApp',
  'DriveApp',
  'DocumentApp',
  'HtmlService',
  'PropertiesService',
  'CacheService',
  'LockService',
  'ScriptApp',
  'Session',
  'UrlFetchApp',
  'Utilities',
  'Logger',
  'console',
];

const readDist = (name: string) => readFileSync(join(ROOT, 'dist', name), 'utf8');

/** A service that no one may touch: any use of it throws. */
function untouchable(name: string): object {
  const refuse = () => {
    throw new Error(`${name} was used while loading`);
  };
  return new Proxy(() => {}, { get: refuse, has: refuse, apply: refuse, construct: refuse });
}

/** Each top-level function of functions.js with the comment right above it. */
function readDocumentedFunctions() {
  const text = readDist('functions.js');
  return [...text.matchAll(/^function (\w+)\(/gm)].map((match) => {
    const above = text.slice(0, match.index);
    const comment = /\/\*\*(?:(?!\*\/)[\s\S])*\*\/\n$/.exec(above)?.[0] ?? '';
    return { name: match[1], comment };
  });
}

test('loading the server files calls no service', () => {
  const services = Object.fromEntries(SERVICES.map((name) => [name, untouchable(name)]));
  const context = vm.createContext(services);
  vm.runInContext(readDist('Code.js'), context);
  vm.runInContext(readDist('functions.js'), context);
  expect(vm.runInContext('typeof onOpen', context)).toBe('function');
});

test('Sheets sees the functions of functions.js and no other', () => {
  const context = vm.createContext({});
  vm.runInContext(readDist('Code.js'), context);
  vm.runInContext(readDist('functions.js'), context);
  const seen = Object.keys(context).filter((name) => typeof context[name] === 'function');
  expect(seen.sort()).toEqual(
    readDocumentedFunctions()
      .map(({ name }) => name)
      .sort(),
  );
});

describe('every function that Sheets sees', () => {
  const functions = readDocumentedFunctions();

  test.each(functions)('$name is documented', ({ comment }) => {
    expect(comment).toMatch(/\* [A-Z].+/);
  });

  test.each(functions)('$name is a custom function only by its name', ({ name, comment }) => {
    expect(comment.includes('@customfunction')).toBe(/^(?:ALCTO|TDCEU)_/.test(name));
  });
});

test('a custom function tells its parameters and its result', () => {
  const custom = readDocumentedFunctions().filter(({ name }) => name.startsWith('ALCTO_'));
  expect(custom).toHaveLength(8);
  for (const { comment } of custom) {
    expect(comment).toMatch(/@param \{.+\} \w+ /);
    expect(comment).toMatch(/@return \{.+\} /);
  }
});

test('the server bundle holds no BigInt literal', () => {
  expect(readDist('Code.js')).not.toMatch(/(?<![\w$."'])\d+n\b/);
});

test('clasp would push exactly the built files', () => {
  const output = execFileSync('node', [CLASP, 'show-file-status', '--json'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  const { filesToPush } = JSON.parse(output) as { filesToPush: string[] };
  const expected = readdirSync(join(ROOT, 'dist'));
  expect(expected).toEqual([
    'Code.js',
    'appsscript.json',
    'functions.js',
    'panel.html',
    ...[1, 2, 3, 4].map((part) => `reader-${part}.html`),
  ]);
  expect(filesToPush.map((path) => path.replace(/^dist\//, '')).sort()).toEqual(expected.sort());
});

const LINKED = [
  ...['src', 'scripts', 'appsscript', 'node_modules'],
  ...['package.json', 'package-lock.json'],
];
/** Built without Drive, as it is pasted too. */
const withoutDrive = mkdtempSync(join(tmpdir(), 'alcto-build-'));
const readWithoutDrive = (name: string) => readFileSync(join(withoutDrive, 'dist', name), 'utf8');

beforeAll(() => {
  for (const name of LINKED) symlinkSync(join(ROOT, name), join(withoutDrive, name));
  copyFileSync(join(ROOT, 'build.mjs'), join(withoutDrive, 'build.mjs'));
  // The workbench's page is the same, and takes longer than all else.
  mkdirSync(join(withoutDrive, 'build'));
  symlinkSync(join(ROOT, 'build/workbench'), join(withoutDrive, 'build/workbench'));
  execFileSync(
    'node',
    ['--preserve-symlinks', '--preserve-symlinks-main', 'build.mjs', '--without-drive'],
    { cwd: withoutDrive },
  );
}, 60_000);
afterAll(() => rmSync(withoutDrive, { recursive: true }));

test('--without-drive leaves out the scope, the service and every call of Drive', () => {
  expect(readWithoutDrive('Code.js')).not.toMatch(/DriveApp|Drive\.Files/);
  expect(JSON.parse(readWithoutDrive('appsscript.json'))).toEqual({
    timeZone: 'America/Chicago',
    runtimeVersion: 'V8',
    exceptionLogging: 'NONE',
    oauthScopes: [
      'https://www.googleapis.com/auth/spreadsheets.currentonly',
      'https://www.googleapis.com/auth/script.container.ui',
    ],
  });
  expect(readDist('Code.js')).toMatch(/DriveApp/);
});

/** What the build says of files that would be pushed; '' where it takes them. */
function checkPushed(call: string): string {
  const checks = join(ROOT, 'scripts/build/checks.mjs');
  const html = join(ROOT, 'scripts/build/html.mjs');
  const script = `import * as checks from ${JSON.stringify(checks)};
    import { makeScriptElement } from ${JSON.stringify(html)};
    try { ${call} } catch ({ message }) { console.log(message); }`;
  return execFileSync('node', ['--input-type=module', '-e', script], { encoding: 'utf8' }).trim();
}

test('what Google would change in a file is refused', () => {
  const checkTemplates = (script: string) =>
    checkPushed(
      `checks.checkTemplates('a.html', '<script>' + ${JSON.stringify(script)} + '</script>')`,
    );
  expect(checkTemplates('x = `see https://example.com`')).toMatch(/a\.html holds a template/);
  expect(checkTemplates('x = "see https://example.com"')).toBe('');
});

test('a script that stands in a page has its control characters as escapes and ends no element', () => {
  const call = 'console.log(makeScriptElement(\'x = "\\u0001</script>"\'))';
  expect(checkPushed(call)).toBe('<script>x = "\\x01<\\/script>"</script>');
});

/** What `--paste` would write of files, or why it would not. */
function makePaste(files: Record<string, string>): Record<string, string> | string {
  const paste = join(ROOT, 'scripts/build/paste.mjs');
  const script = `import { makePasteFiles } from ${JSON.stringify(paste)};
    import { readFileSync } from 'node:fs';
    const files = JSON.parse(readFileSync(0, 'utf8'));
    let made; try { made = makePasteFiles(files); } catch ({ message }) { made = message; }
    console.log(JSON.stringify(made));`;
  const args = ['--input-type=module', '-e', script];
  return JSON.parse(execFileSync('node', args, { input: JSON.stringify(files), encoding: 'utf8' }));
}

const BUILT = ['appsscript.json', 'Code.js', 'functions.js', 'panel.html'];
const builtFiles = () => Object.fromEntries(BUILT.map((name) => [name, readWithoutDrive(name)]));

test('the files to paste are few, under 200 KB each, and their steps have the hash of each', () => {
  const { 'STEPS.txt': steps, ...pasted } = makePaste(builtFiles()) as Record<string, string>;
  expect(Object.keys(pasted)).toEqual(['appsscript.json', 'Code.gs', 'functions.gs', 'panel.html']);
  for (const [name, text] of Object.entries(pasted)) {
    expect(Buffer.byteLength(text)).toBeLessThan(200 * 1024);
    expect(steps).toContain(`${createHash('sha256').update(text).digest('hex')}  ${name}`);
  }
});

test('a file that is too large to paste fails the build', () => {
  const files = { ...builtFiles(), 'panel.html': 'x'.repeat(200 * 1024) };
  expect(makePaste(files)).toMatch(/^panel\.html is 204800 bytes: too large to paste\./);
});
