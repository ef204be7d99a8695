// The cards that Sheets shows come from these comments; they must be true of the code behind them.
import { readFileSync } from 'node:fs';
import ts from 'typescript';

const DOCUMENTED = 'appsscript/functions.js';
const source = ts.createSourceFile(
  DOCUMENTED,
  readFileSync(DOCUMENTED, 'utf8'),
  ts.ScriptTarget.ES2022,
  true,
  ts.ScriptKind.JS,
);
const functions = source.statements.filter(ts.isFunctionDeclaration);
const nameOf = (each: ts.FunctionDeclaration) => each.name?.text ?? '';
const tagsOf = (each: ts.FunctionDeclaration) => ts.getJSDocTags(each);
const custom = functions.filter((each) => /^(?:ALCTO|TDCEU)_/.test(nameOf(each)));

const program = ts.createProgram(['src/addon/entry.ts'], {
  target: ts.ScriptTarget.ES2022,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  module: ts.ModuleKind.ESNext,
  types: ['google-apps-script'],
  strict: true,
  skipLibCheck: true,
  noEmit: true,
});
const checker = program.getTypeChecker();
const entry = program.getSourceFile('src/addon/entry.ts') as ts.SourceFile;
const exported = new Map(
  checker
    .getExportsOfModule(checker.getSymbolAtLocation(entry) as ts.Symbol)
    .map((symbol) => [symbol.getName(), symbol]),
);
const returnOf = (name: string) => {
  const type = checker.getTypeOfSymbol(exported.get(name) as ts.Symbol);
  return checker.typeToString(type.getCallSignatures()[0].getReturnType());
};

test('the functions of the contract are there, and no other', () => {
  expect(custom.map(nameOf).sort()).toEqual([
    'ALCTO_CHECK',
    'ALCTO_COURSE',
    'ALCTO_CREDITABLE',
    'ALCTO_EXPIRES',
    'ALCTO_HOURS',
    'ALCTO_REMAINING',
    'ALCTO_STANDING',
    'ALCTO_SUMMARY',
    'TDCEU_REMAINING',
    'TDCEU_STANDING',
  ]);
});

test.each(custom.map((each) => [nameOf(each), each] as const))(
  '%s has a card: a sentence, every parameter by name and example, what it gives',
  (_, each) => {
    const tags = tagsOf(each);
    const names = tags.map((tag) => tag.tagName.text);
    expect(names).toContain('customfunction');
    expect(String(ts.getJSDocCommentsAndTags(each)[0].comment)).toMatch(/^[A-Z].*\.$/);
    const parameters = tags.filter(ts.isJSDocParameterTag);
    expect(parameters.map((tag) => tag.name.getText())).toEqual(
      each.parameters.map((parameter) => parameter.name.getText()),
    );
    for (const tag of parameters) {
      // Sheets shows the type as the example.
      expect(tag.typeExpression?.getText()).toMatch(/^\{("[^"]+"|ALCTO_(LOG|SETUP))\}$/);
      expect(String(tag.comment)).toMatch(/^[A-Z].*\.$/);
    }
    expect(names).toContain('return');
  },
);

const TYPES: Record<string, string> = {
  '{number}': 'number',
  '{string}': 'string',
  '{Date}': 'Date',
  '{Array<Array<string|number>>}': 'unknown[][]',
  '{Array<Array<string>>}': 'string[][]',
};

test.each(custom.map((each) => [nameOf(each), each] as const))(
  '%s gives what its card says',
  (name, each) => {
    const said = ts.getJSDocReturnTag(each)?.typeExpression?.getText() ?? '';
    // With a range of courses the answer is an array, so that those functions give anything.
    expect(['unknown', TYPES[said]]).toContain(returnOf(name));
  },
);

test('every function forwards to one of its own name or purpose that the add-on exports', () => {
  for (const each of functions) {
    const [, target = ''] = /App\.(\w+)/.exec(each.getText()) ?? [];
    expect([nameOf(each), exported.has(target)]).toEqual([nameOf(each), true]);
  }
});
