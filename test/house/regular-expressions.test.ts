// The checker of regular expressions names what could hang, and only that.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const CHECKER = join(__dirname, '..', '..', 'scripts/check-regular-expressions.mjs');
const folder = mkdtempSync(join(tmpdir(), 'regexes-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('an expression that could hang is named with its place, also where it is built of parts', () => {
  writeFileSync(join(folder, 'parts.ts'), "export const DIGITS = '(?:\\\\d+)*';\n");
  writeFileSync(
    join(folder, 'sample.ts'),
    `import { DIGITS as PART } from './parts';
const WORDS = ['ab', 'cd'];
const SHORT = 100;
const LONG = 50_000;
const UNUSED = 5;
export const use = (text: string) => text.slice(0, SHORT).slice(0, LONG);
export const expressions = (given: string, count: number) => [
  /^plain$/,
  new RegExp(\`^(?:\${WORDS.map((word) => \`\${word}s?\`).join('|')})\${count}$\`),
  new RegExp(\`^\${PART}$\`),
  new RegExp(given),
  /(\\s*)$/,
  /(\\s*),$/, // bounded: SHORT
  /(\\s*);$/, // bounded: LONG
  /(\\s*):$/, // bounded: UNUSED
];
`,
  );
  const script = `import(${JSON.stringify(CHECKER)}).then(async ({ checkRegularExpressions }) => {
    const checked = await checkRegularExpressions(${JSON.stringify(folder)});
    console.log(JSON.stringify(checked.map(({ source, fault = 'none' }) => [source ?? '', fault])));
  })`;
  const found = JSON.parse(execFileSync('node', ['-e', script], { encoding: 'utf8' }));
  const faults = found.map(([source, fault]: string[]) => `${source} ${fault}`);
  expect(faults).toEqual([
    '^plain$ none',
    '^(?:abs?|cds?)1$ none',
    '^(?:\\d+)*$ takes exponential time',
    ' is built of more than constants',
    '(\\s*)$ takes time of degree 2: make it linear, or name the limit before it',
    '(\\s*),$ none',
    '(\\s*);$ takes time of degree 2: LONG is 50000, of 5000 at most',
    '(\\s*):$ takes time of degree 2, and UNUSED is no number that src uses',
  ]);
});
