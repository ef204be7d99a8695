/** What names none of a program's providers. */
export const EXTERNAL = 'external';

/** Rows that a requirement is about. */
export type Where = { provider: string } | { mode: 'online' } | { category: string };

/** "from ALET", "from external events", "online", "in Safety", as it follows "hours" in a sentence. */
export function describeWhere(where: Where): string {
  if ('mode' in where) return 'online';
  if ('category' in where) return `in ${where.category}`;
  return where.provider === EXTERNAL ? 'from external events' : `from ${where.provider}`;
}
