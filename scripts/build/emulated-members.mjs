// Holds the local services against Apps Script's types: what exists there, and what the add-on uses of it.
// `node scripts/build/emulated-members.mjs` writes apps-script-members.json anew.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const HERE = fileURLToPath(new URL('../../src/local/apps-script', import.meta.url));
const MEMBERS_FILE = join(HERE, 'apps-script-members.json');
const TYPES_FOLDER = 'node_modules/@types/google-apps-script/';

/**
 * Faults, one sentence each: a member of Apps Script that the add-on uses and no local service has,
 * and a list of Apps Script's members that is not that of the installed types.
 */
export function findUnemulatedMembers(root, addonFolder = join(root, 'src/addon')) {
  const services = readServices();
  const { program, checker } = openTypes(root, sourcesIn(addonFolder, ['.ts', '.tsx']));
  const faults = new Set();
  const known = JSON.parse(readFileSync(MEMBERS_FILE, 'utf8'));
  if (JSON.stringify(known) !== JSON.stringify(listMembers(program, checker, services))) {
    faults.add('apps-script-members.json is out of date: run scripts/build/emulated-members.mjs.');
  }
  for (const { owner, member, place } of findUses(program, checker, addonFolder, root)) {
    if (!services.get(owner)?.has(member)) {
      faults.add(
        `${place}: ${owner}.${member} is not emulated; add it to the local service in src/local/apps-script.`,
      );
    }
  }
  return [...faults];
}

function openTypes(root, sources) {
  const program = ts.createProgram([join(root, TYPES_FOLDER, 'index.d.ts'), ...sources], {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: ['lib.es2022.d.ts'],
    types: ['google-apps-script'],
    typeRoots: [join(root, 'node_modules/@types')],
    strict: true,
    skipLibCheck: true,
    noEmit: true,
  });
  return { program, checker: program.getTypeChecker() };
}

/** Names of the public members by `Namespace.Class`, read from the classes that have an `apiName`. */
function readServices() {
  const classes = new Map();
  for (const file of sourcesIn(HERE, ['.ts'])) {
    const source = ts.createSourceFile(
      file,
      readFileSync(file, 'utf8'),
      ts.ScriptTarget.ES2022,
      true,
    );
    source.forEachChild((node) => {
      if (ts.isClassDeclaration(node) && node.name) classes.set(node.name.text, node);
    });
  }
  const services = new Map();
  for (const node of classes.values()) {
    const apiName = readApiName(node);
    if (apiName) services.set(apiName, membersOf(node, classes));
  }
  return services;
}

function readApiName(node) {
  const property = node.members.find((each) => each.name?.getText() === 'apiName');
  return property?.initializer && ts.isStringLiteral(property.initializer)
    ? property.initializer.text
    : undefined;
}

function membersOf(node, classes) {
  const own = node.members
    .filter((each) => each.name && !(ts.getCombinedModifierFlags(each) & ts.ModifierFlags.Private))
    .map((each) => each.name.getText());
  const parent = node.heritageClauses?.find((each) => each.token === ts.SyntaxKind.ExtendsKeyword);
  const base = parent && classes.get(parent.types[0].expression.getText());
  return new Set([...(base ? membersOf(base, classes) : []), ...own]);
}

function listMembers(program, checker, services) {
  const lists = {};
  for (const source of program.getSourceFiles().filter(isAppsScript)) {
    const look = (node, space) => {
      if (ts.isModuleDeclaration(node)) {
        node.body?.forEachChild((child) => look(child, node.name.text));
      }
      const name = ts.isInterfaceDeclaration(node) ? `${space}.${node.name.text}` : '';
      if (!services.has(name)) return;
      const type = checker.getTypeAtLocation(node);
      lists[name] = checker
        .getPropertiesOfType(type)
        .map((each) => each.name)
        .sort();
    };
    source.forEachChild((node) => look(node, ''));
  }
  const sorted = Object.fromEntries(Object.entries(lists).sort(([a], [b]) => (a < b ? -1 : 1)));
  return sorted;
}

function isAppsScript(source) {
  return source.fileName.replaceAll('\\', '/').includes(TYPES_FOLDER);
}

/** Each property of the add-on's code that is declared in a class of Apps Script. */
function* findUses(program, checker, addonFolder, root) {
  for (const file of sourcesIn(addonFolder, ['.ts', '.tsx'])) {
    const source = program.getSourceFile(file);
    for (const name of findNames(source)) {
      const declaration = checker
        .getSymbolAtLocation(name)
        ?.declarations?.find((each) => isAppsScript(each.getSourceFile()));
      const owner = declaration?.parent;
      if (!owner || !ts.isInterfaceDeclaration(owner)) continue;
      const { line } = source.getLineAndCharacterOfPosition(name.getStart());
      const place = `${relative(root, file)}:${line + 1}`;
      const space = owner.parent.parent.name?.text;
      yield { owner: `${space}.${owner.name.text}`, member: name.text, place };
    }
  }
}

function* findNames(node) {
  if (ts.isPropertyAccessExpression(node)) yield node.name;
  const children = [];
  node.forEachChild((child) => void children.push(child));
  for (const child of children) yield* findNames(child);
}

function sourcesIn(folder, extensions) {
  return readdirSync(folder, { recursive: true })
    .filter((name) => extensions.some((each) => name.endsWith(each)))
    .map((name) => join(folder, name));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { program, checker } = openTypes(join(HERE, '../../..'), []);
  const lists = listMembers(program, checker, readServices());
  writeFileSync(MEMBERS_FILE, `${JSON.stringify(lists, null, 2)}\n`);
}
