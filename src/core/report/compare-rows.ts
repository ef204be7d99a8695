// Which rows of one person are new, edited or gone since they were last seen, wherever they stand now.
import type { TextField } from '../policy/record-fields';
import { fold } from '../text';
import type { RowReport } from './check-report';

export type ComparedField = 'date' | 'hours' | 'course' | TextField;

/** What is compared of a row; it is the same row, edited, while an identifying field is as it was. */
const FIELDS: Record<ComparedField, { isIdentifying?: true }> = {
  date: {},
  hours: {},
  course: {},
  activity: { isIdentifying: true },
  justification: {},
  description: { isIdentifying: true },
};

export const COMPARED_FIELDS = Object.keys(FIELDS) as ComparedField[];

/** A row by its marks: a text for each of `COMPARED_FIELDS`, equal where the field says the same. */
export interface MarkedRow<Row> {
  row: Row;
  marks: string[];
}

export interface RowChanges<Old, Now> {
  added: Now[];
  edited: { before: Old; after: Now; fields: ComparedField[] }[];
  removed: Old[];
}

/** Case, spacing and punctuation are no change. */
export const markRow = <Row extends RowReport>(row: Row): MarkedRow<Row> => ({
  row,
  marks: COMPARED_FIELDS.map((field) => fold(String(row[field] ?? ''))),
});

const IDENTIFYING = COMPARED_FIELDS.flatMap((field, at) =>
  FIELDS[field].isIdentifying ? [at] : [],
);

/** Equal rows first; then those of one activity or description that share the most. */
export function compareRows<Old, Now>(
  old: MarkedRow<Old>[],
  now: MarkedRow<Now>[],
): RowChanges<Old, Now> {
  const byMarks = new Map<string, MarkedRow<Old>[]>();
  for (const each of old) {
    const key = each.marks.join('\n');
    byMarks.set(key, [...(byMarks.get(key) ?? []), each]);
  }
  const left = new Set(old);
  const open = now.filter(({ marks }) => {
    const equal = byMarks.get(marks.join('\n'))?.shift();
    return !(equal && left.delete(equal));
  });
  const changes: RowChanges<Old, Now> = { added: [], edited: [], removed: [] };
  for (const { row, marks } of open) {
    const [before] = [...left]
      .filter((each) => IDENTIFYING.some((at) => marks[at] !== '' && marks[at] === each.marks[at]))
      .map((each) => ({ each, fields: listDifferences(each.marks, marks) }))
      .sort((a, b) => a.fields.length - b.fields.length);
    if (!before) changes.added.push(row);
    else {
      left.delete(before.each);
      changes.edited.push({ before: before.each.row, after: row, fields: before.fields });
    }
  }
  changes.removed = [...left].map(({ row }) => row);
  return changes;
}

const listDifferences = (a: string[], b: string[]) =>
  COMPARED_FIELDS.filter((_, index) => a[index] !== b[index]);
