import type { Effect, Finding } from '../finding';
import type { LogRow } from '../log/log-row';
import { areSame, beginsWithWords, fold } from '../text';
import { hasError, NONE, type RowRule, type RuleContext } from './rule';

type TextField = 'activity' | 'justification' | 'description';
const FIELDS: TextField[] = ['activity', 'justification', 'description'];
const PLACEHOLDERS = new Set(
  '|n a|na|tbd|tba|none|same|ditto|see above|same as above|as above|not applicable|to be determined'.split(
    '|',
  ),
);
const MAX_PLACEHOLDER_WORDS = 3;
const MIN_WORDS = 3;
// A longer text is no placeholder, whatever is in it.
const MAX_PLACEHOLDER_LENGTH = 40;

/** Name, justification and description are among "the following information will be collected". */
export const requiredTexts: RowRule = (row, context) => {
  const { activity, justification, description } = row;
  const isFull = !isMissing(activity) && !isMissing(justification) && !isMissing(description);
  return isFull ? findThin(row, context) : findMissing(row, context);
};

function findMissing(row: LogRow, context: RuleContext): Finding[] {
  let findings = NONE;
  for (const field of FIELDS) {
    if (!isMissing(row[field]) || hasError(row, field)) continue;
    if (field !== 'activity' && !context.policy.neededTexts.includes(field)) continue;
    findings = [...findings, reportMissing(row, context, field)];
  }
  const thin = findThin(row, context);
  return thin === NONE ? findings : [...findings, ...thin];
}

function isMissing(text: string): boolean {
  if (text.length > MAX_PLACEHOLDER_LENGTH) return false;
  // Most texts have more words than any placeholder, and are not folded.
  return !beginsWithWords(text, MAX_PLACEHOLDER_WORDS + 1) && PLACEHOLDERS.has(fold(text));
}

function reportMissing(row: LogRow, context: RuleContext, field: TextField): Finding {
  // A planned row is still being filled in: its missing texts wait until the day comes.
  const isPlanned = row.date.kind === 'day' && row.date.day > context.today;
  const effect: Effect = isPlanned ? 'note' : 'hold';
  if (context.headings[field] === undefined) return { code: 'COLUMN_MISSING', effect, field };
  const args = { course: row.course.kind === 'course' ? row.course.course : undefined };
  const code = `${field.toUpperCase() as Uppercase<TextField>}_MISSING` as const;
  return { code, effect, field, args };
}

function findThin({ justification, description }: LogRow, context: RuleContext): Finding[] {
  const isRepeated = justification !== '' && areSame(justification, description);
  const isShort = !beginsWithWords(justification, MIN_WORDS);
  if ((!isRepeated && !isShort) || isMissing(justification)) return NONE;
  const { headings, policy } = context;
  const isAsked = policy.neededTexts.includes('justification');
  if (!isAsked || headings.justification === undefined) return NONE;
  const findings: Finding[] = [];
  const add = (code: 'JUSTIFICATION_REPEATS_DESCRIPTION' | 'JUSTIFICATION_SHORT') =>
    findings.push({ code, effect: 'note', field: 'justification' });
  if (isRepeated) add('JUSTIFICATION_REPEATS_DESCRIPTION');
  if (fold(justification).split(' ').length < MIN_WORDS) add('JUSTIFICATION_SHORT');
  return findings;
}
