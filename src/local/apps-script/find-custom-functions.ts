import type vm from 'node:vm';
import type { CustomFunction } from '../engine/custom-function';

const FUNCTION = /^\s*function\s+(\w+)\s*\(/;

/** The functions whose comment says `@customfunction`, as Sheets finds them. */
export function findCustomFunctions(
  functions: string,
  context: vm.Context,
  toRealm: (value: unknown) => unknown,
): CustomFunction[] {
  return listDocumented(functions)
    .filter(({ comment }) => /@customfunction\b/i.test(comment))
    .map(({ name }) => ({
      name,
      run: (...args) => context[name](...args.map(toRealm)),
    }));
}

/** Each function right below a comment. */
function listDocumented(functions: string): { comment: string; name: string }[] {
  const pieces = functions.split('/**').slice(1);
  return pieces.flatMap((piece) => {
    const [comment, code = ''] = piece.split('*/');
    const name = FUNCTION.exec(code)?.[1];
    return name ? [{ comment, name }] : [];
  });
}
