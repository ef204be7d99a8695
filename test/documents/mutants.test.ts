// Damaged documents are read, or refused in one sentence, and nothing else becomes of them.
import { execFileSync } from 'node:child_process';

const COUNT = process.env.ALCTO_DEEP ? 2000 : 60;

test(`${COUNT} damaged documents`, () => {
  const args = ['test/documents/read-mutants.mjs', String(COUNT), '20261123'];
  const { outlines, wrong } = JSON.parse(
    execFileSync('node', args, { encoding: 'utf8', maxBuffer: 1e8 }),
  );
  expect(wrong).toEqual([]);
  // Some are only scratched: all refused would mean that nothing was tried.
  expect(outlines).toBeGreaterThan(COUNT / 4);
}, 1_200_000);
