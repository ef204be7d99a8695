// Who may import whom. Imports do not see globals: the tsconfig of src/core and core-has-no-clock.grit lock those.
const TYPE_ONLY = 'type-only';
// One home for each fact: days, hours, texts, sheet names, cohorts, words. Everybody may import these as values.
const LEAF_CORE = '^src/core/((day|hours|text|finding|refusal)\\.ts$|(policy|protocol|report)/)';
// Files beside the rules that are no rule, so that rules may share them.
const BESIDE_RULES =
  '^src/core/rules/(rule|similar-texts|row-texts|required-texts|excluded-time-words)\\.ts$';

module.exports = {
  forbidden: [
    {
      name: 'core-knows-no-host',
      comment:
        'The core imports only itself, zod/mini and date-fns. Take what you need as an argument, and let the host that has it pass it in.',
      severity: 'error',
      from: { path: '^src/core/' },
      to: {
        pathNot: [
          '^src/core/',
          'node_modules/zod/(v4/)?mini/',
          'node_modules/(@date-fns/utc|date-fns)/',
        ],
      },
    },
    {
      name: 'rules-come-through-the-registry',
      comment:
        'Import src/core/rules/registry.ts, which lists every rule, and not one rule file. What two rules share belongs in log, policy, day or hours.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/core/rules/registry\\.ts$' },
      to: {
        path: '^src/core/rules/',
        pathNot: ['^src/core/rules/registry\\.ts$', BESIDE_RULES],
        dependencyTypesNot: [TYPE_ONLY],
      },
    },
    {
      name: 'rules-see-only-the-log',
      comment:
        'A rule reads finding, log, policy, day and hours. What needs totals or sentences belongs in assessment or report.',
      severity: 'error',
      from: { path: '^src/core/rules/' },
      to: {
        pathNot: [
          '^src/core/(rules|log|policy)/',
          '^src/core/(finding|refusal|day|hours|text)\\.ts$',
          'node_modules/(@date-fns/utc|date-fns)/',
        ],
        dependencyTypesNot: [TYPE_ONLY],
      },
    },
    {
      name: 'report-only-words-findings',
      comment:
        'A report puts findings and totals into words. Whatever decides or adds up belongs in rules or assessment; take its result as an argument.',
      severity: 'error',
      from: { path: '^src/core/report/' },
      to: {
        path: '^src/core/',
        pathNot: [
          '^src/core/(report|protocol)/',
          '^src/core/(finding|refusal|day|hours|text)\\.ts$',
        ],
        dependencyTypesNot: [TYPE_ONLY],
      },
    },
    {
      name: 'addon-uses-core',
      comment:
        'The add-on imports itself and the core. What it needs from a package goes into the core, or is a call to an Apps Script service.',
      severity: 'error',
      from: { path: '^src/addon/' },
      to: {
        pathNot: ['^src/(addon|core)/', 'node_modules/@types/google-apps-script/'],
      },
    },
    {
      name: 'sidebar-uses-leaf-core',
      comment:
        'The side panel imports values of leaf core (days, hours, texts, policy, protocol, words) and types of the rest. Ask the server for what has to be worked out (google.script.run).',
      severity: 'error',
      from: { path: '^src/sidebar/' },
      to: {
        path: '^src/(core|addon|documents)/',
        pathNot: LEAF_CORE,
        dependencyTypesNot: [TYPE_ONLY],
      },
    },
    {
      name: 'sidebar-uses-preact',
      comment:
        'The side panel imports itself, types of core and add-on, and Preact. Every package more is loaded by every user: write the few lines yourself.',
      severity: 'error',
      from: { path: '^src/sidebar/' },
      to: { pathNot: ['^src/(sidebar|core|addon|documents)/', 'node_modules/preact/'] },
    },
    {
      name: 'reader-reads-documents-only',
      comment:
        'The reader imports itself, the core, and the packages that open documents. It is loaded by a page: give it bytes and options instead.',
      severity: 'error',
      from: { path: '^src/documents/' },
      to: {
        pathNot: ['^src/(documents|core)/', 'node_modules/(fflate|pdfjs-dist|@rgrove/parse-xml)/'],
      },
    },
    {
      name: 'local-runs-the-bundle',
      comment:
        'The local host takes values of leaf core and types of the rest. Call the built bundle (dist/Code.js) for rules and assessment, so that it runs what users run.',
      severity: 'error',
      from: { path: '^src/local/' },
      to: {
        path: '^src/(core|addon|sidebar|documents)/',
        pathNot: LEAF_CORE,
        dependencyTypesNot: [TYPE_ONLY],
      },
    },
    {
      name: 'nothing-needs-local',
      comment: 'Nothing that ships imports src/local. Move what is shared to the core.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/local/' },
      to: { path: '^src/local/' },
    },
    {
      name: 'nothing-needs-tests',
      comment: 'Sources do not import tests. Move what is shared to the source it belongs to.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^test/' },
    },
    {
      name: 'no-cycles',
      comment:
        'Two files that need each other when they run are one thing or three: join them, or move what both need to a third file. Classes may know each other by type.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: [TYPE_ONLY] } },
    },
    {
      name: 'no-orphans',
      comment: 'Nothing imports this file and it imports nothing. Use it or delete it.',
      severity: 'error',
      from: {
        orphan: true,
        path: '^src/',
        // The panel's shim is a script of its own.
        pathNot: ['\\.d\\.ts$', '\\.css$', '\\.html$', '\\.json$', 'page/panel-shim\\.ts$'],
      },
      to: {},
    },
    {
      name: 'imports-are-found',
      comment:
        'This import leads nowhere. Correct the path, or add the package at an exact version.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|build)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.jsx', '.mjs', '.cjs', '.json', '.css', '.d.ts'],
    },
  },
};
