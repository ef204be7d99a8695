// The same job the usual way: a zod schema and date-fns for every row. What the bench compares with.
import { addYears, format, isAfter, isBefore, isValid, parse } from 'date-fns';
import { z } from 'zod';
import { POLICY_COURSES } from './courses.mjs';

const text = z.string().trim();

const Day = text.min(1).transform((value, context) => {
  const pattern = value.includes('/') ? 'M/d/yyyy' : 'yyyy-MM-dd';
  const day = parse(value, pattern, new Date(2000, 0, 1));
  if (isValid(day)) return day;
  context.addIssue({ code: 'custom', message: `“${value}” is no date.` });
  return z.NEVER;
});

const Row = z.object({
  applicant: text.min(1),
  district: text.min(1),
  activity: text.min(1),
  date: Day,
  hours: z.coerce.number().positive().max(24),
  course: z.enum(POLICY_COURSES),
  justification: text.min(1),
  description: text.min(1),
});

/** Counts hours by person and course; takes the grid with its headings. */
export function checkNaively(grid, issuedText, todayText) {
  const issued = parse(issuedText, 'yyyy-MM-dd', new Date());
  const today = parse(todayText, 'yyyy-MM-dd', new Date());
  const expires = addYears(issued, 3);
  const seen = new Set();
  const people = new Map();
  const faults = [];
  for (let index = 1; index < grid.length; index++) {
    const read = Row.safeParse(toRecord(grid[index]));
    if (!read.success) {
      faults.push({ row: index + 1, issues: read.error.issues });
      continue;
    }
    const row = read.data;
    if (isBefore(row.date, issued) || isAfter(row.date, expires) || isAfter(row.date, today)) {
      faults.push({
        row: index + 1,
        issues: [`${format(row.date, 'MMM d, yyyy')} does not count.`],
      });
      continue;
    }
    const key = `${row.applicant}|${format(row.date, 'yyyy-MM-dd')}|${row.activity}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const courses = people.get(row.applicant) ?? new Map();
    people.set(row.applicant, courses);
    courses.set(row.course, (courses.get(row.course) ?? 0) + row.hours);
  }
  return { people, faults };
}

function toRecord([
  applicant,
  district,
  activity,
  date,
  hours,
  course,
  justification,
  description,
]) {
  const day = typeof date === 'object' ? date.day : date;
  return {
    applicant,
    district,
    activity,
    date: day,
    hours,
    course,
    justification,
    description,
  };
}
