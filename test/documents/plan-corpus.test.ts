// Documents of many programs: what is found in them is what a person reading them would say.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const CORPUS = 'test/cases/plans';
const STATES: [RegExp, string][] = [
  [/^found/, 'FOUND'],
  [/^likely/, 'LIKELY'],
  [/^weak/, 'WEAK'],
  [/^not found/, 'MISSING'],
];

interface Expected {
  role: string | null;
  fault?: string;
  sections?: Record<string, { state: string; heading?: string }>;
}

const expected = JSON.parse(readFileSync(`${CORPUS}/expected.json`, 'utf8')) as Record<
  string,
  Expected
>;
const names = Object.keys(expected);

/** Each file alone in its folder, through the built reader: its roles, and the rows for the set-up. */
let seen: Record<string, { roles: string[]; problem: string; rows: [string, string][] }>;

beforeAll(() => {
  const folder = mkdtempSync(path.join(tmpdir(), 'alcto-corpus-'));
  const script = path.join(folder, 'check.mjs');
  const reader = JSON.stringify(path.resolve('build/reader/reader.mjs'));
  writeFileSync(
    script,
    `import { readFileSync } from 'node:fs';
    const { checkFiles, describePlan } = await import(${reader});
    const seen = {};
    for (const name of ${JSON.stringify(names)}) {
      const bytes = new Uint8Array(readFileSync(${JSON.stringify(path.resolve(CORPUS))} + '/' + name));
      const source = { name, mimeType: '', changed: '', size: bytes.length, read: async () => bytes };
      const [file] = await checkFiles([source], { kept: new Map() });
      const plan = { ...file, roles: ['plan'] };
      const rows = describePlan([plan], new Map(), '2026-11-23', null);
      seen[name] = { roles: file.roles, problem: file.problem, rows };
    }
    process.stdout.write(JSON.stringify(seen));`,
  );
  seen = JSON.parse(execFileSync('node', [script], { maxBuffer: 1e8, encoding: 'utf8' }));
  rmSync(folder, { recursive: true });
}, 120_000);

const sectionsOf = (name: string) =>
  Object.fromEntries(
    seen[name].rows
      .filter(([label]) => label.startsWith('Plan section '))
      .map(([label, text]) => [
        label.slice('Plan section '.length),
        STATES.find(([pattern]) => pattern.test(text))?.[1] ?? text,
      ]),
  );

test('there are at least thirty', () => {
  expect(names.length).toBeGreaterThanOrEqual(30);
});

test.each(names.filter((name) => expected[name].sections))('%s', (name) => {
  const wanted = Object.entries(expected[name].sections ?? {}).map(([section, { state }]) => [
    section,
    state,
  ]);
  expect(sectionsOf(name)).toEqual(Object.fromEntries(wanted));
});

test('each is taken for what it is', () => {
  const readable = names.filter((name) => !expected[name].fault);
  const roles = readable.map((name) => [name, seen[name].roles[0] ?? null]);
  expect(roles).toEqual(readable.map((name) => [name, expected[name].role]));
});

test.each(names.filter((name) => expected[name].fault))(
  '%s cannot be read, and says why',
  (name) => {
    expect(seen[name].problem).toMatch(/^This (file|document) .{10,140}\.$/);
  },
);
