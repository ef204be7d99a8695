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

describe('imports: dependency-cruiser refuses', () => {
  const cruise = (imports: string) => {
    writeSource('src/addon/sheet.ts', 'export type Sheet = string;\nexport const sheet = 1;\n');
    writeSource('src/core/sample.ts', `${imports}\n`);
    return run(DEPCRUISE, '--config', '.dependency-cruiser.cjs', 'src');
  };

  test.each([
    ['the add-on', "import { sheet } from '../addon/sheet';\nexport const sample = sheet;"],
    [
      'a type of the add-on',
      "import type { Sheet } from '../addon/sheet';\nexport type S = Sheet;",
    ],
    ['Node', "import { readFileSync } from 'node:fs';\nexport const sample = readFileSync;"],
    ['another package', "import { h } from 'preact';\nexport const sample = h;"],
  ])('a core file that imports %s', (_what, imports) => {
    const { code, output } = cruise(imports);
    expect(output).toMatch(/core-knows-no-host/);
    expect(code).not.toBe(0);
  });

  test('but not one that imports zod/mini and date-fns', () => {
    const imports = "export { parse } from 'zod/mini';\nexport { addDays } from 'date-fns';";
    expect(cruise(imports).output).not.toMatch(/core-knows-no-host/);
  });
});

describe('clock: Biome refuses in the core', () => {
  const lint = (expression: string, folder = 'core') => {
    const path = `src/${folder}/sample.ts`;
    writeSource(path, `export const sample = ${expression};\n`);
    return run(BIOME, 'lint', '--vcs-enabled=false', path);
  };

  test.each(['new Date()', 'new Date', 'Date()', 'Date.now()'])('%s', (expression) => {
    const { code, output } = lint(expression);
    expect(output).toMatch(/The core has no clock/);
    expect(code).not.toBe(0);
  });

  test('but not a date made from parts, and not a host that reads the clock', () => {
    expect(lint('new Date(2026, 0, 1)').output).not.toMatch(/no clock/);
    expect(lint('new Date()', 'addon').output).not.toMatch(/no clock/);
  });
});
