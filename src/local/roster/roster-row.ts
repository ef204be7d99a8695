import type { Standing } from '../../core/report/check-report';
import { byDanger } from '../../core/report/roster-table';
import { fold } from '../../core/text';

/** What a log came to for one person. */
export interface PersonResult {
  name: string;
  /** '' where the log has no e-mail column. */
  email: string;
  district: string;
  cohort: string;
  /** Null, as all that follows from it, where there is no issue date. */
  expires: string | null;
  standing: Standing | null;
  /** Creditable hours, of 60. */
  covered: number | null;
  short: { course: string; remaining: number }[];
  /** Rows that wait for a person. */
  held: number;
  plan: string;
}

/** What became of one file; `reason` says why it could not be assessed, and is '' where it was. */
export interface FileResult {
  people: PersonResult[];
  reason: string;
  notes: string[];
  /** Of the headings that `--column` names, those this log has; left out where it could not be read. */
  headingsFound?: string[];
}

/** One row of the roster. */
export interface RosterRow extends PersonResult {
  file: string;
  /** Why this person or file could not be assessed; '' where it was. */
  reason: string;
  notes: string[];
}

/** A file as the person sees it in the roster, with what became of it. */
export interface Assessed {
  file: string;
  result: FileResult;
}

const NOBODY: PersonResult = {
  name: '',
  email: '',
  district: '',
  cohort: '',
  expires: null,
  standing: null,
  covered: null,
  short: [],
  held: 0,
  plan: '',
};
const NO_ISSUE_DATE =
  'There is no issue date for this person. Enter it in the “AL-CTO Setup” sheet, or give it with --people or --issued.';

/** Who is in danger first; people without an issue date, then files that could not be read, stand last. */
export function makeRosterRows(assessed: Assessed[]): RosterRow[] {
  const rows = assessed.flatMap(({ file, result }) => listPeople(file, result));
  noteDuplicates(rows);
  return rows.sort((a, b) => byDanger(a, b) || compare(a.file, b.file));
}

function listPeople(file: string, { people, reason, notes }: FileResult): RosterRow[] {
  if (people.length === 0) return [{ ...NOBODY, file, reason, notes }];
  return people.map((person) => ({
    ...person,
    file,
    reason: person.expires === null ? reason || NO_ISSUE_DATE : '',
    notes: [...notes],
  }));
}

/** A name that is in several files may be one person twice, or a copy of a file. */
function noteDuplicates(rows: RosterRow[]) {
  const byName = new Map<string, RosterRow[]>();
  for (const row of rows) {
    const key = fold(row.name);
    if (key !== '') byName.set(key, [...(byName.get(key) ?? []), row]);
  }
  for (const same of byName.values()) {
    for (const row of same) {
      const others = same.filter(({ file }) => file !== row.file);
      if (others.length > 0) row.notes.unshift(`The same name is in ${listFiles(row, others)}.`);
    }
  }
}

function listFiles(row: RosterRow, others: RosterRow[]): string {
  const files = others.map(({ file, district }) => {
    const isOther = district !== '' && row.district !== '' && fold(district) !== fold(row.district);
    return isOther ? `${file} (there of ${district})` : file;
  });
  const unique = [...new Set(files)];
  const more = unique.length - MAX_FILES;
  return more > 0
    ? `${unique.slice(0, MAX_FILES).join(', ')} and ${more} more files`
    : unique.join(', ');
}

const MAX_FILES = 3;
const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b));
