import type { Log, LogRow } from '../log/log-row';
import { fold } from '../text';

/** One applicant's rows over all logs, in the tabs' order. */
export interface Person {
  /** As mostly written. */
  name: string;
  district: string;
  /** '' where the log has no e-mail column. */
  email: string;
  rows: LogRow[];
  isSetUp: boolean;
}

type SetUpPerson = { applicant: string; district: string; people: ReadonlyMap<string, unknown> };

/**
 * Tells people apart by e-mail address where the log has one, else by folded name. Rows without
 * either belong to the only applicant there is, else to nobody.
 */
export function groupPeople(
  logs: Log[],
  setUp: SetUpPerson,
): { people: Person[]; unassigned: LogRow[] } {
  const rows = logs.flatMap((log) => log.rows);
  const emails = findEmails(rows);
  const groups = new Map<string, LogRow[]>();
  const nameless: LogRow[] = [];
  for (const row of rows) {
    const name = fold(row.applicant);
    const key = row.email || emails.get(name) || name;
    const group = groups.get(key);
    if (key === '') nameless.push(row);
    else if (group) group.push(row);
    else groups.set(key, [row]);
  }
  if (groups.size > 1)
    return { people: makePeople([...groups.values()], setUp), unassigned: nameless };
  return { people: makePeople([rows], setUp), unassigned: [] };
}

/** The one e-mail address that goes with a name; two people of one name have none in common. */
function findEmails(rows: LogRow[]): Map<string, string> {
  const emails = new Map<string, string>();
  for (const { applicant, email } of rows) {
    if (email === '') continue;
    const name = fold(applicant);
    const known = emails.get(name);
    emails.set(name, known === undefined || known === email ? email : '');
  }
  emails.delete('');
  return emails;
}

function makePeople(groups: LogRow[][], setUp: SetUpPerson): Person[] {
  const isNamed = (text: string) => fold(text) === fold(setUp.applicant);
  const people = groups.map((rows) => {
    const email = findUsual(rows, 'email');
    const name = findUsual(rows, 'applicant') || (groups[1] && email) || setUp.applicant;
    // Of two people of that name, one whose address has dates of its own is the other.
    const isSetUp =
      !groups[1] || isNamed(email) || (isNamed(name) && !setUp.people.has(fold(email)));
    const district = findUsual(rows, 'district') || (isSetUp ? setUp.district : '');
    return { name, district, email, rows, isSetUp };
  });
  // The set-up's own applicant first, the others as the log brings them.
  // The bundle's minifier makes no number of a boolean: Number(true) is NaN in it.
  return people.sort((a, b) => +b.isSetUp - +a.isSetUp);
}

/** The text that stands most often, blanks aside; the first of them in a tie. */
function findUsual(rows: LogRow[], field: 'applicant' | 'district' | 'email'): string {
  const counts = new Map<string, number>();
  for (const { [field]: text } of rows) {
    if (text !== '') counts.set(text, (counts.get(text) || 0) + 1);
  }
  return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best), ['', 0])[0];
}
