import type { SheetReading } from '../../core/protocol/messages';
import type { ApplicantReport, CheckReport } from '../../core/report/check-report';
import { contentOf, show } from '../fix/cells';
import type { ChangeSet, Field, Filled, Task } from '../fix/task';

const TOTAL = 'Total';
const ELECTIVE = 'Elective';
/** The heading of ALCTO_SUMMARY, its electives, and its total. */
const ROWS_BESIDE_COURSES = 3;

/** A function as it is offered, what it shows now, and whether it asks for a course. */
interface Offer {
  label: string;
  name: string;
  hasCourse?: boolean;
  show: (applicant: ApplicantReport, course: string) => string;
}

const OFFERS: Offer[] = [
  {
    label: 'Hours still needed',
    name: 'ALCTO_REMAINING',
    hasCourse: true,
    show: (applicant, course) => figureOf(applicant, course, 'remaining'),
  },
  {
    label: 'Hours counted',
    name: 'ALCTO_HOURS',
    hasCourse: true,
    show: (applicant, course) => figureOf(applicant, course, 'counted'),
  },
  {
    label: 'Creditable hours',
    name: 'ALCTO_CREDITABLE',
    show: ({ hours }) => String(hours?.creditable ?? ''),
  },
  { label: 'Standing', name: 'ALCTO_STANDING', show: ({ verdict }) => verdict.notes[0] ?? '' },
  { label: 'Expiration date', name: 'ALCTO_EXPIRES', show: ({ cycle }) => cycle?.expires ?? '' },
  {
    label: 'Table by course',
    name: 'ALCTO_SUMMARY',
    show: ({ courses }) => `${courses.length + ROWS_BESIDE_COURSES} rows, 4 columns`,
  },
  { label: 'A line for each row', name: 'ALCTO_CHECK', show: () => 'a column of lines' },
];

function figureOf(
  { hours, elective, courses }: ApplicantReport,
  course: string,
  figure: 'remaining' | 'counted',
): string {
  const own = courses.find((each) => each.course === course);
  const from = course === TOTAL ? hours : course === ELECTIVE ? elective : own;
  return String(from?.[figure] ?? '');
}

/** A formula of ours for the selected cell, with what it shows now. */
export function insertFormula(report: CheckReport, applicant: ApplicantReport): Task {
  const courses = applicant.courses.map(({ course }) => course);
  return {
    title: 'Insert a formula',
    isActive: true,
    fields: () => fieldsOf(courses),
    change: (reading, filled) => changeFormula(reading, filled, report, applicant),
  };
}

function fieldsOf(courses: string[]): Field[] {
  return [
    {
      name: 'formula',
      label: 'What to show',
      kind: 'choice',
      options: OFFERS.map(({ label }) => label),
      value: OFFERS[0]?.label,
      required: true,
    },
    {
      name: 'course',
      label: 'For which course',
      kind: 'choice',
      options: [TOTAL, ELECTIVE, ...courses],
      value: TOTAL,
      hint: 'Used for hours only. Select a cell in the sheet first.',
    },
  ];
}

function changeFormula(
  reading: SheetReading,
  filled: Filled,
  report: CheckReport,
  applicant: ApplicantReport,
): ChangeSet | string {
  const { selected, sheet } = reading;
  const offer = OFFERS.find(({ label }) => label === filled.formula);
  if (!selected || !offer) return 'Select a cell in the sheet first.';
  const { row, column } = selected;
  const places = Object.values(reading.columns);
  const isLog = report.logs.some((log) => log.sheet === sheet);
  if (isLog && column >= Math.min(...places) && column <= Math.max(...places)) {
    return 'That cell is inside the log. Select one outside it.';
  }
  if (offer.name === 'ALCTO_CHECK' && row > 1) {
    return 'Select a cell in row 1: its lines begin there.';
  }
  const course = filled.course || TOTAL;
  const formula = `=${offer.name}(${offer.hasCourse ? `"${course}"` : ''})`;
  const before = contentOf(reading, row, column);
  const place = `“${sheet}”, row ${row}, column ${column}`;
  return {
    lines: [
      { place, before: show(before), after: formula },
      { place: 'It shows', after: offer.show(applicant, course) },
    ],
    edits: [{ op: 'write', sheet, row, cells: [{ column, before, after: { formula } }] }],
  };
}
