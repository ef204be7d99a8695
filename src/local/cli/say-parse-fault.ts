/** One sentence of what Node's `parseArgs` refused: its own runs to several lines and speaks to programmers. */
export function sayParseFault({ code, message }: NodeJS.ErrnoException): string {
  const name = /'(?:-\w, )?(--?[^' ]*)/.exec(message)?.[1] ?? 'An option';
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `There is no option ${name}.`;
  return /does not take/.test(message)
    ? `${name} takes no value.`
    : `${name} needs a value, as in ${name}=VALUE.`;
}
