// Runs the mutation tests of the core, the sheet layer and the local host in turn, or of the one that is named;
// what stands after the name goes to Stryker. Each has a score below which it fails. `--share=0.1` takes a tenth
// of the lines, the same ones for the same `--seed=`.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeRandom } from '../test/deep/bench/rows.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const TARGETS = ['core', 'addon', 'host'];
const STRYKER = 'node_modules/@stryker-mutator/core/bin/stryker.js';
/** Lines that are taken or left together; a mutant that reaches over more is left out. */
const TOGETHER = 8;

const [name, ...rest] = process.argv.slice(2);
if (name && !TARGETS.includes(name)) {
  console.error(`Mutation tests are those of ${TARGETS.join(', ')}.`);
  process.exit(2);
}
const own = { share: 1, seed: Math.floor(Math.random() * 1e6) };
const more = rest.filter((each) => {
  const [, key, value] = /^--(share|seed)=([\d.]+)$/.exec(each) ?? [];
  if (key) own[key] = Number(value);
  return !key;
});
for (const target of name ? [name] : TARGETS) {
  // Both configurations read it.
  process.env.MUTATION_TARGET = target;
  const chosen = own.share < 1 ? ['--mutate', await chooseLines(target)] : [];
  const { status } = spawnSync(process.execPath, [STRYKER, 'run', ...chosen, ...more], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  if (status !== 0) process.exitCode = 1;
}

/** Ranges of lines as Stryker takes them. */
async function chooseLines(target) {
  console.log(`A share of ${own.share} of the lines, --seed=${own.seed}.`);
  const { mutate } = (await import(`../stryker.config.mjs?${target}`)).default;
  const next = makeRandom(own.seed);
  const ranges = listFiles(mutate).flatMap((file) => {
    const count = readFileSync(path.join(ROOT, file), 'utf8').split('\n').length;
    const starts = Array.from({ length: Math.ceil(count / TOGETHER) }, (_, nth) => nth * TOGETHER);
    const taken = starts.filter(() => next() < own.share);
    return taken.map((start) => `${file}:${start + 1}-${start + TOGETHER}`);
  });
  return ranges.join(',');
}

function listFiles(patterns) {
  const files = readdirSync(path.join(ROOT, 'src'), { recursive: true });
  const isLike = (file, pattern) => toRegExp(pattern).test(`src/${file}`);
  const wanted = patterns.filter((each) => !each.startsWith('!'));
  const left = patterns.filter((each) => each.startsWith('!')).map((each) => each.slice(1));
  return files
    .filter((file) => wanted.some((each) => isLike(file, each)))
    .filter((file) => !left.some((each) => isLike(file, each)))
    .map((file) => `src/${file}`)
    .sort();
}

/** Of the patterns that stand in the configurations. */
function toRegExp(pattern) {
  const text = pattern
    .replace(/[.]/g, '\\.')
    .replace(/\{(.*?)\}/g, (_, names) => `(?:${names.replaceAll(',', '|')})`)
    .replace(/\*\*\/|\*/g, (sign) => (sign === '*' ? '[^/]*' : '(?:.*/)?'));
  return new RegExp(`^${text}$`);
}
