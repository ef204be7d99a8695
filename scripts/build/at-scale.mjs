// Builds the core as one script, for engines that run JavaScript functions beside their tables.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BuildError, bundle, ROOT } from './bundle.mjs';

const FILE = 'build/at-scale/alcto-core.js';
/** BigQuery takes no larger library. */
const MAX_BYTES = 1_000_000;

export const AT_SCALE_FILES = [FILE];

export async function buildAtScale() {
  const [script] = await bundle('src/core/assessment/assess-text.ts', {
    format: 'iife',
    globalName: 'AlctoCore',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    target: 'es2019',
    minify: true,
    logOverride: { bigint: 'error' },
  });
  const bytes = Buffer.byteLength(script.text);
  if (bytes > MAX_BYTES) throw new BuildError(`${FILE} is ${bytes} bytes of ${MAX_BYTES}.`);
  mkdirSync(join(ROOT, 'build/at-scale'), { recursive: true });
  writeFileSync(join(ROOT, FILE), script.text);
}
