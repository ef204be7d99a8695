import type { Effect, Finding } from '../finding';
import type { LogRow } from '../log/log-row';
import { fold } from '../text';
import type { RowRule, RuleContext } from './rule';

type TextField = 'activity' | 'justification' | 'description';
type MissingCode = 'ACTIVITY_MISSING' | 'JUSTIFICATION_MISSING' | 'DESCRIPTION_MISSING';

const FIELDS: { field: TextField; code: MissingCode }[] = [
  { field: 'activity', code: 'ACTIVITY_MISSING' },
  { field: 'justification', code: 'JUSTIFICATION_MISSING' },
  { field: 'description', code: 'DESCRIPTION_MISSING' },
];
const PLACEHOLDERS = new Set(
  '|n a|na|tbd|tba|none|same|ditto|see above|same as above|as above|not applicable|to be determined'.split(
    '|',
  ),
);
const FEWEST_WORDS = 3;

/** Name, justification and description are among "the following information will be collected". */
export const textsGiven: RowRule = (row, context) => {
  const missing = FIELDS.flatMap(({ field, code }) => findMissing(row, context, field, code));
  return [...missing, ...findThin(row, context)];
};

function isMissing(text: string): boolean {
  return PLACEHOLDERS.has(fold(text));
}

function findMissing(
  row: LogRow,
  context: RuleContext,
  field: TextField,
  code: MissingCode,
): Finding[] {
  if (row.cellErrors.some((error) => error.field === field) || !isMissing(row[field])) return [];
  // A planned row is still being filled in: its missing texts wait until the day comes.
  const isPlanned = row.date.kind === 'day' && row.date.day > context.today;
  const effect: Effect = isPlanned ? 'note' : 'hold';
  const args = { course: row.course.kind === 'course' ? row.course.course : undefined };
  return context.fields.has(field)
    ? [{ code, effect, field, args }]
    : [{ code: 'COLUMN_MISSING', effect, field }];
}

function findThin(row: LogRow, context: RuleContext): Finding[] {
  if (!context.fields.has('justification') || isMissing(row.justification)) return [];
  const folded = fold(row.justification);
  const findings: Finding[] = [];
  const add = (code: 'JUSTIFICATION_REPEATS_DESCRIPTION' | 'JUSTIFICATION_SHORT') =>
    findings.push({ code, effect: 'note', field: 'justification' });
  if (folded === fold(row.description)) add('JUSTIFICATION_REPEATS_DESCRIPTION');
  if (folded.split(' ').length < FEWEST_WORDS) add('JUSTIFICATION_SHORT');
  return findings;
}
