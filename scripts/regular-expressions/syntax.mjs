// Reads TypeScript sources and finds nodes in them.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** The parsed files below a folder, by path. */
export function readSources(folder) {
  const paths = readdirSync(folder, { recursive: true })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name));
  return new Map(paths.map((path) => [path, readSource(path)]));
}

const readSource = (path) =>
  ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.ES2022, true);

export function findNodes(node, isWanted, found = []) {
  if (isWanted(node)) found.push(node);
  node.forEachChild((child) => void findNodes(child, isWanted, found));
  return found;
}

export const isConstructor = (node) =>
  (ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText() === 'RegExp';

/** `/source/flags` as two texts. */
export function splitLiteral(text) {
  const end = text.lastIndexOf('/');
  return { source: text.slice(1, end), flags: text.slice(end + 1) };
}
