// What is asked about a row, in place: all findings that keep it from counting, one question, the fields that answer it.
import type { SheetReading } from '../../core/protocol/messages';
import type { RowReport } from '../../core/report/check-report';
import { hoursText, withoutRow } from '../ui/words';
import {
  type CellChange,
  cellOf,
  changeRows,
  dateFormat,
  day,
  editRow,
  HOURS_FORMAT,
  isSameRow,
  rowChanged,
  show,
} from './cells';
import { canDecide, changeConfirmed, decide, describeDecision } from './decisions';
import type { CheckContext, Found } from './fixes';
import { reviewerFields } from './reviewer';
import { splitFields, splitRow } from './split-row';
import type { ChangeSet, Field, Filled, MakeChange } from './task';
import { netHours } from './work-out-hours';

export interface Question {
  /** What was found, a sentence each; none where the question says it. */
  messages: string[];
  /** One question in plain words; '' where the findings say all there is to say. */
  text: string;
  fields: Field[];
  /** True where start, end and breaks may be given instead of the hours. */
  canWorkOutHours: boolean;
  /** What saving the fields changes; null where there is nothing to fill in. */
  save: MakeChange | null;
  /** Other ways to settle it, a click each. */
  ways: { label: string; change: MakeChange }[];
}

type AskedRole =
  | 'date'
  | 'hours'
  | 'course'
  | 'activity'
  | 'justification'
  | 'description'
  | 'applicant';

/** Which cell settles which finding. */
const ROLES: Record<string, AskedRole> = {
  DATE_MISSING: 'date',
  DATE_UNREADABLE: 'date',
  DATE_RANGE_CROSSES_CYCLE: 'date',
  HOURS_MISSING: 'hours',
  HOURS_UNREADABLE: 'hours',
  HOURS_NOT_POSITIVE: 'hours',
  HOURS_IMPLAUSIBLE: 'hours',
  EXCLUDED_TIME: 'hours',
  COURSE_MISSING: 'course',
  COURSE_UNKNOWN: 'course',
  COURSE_RETIRED: 'course',
  ACTIVITY_MISSING: 'activity',
  JUSTIFICATION_MISSING: 'justification',
  DESCRIPTION_MISSING: 'description',
  APPLICANT_MISSING: 'applicant',
};

const TEXTS: Record<string, string> = {
  EXCLUDED_TIME: 'Meals, exhibit-hall, and registration time can’t count.',
  DUPLICATE: 'Is this the same session, entered twice?',
  NEAR_DUPLICATE: 'Is this the same session, entered twice?',
  SAME_SESSION_TWO_COURSES: 'One session counts once. Was it a separate session?',
  COURSE_SEVERAL: 'How do the hours divide between the two courses?',
  DESCRIPTION_MISSING: 'What did you do there? A sentence will do.',
  APPLICANT_MISSING: 'Whose hours are these?',
};

const POLICY_ON_RELATION =
  'The policy: “Credit is only awarded for education-related activities supporting elements within the AL-CTO course framework.”';

const isOpen = ({ effect }: { effect: string }) => effect === 'hold' || effect === 'reject';

/** What keeps the row from counting. */
export const openFindings = (row: RowReport) => row.findings.filter(isOpen);

/** What everything asked needs to know. */
export interface AskContext extends CheckContext {
  /** Names of the log. */
  people: string[];
  /** The rows that wait beside this one: like cases are decided together. */
  queue: RowReport[];
}

export function askAbout(row: RowReport, context: AskContext): Question {
  const found = openFindings(row).map((finding): Found => ({ row, finding }));
  const several = found.find(({ finding }) => finding.code === 'COURSE_SEVERAL');
  const courses = several?.finding.fix?.map(String) ?? [];
  const fields = fieldsOf(found, context);
  const [first] = found;
  const text = describeQuestion(first, row);
  // Where one thing is missing, the question alone says it.
  const isSaid = found.length === 1 && /_MISSING$/.test(first?.finding.code ?? '') && text !== '';
  const messages = isSaid ? [] : found.map(({ finding }) => withoutRow(finding.message));
  const isDecided = found.some(({ finding }) => finding.code === 'EXCLUDED_TIME');
  const ways = found.filter(canDecide).flatMap((each) =>
    [[each], listAlike(each, context.queue)]
      .filter((all, index) => index === 0 || all.length > 1)
      .map((all) => ({
        label: describeDecision(all),
        change: (reading: SheetReading, filled: Filled) => decide(reading, filled, all, context),
      })),
  );
  if (several && courses.length === 2) {
    return {
      messages,
      text,
      fields: splitFields(row, courses),
      canWorkOutHours: false,
      save: (reading, filled) =>
        splitRow(
          reading,
          row,
          courses as [string, string],
          [1, 2].map((part) => Number(filled[`part ${part}`])),
        ),
      ways: courses.map((course) => ({
        label: `All of it is ${course}`,
        change: (reading) => saveCells(reading, row, { course }, context, false),
      })),
    };
  }
  const asksReviewer = ways.length > 0 ? reviewerFields(context) : [];
  return {
    messages,
    text,
    fields: [...fields, ...asksReviewer],
    canWorkOutHours: fields.some(({ name }) => name === 'hours'),
    save:
      fields.length > 0
        ? (reading, filled) => saveCells(reading, row, filled, context, isDecided)
        : null,
    ways,
  };
}

