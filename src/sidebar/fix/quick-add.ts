import { mapTexts, TEXT_FIELDS, type TextField, textEntry } from '../../core/policy/record-fields';
import type { NewRow, SheetReading } from '../../core/protocol/messages';
import type { ApplicantReport, CheckReport, RowReport } from '../../core/report/check-report';
import { cellOf, headingOf, type Role, show } from './cells';
import type { ChangeSet, Field, Filled, Task } from './task';

const IS_FORM = 'A form fills this sheet, so no row is added here. Send the form instead.';

/** A new row at the end of the log, in its own column order. `again` takes the person's last activity as a start. */
export function quickAdd(report: CheckReport, applicant: ApplicantReport, again: boolean): Task {
  const courses = applicant.courses.map(({ course }) => course);
  return {
    title: again ? 'Repeat last activity' : 'Add an activity',
    sheet: findLogInUse(report, applicant),
    fields: (reading) =>
      reading.isForm
        ? IS_FORM
        : fieldsOf(reading, courses, again ? findNewest(report, applicant) : undefined),
    change: (reading, filled) =>
      changeRow(reading, findLast(reading), filled, applicant, report.logs.length > 1),
  };
}

/** Of a log of one sheet a year, the sheet with the newest of the person's rows. */
function findLogInUse({ logs }: CheckReport, { rows }: ApplicantReport): string | undefined {
  const dated = rows.filter(({ date }) => date);
  return dated.sort((a, b) => compareDays(b, a))[0]?.sheet ?? logs[0]?.sheet;
}

const TOTAL = /^(?:sub|grand)?totals?$/i;
const isTotal = (text: string) => TOTAL.test(text.replace(/\W/g, ''));

/** The last row of the log with a date or a course; a total, which may stand under the dates, is none. */
function findLast(reading: SheetReading): number {
  const isLogRow = (row: number) =>
    (cellOf(reading, row, 'date') !== '' || cellOf(reading, row, 'course') !== '') &&
    !reading.rows[row - 1]?.some((cell) => isTotal(show(cell)));
  let last = reading.rows.length;
  while (last > reading.headerRow && !isLogRow(last)) last--;
  return last;
}

/** What the person did last, of what is over and has its hours. */
function findNewest({ asOf }: CheckReport, { rows }: ApplicantReport): RowReport | undefined {
  const over = rows.filter(({ date, hours }) => date && date <= asOf && hours !== null);
  return over.sort((a, b) => compareDays(b, a))[0];
}

const compareDays = (a: RowReport, b: RowReport) =>
  Number((a.date ?? '') > (b.date ?? '')) - Number((a.date ?? '') < (b.date ?? ''));

function fieldsOf(reading: SheetReading, courses: string[], last: RowReport | undefined): Field[] {
  const textField = (name: TextField): Field => {
    const { question, isLong, needed } = textEntry(name);
    const kind = isLong ? 'area' : 'text';
    return { name, label: question, kind, value: last?.[name], required: needed !== 'never' };
  };
  const [activity, ...texts] = TEXT_FIELDS.filter(
    (name) => textEntry(name).needed !== 'never' || reading.columns[name] !== undefined,
  ).map(textField);
  return [
    activity,
    { name: 'date', label: 'Date completed', kind: 'date', required: true },
    {
      name: 'hours',
      label: 'Hours, without meals and exhibit hall',
      kind: 'number',
      value: String(last?.hours ?? ''),
      required: true,
    },
    {
      name: 'course',
      label: 'Course',
      kind: 'choice',
      options: courses,
      value: String(last?.course ?? ''),
      required: true,
    },
    ...texts,
  ];
}

function changeRow(
  reading: SheetReading,
  last: number,
  filled: Filled,
  { applicant, district, email }: ApplicantReport,
  isSeveral: boolean,
): ChangeSet | string {
  const text = (name: string) => filled[name]?.trim() ?? '';
  const hours = Number(filled.hours);
  if (!(hours > 0 && hours <= 24)) return 'Enter the hours as a number from 0.1 to 24.';
  const entry: NewRow = {
    ...(applicant && { applicant }),
    ...(district && { district }),
    // Where there is such a column, it tells people apart.
    ...(email && { email }),
    date: text('date'),
    hours,
    course: text('course'),
    ...mapTexts(text),
  };
  const shown: Partial<Record<Role, string | number>> = {
    ...entry,
    applicantAndDistrict: [applicant, district].filter(Boolean).join(', '),
  };
  const lines = (Object.keys(reading.columns) as Role[]).flatMap((role) => {
    const after = String(shown[role] ?? '');
    const of = isSeveral ? ` of “${reading.sheet}”` : '';
    const place = `New row ${last + 1}${of}, ${headingOf(reading, reading.columns[role] ?? 0)}`;
    return after ? [{ place, after }] : [];
  });
  lines.push(...findTotals(reading, last));
  return { lines, edits: [{ op: 'addRow', sheet: reading.sheet, row: last, entry }] };
}

/** The log's own totals that end above the new row, wherever they stand: an inserted row is in none of them. */
function findTotals({ rows }: SheetReading, last: number): ChangeSet['lines'] {
  const end = RegExp(`(?:^|[^!$A-Z\\d])\\$?[A-Z]+\\$?\\d*:\\$?[A-Z]+\\$?${last}\\b`, 'i');
  return rows
    .flatMap((cells) =>
      cells.flatMap((cell) => (typeof cell === 'object' && 'formula' in cell ? cell.formula : [])),
    )
    .filter((total) => end.test(total))
    .map((total) => ({
      place: `Your ${total}`,
      after: 'will leave this row out. Extend it by hand.',
    }));
}
