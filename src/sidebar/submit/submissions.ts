// What was submitted, as it was: kept row by row in a sheet of its own, and held against the log.

import { isDay } from '../../core/day';
import { mapTexts, officialHeading, RECORD_FIELDS } from '../../core/policy/record-fields';
import type { CellContent, SheetReading } from '../../core/protocol/messages';
import type { ApplicantReport, RowReport } from '../../core/report/check-report';
import { cellOf, isSameRow } from '../fix/cells';
import { countOf } from '../ui/words';
import type { Answers } from './fill-form';

export const SUBMITTED_SHEET = 'AL-CTO Submitted';

/** Columns of the sheet after the day of submission, and what of a row goes into each. */
export const KEPT = RECORD_FIELDS.map((field): [heading: string, field: keyof Answers] => [
  officialHeading(field),
  field,
]);
/** After them, where the log has addresses: two people may have one name. */
export const ADDRESS_HEADING = 'Email Address';
/** The first two are the same in every row of a person and tell nothing. */
const IDENTIFYING_FIELDS = 2;
/** What shares as many of the other fields with a row is taken for what the row was. */
const ENOUGH_ALIKE = 3;

/** A counted row, with all it has to say to a form. */
export interface CountedRow {
  report: RowReport;
  answers: Answers;
  /** The content of `Submitted on`; '' for nothing. */
  submittedOn: string;
}

/** A row of the sheet of what was submitted. */
export interface Submission {
  /** 1-based. */
  row: number;
  on: string;
  /** In the order of `KEPT`. */
  texts: string[];
}

export interface ChangedRow {
  counted: CountedRow;
  submission: Submission;
  /** "Number of Hours was 3, is 4", one for each field. */
  changes: string[];
}

export interface Standings {
  open: CountedRow[];
  changed: ChangedRow[];
  submitted: number;
  /** Of these, those whose day does not stand in the log: a run was cut off, or the column is gone. */
  unmarked: { counted: CountedRow; submission: Submission }[];
  /** Submitted, and no longer among the counted rows. */
  gone: Submission[];
}

/** The counted rows of a person with their texts, from sheets as they stand; a row that has changed since the check is left out. */
export function listCounted(applicant: ApplicantReport, readings: SheetReading[]): CountedRow[] {
  const counted = applicant.rows.filter(({ status }) => status === 'COUNTED');
  return counted.flatMap((report) => {
    const reading = readings.find(({ sheet }) => sheet === report.sheet);
    return reading && isSameRow(reading, report) ? [readRow(reading, report, applicant)] : [];
  });
}

export function readRow(
  reading: SheetReading,
  report: RowReport,
  { applicant, district }: ApplicantReport,
): CountedRow {
  const answers: Answers = {
    applicant,
    district,
    applicantAndDistrict: [applicant, district].filter(Boolean).join(', '),
    date: report.date ?? '',
    hours: String(report.hours ?? ''),
    course: report.course ?? '',
    ...mapTexts((field) => toPlainText(cellOf(reading, report.row, field))),
  };
  return { report, answers, submittedOn: toPlainText(cellOf(reading, report.row, 'submitted')) };
}

/** Rows of the sheet of what was submitted that belong to the person and to the cycle that runs. */
export function listSubmissions(
  { rows }: SheetReading,
  { applicant, email, cycle }: Pick<ApplicantReport, 'applicant' | 'email' | 'cycle'>,
): Submission[] {
  return rows.slice(1).flatMap((cells, index) => {
    const textAt = (column: number) => toPlainText(cells[column] ?? '');
    const on = textAt(0);
    const texts = KEPT.map((_, nth) => textAt(nth + 1));
    const [name, , , date = ''] = texts;
    const address = textAt(KEPT.length + 1);
    // What was kept before there were addresses has the name alone.
    const isOwn = address && email ? address === email : name === applicant;
    const isOfCycle = on !== '' && date >= (cycle?.issued ?? '');
    return isOwn && isOfCycle ? [{ row: index + 2, on, texts }] : [];
  });
}

/**
 * Tells rows that were submitted as they stand from rows that were not, and from rows that have changed
 * since. What was submitted decides; a day in `Submitted on` is believed where nothing was kept of it.
 */
export function compare(rows: CountedRow[], submissions: Submission[]): Standings {
  const left = [...submissions];
  const take = (found: Submission | undefined) => {
    if (found) left.splice(left.indexOf(found), 1);
    return found;
  };
  const standings: Standings = { open: [], changed: [], submitted: 0, unmarked: [], gone: left };
  const others = rows.filter((counted) => {
    const key = JSON.stringify(textsOf(counted));
    const submission = take(left.find(({ texts }) => JSON.stringify(texts) === key));
    const isMarked = counted.submittedOn !== '' || !isDay(submission?.on ?? '');
    if (submission && !isMarked) standings.unmarked.push({ counted, submission });
    return !submission;
  });
  for (const counted of others) {
    const submission = take(findAlike(counted, left));
    if (submission) {
      standings.changed.push({
        counted,
        submission,
        changes: describeChanges(counted, submission),
      });
    } else if (counted.submittedOn === '') standings.open.push(counted);
  }
  standings.submitted = rows.length - standings.open.length - standings.changed.length;
  return standings;
}

/** "12 rows not submitted, 3 changed since." */
export function describeStandings({ open, changed, submitted, gone }: Standings): string {
  if (open.length + changed.length + submitted === 0) return 'No row counts yet.';
  const parts = [
    open.length > 0 && `${countOf(open.length, 'row')} not submitted`,
    changed.length > 0 && `${changed.length} changed since`,
    submitted > 0 && `${submitted} submitted`,
    gone.length > 0 && `${gone.length} submitted but no longer in the log`,
  ].filter(Boolean);
  return `${parts.join(', ')}.`;
}

export function textsOf({ answers }: CountedRow): string[] {
  return KEPT.map(([, field]) => answers[field]);
}

function findAlike(row: CountedRow, submissions: Submission[]): Submission | undefined {
  const texts = textsOf(row);
  const alike = (each: Submission) =>
    each.texts.filter((text, nth) => nth >= IDENTIFYING_FIELDS && text === texts[nth]).length;
  const best = [...submissions].sort((a, b) => alike(b) - alike(a))[0];
  return best && alike(best) >= ENOUGH_ALIKE ? best : undefined;
}

function describeChanges(row: CountedRow, { texts }: Submission): string[] {
  const now = textsOf(row);
  return KEPT.flatMap(([heading], nth) =>
    texts[nth] === now[nth] ? [] : [`${heading} was “${texts[nth]}”, is “${now[nth]}”`],
  );
}

function toPlainText(content: CellContent): string {
  if (typeof content !== 'object') return String(content).replace(/\r\n?/g, '\n').trim();
  return 'day' in content ? content.day : content.formula;
}
