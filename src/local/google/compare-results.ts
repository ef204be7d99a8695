import { isDeepStrictEqual } from 'node:util';
import type { LiveResults } from './live-results';

/** What differs between a live run and one on the local host, some lines for each check; nothing where they agree. */
export function compareResults(live: LiveResults, local: LiveResults): string[] {
  const names = new Set([...Object.keys(live.results), ...Object.keys(local.results)]);
  return [...names].flatMap((name) => compareCheck(name, live, local));
}

function compareCheck(name: string, live: LiveResults, local: LiveResults): string[] {
  const [there, here] = [live.results[name], local.results[name]];
  if (!there) return [`${name}: not run live. Push the checks again.`];
  if (!here) return [`${name}: run live, and not known here. Push the checks again.`];
  if (isDeepStrictEqual(there.seen, here.seen)) return [];
  const lines = [name, `  live   ${formatValue(there.seen)}`, `  here   ${formatValue(here.seen)}`];
  return here.documented === null ? lines : [...lines, `  Google ${formatValue(here.documented)}`];
}

function formatValue(value: unknown): string {
  // What is in the file must not steer the terminal.
  return JSON.stringify(value ?? null).replace(/\p{Cc}/gu, ' ');
}
