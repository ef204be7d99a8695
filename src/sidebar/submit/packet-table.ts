import { formatDay } from '../../core/day';
import type { CellContent, Table } from '../../core/protocol/messages';
import type { ApplicantReport, CheckReport, PlanItem } from '../../core/report/check-report';
import { SELF_CHECK } from '../../core/report/self-check';
import type { TextLookName } from '../../core/report/sheet-look';
import { makeTable, type StyledCell } from '../../core/report/sheet-rows';
import { submitBy } from '../../core/report/submit-by';
import { SHEET_TITLE } from '../../core/report/summary-table';
import { withoutState } from '../technology-plan/part-text';

export const PACKET_SHEET = 'AL-CTO Packet';
const WIDTHS = [110, 390, 420];
const BOX = '☐';

const STYLES = {
  kicker: 'kicker',
  title: 'title',
  body: 'plain',
  verdict: 'heading',
  heading: 'heading',
  columnHeads: 'columnHead',
  small: 'small',
} as const satisfies Record<string, TextLookName>;
type Style = keyof typeof STYLES;

/** What the check does not know of the person. */
export interface Packet {
  cohort: string;
  /** The cohort's form without answers; '' where it is not known. */
  form: string;
  /** "12 rows not submitted." */
  submissions: string;
}

type Line = [Style, ...CellContent[]];

const STATES: Record<PlanItem['state'], string> = {
  FOUND: 'found',
  LIKELY: 'likely: please confirm',
  WEAK: 'only mentioned',
  MISSING: 'not found: please check',
  CHOOSE: 'please choose the file',
  CONFIRMED: 'confirmed by hand',
};

/** The checklist of what still has to be sent where and by when, and what was found of the plan. */
export function makePacketTable(
  report: CheckReport,
  applicant: ApplicantReport,
  packet: Packet,
): Table {
  const lines: Line[] = [
    ...describeApplicant(report, applicant, packet),
    ...listToSend(report, applicant, packet),
    ...listPlan(applicant),
    ['body'],
    ['small', SELF_CHECK],
  ];
  const rows = lines.map(([style, ...cells]) => ({
    cells: { ...cells.map((cell): StyledCell => [cell, STYLES[style]]) },
    fill: style === 'columnHeads' ? ('head' as const) : ('none' as const),
  }));
  return { ...makeTable(rows, WIDTHS), isWrapped: true };
}

function describeApplicant(
  report: CheckReport,
  applicant: ApplicantReport,
  { cohort }: Packet,
): Line[] {
  const { cycle, verdict } = applicant;
  return [
    ['kicker', SHEET_TITLE],
    ['title', 'What to hand in'],
    ['body', 'Applicant', applicant.applicant],
    ['body', 'District', applicant.district],
    ['body', 'Cohort', cohort || 'Missing. Enter it in Set up.'],
    ...(cycle ? [['body', 'Cycle', formatCycle(cycle)] as Line] : []),
    ['body', 'As of', formatDay(report.asOf)],
    ['body'],
    ['verdict', verdict.headline],
  ];
}

const formatCycle = ({ issued, expires }: { issued: string; expires: string }) =>
  `${formatDay(issued)} to ${formatDay(expires)}`;

function listToSend(report: CheckReport, applicant: ApplicantReport, packet: Packet): Line[] {
  const { hours, plan, cycle } = applicant;
  const documents = (plan?.documents ?? []).map(({ text }) => text);
  const hoursText =
    hours && hours.remaining > 0
      ? `${hours.remaining} h to go. ${packet.submissions}`
      : `The hours are complete. ${packet.submissions}`;
  return [
    ['body'],
    ['heading', 'What to send'],
    ['body', 'Where', describeForm(packet), packet.form],
    ...(cycle ? describeDeadline(report.asOf, cycle.expires) : []),
    ['columnHeads', 'Done', 'What', 'As checked'],
    ['body', BOX, 'Record of professional development: 60 hours in the cycle', hoursText],
    [
      'body',
      BOX,
      'Technology plan for three years, with its six sections',
      documents[0] ?? UNCHECKED,
    ],
    ['body', BOX, 'Plan presented to the cabinet', documents[1] ?? UNCHECKED],
    ['body', BOX, 'Signature sheets of those who attended', documents[2] ?? UNCHECKED],
    ['body', BOX, 'The recertification form itself, sent', ''],
  ];
}

const UNCHECKED = 'Not checked here.';

function describeForm({ cohort }: Packet): string {
  const whose = cohort ? `cohort ${cohort.replace(/^cohort\s+/i, '')}` : 'your cohort';
  return `The recertification form of ${whose}`;
}

function describeDeadline(asOf: string, expires: string): Line[] {
  const by = submitBy(expires);
  const advice =
    asOf > expires
      ? 'That day has passed: contact the AL-CTO program.'
      : by < asOf
        ? 'Submit as soon as you can (our advice).'
        : `Submit by ${formatDay(by)} to leave time for corrections (our advice).`;
  return [['body', 'By when', `No later than ${formatDay(expires)}`, advice]];
}

function listPlan({ plan }: ApplicantReport): Line[] {
  if (!plan) return [];
  const list = (items: PlanItem[]) =>
    items.map(({ name, state, text }): Line => ['body', STATES[state], name, withoutState(text)]);
  return [
    ['body'],
    ['heading', 'Plan documents'],
    ['columnHeads', 'State', 'Document or section', 'What was found'],
    ...list(plan.documents),
    ...list(plan.sections),
  ];
}
