// Works out, without running it, the text that a regular expression is built from.
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { findNodes, isConstructor, splitLiteral } from './syntax.mjs';

/** The text, or list of texts, that an expression of constants comes to; undefined where only a run would show it. */
export function evaluate(node, sources) {
  if (ts.isStringLiteralLike(node) || ts.isNumericLiteral(node)) return node.text;
  if (ts.isRegularExpressionLiteral(node)) return splitLiteral(node.text).source;
  if (ts.isIdentifier(node)) return evaluateName(node, sources);
  if (ts.isTemplateExpression(node)) return evaluateTemplate(node, sources);
  if (ts.isArrayLiteralExpression(node)) return evaluateList(node.elements, sources);
  if (ts.isCallExpression(node) || ts.isNewExpression(node)) return evaluateCall(node, sources);
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken)
    return concatenate(evaluateList([node.left, node.right], sources));
  const isSource = ts.isPropertyAccessExpression(node) && node.name.text === 'source';
  const isWrapped =
    ts.isParenthesizedExpression(node) ||
    ts.isAsExpression(node) ||
    ts.isSatisfiesExpression(node) ||
    ts.isSpreadElement(node);
  return isSource || isWrapped ? evaluate(node.expression, sources) : undefined;
}

const concatenate = (texts) => texts?.join('');

function evaluateList(nodes, sources) {
  const texts = nodes.flatMap((each) => evaluate(each, sources));
  return texts.every((text) => typeof text === 'string') ? texts : undefined;
}

function evaluateTemplate({ head, templateSpans }, sources) {
  const texts = evaluateList(
    templateSpans.map(({ expression }) => expression),
    sources,
  );
  return (
    texts && head.text + texts.map((text, nth) => text + templateSpans[nth].literal.text).join('')
  );
}

function evaluateCall(node, sources) {
  const { expression, arguments: given = [] } = node;
  if (isConstructor(node)) return evaluate(given[0], sources);
  if (!ts.isPropertyAccessExpression(expression)) return undefined;
  const list = evaluate(expression.expression, sources);
  if (!Array.isArray(list)) return undefined;
  if (expression.name.text === 'join')
    return list.join(given[0] ? evaluate(given[0], sources) : ',');
  if (expression.name.text === 'map' && ts.isArrowFunction(given[0]))
    return mapList(list, given[0], sources);
  return undefined;
}

/** Each text of a list put where the function's parameter stands. */
function mapList(list, { parameters, body }, sources) {
  return list.map((text) => {
    values.set(parameters[0], text);
    return evaluate(body, sources);
  });
}

/** What parameters stand for while the function they belong to is applied. */
const values = new Map();

/** A constant of the same file or one that is imported, the text of a parameter, or any number. */
function evaluateName(node, sources) {
  const parameter = findParameter(node);
  if (parameter?.type?.kind === ts.SyntaxKind.NumberKeyword) return '1';
  if (parameter) return values.get(parameter);
  const constant = findConstant(node.text, node.getSourceFile(), sources);
  return constant && evaluate(constant, sources);
}

function findParameter(node) {
  const owner = ts.findAncestor(node, (each) =>
    each.parameters?.some(({ name }) => name.getText() === node.text),
  );
  return owner?.parameters.find(({ name }) => name.getText() === node.text);
}

function findConstant(name, source, sources) {
  const [declaration] = findNodes(
    source,
    (node) => ts.isVariableDeclaration(node) && node.name.getText() === name && node.initializer,
  );
  if (declaration) return declaration.initializer;
  const [imported] = findNodes(
    source,
    (node) => ts.isImportSpecifier(node) && node.name.text === name,
  );
  const from = imported?.parent.parent.parent.moduleSpecifier.text;
  const target = from?.startsWith('.') && sources.get(join(dirname(source.fileName), `${from}.ts`));
  return target && findConstant((imported.propertyName ?? imported.name).text, target, sources);
}
