import type vm from 'node:vm';
import type { CustomFunction } from '../engine/custom-function';

const DOCUMENTED = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*function\s+(\w+)\s*\(/g;

/** The functions whose comment says `@customfunction`, as Sheets finds them. */
export function findCustomFunctions(
  functions: string,
  context: vm.Context,
  toRealm: (value: unknown) => unknown,
): CustomFunction[] {
  return [...functions.matchAll(DOCUMENTED)]
    .filter(([, comment]) => /@customfunction\b/i.test(comment))
    .map(([, , name]) => ({
      name,
      run: (...args) => context[name](...args.map(toRealm)),
    }));
}
