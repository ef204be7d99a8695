import type {
  ApplicantReport,
  CheckReport,
  LogReport,
  PlanItem,
  ProgramReport,
  RowReport,
} from '../../core/report/check-report';
import { roundHours } from '../../core/report/hours-text';
import { nameOf } from '../../core/report/person-key';
import { listProgramLines } from '../../core/report/program-lines';
import { SELF_CHECK } from '../../core/report/self-check';
import { describeLogFinding } from './describe-faults';
import { cleanLine } from './terminal';

const BAR_LENGTH = 20;
const NAME_LENGTH = 32;
/** Of an old log most rows may be outside the cycle. */
const MAX_OUTSIDE = 12;
const CLOSING = ['Hidden and filtered rows count like any other row.', SELF_CHECK];

type Paint = (code: number, text: string) => string;
/** The sheet a row is in, where there are several; '' where there is one. */
type Naming = (row: { sheet: string }) => string;

/** The report as text with the same facts as the JSON; colour only when asked for. */
export function formatReport(
  report: CheckReport,
  options: { color: boolean; isMainAsked?: boolean },
): string {
  const paint: Paint = (code, text) => (options.color ? `\u001b[${code}m${text}\u001b[0m` : text);
  const naming: Naming = report.logs.length > 1 ? ({ sheet }) => `“${cleanLine(sheet)}”` : () => '';
  const lines = [
    ...(options.isMainAsked === false
      ? []
      : report.applicants.flatMap((applicant, _, all) =>
          formatApplicant(applicant, nameOf(applicant, all), paint, naming),
        )),
    ...(report.programs ?? []).flatMap((program) => formatProgram(program, paint, naming)),
    ...report.logs.flatMap(formatLog),
    ...(options.isMainAsked === false
      ? CLOSING.slice(0, 1)
      : [...formatPlan(report, paint), ...CLOSING]),
  ];
  return `${lines.join('\n')}\n`;
}

/** A further program: each person's cycle, then whose reading it is and what it leaves open. */
function formatProgram(
  { title, notes, unspecified, words, applicants }: ProgramReport,
  paint: Paint,
  naming: Naming,
): string[] {
  return [
    paint(1, title),
    '',
    ...applicants.flatMap((applicant, _, all) => {
      const { requirements, past } = listProgramLines(applicant);
      const open = (applicant.pastCycles ?? [])
        .filter(({ hours }) => hours && hours.remaining > 0)
        .flatMap(({ rows }) => rows.filter(({ status }) => status === 'HELD'));
      return formatApplicant(applicant, nameOf(applicant, all), paint, naming, [
        ...requirements.map((line) => `  ${line}`),
        ...formatSection(`Earlier ${words.cycles}`, past, (line) => `  ${line}`),
        ...formatSection(`Earlier ${words.cycles}: needs you`, open, (row) =>
          describeRow(row, naming),
        ),
      ]);
    }),
    ...notes,
    ...unspecified,
    '',
  ];
}

function formatApplicant(
  applicant: ApplicantReport,
  name: string,
  paint: Paint,
  naming: Naming,
  asked: string[] = formatCourses(applicant, paint),
): string[] {
  const { verdict, nextSteps } = applicant;
  const who = [name, applicant.district].filter(Boolean).map(cleanLine).join(', ');
  // A missing column is said once, with its log.
  const helpful = nextSteps.filter(({ gain, code }) => gain > 0 && code !== 'COLUMN_MISSING');
  return [
    ...(who === '' ? [] : [paint(1, who)]),
    paint(applicant.hours?.remaining === 0 ? 32 : 33, cleanLine(verdict.headline)),
    cleanLine(verdict.detail),
    ...verdict.notes.map(cleanLine),
    '',
    ...asked,
    ...formatSection('Do this next', helpful, (step) => {
      const gain = step.completes ? 'completes your hours' : `gives ${step.gain} h`;
      return `  ${nameRow(cleanLine(step.message), naming(step))}${inBrackets(gain)}`;
    }),
    ...formatRows(applicant.rows, naming),
    '',
  ];
}

function formatCourses({ courses, elective }: ApplicantReport, paint: Paint): string[] {
  if (!elective) return [];
  const all = [
    ...courses.map((each) => ({ ...each, needed: each.minimum })),
    { course: 'Elective hours', ...elective, needed: elective.required },
  ];
  return all.map(({ course, counted, needed, remaining }) => {
    // Hours beyond a limit of the program don't fill a course.
    const has = remaining > 0 ? roundHours(needed - remaining) : counted;
    const filled = Math.floor(Math.min(1, has / needed) * BAR_LENGTH);
    const bar = '█'.repeat(filled) + '░'.repeat(BAR_LENGTH - filled);
    const mark = remaining === 0 ? '✓' : `${remaining} h to go`;
    const hours = `${has} of ${needed} h`.padStart(13);
    return `  ${course.padEnd(NAME_LENGTH)} ${paint(remaining === 0 ? 32 : 33, bar)} ${hours}  ${mark}`;
  });
}

