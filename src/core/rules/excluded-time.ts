import { type HourUnits, toUnits } from '../hours';
import { readClauses, type Word } from './excluded-time-words';
import { NONE, type RowRule } from './rule';

/** Without one of these a text of plain characters says nothing of excluded time. */
const TRIGGER =
  /lunch|brunch|breakfast|dinner|supper|meal|registration|exhibit|expo|vendor|banquet|reception/i;
/** Looked for apart: a text is searched in longer steps for words alone. */
const BEYOND_ASCII = /[^\0-\u007f]/;
/** What is paid for is no time: "lunch included in the registration fee". */
const PRICE = /^(?:price|fee|fees|cost|costs|ticket|tickets|registration|tuition)$/;
const NO_HOURS = { units: 0, words: '' };
/** So many words of a negation's reach: "not actually included". */
const NEGATION_REACH = 3;

/** How a text speaks of excluded time, from harmless to worst. */
const [NOTHING, MENTIONED, INCLUDED] = [0, 1, 2] as const;
type Mention = typeof NOTHING | typeof MENTIONED | typeof INCLUDED;

/**
 * "(registration, exhibit hall, and meal time hours at education activities, should not be included
 * in your calculations of hours)": wording that says they are included waits for the person.
 */
export const excludedTime: RowRule = ({ activity, description, hours }, { policy }) => {
  if (!policy.excludesTime) return NONE;
  const { units, words = '' } = hours.kind === 'hours' ? hours : NO_HOURS;
  const inHours = words === '' ? NOTHING : readText(words, units);
  const inTexts = Math.max(readText(activity, units), readText(description, units));
  const worst = Math.max(inHours, inTexts);
  if (worst === NOTHING) return NONE;
  const field = inHours > inTexts ? 'hours' : 'description';
  return worst === INCLUDED
    ? [{ code: 'EXCLUDED_TIME', effect: 'hold', field }]
    : [{ code: 'EXCLUDED_TIME_MENTIONED', effect: 'note', field }];
};

function readText(text: string, units: HourUnits): Mention {
  if (!TRIGGER.test(text) && !BEYOND_ASCII.test(text)) return NOTHING;
  const clauses = readClauses(text);
  const worst = worstOf(clauses.map(readClause));
  return worst === MENTIONED && addsUp(clauses.flat(), units) ? INCLUDED : worst;
}

/** Items with nothing but small words between them are one group and share what is said of them. */
function readClause(clause: Word[]): Mention {
  const groups: { start: number; end: number; isItem: boolean }[] = [];
  let isJoined = false;
  clause.forEach(({ part }, index) => {
    const isItem = part === 'item';
    const last = groups[groups.length - 1];
    if (isItem || part === 'mention') {
      if (last && isJoined) {
        last.end = index + 1;
        last.isItem ||= isItem;
      } else groups.push({ start: index, end: index + 1, isItem });
      isJoined = true;
    } else if (part !== 'filler' && part !== 'comma') isJoined = false;
  });
  return worstOf(
    groups.map(({ start, end, isItem }, index) => {
      const before = clause.slice(groups[index - 1]?.end ?? 0, start);
      const after = clause.slice(end, groups[index + 1]?.start);
      const reading = readGroup(
        index > 0 ? fromComma(before) : before,
        after,
        index === groups.length - 1,
      );
      return isItem ? reading : (Math.min(reading, MENTIONED) as Mention);
    }),
  );
}

/** What follows an earlier group and stands before a comma is said of that group. */
function fromComma(words: Word[]): Word[] {
  return words.slice(words.findIndex(({ part }) => part === 'comma') + 1);
}

function readGroup(before: Word[], after: Word[], isLast: boolean): Mention {
  return readAfter(after, isLast) ?? readBefore(before) ?? MENTIONED;
}

/** What the words behind a group say of it, up to a comma; undefined where they say nothing. */
function readAfter(words: Word[], isLast: boolean): Mention | undefined {
  // "Lunch, not counted" and "lunch, which was taken out" go on; any other comma begins something else.
  const comma = words.findIndex(
    ({ part }, index) => part === 'comma' && !(isLast && opensNewClause(words[index + 1])),
  );
  const own = comma < 0 ? words : words.slice(0, comma);
  const isAdjacent = (index: number) => own.slice(0, index).every(({ part }) => part === 'filler');
  for (const [index, { part, text }] of own.entries()) {
    const isNegated = isNegatedAt(own, index);
    if (part === 'exclude') return isNegated ? INCLUDED : NOTHING;
    if (isNegated && (part === 'include' || part === 'count')) return NOTHING;
    const isCounted = part === 'include' || text === 'counted' || text === 'part';
    if (isCounted && isAdjacent(index)) {
      return own.slice(index).some((word) => PRICE.test(word.text)) ? MENTIONED : INCLUDED;
    }
  }
  return undefined;
}

function opensNewClause(word: Word | undefined): boolean {
  return word?.part === 'not' || word?.text === 'which';
}

/** What the words before a group say of it, the nearest first; undefined where they say nothing. */
function readBefore(words: Word[]): Mention | undefined {
  let isAdjacent = true;
  for (let index = words.length - 1; index >= 0; index--) {
    const { part, text } = words[index];
    const isNegated = isNegatedAt(words, index);
    if (part === 'exclude') return isNegated ? INCLUDED : NOTHING;
    if (part === 'not' && isAdjacent) return NOTHING;
    if (part === 'count' && isNegated) return NOTHING;
    const isOfOthers = text === 'included' && words[index + 1]?.part === 'comma';
    if (part === 'include' && !isOfOthers) {
      if (isNegated) return NOTHING;
      return PRICE.test(words[index - 1]?.text) ? MENTIONED : INCLUDED;
    }
    if (part === 'with' && isAdjacent) return isNegated ? NOTHING : INCLUDED;
    if (part !== 'filler' && part !== 'comma') isAdjacent = false;
  }
  return undefined;
}

/** "Not", "never", "didn't" or "no" shortly before the word. */
function isNegatedAt(words: Word[], index: number): boolean {
  const near = words.slice(Math.max(0, index - NEGATION_REACH), index);
  return near.some(({ part }) => part === 'not');
}

/** "5 h of sessions and 1 h of lunch" in a row of 6 h: the parts of the text come to the row's hours. */
function addsUp(words: Word[], units: HourUnits): boolean {
  let sum = 0;
  let parts = 0;
  words.forEach(({ text }, index) => {
    const unit = words[index + 1]?.text ?? '';
    const perHour = /^(?:h|hrs?|hours?)$/.test(unit)
      ? 1
      : /^(?:min|mins|minutes?)$/.test(unit)
        ? 60
        : 0;
    if (perHour === 0 || !/^\d/.test(text)) return;
    sum += Number(text) / perHour;
    parts++;
  });
  return parts > 1 && units > 0 && toUnits(sum) === units;
}

function worstOf(mentions: Mention[]): Mention {
  return mentions.reduce<Mention>((worst, each) => (each > worst ? each : worst), NOTHING);
}
