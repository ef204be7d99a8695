import { addDays, type Day, formatDay } from '../day';
import type { ApplicantReport, RowReport, Verdict } from './check-report';
import { inH, inHours, joinWords } from './hours-text';

const ADVICE_FROM_DAYS = 180;
const CORRECTION_DAYS = 90;

type Unsaid = Omit<ApplicantReport, 'verdict'>;
/** The report of a person with an issue date, and so with hours. */
type Assessed = Unsaid & {
  [Part in 'cycle' | 'hours' | 'elective']: NonNullable<ApplicantReport[Part]>;
};

/** The result in sentences; a report without a cycle says what is missing. */
export function sayVerdict(report: Unsaid, today: Day): Verdict {
  const { cycle, hours } = report;
  if (!cycle || !hours) {
    const headline = `No issue date for ${report.applicant || 'this person'}.`;
    return {
      headline,
      detail: 'Enter it in the “AL-CTO Setup” sheet.',
      notes: [],
    };
  }
  const assessed = report as Assessed;
  const extra =
    hours.surplus > 0 ? `; ${inH(hours.surplus)} ${hours.surplus === 1 ? 'is' : 'are'} extra` : '';
  return {
    headline: sayHeadline(assessed, formatDay(cycle.expires)),
    detail: `${hours.creditable} of ${hours.required} required hours covered. ${inH(hours.counted)} count${extra}.`,
    notes: [...sayNotes(assessed, today), ...report.findings.map(({ message }) => message)],
  };
}

function sayHeadline(report: Assessed, expires: string): string {
  if (report.standing === 'EXPIRED') {
    return `The expiration date in your set-up, ${expires}, has passed.`;
  }
  const { remaining } = report.hours;
  if (remaining === 0) return 'Hours complete: 60 of 60.';
  return `${inHours(remaining)} to go${sayWhere(report)}, by ${expires}.`;
}

function sayWhere(report: Assessed): string {
  const short = report.courses.filter((course) => course.remaining > 0);
  const isElective = report.elective.remaining > 0;
  if (short.length === 0) return ', in any course';
  const most = short.length > 2 ? [`${short.length} courses`] : short.map((each) => each.course);
  return `, in ${joinWords(isElective ? [...most, 'electives'] : most)}`;
}

function sayNotes(report: Assessed, today: Day): string[] {
  const { cycle, standing } = report;
  if (standing === 'EXPIRED') {
    return ['Renewed? Enter the new issue date. Otherwise contact the AL-CTO program.'];
  }
  const notes = [`${sayStanding(standing)} ${sayDaysLeft(cycle.daysLeft)}.`];
  if (standing === 'BEHIND' && report.hours.remaining === 0) {
    notes.push('Plan documents not found complete yet.');
  }
  const planned = sayPlanned(report);
  if (planned) notes.push(planned);
  if (cycle.daysLeft <= ADVICE_FROM_DAYS) {
    const submitBy = addDays(cycle.expires, -CORRECTION_DAYS);
    if (submitBy >= today) {
      notes.push(`Submit by ${formatDay(submitBy)} to leave time for corrections (our advice).`);
    }
  }
  return notes;
}

/** Days until the expiration date; below 0 it has passed. */
export function sayDaysLeft(days: number): string {
  if (days < 0) return 'expired';
  return days === 1 ? '1 day left' : `${days} days left`;
}

/** The standing in words; ahead of or behind pace is always called an estimate. */
export function sayStanding(standing: ApplicantReport['standing']): string {
  if (standing === 'EXPIRED') return 'Expired.';
  if (standing === 'READY') return 'Ready to submit.';
  const words = standing === 'BEHIND' ? 'Behind' : 'On track';
  return `${words} (our estimate, not a policy rule).`;
}

function sayPlanned(report: Assessed): string | null {
  const planned = report.rows.filter((row) => row.status === 'PLANNED');
  if (planned.length === 0) return null;
  const completes = findCompleting(planned, report);
  if (completes) {
    const day = formatDay(completes.date as Day);
    return `Planned: ${inH(completes.hours as number)} on ${day} would complete your hours.`;
  }
  return `Planned: ${inH(report.hours.planned)} more.`;
}

/** The first planned row that alone covers all that is missing. */
function findCompleting(planned: RowReport[], report: Assessed) {
  const short = report.courses.filter((course) => course.remaining > 0);
  const { remaining } = report.hours;
  if (remaining === 0 || short.length > 1) return undefined;
  return planned.find(
    (row) =>
      Number(row.hours) >= remaining && (short.length === 0 || row.course === short[0].course),
  );
}
