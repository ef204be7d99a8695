// Builds what every formula cell loads: the add-on in one file that sets `App`.
import { bundle } from './bundle.mjs';

const OPTIONS = {
  format: 'iife',
  globalName: 'App',
  platform: 'neutral',
  mainFields: ['module', 'main'],
  target: 'es2019',
  // Apps Script runs these two of ES2020; class fields and BigInt it refuses.
  supported: { 'optional-chain': true, 'nullish-coalescing': true },
  minify: true,
  // A BigInt literal is newer than the target; esbuild only warns unless told.
  logOverride: { bigint: 'error' },
};

/** The request schemas are required lazily, so a formula cell never runs them. */
export async function buildServer({ withDrive }) {
  const [app] = await bundle('src/addon/entry.ts', { ...OPTIONS, withDrive });
  return app.text;
}
