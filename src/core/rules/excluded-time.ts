import type { LogRow } from '../log/log-row';
import type { RowRule } from './rule';

const ITEM =
  /\b(?:lunch(?:es)?|meals?|breakfasts?|dinners?|exhibit(?:s|ion)? halls?|expo(?: hall)?|vendor hall|registration)\b/gi;
const HARMLESS =
  /\b(?:student|online|voter|course|class) registration\b|\bregistration (?:systems?|fees?|software|process)\b|\bmeal programs?\b|\bworking lunch(?: sessions?)?\b|\blunch (?:and|&|n) learns?\b|\bluncheon keynotes?\b/gi;
const NEGATION =
  /\b(?:not|no|without|exclud\w*|minus|less|except|omit\w*|removed|removing|taken out|deduct\w*|subtract\w*|before|after)\b/i;
const INCLUSION = /\b(?:includ\w*|with|counting|plus)\b/i;

type Mention = 'none' | 'mentioned' | 'included';

/**
 * "(registration, exhibit hall, and meal time hours at education activities, should not be included
 * in your calculations of hours)": wording that says they are included waits for the person.
 */
export const excludedTime: RowRule = (row) => {
  const mention = findWorst(row);
  if (mention === 'none') return [];
  return mention === 'included'
    ? [{ code: 'EXCLUDED_TIME', effect: 'hold', field: 'description' }]
    : [{ code: 'EXCLUDED_TIME_MENTIONED', effect: 'note', field: 'description' }];
};

function findWorst(row: LogRow): Mention {
  const clauses = `${row.activity}. ${row.description}`.replace(HARMLESS, ' ').split(/[.;!?\n]/);
  const mentions = clauses.map(readClause);
  if (mentions.includes('included')) return 'included';
  return mentions.includes('mentioned') ? 'mentioned' : 'none';
}

function readClause(clause: string): Mention {
  if (clause.search(ITEM) < 0) return 'none';
  if (NEGATION.test(clause)) return 'none';
  return INCLUSION.test(clause) ? 'included' : 'mentioned';
}
