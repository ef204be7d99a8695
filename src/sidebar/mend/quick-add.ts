import type { ApplicantReport, CheckReport } from '../../core/report/check-report';
import type { CellContent, CellEdit, SheetReading } from '../../core/report/panel-api';
import {
  cellOf,
  contentOf,
  dateFormat,
  day,
  HOURS_FORMAT,
  headingOf,
  type Role,
  show,
} from './cells';
import type { Field, Filled, Plan, Task } from './task';

const IS_FORM = 'A form fills this sheet, so no row is added here. Send the form instead.';

/** A new row at the end of the log, in its own column order. `again` takes the last activity as a start. */
export function quickAdd(report: CheckReport, applicant: ApplicantReport, again: boolean): Task {
  const courses = applicant.courses.map(({ course }) => course);
  return {
    title: again ? 'Log it again' : 'Add an activity',
    sheet: report.logs[0]?.sheet,
    fields: (reading) =>
      reading.isForm ? IS_FORM : fieldsOf(reading, findLast(reading), courses, again),
    plan: (reading, filled) =>
      planRow(reading, findLast(reading), filled, applicant, report.isMonthFirst),
  };
}

/** The last row of the log with a date or a course, so that a total below it is none. */
function findLast(reading: SheetReading): number {
  const isLogRow = (row: number) =>
    cellOf(reading, row, 'date') !== '' || cellOf(reading, row, 'course') !== '';
  let last = reading.rows.length;
  while (last > reading.headerRow && !isLogRow(last)) last--;
  return last;
}

function fieldsOf(reading: SheetReading, last: number, courses: string[], again: boolean): Field[] {
  const lastText = (role: Role) =>
    again && last > reading.headerRow ? show(cellOf(reading, last, role)) : '';
  return [
    {
      name: 'activity',
      label: 'Activity and place',
      kind: 'text',
      value: lastText('activity'),
      required: true,
    },
    { name: 'date', label: 'Date completed', kind: 'date', required: true },
    {
      name: 'hours',
      label: 'Hours, without meals and exhibit hall',
      kind: 'number',
      value: lastText('hours'),
      required: true,
    },
    {
      name: 'course',
      label: 'Course',
      kind: 'choice',
      options: courses,
      value: lastText('course'),
      required: true,
    },
    {
      name: 'justification',
      label: 'How it relates to the course',
      kind: 'area',
      value: lastText('justification'),
      required: true,
    },
    {
      name: 'description',
      label: 'What was done',
      kind: 'area',
      value: lastText('description'),
      required: true,
    },
  ];
}

function planRow(
  reading: SheetReading,
  last: number,
  filled: Filled,
  applicant: ApplicantReport,
  isMonthFirst: boolean,
): Plan | string {
  const hours = Number(filled.hours);
  if (!(hours > 0 && hours <= 24)) return 'Enter the hours as a number from 0.1 to 24.';
  const person = [applicant.applicant, applicant.district].filter(Boolean).join(', ');
  const contents: Partial<Record<Role, CellContent>> = {
    applicantAndDistrict: person,
    applicant: applicant.applicant,
    district: applicant.district,
    activity: filled.activity?.trim() ?? '',
    date: day(filled.date ?? ''),
    hours,
    course: filled.course ?? '',
    justification: filled.justification?.trim() ?? '',
    description: filled.description?.trim() ?? '',
  };
  const formats: Partial<Record<Role, string>> = {
    date: dateFormat(isMonthFirst),
    hours: HOURS_FORMAT,
  };
  const cells = (Object.keys(contents) as Role[]).flatMap((role): CellEdit[] => {
    const column = reading.columns[role];
    const after = contents[role] ?? '';
    const format = formats[role];
    return column && after !== '' ? [{ column, before: '', after, ...(format && { format }) }] : [];
  });
  const isFree = cells.every(({ column }) => contentOf(reading, last + 1, column) === '');
  const { sheet } = reading;
  return {
    lines: cells.map(({ column, after }) => ({
      place: `New row ${last + 1}, ${headingOf(reading, column)}`,
      before: '',
      after: show(after),
    })),
    // A total right below the log moves down; else the next blank row is taken.
    edits: isFree
      ? [{ op: 'write', sheet, row: last + 1, cells }]
      : [{ op: 'insertRow', sheet, row: last, cells }],
  };
}