/** The rows of the same sheet with the same finding; one change is of one sheet. */
function listAlike({ row, finding }: Found, queue: RowReport[]): Found[] {
  return queue
    .filter(({ sheet }) => sheet === row.sheet)
    .flatMap((each) =>
      each.findings
        .filter(({ code }) => code === finding.code)
        .map((found): Found => ({ row: each, finding: found })),
    )
    .filter(canDecide);
}

function describeQuestion(first: Found | undefined, row: RowReport): string {
  const code = first?.finding.code ?? '';
  if (code === 'EXCLUDED_TIME') {
    return `${TEXTS.EXCLUDED_TIME} How many of the ${hoursText(row.hours ?? 0)} were sessions?`;
  }
  if (code === 'JUSTIFICATION_MISSING') {
    return `How does this relate to ${row.course ?? 'the course'}? A sentence will do.`;
  }
  return TEXTS[code] ?? '';
}

/** One field for each cell, however many findings are about it. */
function fieldsOf(found: Found[], context: AskContext): Field[] {
  const byRole = new Map<AskedRole, Field>();
  for (const each of found) {
    const { code, field } = each.finding;
    const role = ROLES[code] ?? (code === 'CELL_ERROR' ? (field as AskedRole) : undefined);
    if (role && !byRole.has(role)) byRole.set(role, makeField(role, each, context));
  }
  return [...byRole.values()];
}

function makeField(
  role: AskedRole,
  { row, finding }: Found,
  { people, courses }: AskContext,
): Field {
  const [suggested = ''] = (finding.fix ?? []).map(String);
  const required = true;
  switch (role) {
    case 'date':
      return { name: role, label: 'Date completed', kind: 'date', value: suggested, required };
    case 'hours':
      return {
        name: role,
        label: 'Hours, without meals and exhibit hall',
        kind: 'number',
        value: suggested || minutesAsHours(finding.code, row),
        required,
      };
    case 'course': {
      const offered = (finding.fix ?? []).map(String);
      const others = courses.filter((course) => !offered.includes(course));
      const options = [...offered, ...others];
      return { name: role, label: 'Course', kind: 'choice', options, value: suggested, required };
    }
    case 'applicant':
      return { name: role, label: 'Name', kind: 'choice', options: people, required };
    case 'activity':
      return {
        name: role,
        label: 'Activity and place',
        kind: 'text',
        hint: 'Such as “ALET conference, Montgomery”.',
        required,
      };
    case 'justification':
      return {
        name: role,
        label: 'Justification',
        kind: 'area',
        hint: POLICY_ON_RELATION,
        required,
      };
    default:
      return { name: role, label: 'Description', kind: 'area', required };
  }
}

const MINUTES_PER_HOUR = 60;

/** Hours past a day's length are often minutes. */
function minutesAsHours(code: string, { hours }: RowReport): string {
  if (code !== 'HOURS_IMPLAUSIBLE' || !hours) return '';
  return String(Math.round((hours / MINUTES_PER_HOUR) * 100) / 100);
}

/** Writes what was filled in; hours that the text still contradicts are confirmed with it. */
function saveCells(
  reading: SheetReading,
  row: RowReport,
  filled: Filled,
  context: CheckContext,
  isDecided: boolean,
): ChangeSet | string {
  if (!isSameRow(reading, row)) return rowChanged(row.row);
  const cellChanges = cellsOf(reading, row, filled, context);
  if (typeof cellChanges === 'string') return cellChanges;
  if (!isDecided) return changeRows(reading, [{ row, cellChanges }]);
  const { cells, lines } = editRow(reading, row.row, cellChanges);
  const hours = cellChanges.find(({ role }) => role === 'hours')?.after;
  // As the check says it: two decimals, rounded down.
  const counted = Math.floor(Number(hours) * 100 + 1e-6) / 100;
  const decision = { row, code: 'EXCLUDED_TIME', hours: counted, cells };
  const said = changeConfirmed(reading, filled, [decision], context);
  return { ...said, lines: [...lines, ...said.lines] };
}

/** The hours come last: until they stand there, a run that was cut off is asked for again. */
function cellsOf(
  reading: SheetReading,
  row: RowReport,
  filled: Filled,
  context: CheckContext,
): CellChange[] | string {
  const cells: CellChange[] = [];
  for (const role of ['activity', 'justification', 'description', 'course', 'applicant'] as const) {
    const after = filled[role]?.trim();
    if (after) cells.push({ role, after });
  }
  if (filled.date) {
    cells.push({ role: 'date', after: day(filled.date), format: dateFormat(context.isMonthFirst) });
  }
  if (filled.start || filled.end) {
    const net = netHours(filled);
    if (typeof net === 'string') return net;
    const described = show(cellOf(reading, row.row, 'description')).replace(/[.;]$/, '');
    const words = described.endsWith(net.words) ? '' : net.words;
    const after = [described, words].filter(Boolean).join('; ');
    cells.push({ role: 'description', after });
    cells.push({ role: 'hours', after: net.hours, format: HOURS_FORMAT });
  } else if (filled.hours) {
    const hours = Number(filled.hours);
    if (!(hours > 0)) return 'Enter the hours as a number, such as 1.5.';
    cells.push({ role: 'hours', after: hours, format: HOURS_FORMAT });
  }
  return cells;
}
