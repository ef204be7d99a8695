import type { SheetReading } from '../../core/protocol/messages';
import type { CheckReport, FindingReport, RowReport } from '../../core/report/check-report';
import { type CellChange, cellOf, changeRows, dateFormat, day, HOURS_FORMAT, show } from './cells';
import type { ChangeSet } from './task';

export interface Found {
  row: RowReport;
  finding: FindingReport;
  /** The row it is compared with. */
  other?: RowReport;
}

/** What the panel knows of the whole check while it offers a change. */
export interface CheckContext {
  isMonthFirst: boolean;
  /** The official names. */
  courses: string[];
  /** The log holds several people, so that a reviewer may be at work. */
  isSeveral: boolean;
}

/** What everything asked needs to know. */
export interface AskContext extends CheckContext {
  /** Names of the log. */
  people: string[];
  /** The rows that wait beside this one: like cases are decided together. */
  queue: RowReport[];
  findRow: (place: FindingReport['other']) => RowReport | undefined;
}

export function contextOf({ isMonthFirst, applicants }: CheckReport): CheckContext {
  const courses = applicants.flatMap((each) => each.courses.map(({ course }) => course));
  return { isMonthFirst, courses: [...new Set(courses)], isSeveral: applicants.length > 1 };
}

/** Findings that one value fixes without changing what counts, by the kind that a preview names. */
const SAFE: Record<string, string> = {
  DATE_TEXT: 'Dates written as text',
  HOURS_TEXT: 'Hours written as text',
  HOURS_CLOCK: 'Hours written as a clock time',
  COURSE_ALIAS: 'Course names',
  COURSE_TYPO: 'Course names',
  APPLICANT_VARIANT: 'Spelling of names',
  APPLICANT_MISSING: 'Missing names',
  DISTRICT_VARIANT: 'Spelling of districts',
  DISTRICT_MISSING: 'Missing districts',
};

export const isSafeFix = ({ code, effect, fix }: FindingReport) =>
  effect === 'note' && code in SAFE && fix?.length === 1;

/** All that can be fixed at once, in the log's order. */
export function listSafeFixes(rows: RowReport[]): Found[] {
  return rows.flatMap((row) => row.findings.filter(isSafeFix).map((finding) => ({ row, finding })));
}

/** One change for everything that one value each fixes, of one sheet. */
export function changeSafely(
  reading: SheetReading,
  all: Found[],
  context: CheckContext,
): ChangeSet | string {
  const byRow = new Map<RowReport, CellChange[]>();
  for (const { row, finding } of all) {
    const cells = cellsOf(reading, row, finding, context);
    const kind = SAFE[finding.code] ?? '';
    byRow.set(row, [...(byRow.get(row) ?? []), ...cells.map((cell) => ({ ...cell, kind }))]);
  }
  return changeRows(
    reading,
    [...byRow].map(([row, cellChanges]) => ({ row, cellChanges })),
  );
}

function cellsOf(
  reading: SheetReading,
  row: RowReport,
  { field, fix = [] }: FindingReport,
  context: CheckContext,
): CellChange[] {
  const [value = ''] = fix;
  if (field === 'date') {
    return [{ role: field, after: day(String(value)), format: dateFormat(context.isMonthFirst) }];
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
