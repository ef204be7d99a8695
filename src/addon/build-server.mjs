// Builds what every formula cell loads: the add-on in one file, made as small as it gets.
import { readFileSync } from 'node:fs';
import { minify } from '@swc/core';
import { transform } from 'esbuild';
import uglify from 'uglify-js';

const SERVER = {
  format: 'esm',
  platform: 'neutral',
  mainFields: ['module', 'main'],
  target: 'es2019',
  minify: true,
  // A BigInt literal is newer than the target; esbuild only warns unless told.
  logOverride: { bigint: 'error' },
};

/**
 * Properties that never leave the bundle, for esbuild to shorten. A name that is part of a report, of
 * the panel's requests or of Apps Script must not stand here; the tests through the bundle would tell.
 */
const INTERNAL_NAMES =
  'cellErrors|otherNames|courseMinimumHours|requiredHours|electiveHours|retiredCourses|chosen|tier|rank|byCourse|' +
  'isSetUp|logSheets|courseText|otherLogs|candidates|telling|numbers|isCertain|assessed|claim|isLog|' +
  'cycleYears|nearest|usual|suggestion|given|people|others|clock|kind|units|folded|separator|' +
  'spreadsheet|setUpSheet|setUpCells|setUp|passed|args|first|today|only|names|dates|back|due|isLenient|isHeld|' +
  'formats|depth|inverse|missed|role|words|texts|input|start|cache|compute';

/** The same of the schema library, as far as the bundle has it; no field of a request may stand here. */
const SCHEMA_NAMES =
  '_zod|issues|deferred|optin|optout|innerType|aborted|traits|expected|skipChecks|pattern|catchall|' +
  'abortEarly|direction|checks|memoizer|element|allKeys|optionalKeys|keySet|symbolKeys|propValues|numKeys|onattach|' +
  'alloc|attach|postProcessor|customError|localeError|reportInput|maximum|constr|def|inst|input|bag|shape|parseAsync|' +
  '_getter|_value|when|coerce|init|path|schema|validate|vendor|Parent|async|run|check|raw';

const LAST = {
  compress: {
    passes: 3,
    ecma: 2019,
    unsafe_arrows: true,
    unsafe_methods: true,
    unsafe_hoist_static_method_alias: true,
    unsafe_hoist_global_objects_alias: true,
  },
  mangle: true,
  ecma: 2019,
  module: false,
};

/**
 * Of the schema library: the door for other libraries, what only unions and template literals ask a schema,
 * the quick refusal of what is too long (which its checks refuse as well), and a memory for what holds itself.
 */
const UNUSED_OF_ZOD = [
  /^ {4}capSize\(inst, \w+\);\n/gm,
  /^ {4}const memo = .*\n {4}memo\?\.attach\(inst\);\n/gm,
  /memo \? memo\.alloc\(.*, ctx\) : /g,
  /(?<=\n\}), \{[^{}]*get "~standard"\(\) \{[^{}]*\},[^{}]*\{[^{}]*\},\s*\}(?=\);)/g,
  /^ {4}util\.defineLazyInternal\(inst, "(?:values|pattern|propValues)", .*\);\n/gm,
  /^ {4}util\.defineLazyInternal\(inst, "(?:values|pattern|propValues)", .*\{\n[\s\S]*?\n {4}\}\);\n/gm,
];

/** Leaves that out: more than a kilobyte that every formula cell would load. */
const LESS_OF_ZOD = {
  name: 'less-of-zod',
  setup({ onLoad }) {
    onLoad({ filter: /zod\/v4\/core\/schemas\.js$/ }, ({ path }) => {
      let contents = readFileSync(path, 'utf8');
      for (const pattern of UNUSED_OF_ZOD) {
        if (contents.search(pattern) < 0) throw new Error(`zod has no ${pattern} any more.`);
        contents = contents.replace(pattern, '');
      }
      return { contents };
    });
  },
};

/**
 * The bundle, with the request schemas in a function of their own: a formula cell never runs them. `bundle`
 * gives an entry's files; what is not checked is left as it is.
 */
export async function buildServer(bundle, isChecked) {
  const [[app], [requests]] = await Promise.all([
    bundle('src/addon/entry.ts', { ...SERVER, mangleProps: RegExp(`^(${INTERNAL_NAMES})$`) }),
    bundle('src/core/panel-requests.ts', { ...SERVER, plugins: [LESS_OF_ZOD] }),
  ]);
  // Apart from bundling, as names to shorten would keep all that is to be left out.
  const keyed = requests.text.replace(
    RegExp(`(?<=\\w,)(?="(?:${SCHEMA_NAMES})"[,)])`, 'g'),
    '/* @__KEY__ */',
  );
  const { code: schemas } = await transform(keyed, {
    mangleProps: RegExp(`^(${SCHEMA_NAMES})$`),
    mangleQuoted: true,
    minify: true,
    charset: 'utf8',
  });
  const lazy = `function loadRequests(){${returnExports(schemas)}}`;
  const all = `var App=(()=>{${lazy}${returnExports(app.text)}})();`;
  const code = isChecked ? await makeSmaller(all) : all;
  // Wrapped, as the minifier's own names would else be functions that Sheets sees.
  return `var App=(()=>{${code}return App})();`;
}

/**
 * Takes some 8 % more off what every formula cell loads: one minifier rewrites, in newer syntax than the
 * target's where that is shorter; that is turned back, and another one cleans up.
 */
async function makeSmaller(text) {
  // Shorter, and the minifier reads a truth value wrongly in the other form: `Number(true)` would be no number.
  const { code, error } = uglify.minify(text.replace(/\bNumber\(/g, ' +('), {
    compress: { passes: 3, unsafe: true, keep_fargs: false },
  });
  if (error) throw error;
  const lowered = await transform(code, { target: SERVER.target, minify: true, charset: 'utf8' });
  return (await minify(lowered.code, LAST)).code;
}

/** A module's code as the body of a function that returns what it exports. */
function returnExports(code) {
  return code.replace(/export\{([^}]*)\};\s*$/, (_, names) => {
    const pairs = names.split(',').map((name) => name.split(' as '));
    return `return{${pairs.map(([inner, outer = inner]) => `${outer}:${inner}`)}}`;
  });
}
