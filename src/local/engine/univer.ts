// The one place that loads Univer in Node: by `require`, as its ES module build fails there on opentype.js. Each
// part is loaded when something of it is first used: together they take a second, and most logs need none of it.
import { createRequire } from 'node:module';

const load = createRequire(import.meta.url);

/** Stands for a module that is not loaded yet. */
function lazy<Module extends object>(name: string): Module {
  return new Proxy({} as Module, { get: (_, key) => Reflect.get(load(name), key) });
}

export const core = lazy<typeof import('@univerjs/core')>('@univerjs/core');
export const formula = lazy<typeof import('@univerjs/engine-formula')>('@univerjs/engine-formula');
export const sheets = lazy<typeof import('@univerjs/sheets')>('@univerjs/sheets');
export const sheetsFormula = lazy<typeof import('@univerjs/sheets-formula')>(
  '@univerjs/sheets-formula',
);
export const sheetsNumfmt =
  lazy<typeof import('@univerjs/sheets-numfmt')>('@univerjs/sheets-numfmt');
export const dataValidation = lazy<typeof import('@univerjs/data-validation')>(
  '@univerjs/data-validation',
);
export const sheetsDataValidation = lazy<typeof import('@univerjs/sheets-data-validation')>(
  '@univerjs/sheets-data-validation',
);
export const sheetsConditions = lazy<typeof import('@univerjs/sheets-conditional-formatting')>(
  '@univerjs/sheets-conditional-formatting',
);
export const sheetsNote = lazy<typeof import('@univerjs/sheets-note')>('@univerjs/sheets-note');
export const sheetsFilter =
  lazy<typeof import('@univerjs/sheets-filter')>('@univerjs/sheets-filter');
