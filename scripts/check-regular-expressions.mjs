// Checks how long each regular expression of src may take: none may be exponential, and a polynomial one names the
// limit that its text is held to before, `// bounded: MAX_HEADING_LENGTH`, on its line or above its statement.
// `npm run regexes` lists what is wrong. What was found of an expression is kept in build/.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { check } from 'recheck';
import ts from 'typescript';
import { evaluate } from './regular-expressions/evaluate.mjs';
import {
  findNodes,
  isConstructor,
  readSources,
  splitLiteral,
} from './regular-expressions/syntax.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const ANSWERS_FILE = join(ROOT, 'build', 'regular-expressions.json');
/** Steps that a polynomial expression may take over the longest text it is given: some 0.1 s. */
const MAX_STEPS = 25_000_000;
const BOUNDED = /\bbounded: ([A-Z][A-Z0-9_]*)/;

/** Limits in steps alone, so that a busy machine comes to the same answer. */
const CHECK_OPTIONS = { timeout: 300_000, incubationTimeout: null, seedingTimeout: null };

/** Each expression of the sources: where it stands, its text and flags, and the limit it names. */
function listExpressions(sources) {
  const isExpression = (node) => ts.isRegularExpressionLiteral(node) || isConstructor(node);
  return [...sources.values()].flatMap((source) =>
    findNodes(source, isExpression).map((node) => ({
      place: formatPlace(node),
      limitName: readLimitName(node),
      ...(isConstructor(node) ? readConstructor(node, sources) : splitLiteral(node.text)),
    })),
  );
}

const lineOf = (node) => node.getSourceFile().getLineAndCharacterOfPosition(node.getStart()).line;
const formatPlace = (node) =>
  `${relative(ROOT, node.getSourceFile().fileName)}:${lineOf(node) + 1}`;

function readConstructor({ arguments: given = [] }, sources) {
  const [source, flags = ''] = given.map((each) => evaluate(each, sources));
  return { source, flags };
}

function readLimitName(node) {
  const { text } = node.getSourceFile();
  const statement = ts.findAncestor(
    node,
    (each) => ts.isStatement(each) || ts.isClassElement(each),
  );
  const above = text.slice(statement.getFullStart(), statement.getStart());
  return BOUNDED.exec(`${text.split('\n')[lineOf(node)]}\n${above}`)?.[1];
}

/** Numbers by the capital names they are declared under; a name that nothing uses limits nothing, and is left out. */
function readLimits(sources) {
  const names = [...sources.values()].flatMap((source) =>
    findNodes(source, (node) => ts.isIdentifier(node) && /^[A-Z][A-Z0-9_]+$/.test(node.text)),
  );
  const isDeclared = ({ parent }) => ts.isVariableDeclaration(parent) && parent.initializer;
  const isImported = ({ parent }) => ts.isImportSpecifier(parent);
  const used = new Set(
    names.filter((each) => !isDeclared(each) && !isImported(each)).map(({ text }) => text),
  );
  const declared = names.filter((each) => isDeclared(each) && used.has(each.text));
  return new Map(
    declared.map(({ text, parent }) => [
      text,
      Number(parent.initializer.getText().replaceAll('_', '')),
    ]),
  );
}

/** What is wrong with one expression, as the rest of a sentence; undefined where nothing is. */
function findFault({ source, limitName }, answer, limits) {
  if (source === undefined) return 'is built of more than constants';
  if (answer.type === 'exponential') return 'takes exponential time';
  if (answer.type === 'unknown') return 'could not be judged; make it simpler';
  if (answer.type !== 'polynomial') return undefined;
  const takes = `takes time of degree ${answer.degree}`;
  if (!limitName) return `${takes}: make it linear, or name the limit before it`;
  const limit = limits.get(limitName);
  const longest = Math.floor(MAX_STEPS ** (1 / answer.degree));
  if (!(limit >= 0)) return `${takes}, and ${limitName} is no number that src uses`;
  return limit > longest ? `${takes}: ${limitName} is ${limit}, of ${longest} at most` : undefined;
}

async function judge(source, flags) {
  const { status, complexity, attack } = await check(source, flags, CHECK_OPTIONS);
  if (status === 'unknown') return { type: 'unknown' };
  return { type: complexity.type, degree: complexity.degree, attack: attack?.pattern };
}

const readAnswers = () =>
  existsSync(ANSWERS_FILE) ? JSON.parse(readFileSync(ANSWERS_FILE, 'utf8')) : {};

function keepAnswers(answers) {
  mkdirSync(dirname(ANSWERS_FILE), { recursive: true });
  writeFileSync(ANSWERS_FILE, JSON.stringify(answers, null, 1));
}

/** Every expression of a folder, with its fault and a text that shows it where there is one. */
export async function checkRegularExpressions(folder) {
  const sources = readSources(folder);
  const limits = readLimits(sources);
  const answers = readAnswers();
  const checked = [];
  for (const expression of listExpressions(sources)) {
    const { source, flags } = expression;
    const key = `/${source}/${flags}`;
    if (source !== undefined && !answers[key]) {
      answers[key] = await judge(source, flags);
      // As it comes, so that a run that is cut off is not for nothing.
      keepAnswers(answers);
    }
    const fault = findFault(expression, answers[key], limits);
    checked.push({ ...expression, fault, attack: fault && answers[key]?.attack });
  }
  return checked;
}

async function printFaults() {
  const checked = await checkRegularExpressions(join(ROOT, 'src'));
  const faulty = checked.filter(({ fault }) => fault);
  for (const { place, source, flags, fault, attack } of faulty) {
    console.error(`${place}: /${source}/${flags} ${fault}.${attack ? `\n    ${attack}` : ''}`);
  }
  console.log(`${checked.length} regular expressions, ${faulty.length} to change.`);
  process.exitCode = faulty.length > 0 ? 1 : 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await printFaults();
