import { formatDay } from '../../core/day';
import type { ApplicantReport, CheckReport, RowReport } from '../../core/report/check-report';
import { SELF_CHECK } from '../../core/report/self-check';
import { describeStanding, formatDaysLeft } from '../../core/report/verdict';
import { shortened } from '../ui/words';
import { formatPlanStanding, listNeeds, oneLine } from './roster-rows';

/** What is missing, for the applicant: plain facts, a line for each row that needs something. */
export function makeMessage(report: CheckReport, applicant: ApplicantReport): string {
  const { rows, plan } = applicant;
  const listRows = (status: RowReport['status']) =>
    rows.filter((row) => row.status === status).flatMap((row) => describeRow(row, report));
  const parts = [
    describeApplicant(report, applicant),
    makeList('Hours by course', listNeeds(applicant).map(describeNeed)),
    makeList('Rows that need attention', listRows('HELD')),
    makeList('Rows that don’t count, and why', listRows('REJECTED')),
    [`Plan documents: ${formatPlanStanding(plan)}.`],
    [SELF_CHECK],
  ];
  return parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

function describeApplicant({ asOf }: CheckReport, applicant: ApplicantReport): string[] {
  const { cycle, hours, district, standing } = applicant;
  const who = [applicant.applicant, district].map(oneLine).filter(Boolean).join(', ');
  const title = `AL-CTO recertification: what is still missing as of ${formatDay(asOf)}`;
  if (!cycle || !hours) {
    return [title, who, 'The issue date of the certificate. Without it nothing can be checked.'];
  }
  return [
    title,
    who,
    `Cycle: ${formatDay(cycle.issued)} to ${formatDay(cycle.expires)} (${formatDaysLeft(cycle.daysLeft)})`,
    `Standing: ${describeStanding(standing)}`,
    `Hours: ${hours.creditable} of ${hours.required} covered, ${hours.remaining} to go.`,
    ...(hours.planned > 0 ? [`Planned, not counted yet: ${hours.planned} h.`] : []),
  ];
}

const makeList = (title: string, lines: string[]) =>
  lines.length > 0 ? [`${title}:`, ...lines] : [];

function describeNeed({
  course,
  counted,
  required,
  remaining,
}: ReturnType<typeof listNeeds>[number]) {
  const rest = remaining > 0 ? `${remaining} h to go` : 'complete';
  return `- ${course}: ${counted} of ${required} h, ${rest}`;
}

/** Where the row is and what it is, then a line for each thing that keeps it from counting. */
function describeRow(row: RowReport, report: CheckReport): string[] {
  const place = report.logs.length > 1 ? `“${row.sheet}”, row ${row.row}` : `Row ${row.row}`;
  const day = row.date ? formatDay(row.date) : 'no date';
  const what = [place, day, shortened(oneLine(row.activity))].filter(Boolean).join(', ');
  const hours = row.hours === null ? '' : ` (${row.hours} h)`;
  const why = row.findings.filter(({ effect }) => effect === 'hold' || effect === 'reject');
  const sentences = why.map(({ message }) => oneLine(message.replace(/^Row \d+: /, '')));
  return [
    `- ${what}${hours}`,
    ...(sentences.length > 0 ? sentences : [describeMissingColumns(row, report)]).map(
      (sentence) => `  ${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}`,
    ),
  ];
}

/** A missing column is found once for the log, not in each row. */
function describeMissingColumns({ sheet }: RowReport, { logs }: CheckReport): string {
  const columns = logs
    .filter((log) => log.sheet === sheet)
    .flatMap(({ findings }) => findings.filter(({ code }) => code === 'COLUMN_MISSING'))
    .map(({ column }) => `“${column}”`);
  return `The log has no column ${columns.join(', ')}.`;
}
