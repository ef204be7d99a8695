// What the Summary and the packet say, in one place for the sheets and the PDF.

import type { ProgramWords } from '../policy/program-schema';
import type { Assessed } from './assessed';
import type { ApplicantReport, CourseReport, PlanItem, RowReport } from './check-report';
import type { BarPart } from './hours-bars';
import { roundHours } from './hours-text';
import { describeConfirmation } from './short-reasons';

/** A stacked bar, with the two numbers beside it. */
export interface HoursBar {
  name: string;
  parts: BarPart[];
  /** Hours that the whole width stands for. */
  scale: number;
  applied: number;
  logged: number;
  remaining: number;
}

/** Hours by course: the minimum, elective hours, and what is beyond what can apply. */
export function listCourseBars({ courses, elective }: Assessed): HoursBar[] {
  const scale = Math.max(
    elective.required + Math.max(...courses.map(({ minimum }) => minimum)),
    ...courses.map(({ counted }) => counted),
  );
  return courses.map(({ course, applied, counted, remaining }) => ({
    name: course,
    parts: [
      [remaining > 0 ? 'short' : 'minimum', applied.minimum],
      ['elective', applied.elective],
      ['beyond', applied.beyond],
    ],
    scale,
    applied: sumApplied(applied),
    logged: counted,
    remaining,
  }));
}

/** All courses in one bar, which adds up to the hours required. */
export function makeTotalBar({ courses, hours }: Assessed, { categories }: ProgramWords): HoursBar {
  const minimum = courses.reduce((total, { applied }) => total + applied.minimum, 0);
  return {
    name: courses.length > 0 ? `All ${categories}` : 'All activities',
    parts: [
      ['minimum', minimum],
      ['elective', hours.creditable - minimum],
      ['track', hours.remaining],
    ],
    scale: hours.required,
    applied: hours.creditable,
    logged: hours.counted,
    remaining: hours.remaining,
  };
}

const sumApplied = ({ minimum, elective }: CourseReport['applied']) =>
  roundHours(minimum + elective);

/** The counted rows of a course, in order of date. */
export interface CourseTranscript {
  course: string;
  counted: number;
  applied: number;
  hasBeyond: boolean;
  rows: RowReport[];
}

export function listTranscript({ courses, hours, rows }: ApplicantReport): CourseTranscript[] {
  const all = rows.filter(({ status }) => status === 'COUNTED');
  if (courses.length === 0 && hours) {
    const { counted, creditable: applied, surplus } = hours;
    return [
      {
        course: 'All activities',
        counted,
        applied,
        hasBeyond: surplus > 0,
        rows: inOrderOfDate(all),
      },
    ];
  }
  return courses.map(({ course, counted, applied }) => ({
    course,
    counted,
    applied: sumApplied(applied),
    hasBeyond: applied.beyond > 0,
    rows: inOrderOfDate(all.filter((row) => row.course === course)),
  }));
}

/** In order of date; rows without one stand first, in order of the log. */
export function inOrderOfDate(rows: RowReport[]): RowReport[] {
  return [...rows].sort((a, b) => compare(a.date ?? '', b.date ?? ''));
}

const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b));

/** Rows that count because somebody said so, with what was said and by whom: a reviewer looks at these. */
export function listConfirmations({ rows }: ApplicantReport): { row: RowReport; text: string }[] {
  return rows.flatMap((row) => {
    const decided = row.findings.filter(({ isConfirmed }) => isConfirmed);
    if (row.status !== 'COUNTED' || decided.length === 0) return [];
    return [{ row, text: [...new Set(decided.map(describeConfirmation))].join('; ') }];
  });
}

/** Where a plan document or a section was found, but not why it was taken; '' where that is not known yet. */
export function describePlanItem({ state, text }: PlanItem): string {
  if (state === 'FOUND') return text.replace(/^found: |(?<=”|, \d{4}): .*/gs, '');
  return state === 'CONFIRMED' ? 'Confirmed by the applicant' : '';
}

/** One line of standing, as a reviewer reads it. */
export function describeSubmission({ standing, hours }: Assessed): string {
  if (standing === 'EXPIRED') return 'The expiration date has passed';
  if (standing === 'READY') return 'Hours and plan documents complete';
  return hours.remaining === 0
    ? 'Hours complete'
    : `${hours.creditable} of ${hours.required} hours, ${hours.remaining} to go`;
}

/** What a text of the log says; what is blank is named. */
export const nameActivity = ({ activity }: RowReport) => activity.trim() || '(no activity named)';
