/** What changed between two exports of a log: rows of a person that are new, edited or gone. */

import { mapTexts, TEXT_FIELDS } from '../../core/policy/record-fields';
import type { ApplicantReport, CheckReport, RowReport } from '../../core/report/check-report';
import { fold } from '../../core/text';

const FIELDS = ['date', 'hours', 'course', ...TEXT_FIELDS] as const;

export type RowContent = Pick<RowReport, 'sheet' | 'row' | (typeof FIELDS)[number]>;

export interface RowEdit {
  before: RowContent;
  after: RowContent;
  fields: (typeof FIELDS)[number][];
}

export interface PersonChanges {
  applicant: string;
  email: string;
  added: RowContent[];
  edited: RowEdit[];
  removed: RowContent[];
  /** Counted before and after; null where that is not known. */
  hours: { before: number | null; after: number | null };
  isNowComplete: boolean;
}

/** Everybody in either log, those without a change left out. */
export function compareLogs(before: CheckReport, after: CheckReport): PersonChanges[] {
  const people = new Map<string, [ApplicantReport | undefined, ApplicantReport | undefined]>();
  for (const person of before.applicants) people.set(keyOf(person), [person, undefined]);
  for (const person of after.applicants)
    people.set(keyOf(person), [people.get(keyOf(person))?.[0], person]);
  return [...people.values()]
    .map(([old, now]) => comparePerson(old, now))
    .filter(({ added, edited, removed }) => added.length + edited.length + removed.length > 0);
}

const keyOf = ({ email, applicant }: ApplicantReport) =>
  email === '' ? fold(applicant) : email.trim().toLowerCase();

function comparePerson(
  old: ApplicantReport | undefined,
  now: ApplicantReport | undefined,
): PersonChanges {
  const { applicant = '', email = '' } = now ?? old ?? {};
  const isComplete = (person?: ApplicantReport) => person?.hours?.remaining === 0;
  return {
    applicant,
    email,
    ...compareRows(old?.rows ?? [], now?.rows ?? []),
    hours: { before: old?.hours?.counted ?? null, after: now?.hours?.counted ?? null },
    isNowComplete: isComplete(now) && !isComplete(old),
  };
}

/** Equal rows first, wherever they stand; then those of one activity or description that share the most. */
function compareRows(old: RowReport[], now: RowReport[]) {
  const left = new Set(old);
  const take = (row: RowReport, isMatch: (other: RowReport) => boolean) => {
    const matches = [...left].filter(isMatch);
    const [best] = matches.sort((a, b) => differences(a, row).length - differences(b, row).length);
    if (best) left.delete(best);
    return best;
  };
  const open = now.filter((row) => !take(row, (other) => differences(other, row).length === 0));
  const edited: RowEdit[] = [];
  const added: RowContent[] = [];
  for (const row of open) {
    const before = take(row, (other) => isAlike(other, row));
    if (before)
      edited.push({
        before: content(before),
        after: content(row),
        fields: differences(before, row),
      });
    else added.push(content(row));
  }
  return { added, edited, removed: [...left].map(content) };
}

const isAlike = (a: RowReport, b: RowReport) =>
  (['activity', 'description'] as const).some(
    (field) => fold(a[field]) !== '' && fold(a[field]) === fold(b[field]),
  );

const differences = (a: RowReport, b: RowReport) => FIELDS.filter((field) => a[field] !== b[field]);

function content({ sheet, row, ...rest }: RowReport): RowContent {
  const { date, hours, course } = rest;
  return { sheet, row, date, hours, course, ...mapTexts((field) => rest[field]) };
}
