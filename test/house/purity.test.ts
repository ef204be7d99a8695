// The core knows no host and no clock. Three locks say so; each is shown to refuse what it must.
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const ROOT = join(__dirname, '..', '..');
const CONFIGS = [
  'tsconfig.base.json',
  'src/core/tsconfig.json',
  'biome.json',
  'core-has-no-clock.grit',
  '.dependency-cruiser.cjs',
];
const TSC = 'node_modules/typescript/bin/tsc';
const BIOME = 'node_modules/@biomejs/biome/bin/biome';
const DEPCRUISE = 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs';

// The tools start cold on a fresh machine.
jest.setTimeout(30_000);

let tree: string;

/** A tree outside the repository with the repository's own settings, so that no test touches the sources. */
beforeEach(() => {
  tree = realpathSync(mkdtempSync(join(tmpdir(), 'purity-')));
  for (const path of CONFIGS) cpSync(join(ROOT, path), join(tree, path), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(tree, 'node_modules'));
  writeSource('package.json', '{ "private": true, "type": "module" }\n');
});

afterEach(() => rmSync(tree, { recursive: true, force: true }));

function writeSource(path: string, text: string): void {
  mkdirSync(dirname(join(tree, path)), { recursive: true });
  writeFileSync(join(tree, path), text);
}

function run(tool: string, ...options: string[]) {
  const result = spawnSync('node', [join(ROOT, tool), ...options], { cwd: tree, encoding: 'utf8' });
  return { code: result.status, output: result.stdout + result.stderr };
}

describe('types: the core does not compile', () => {
  const compile = (expression: string) => {
    writeSource('src/core/sample.ts', `export const sample = ${expression};\n`);
    return run(TSC, '-p', 'src/core', '--pretty', 'false');
  };

  test('with a global that belongs to a host', () => {
    const globals = ['SpreadsheetApp', 'document', 'process', 'console', 'setTimeout', 'URL'];
    const { code, output } = compile(`[${globals.join(', ')}]`);
    expect(code).not.toBe(0);
    for (const name of globals) expect(output).toMatch(new RegExp(`Cannot find name '${name}'`));
  });

  test('but does with what the language itself has', () => {
    expect(compile('Math.ceil(1.5)')).toEqual({ code: 0, output: '' });
  });
});

describe('imports: dependency-cruiser refuses a core file that imports', () => {
  const REFUSED = {
    'the add-on': "import { sheet } from '../addon/sheet';\nexport const sample = sheet;",
    'a type of the add-on': "import type { Sheet } from '../addon/sheet';\nexport type S = Sheet;",
    Node: "import { readFileSync } from 'node:fs';\nexport const sample = readFileSync;",
    'another package': "import { h } from 'preact';\nexport const sample = h;",
  };
  const ALLOWED = "export { parse } from 'zod/mini';\nexport { addDays } from 'date-fns';";

  test(`${Object.keys(REFUSED).join(', ')}; but not zod/mini and date-fns`, () => {
    writeSource('src/addon/sheet.ts', 'export type Sheet = string;\nexport const sheet = 1;\n');
    const samples = [...Object.values(REFUSED), ALLOWED];
    for (const [index, imports] of samples.entries())
      writeSource(`src/core/sample-${index}.ts`, `${imports}\n`);
    const { code, output } = run(DEPCRUISE, '--config', '.dependency-cruiser.cjs', 'src');
    const refused = [...output.matchAll(/core-knows-no-host: src\/core\/sample-(\d)\.ts/g)];
    expect(refused.map(([, index]) => index).sort()).toEqual(['0', '1', '2', '3']);
    expect(code).not.toBe(0);
  });
});

describe('clock: Biome refuses in the core', () => {
  const REFUSED = ['new Date()', 'new Date', 'Date()', 'Date.now()'];

  test(`${REFUSED.join(', ')}; but not a date made from parts, nor a host that reads the clock`, () => {
    const samples = [...REFUSED, 'new Date(2026, 0, 1)'];
    for (const [index, expression] of samples.entries())
      writeSource(`src/core/sample-${index}.ts`, `export const sample = ${expression};\n`);
    writeSource('src/addon/sample.ts', 'export const sample = new Date();\n');
    const { code, output } = run(BIOME, 'lint', '--vcs-enabled=false', '--colors=off', 'src');
    const found = output.matchAll(/src\/(\w+\/sample[-\d]*)\.ts:[\d:]+ plugin/g);
    const refused = new Set([...found].map(([, file]) => file));
    expect([...refused].sort()).toEqual(REFUSED.map((_, index) => `core/sample-${index}`));
    expect(output).toMatch(/The core has no clock/);
    expect(code).not.toBe(0);
  });
});
