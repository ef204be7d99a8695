import { fold } from '../log/fold';
import type { Log, LogRow } from '../log/log-row';

/** One applicant's rows over all logs, in the tabs' order. */
export interface Person {
  /** As mostly written. */
  name: string;
  district: string;
  rows: LogRow[];
}

/** Tells people apart by folded name. Rows without a name belong to the only applicant there is, else to nobody. */
export function groupPeople(
  logs: Log[],
  fallback: { applicant: string; district: string },
): { people: Person[]; unassigned: LogRow[] } {
  const groups = new Map<string, LogRow[]>();
  const nameless: LogRow[] = [];
  for (const row of logs.flatMap((log) => log.rows)) {
    const key = fold(row.applicant);
    if (key === '') nameless.push(row);
    else groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  if (groups.size > 1) return { people: makePeople(groups, fallback), unassigned: nameless };
  const rows = logs.flatMap((log) => log.rows);
  const key = groups.size === 1 ? [...groups.keys()][0] : fold(fallback.applicant);
  return { people: makePeople(new Map([[key, rows]]), fallback), unassigned: [] };
}

function makePeople(
  groups: Map<string, LogRow[]>,
  fallback: { applicant: string; district: string },
): Person[] {
  const people = [...groups].map(([key, rows]) => {
    const isSetUp = key === fold(fallback.applicant);
    return {
      name: findUsual(rows.map((row) => row.applicant)) || fallback.applicant,
      district: findUsual(rows.map((row) => row.district)) || (isSetUp ? fallback.district : ''),
      rows,
      isSetUp,
    };
  });
  // The set-up's own applicant first, the others as the log brings them.
  return people.sort((a, b) => Number(b.isSetUp) - Number(a.isSetUp));
}

/** The text that stands most often, blanks aside; the first of them in a tie. */
function findUsual(texts: string[]): string {
  const counts = new Map<string, number>();
  for (const text of texts) if (text !== '') counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best), ['', 0])[0];
}