function formatRows(rows: RowReport[], naming: Naming): string[] {
  const isOutside = (row: RowReport) =>
    row.findings.some(({ code }) => code === 'BEFORE_CYCLE' || code === 'AFTER_CYCLE');
  const of = (status: RowReport['status']) =>
    rows.filter((row) => row.status === status && !isOutside(row));
  const outside = rows.filter(isOutside);
  const held = of('HELD');
  const isSaid = (row: RowReport) => row.findings.length > 0;
  // Held by the log's missing column, not by anything in the row itself.
  const isWaiting = (row: RowReport) => row.findings.every(({ effect }) => effect !== 'hold');
  const waiting = held.filter(isWaiting);
  const formatRow = (row: RowReport) => describeRow(row, naming);
  const noted = of('COUNTED').filter(isSaid);
  return [
    ...formatSection(
      'Needs you',
      held.filter((row) => !isWaiting(row)),
      formatRow,
    ),
    ...(waiting.length > 0
      ? ['', `Waiting for a missing column: ${formatRowsBySheet(waiting, naming)}.`]
      : []),
    ...formatSection('Not counted', of('REJECTED'), formatRow),
    ...formatSection('Planned', of('PLANNED'), formatRow),
    ...formatSection('Counted, with a note', noted, formatRow),
    ...(outside.length > MAX_OUTSIDE
      ? ['', `Outside the cycle: ${formatRowsBySheet(outside, naming)}.`]
      : formatSection('Outside the cycle', outside, formatRow)),
  ];
}

function listRows(rows: { row: number }[]): string {
  return `${rows.length === 1 ? 'row' : 'rows'} ${rows.map(({ row }) => row).join(', ')}`;
}

function formatRowsBySheet(rows: RowReport[], naming: Naming): string {
  const names = [...new Set(rows.map(naming))];
  return names
    .map(
      (name) => `${listRows(rows.filter((row) => naming(row) === name))}${name && ` in ${name}`}`,
    )
    .join('; ');
}

/** The last in the line: what there is to tell of it. */
const inBrackets = (detail: string) => ` (${detail})`;

/** “Row 2: …” with its sheet before it, where that is told. */
const nameRow = (message: string, sheet: string) =>
  sheet === '' ? message : message.replace(/^Row (?=\d)/, () => `${sheet}, row `);

function describeRow(row: RowReport, naming: Naming): string {
  const lines = row.findings.map(
    (finding) => `  ${nameRow(cleanLine(formatFinding(finding)), naming(row))}`,
  );
  return lines.join('\n') + (row.hours === null ? '' : inBrackets(`${row.hours} h`));
}

/** What was settled is no more to be done: of its message only what was found is left. */
function formatFinding({ message, isConfirmed, reviewer }: RowReport['findings'][number]): string {
  if (!isConfirmed) return message;
  const found = message.replace(/(?<=[.?]) .*$/s, '');
  return `${found} Confirmed${reviewer ? ` by reviewer ${reviewer}` : ''}: it counts.`;
}

const MARKS = { FOUND: '✓', CONFIRMED: '✓', LIKELY: '?', WEAK: '?', CHOOSE: '?', MISSING: '✗' };

function formatPlan({ applicants }: CheckReport, paint: Paint): string[] {
  const plan = applicants.map((each) => each.plan).find((each) => each !== null);
  if (!plan) return ['Plan documents not checked.'];
  const format = ({ name, state, text }: PlanItem) =>
    `  ${paint(MARKS[state] === '✓' ? 32 : 33, MARKS[state])} ${cleanLine(name)}: ${cleanLine(text)}`;
  const hints = plan.hints.filter(({ text }) => text.startsWith('hint'));
  return [
    'Plan documents',
    ...[...plan.documents, ...plan.sections].map(format),
    ...(plan.unread > 0 ? [`  ${plan.unread} more files were not checked.`] : []),
    ...formatSection(
      'Suggestions on format and dates',
      hints,
      ({ text }) => `  ${cleanLine(text)}`,
    ),
    '',
  ];
}

function formatSection<T>(title: string, items: T[], format: (item: T) => string): string[] {
  return items.length === 0 ? [] : ['', title, ...items.map(format)];
}

function formatLog(log: LogReport): string[] {
  const passed = log.passedOver.length > 0 ? `; skipped ${listRows(log.passedOver)}` : '';
  return [
    `“${cleanLine(log.sheet)}”: ${log.rows} ${log.rows === 1 ? 'row' : 'rows'} read${passed}.`,
    ...(log.rows === 0 ? ['  Enter your first activity in the row under the headings.'] : []),
    ...log.findings.map((each) => `  ${cleanLine(describeLogFinding(each))}`),
    ...log.unassigned.flatMap(({ findings }) =>
      findings.map((each) => `  ${cleanLine(each.message)}`),
    ),
  ];
}
