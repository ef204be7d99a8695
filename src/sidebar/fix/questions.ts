// What is asked about a row, in place: all findings that keep it from counting, one question, the fields that answer it.
import type { SheetReading } from '../../core/protocol/messages';
import type { RowReport } from '../../core/report/check-report';
import { hoursText, withoutRow } from '../ui/words';
import { clearDecision, decide, LEAVE_OUT, labelOf, waysOf } from './decisions';
import type { AskContext, Found } from './fixes';
import { fieldsOf } from './question-fields';
import { reviewerFields } from './reviewer';
import { saveCells } from './save-cells';
import { splitFields, splitRow } from './split-row';
import type { Field, Filled, MakeChange } from './task';

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
  /** Other ways to settle it, a click or the key of a letter each. */
  ways: { label: string; change: MakeChange; key?: string }[];
  /** The row is none of AL-CTO's: it stays, and counts for nothing. Null where a way says so. */
  leaveOut: { label: string; change: MakeChange } | null;
}

const TEXTS: Record<string, string> = {
  EXCLUDED_TIME: 'Meals, exhibit-hall, and registration time can’t count.',
  DUPLICATE: 'Is this the same session, entered twice?',
  NEAR_DUPLICATE: 'Is this the same session, entered twice?',
  SAME_SESSION_TWO_COURSES: 'One session counts only once. Was it a separate session?',
  CORRECTION: 'Which of the two should count?',
  COURSE_SEVERAL: 'How do the hours divide between the two courses?',
  DESCRIPTION_MISSING: 'What did you do there? A sentence will do.',
  APPLICANT_MISSING: 'Whose hours are these?',
};

/** Makes the question about a row. */
export type Ask = (row: RowReport, context: AskContext) => Question;

const isOpen = ({ effect }: { effect: string }) => effect === 'hold' || effect === 'reject';

/** What keeps the row from counting. */
export const openFindings = (row: RowReport) => row.findings.filter(isOpen);

export function askAbout(row: RowReport, context: AskContext): Question {
  const found = openFindings(row).map((finding): Found => {
    return { row, finding, other: context.findRow(finding.other) };
  });
  const several = has(found, 'COURSE_SEVERAL');
  const courses = several?.finding.fix?.map(String) ?? [];
  const fields = fieldsOf(found, context);
  const [first] = found;
  const text = describeQuestion(first, row);
  // Where one thing is missing, the question alone says it.
  const isSaid = found.length === 1 && /_MISSING$/.test(first?.finding.code ?? '') && text !== '';
  const messages = isSaid ? [] : found.map(({ finding }) => withoutRow(finding.message));
  const isDecided = has(found, 'EXCLUDED_TIME') !== undefined;
  const ways = found.flatMap((each) => listWays(each, context));
  if (ways.length === 0 && has(found, 'CONFIRMED_CHANGED')) {
    ways.push({
      label: 'Count it: clear the old answer',
      change: (reading) => clearDecision(reading, row),
    });
  }
  const isOffered = found
    .flatMap((each) => waysOf(each, context))
    .some(({ decision }) => decision === LEAVE_OUT.decision);
  const leaveOut = isOffered
    ? null
    : {
        label: labelOf(LEAVE_OUT, []),
        change: (reading: SheetReading, filled: Filled) =>
          decide(reading, filled, [{ row }], LEAVE_OUT.decision, context),
      };
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
      leaveOut,
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
    leaveOut,
  };
}

const has = (found: Found[], code: string) => found.find(({ finding }) => finding.code === code);

/** The decisions about one finding; what would count is offered for all like rows of the sheet too. */
function listWays(found: Found, context: AskContext): Question['ways'] {
  return waysOf(found, context).flatMap((way) => {
    const alike = way.decision === 'notCounted' ? [] : listAlike(found, context);
    return [[found], alike]
      .filter((all, index) => index === 0 || all.length > 1)
      .map((all) => ({
        label: labelOf(way, all),
        change: (reading: SheetReading, filled: Filled) =>
          decide(reading, filled, all, way.decision, context),
      }));
  });
}

/** A correction is about one row beside it, so each is asked alone. */
const ASKED_ALONE = 'CORRECTION';

/** The rows of the same sheet with the same finding; one change is of one sheet. */
function listAlike({ row, finding }: Found, context: AskContext): Found[] {
  if (finding.code === ASKED_ALONE) return [];
  return context.queue
    .filter(({ sheet }) => sheet === row.sheet)
    .flatMap((each) =>
      each.findings
        .filter(({ code }) => code === finding.code)
        .map((found): Found => ({ row: each, finding: found })),
    )
    .filter((each) => waysOf(each, context).length > 0);
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
