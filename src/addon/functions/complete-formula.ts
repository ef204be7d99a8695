const CALL =
  /(ALCTO_(?:REMAINING|HOURS|CREDITABLE|STANDING|SUMMARY|CHECK|EXPIRES)|TDCEU_(?:REMAINING|STANDING)) *\(/iy;
const QUOTED = /"[^"]*"|'[^']*'/y;
const WITH_COURSE = /^ALCTO_(?:REMAINING|HOURS)/i;

/**
 * A formula whose `ALCTO_…` calls without log and set-up are given them, so that Sheets runs it again
 * when these change. Whatever else stands in the formula stays as it is, strings that merely hold the
 * name among it. `names` are the ranges to give; `separator` is the locale's.
 * @example completeFormula('=ALCTO_REMAINING()', ['ALCTO_LOG', 'ALCTO_SETUP'], ',') // => '=ALCTO_REMAINING("Total", ALCTO_LOG, ALCTO_SETUP)'
 */
export function completeFormula(formula: string, names: string[], separator: string): string {
  let done = '';
  for (let index = 0; index < formula.length; ) {
    const quoted = matchAt(QUOTED, formula, index);
    const call = /[\w.]/.test(formula.charAt(index - 1)) ? null : matchAt(CALL, formula, index);
    const start = index + (call ? call[0].length : 0);
    const args = call && readArguments(formula, start);
    const piece = args
      ? call[0] + appendRanges(call[1], args, names, separator)
      : quoted
        ? quoted[0]
        : formula.charAt(index);
    done += piece;
    index = args ? start + args.text.length : index + (quoted ? quoted[0].length : 1);
  }
  return done;
}

function matchAt(pattern: RegExp, text: string, index: number): RegExpExecArray | null {
  pattern.lastIndex = index;
  return pattern.exec(text);
}

/** The text up to the bracket that closes the call, and how many arguments it is; null where none closes it. */
function readArguments(formula: string, start: number) {
  let depth = 0;
  let count = 1;
  for (let index = start; index < formula.length; index++) {
    const quoted = matchAt(QUOTED, formula, index);
    if (quoted) {
      index += quoted[0].length - 1;
      continue;
    }
    const sign = formula.charAt(index);
    if (sign === ')' && depth === 0) {
      const text = formula.slice(start, index);
      return { text, count: text.trim() === '' ? 0 : count };
    }
    if ('({'.includes(sign)) depth++;
    else if (')}'.includes(sign)) depth--;
    else if (depth === 0 && ',;'.includes(sign)) count++;
  }
  return null;
}

function appendRanges(
  name: string,
  { text, count }: { text: string; count: number },
  names: string[],
  separator: string,
): string {
  const inner = completeFormula(text, names, separator);
  const hasCourse = WITH_COURSE.test(name);
  if (/ALCTO_(?:LOG|SETUP)/i.test(text) || count > (hasCourse ? 1 : 0)) return inner;
  const args = hasCourse && count === 0 ? ['"Total"'] : count === 0 ? [] : [inner];
  return [...args, ...names].join(`${separator} `);
}
