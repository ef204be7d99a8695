import type { Log, LogRow, Who } from '../log/log-row';
import { personKey } from '../log/names';
import { findCohort } from '../policy/cohorts';
import { fold } from '../text';
import type { NamePair } from './set-up';

/** One applicant's rows over all logs, in the tabs' order. */
export interface Person {
  /** As mostly written. */
  name: string;
  district: string;
  /** '' where the log has no e-mail column. */
  email: string;
  /** By the set-up, the form they used or their own word; '' where nothing says it. */
  cohort: string;
  /** Who shares a date with them: "Cohort Alpha", or the tab of the form they used; '' for all others. */
  group: string;
  rows: LogRow[];
  isSetUp: boolean;
}

interface SetUpPerson {
  applicant: string;
  district: string;
  cohort: string;
  people: ReadonlyMap<string, { cohort?: string }>;
  samePeople: NamePair[];
}

/**
 * Tells people apart by e-mail address where the log has one, else by folded name. Rows without
 * either belong to the only applicant there is, else to nobody.
 */
export function groupPeople(
  logs: Log[],
  setUp: SetUpPerson,
): { people: Person[]; unassigned: LogRow[] } {
  const named = logs.map((log) => nameFromTop(log, setUp));
  const rows = named.length === 1 ? named[0] : named.flat();
  const keyOf = makeKeys(rows, setUp);
  const nameless: LogRow[] = [];
  const groups = new Map([['', nameless]]);
  const groupsOf = new Map<Who, LogRow[]>();
  for (const row of rows) {
    let group = groupsOf.get(row.who);
    if (!group) {
      const key = keyOf(row.who);
      group = groups.get(key) ?? [];
      groups.set(key, group);
      groupsOf.set(row.who, group);
    }
    group.push(row);
  }
  groups.delete('');
  if (groups.size > 1)
    return { people: makePeople([...groups.values()], setUp), unassigned: nameless };
  return { people: makePeople([rows], setUp), unassigned: [] };
}

/** What tells people apart, by what rows say of them; '' of those who are told by nothing. */
function makeKeys(rows: LogRow[], { samePeople }: SetUpPerson) {
  const emails = findEmails(rows);
  const names = new Map(samePeople.map(({ other, name }) => [personKey(other), personKey(name)]));
  return ({ applicant, email }: Who): string => {
    const own = fold(applicant);
    const name = names.get(own) ?? own;
    const said = names.get(email) ?? (email || name);
    return emails.get(said) || said;
  };
}

/** The name above the headings serves where the log has no such column and the set-up says nothing. */
function nameFromTop({ rows, headings, top }: Log, setUp: SetUpPerson): LogRow[] {
  const isNameless = headings.applicant === undefined && setUp.applicant === '';
  const applicant = isNameless ? top.applicant : '';
  const isPlaceless = headings.district === undefined && setUp.district === '';
  const district = isPlaceless ? top.district : '';
  if (applicant === '' && district === '') return rows;
  return rows.map((row) => {
    const { who } = row;
    return {
      ...row,
      who: {
        ...who,
        applicant: who.applicant || applicant,
        district: who.district || district,
      },
    };
  });
}

/** The one e-mail address that goes with a name; two people of one name have none in common. */
function findEmails(rows: LogRow[]): Map<string, string> {
  const emails = new Map<string, string>();
  for (const { who } of rows) {
    const { email } = who;
    if (email === '') continue;
    const name = fold(who.applicant);
    const known = emails.get(name);
    emails.set(name, known === undefined || known === email ? email : '');
  }
  emails.delete('');
  return emails;
}

function makePeople(groups: LogRow[][], setUp: SetUpPerson): Person[] {
  const own = personKey(setUp.applicant);
  const isNamed = (text: string) => own !== '' && personKey(text) === own;
  const people = groups.map((rows) => {
    const email = findUsual(rows, 'email');
    const name = findUsual(rows, 'applicant') || (groups[1] && email) || setUp.applicant;
    // Of two people of that name, one whose address has dates of its own is the other.
    const isSetUp =
      !groups[1] || isNamed(email) || (isNamed(name) && !setUp.people.has(personKey(email)));
    const isTheirs = isSetUp || own === '';
    const district = findUsual(rows, 'district') || (isTheirs ? setUp.district : '');
    const cohort =
      (isSetUp && setUp.cohort) ||
      [email, name].map((key) => setUp.people.get(personKey(key))?.cohort).find(Boolean) ||
      findUsual(rows, 'cohort');
    const form = rows.length > 0 && rows[0].beside.submitted !== null ? rows[0].sheet : '';
    const named = cohort && findCohort(cohort);
    const group = named ? `Cohort ${named}` : form;
    return { name, district, email, cohort, group, rows, isSetUp };
  });
  // The set-up's own applicant first, the others as the log brings them.
  return people.sort((a, b) => Number(b.isSetUp) - Number(a.isSetUp));
}

/** The text that stands most often, blanks aside; the first of them in a tie. */
function findUsual(rows: LogRow[], field: keyof Who): string {
  // Mostly all say the same, and nothing is to be counted.
  if (rows.every(({ who }) => who === rows[0].who)) return rows[0]?.who[field] ?? '';
  const counts = new Map<string, number>();
  for (const { who } of rows) {
    const text = who[field];
    if (text !== '') counts.set(text, (counts.get(text) || 0) + 1);
  }
  return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best), ['', 0])[0];
}
