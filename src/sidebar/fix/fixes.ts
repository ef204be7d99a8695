import type { SheetReading } from '../../core/protocol/messages';
import type { FindingReport, RowReport } from '../../core/report/check-report';
import { cellOf, dateFormat, day, HOURS_FORMAT, planRows, show, type Wish } from './cells';
import type { Field, Task } from './task';

export interface Found {
  row: RowReport;
  finding: FindingReport;
}

/** What the panel knows of the whole check while it offers a change. */
export interface Scene {
  isMonthFirst: boolean;
  /** The six official names. */
  courses: string[];
  /** The log holds several people, so that a reviewer may be at work. */
  isSeveral: boolean;
}

/** Words on the button of a finding that one value mends. */
const ONE_CLICK: Record<string, string> = {
  DATE_TEXT: 'Make it a date',
  DATE_UNREADABLE: 'Use this date',
  HOURS_TEXT: 'Make it a number',
  HOURS_CLOCK: 'Make it a number',
  COURSE_ALIAS: 'Use the official name',
  COURSE_TYPO: 'Use the official name',
  APPLICANT_MISSING: 'Put in the name',
  APPLICANT_VARIANT: 'Use this name',
  DISTRICT_MISSING: 'Put in the district',
  DISTRICT_VARIANT: 'Use this district',
};

const CHOOSE = ['COURSE_MISSING', 'COURSE_UNKNOWN', 'COURSE_RETIRED'];

const WRITE: Record<string, { role: Wish['role']; label: string; hint: string }> = {
  ACTIVITY_MISSING: {
    role: 'activity',
    label: 'Activity and place',
    hint: 'Its name and where it was, such as “ALET conference, Montgomery”.',
  },
  JUSTIFICATION_MISSING: {
    role: 'justification',
    label: 'Justification',
    hint: 'How does it relate to the course? A sentence will do.',
  },
  DESCRIPTION_MISSING: {
    role: 'description',
    label: 'Description',
    hint: 'What was done? A sentence will do.',
  },
};

/** What a click on a finding would do, by itself or after a question; null where nothing can be offered. */
export function offerFix(found: Found, scene: Scene): { label: string; task: Task } | null {
  const { row, finding } = found;
  const { code, fix = [] } = finding;
  if (ONE_CLICK[code] && fix.length === 1) {
    return { label: ONE_CLICK[code], task: fixAll([found], scene) };
  }
  if (CHOOSE.includes(code))
    return { label: 'Choose the course', task: chooseCourse(found, scene) };
  const { label } = WRITE[code] ?? {};
  if (label) return { label: `Write the ${label.toLowerCase()}`, task: writeText(row, code) };
  return null;
}

/** One change for all rows that one value each mends. */
export function fixAll(all: Found[], scene: Scene): Task {
  const [first] = all;
  return {
    title: ONE_CLICK[first?.finding.code ?? ''] ?? 'Change',
    sheet: first?.row.sheet,
    plan: (reading) =>
      planRows(
        reading,
        all.map(({ row, finding }) => ({ row, wishes: wishesOf(reading, row, finding, scene) })),
      ),
  };
}

export const isOneClick = ({ code, fix }: FindingReport) =>
  ONE_CLICK[code] !== undefined && fix?.length === 1;

function wishesOf(
  reading: SheetReading,
  row: RowReport,
  { field, fix = [] }: FindingReport,
  scene: Scene,
): Wish[] {
  const [value = ''] = fix;
  if (field === 'date') {
    return [{ role: field, after: day(String(value)), format: dateFormat(scene.isMonthFirst) }];
  }
  if (field === 'hours') return [{ role: field, after: value, format: HOURS_FORMAT }];
  if (field === 'applicant' || field === 'district') {
    return reading.columns[field]
      ? [{ role: field, after: value }]
      : [{ role: 'applicantAndDistrict', after: joinPerson(reading, row, field, String(value)) }];
  }
  return field ? [{ role: field, after: value }] : [];
}

/** "Name, District" in one column: the other half stays as it is. */
function joinPerson(reading: SheetReading, row: RowReport, field: string, value: string): string {
  const text = show(cellOf(reading, row.row, 'applicantAndDistrict'));
  const [name = '', ...rest] = text.split(/,|;| - |\/|\n/);
  const district = text.slice(name.length).replace(/^(?:,|;| - |\/|\n)/, '');
  const parts = field === 'applicant' ? [value, district] : [name, value];
  return rest.length > 0 || field === 'district'
    ? parts.map((part) => part.trim()).join(', ')
    : value;
}

function chooseCourse({ row, finding }: Found, scene: Scene): Task {
  const offered = (finding.fix ?? []).map(String);
  const options = [...offered, ...scene.courses.filter((course) => !offered.includes(course))];
  const fields: Field[] = [
    {
      name: 'course',
      label: 'Course',
      kind: 'choice',
      options,
      value: offered[0] ?? '',
      required: true,
    },
  ];
  return {
    title: 'Choose the course',
    sheet: row.sheet,
    fields: () => fields,
    plan: (reading, { course = '' }) =>
      planRows(reading, [{ row, wishes: [{ role: 'course', after: course }] }]),
  };
}

function writeText(row: RowReport, code: string): Task {
  const { role, label, hint } = WRITE[code] as (typeof WRITE)[string];
  const about = row.course && role === 'justification' ? `${hint} Course: ${row.course}.` : hint;
  return {
    title: `${label}, row ${row.row}`,
    sheet: row.sheet,
    fields: () => [{ name: 'text', label, hint: about, kind: 'area', required: true }],
    plan: (reading, { text = '' }) =>
      planRows(reading, [{ row, wishes: [{ role, after: text.trim() }] }]),
  };
}
