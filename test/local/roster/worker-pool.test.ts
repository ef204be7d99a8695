import path from 'node:path';
import { assessAll, type PoolOptions } from '../../../src/local/roster/worker-pool';

const SCRIPT = path.join(__dirname, 'pool-thread.mjs');
const OPTIONS = { script: SCRIPT, workers: 2, maxMs: 1500 } as PoolOptions;

async function assess(files: string[], options: Partial<PoolOptions> = {}) {
  const reasons: string[] = [];
  await assessAll(files, { ...OPTIONS, ...options }, (index, { reason }) => {
    expect(reasons[index]).toBeUndefined();
    reasons[index] = reason;
  });
  return reasons;
}

test('every file has its own result, in its own place', async () => {
  const files = Array.from({ length: 50 }, (_, index) => `log ${index}`);
  expect(await assess(files)).toEqual(files);
});

test.each([
  ['ends', 'An internal error (please report it): its thread ended.'],
  ['throws', 'An internal error (please report it): no such heading'],
  ['hangs', 'Reading this file took too long. Keep only the log in it.'],
])('a file whose thread %s is told, and the others go on', async (name, reason) => {
  const files = ['a', 'b', name, 'c', 'd', name];
  expect(await assess(files, { workers: 1 })).toEqual(['a', 'b', reason, 'c', 'd', reason]);
});

test('threads that cannot start are not started for ever', async () => {
  const reasons = await assess(['a', 'b', 'c'], { script: path.join(__dirname, 'none.mjs') });
  expect(reasons).toHaveLength(3);
  for (const reason of reasons) expect(reason).toMatch(/^An internal error \(please report it\): /);
});

test('where a result cannot be kept, the others are not asked for', async () => {
  const kept: number[] = [];
  const files = Array.from({ length: 400 }, () => 'waits');
  const keep = (index: number) => {
    kept.push(index);
    throw new Error('The disk is full.');
  };
  await expect(assessAll(files, OPTIONS, keep)).rejects.toThrow('The disk is full.');
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(kept.length).toBeLessThan(30);
});
