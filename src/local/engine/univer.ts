// The one place that loads Univer in Node: by `require`, as its ES module build fails there on opentype.js.
import { createRequire } from 'node:module';

const load = createRequire(import.meta.url);

export const core: typeof import('@univerjs/core') = load('@univerjs/core');
export const formula: typeof import('@univerjs/engine-formula') = load('@univerjs/engine-formula');
export const sheets: typeof import('@univerjs/sheets') = load('@univerjs/sheets');
export const sheetsFormula: typeof import('@univerjs/sheets-formula') = load(
  '@univerjs/sheets-formula',
);
export const sheetsNumfmt: typeof import('@univerjs/sheets-numfmt') =
  load('@univerjs/sheets-numfmt');
export const dataValidation: typeof import('@univerjs/data-validation') = load(
  '@univerjs/data-validation',
);
export const sheetsDataValidation: typeof import('@univerjs/sheets-data-validation') = load(
  '@univerjs/sheets-data-validation',
);
export const sheetsConditions: typeof import('@univerjs/sheets-conditional-formatting') = load(
  '@univerjs/sheets-conditional-formatting',
);
export const sheetsNote: typeof import('@univerjs/sheets-note') = load('@univerjs/sheets-note');
export const sheetsFilter: typeof import('@univerjs/sheets-filter') =
  load('@univerjs/sheets-filter');
