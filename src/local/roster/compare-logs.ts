/** What changed between two exports of a log: rows of a person that are new, edited or gone. */

import { mapTexts } from '../../core/policy/record-fields';
import type { ApplicantReport, CheckReport, RowReport } from '../../core/report/check-report';
import { type ComparedField, compareRows, markRow } from '../../core/report/compare-rows';
import { keyOf } from '../../core/report/person-key';
import { areHoursComplete } from '../../core/report/review-counts';
import { fold } from '../../core/text';

export type RowContent = Pick<RowReport, 'sheet' | 'row' | ComparedField>;

export interface RowEdit {
  before: RowContent;
  after: RowContent;
  fields: ComparedField[];
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
  for (const person of before.applicants) people.set(whoOf(person), [person, undefined]);
  for (const person of after.applicants)
    people.set(whoOf(person), [people.get(whoOf(person))?.[0], person]);
  return [...people.values()]
    .map(([old, now]) => comparePerson(old, now))
    .filter(({ added, edited, removed }) => added.length + edited.length + removed.length > 0);
}

/** Somebody whose name is spelled another way by now is still the same person. */
const whoOf = (person: ApplicantReport) => fold(keyOf(person));

function comparePerson(
  old: ApplicantReport | undefined,
  now: ApplicantReport | undefined,
): PersonChanges {
  const { applicant = '', email = '' } = now ?? old ?? {};
  const isComplete = (person?: ApplicantReport) => person !== undefined && areHoursComplete(person);
  const rowsOf = (person?: ApplicantReport) => (person?.rows ?? []).map(markRow);
  const { added, edited, removed } = compareRows(rowsOf(old), rowsOf(now));
  return {
    applicant,
    email,
    added: added.map(content),
    edited: edited.map(({ before, after, fields }) => ({
      before: content(before),
      after: content(after),
      fields,
    })),
    removed: removed.map(content),
    hours: { before: old?.hours?.counted ?? null, after: now?.hours?.counted ?? null },
    isNowComplete: isComplete(now) && !isComplete(old),
  };
}

function content({ sheet, row, ...rest }: RowReport): RowContent {
  const { date, hours, course } = rest;
  return { sheet, row, date, hours, course, ...mapTexts((field) => rest[field]) };
}
