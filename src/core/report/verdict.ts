import { type Day, formatDay } from '../day';
import type { ProgramWords } from '../policy/program-schema';
import type { ApplicantReport, RowReport, Standing, Verdict } from './check-report';
import { formatCount, formatHours, joinWords } from './hours-text';
import { describeRequirement } from './program-lines';
import { submitBy } from './submit-by';

const ADVICE_FROM_DAYS = 180;

type Unworded = Omit<ApplicantReport, 'verdict'>;
/** The report of a person with an issue date, and so with hours. */
type Assessed = Unworded & {
  [Part in 'cycle' | 'hours' | 'elective']: NonNullable<ApplicantReport[Part]>;
};

interface VerdictContext {
  today: Day;
  program: string;
  words: ProgramWords;
  /** True where the program asks for a technology plan. */
  hasPlan: boolean;
  /** True where each cycle begins on the same day of the year, whoever it is. */
  isYearly: boolean;
  /** Cycles that have ended, the earliest first. */
  past?: ApplicantReport[];
  /** Short names of columns that the log lacks. */
  missingColumns?: string[];
}

/** The result in sentences; a report without a cycle says what is missing. */
export function makeVerdict(report: Unworded, context: VerdictContext): Verdict {
  const { missingColumns = [] } = context;
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
  return {
    headline: describeWaiting(hours.waiting, missingColumns) ?? describeResult(assessed, context),
    detail: describeHours(hours),
    notes: [...listNotes(assessed, context), ...report.findings.map(({ message }) => message)],
  };
}

/** Where columns are missing, what that holds back comes first, never "60 hours to go". */
function describeWaiting(waiting: number, columns: string[]): string | null {
  if (waiting === 0 || columns.length === 0) return null;
  const what =
    columns.length === 1 ? `one thing: a ${columns[0]} column` : `${joinWords(columns)} columns`;
  return `${formatHours(waiting)} ${waiting === 1 ? 'waits' : 'wait'} for ${what}.`;
}

function describeResult(report: Assessed, { isYearly, words }: VerdictContext): string {
  const { standing, hours } = report;
  const expires = formatDay(report.cycle.expires);
  if (standing === 'EXPIRED' && isYearly)
    return `The ${words.cycle} ending ${expires} was ${formatHours(hours.remaining)} short.`;
  if (standing === 'EXPIRED') {
    return `The expiration date, ${expires}, has passed.`;
  }
  if (hours.remaining === 0) return `Hours complete: ${hours.required} of ${hours.required}.`;
  return `${formatHours(hours.remaining)} to go${describeWhere(report, words)}, by ${expires}.`;
}

function describeHours({ creditable, required, surplus }: Assessed['hours']): string {
  const verb = surplus === 1 ? 'is' : 'are';
  const beyond = surplus > 0 ? ` ${surplus} more ${verb} beyond what can apply.` : '';
  return `You have ${creditable} of the ${required} hours you need.${beyond}`;
}

function describeWhere(
  { courses, elective, requirements = [] }: Pick<Assessed, 'courses' | 'elective' | 'requirements'>,
  words: ProgramWords,
): string {
  const least = requirements.find(
    ({ kind, remaining }) => kind === 'minimumWhere' && remaining > 0,
  );
  if (least) return `, at least ${least.remaining} of them ${least.where}`;
  if (courses.length === 0) return '';
  const short = courses.filter((course) => course.remaining > 0);
  if (short.length === 0) return `, in any ${words.category}`;
  const most =
    short.length > 2 ? [`${short.length} ${words.categories}`] : short.map((each) => each.course);
  return `, in ${joinWords(elective.remaining > 0 ? [...most, 'electives'] : most)}`;
}

function listNotes(report: Assessed, context: VerdictContext): string[] {
  const { today, program, isYearly } = context;
  const { cycle, standing } = report;
  if (isYearly && cycle.expires < today) return [];
  if (standing === 'EXPIRED') {
    const onTime = describeOnTime(report);
    return [
      ...onTime,
      `Renewed? Enter the new issue date. Otherwise contact the ${program} program.`,
    ];
  }
  const notes = [
    `${describeStanding(standing)}${describePlan(report, context)} ${formatDaysLeft(cycle.daysLeft)}.`,
  ];
  notes.push(...listBeyond(report));
  const planned = describePlanned(report);
  if (planned) notes.push(planned);
  if (isYearly) return [...notes, ...describePast(context)];
  if (cycle.daysLeft <= ADVICE_FROM_DAYS) {
    const day = submitBy(cycle.expires);
    if (day >= today) {
      notes.push(`Submit by ${formatDay(day)} to leave time for corrections (our advice).`);
    }
  }
  return notes;
}

/** Limits that hours are beyond: why more hours of that kind change nothing. */
const listBeyond = ({ requirements = [] }: Assessed) =>
  requirements
    .filter(({ kind, beyond }) => kind === 'maximumWhere' && beyond > 0)
    .map((each) => `${describeRequirement(each)}.`);

/** What a reviewer needs to know after the deadline: complete in time or not, and what late rows would add. */
function describeOnTime({ hours, completeOnTime }: Assessed): string[] {
  if (completeOnTime) return ['All hours were complete on time.'];
  if (hours.withLate === hours.onTime) return [];
  return [`On time: ${formatHours(hours.onTime)}. With late rows: ${formatHours(hours.withLate)}.`];
}

/** Years that ended short, the latest first. */
const describePast = ({ past = [] }: VerdictContext) =>
  [...past]
    .reverse()
    .flatMap(({ standing, verdict }) => (standing === 'EXPIRED' ? [verdict.headline] : []));

/** What is still to be shown once the hours are complete: plan documents, where they were looked at. */
function describePlan({ standing, plan }: Assessed, { hasPlan }: VerdictContext): string {
  if (standing !== 'HOURS_COMPLETE' || !hasPlan) return '';
  if (!plan) return ' Plan documents: not checked here.';
  const missing = [...plan.documents, ...plan.sections].filter(
    ({ state }) => state !== 'FOUND' && state !== 'CONFIRMED',
  );
  return ` Plan documents: ${formatCount(missing.length, 'item')} left.`;
}

/** Days until the expiration date; below 0 it has passed. */
export function formatDaysLeft(days: number): string {
  if (days < 0) return 'expired';
  return days === 1 ? '1 day left' : `${days} days left`;
}

/** The standing in a word or two, for a table. */
export const STANDING_NAMES: Record<Standing, string> = {
  EXPIRED: 'Expired',
  READY: 'Ready to submit',
  HOURS_COMPLETE: 'Hours complete',
  BEHIND: 'Behind (our estimate)',
  ON_TRACK: 'On track',
};

/** The standing in words; ahead of or behind pace is always called an estimate. */
export function describeStanding(standing: ApplicantReport['standing']): string {
  if (standing === 'EXPIRED') return 'Expired.';
  if (standing === 'READY') return 'Ready to submit.';
  if (standing === 'HOURS_COMPLETE') return 'Your hours are complete.';
  const words = standing === 'BEHIND' ? 'Behind' : 'On track';
  return `${words} (our estimate, not a policy rule).`;
}

function describePlanned(report: Assessed): string | null {
  const planned = report.rows.filter((row) => row.status === 'PLANNED');
  if (planned.length === 0) return null;
  const completes = findCompleting(planned, report);
  if (completes) {
    const day = formatDay(completes.date as Day);
    return `Planned: ${formatHours(completes.hours as number)} on ${day} would complete your hours.`;
  }
  return `Planned: ${formatHours(report.hours.planned)} more.`;
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
