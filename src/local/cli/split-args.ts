import { parseArgs } from 'node:util';
import { type CheckOptions, readCheckOptions, SPEC } from './options';
import { UsageFault } from './usage-fault';

/** The options that commands share with `check`. */
export type SharedOptions = Omit<CheckOptions, 'file' | 'out'>;

/** A command line in parts: the files named, what `--out` names, and the options of `check`. */
export interface SplitArgs {
  files: string[];
  out: string | undefined;
  options: SharedOptions;
}

/** Splits the arguments of a command that writes a file of kind `ending`; throws `UsageFault`. */
export function splitArgs(args: string[], ending: string): SplitArgs {
  const { tokens } = parseArgs({ args, options: SPEC, tokens: true, strict: false });
  const taken = new Set<number>();
  const files: string[] = [];
  let out: string | undefined;
  for (const token of tokens) {
    if (token.kind === 'positional') files.push(token.value);
    else if (token.kind === 'option' && token.name === 'out') {
      out = token.value;
      if (!token.inlineValue && out !== undefined) taken.add(token.index + 1);
    } else if (token.kind === 'option') continue;
    taken.add(token.index);
  }
  if (!out?.toLowerCase().endsWith(ending)) {
    throw new UsageFault([`--out must name a file that ends in ${ending}.`]);
  }
  const others = args.filter((_, index) => !taken.has(index));
  return { files, out, options: readCheckOptions(['FILE', ...others]) };
}
