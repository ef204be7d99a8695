import { type HourUnits, toUnits } from '../hours';
import { simplify } from '../text';
import type { RowRule } from './rule';

const ITEM =
  /\b(?:lunch(?:es|times?|eons?)?|brunch(?:es)?|breakfasts?|dinners?|suppers?|meals?|meal ?times?|(?:exhibit|exhibits|exhibitors?|exhibition|vendors?|expo) (?:halls?|floors?|areas?)|vendor showcases?|toured (?:the )?exhibits|banquets?|receptions?|registration)\b/g;
/** A quick look: most texts name none of it. */
const MAY_MENTION =
  /lunch|brunch|breakfast|dinner|supper|meal|exhibit|vendor|expo|banquet|reception|registration/i;
/** Wording in which the same words mean something else; taken out before anything is read. */
const HARMLESS = new RegExp(
  [
    '(?:student|course|class|voter|kindergarten|device|school) registration',
    'registration (?:systems?|fees?|costs?|software|process|portals?|forms?|database|data|modules?|platforms?|deadlines?)',
    '(?:school )?(?:meals?|lunch(?:room)?) (?:programs?|applications?|accounts?|software|systems?|status|eligibility)',
    'working (?:lunch|breakfast|dinner)(?:es)?(?: sessions?| meetings?)?',
    "(?:lunch|breakfast|dinner)(?:es)?[ -](?:and|&|n|'n'|'n)[ -]learns?",
    '(?:lunch|luncheon|breakfast|dinner) (?:keynotes?|sessions?|speakers?|presentations?)',
    'keynote (?:lunch|luncheon|breakfast|dinner)',
  ]
    .map((words) => `\\b${words}\\b`)
    .join('|'),
  'g',
);
// Each character can be read in one way only, so that no text takes long.
const FILLER =
  '(?:[\\s,&/:.\\d]|\\b(?:and|or|nor|the|an?|any|all|our|my|for|of|both|also|is|was|were|are|being|been|breaks?|times?|visits?|hours?|hrs?|h|min(?:ute)?s?)\\b)*';
const JOINED = new RegExp(`^${FILLER}$`);
const NOT = "(?:not|never|n't|cannot)";
const UP_TO_TWO_WORDS = '(?:\\w+ ){0,2}?';
const TAKEN_OUT =
  '(?:exclud|deduct|subtract|remov|omit|tak(?:e|en|ing) out|(?:left|leave|backed?) out)';
/** "did not subtract lunch", "no deduction for meals". */
const KEPT_BEFORE = new RegExp(
  `(?:${NOT}|\\bwithout) ${UP_TO_TWO_WORDS}${TAKEN_OUT}|\\bno (?:deduction|subtraction|exclusion)`,
);
/** "lunch was not taken out". */
const KEPT_AFTER = new RegExp(`^[^,]{0,40}?${NOT} ${UP_TO_TWO_WORDS}${TAKEN_OUT}`);
const NEGATED_BEFORE = new RegExp(
  `${NOT} ${UP_TO_TWO_WORDS}(?:includ|count|claim)|\\b(?:exclud|without|w/o|minus|less|except|omit|remov|deduct|subtract|leaving out|net of)|\\b(?:no|not)\\b${FILLER}$`,
);
const NEGATED_AFTER = new RegExp(
  `^(?:[^,]*?\\W)??(?:${NOT} ${UP_TO_TWO_WORDS}(?:includ|count|part|claim|add)|exclud|remov|deduct|subtract|omit|(?:taken|left|backed) out)`,
);
const INCLUDED_BEFORE = new RegExp(
  `\\binclud(?:es?|ing)\\b|\\b(?:inclusive of|with|w/|plus|counting)${FILLER}$`,
);
const INCLUDED_AFTER = new RegExp(`^${FILLER}\\b(?:included|incl|inclusive|counted|part of)\\b`);
/** A price is no time: "lunch included in the fee". */
const IN_THE_PRICE =
  /\b(?:included|incl\.?) (?:in|with) (?:the |our |my |your )?(?:\w+ )?(?:price|fees?|costs?|registration|ticket)\b/g;
const PART_HOURS = /(\d{1,3}(?:\.\d{1,2})?) ?(?:h|hrs?|hours?)\b([^\d]{0,40})/g;
// bounded: longer texts are read to here; what is said of meals stands early.
const MAX_TEXT_LENGTH = 4000;

/** How the text speaks of excluded time, from harmless to worst. */
type Mention = 0 | 1 | 2;
const [HARMLESS_MENTION, MENTIONED, INCLUDED] = [0, 1, 2] as const;

/**
 * "(registration, exhibit hall, and meal time hours at education activities, should not be included
 * in your calculations of hours)": wording that says they are included waits for the person.
 */
export const excludedTime: RowRule = ({ activity, description, hours, hoursWords }) => {
  const inHours = hoursWords === '' ? HARMLESS_MENTION : readText(hoursWords);
  const texts = worstOf([readText(activity), readText(description)]);
  const worst = Math.max(inHours, texts);
  if (worst === HARMLESS_MENTION) return [];
  const field = inHours > texts ? 'hours' : 'description';
  const units = hours.kind === 'hours' ? hours.units : 0;
  const isIncluded = worst === INCLUDED || addsUp(`${activity}. ${description}`, units);
  return isIncluded
    ? [{ code: 'EXCLUDED_TIME', effect: 'hold', field }]
    : [{ code: 'EXCLUDED_TIME_MENTIONED', effect: 'note', field }];
};

/** "5 h of sessions and 1 h of lunch" in a row of 6 h: the parts add up to the row's hours. */
function addsUp(text: string, units: HourUnits): boolean {
  const parts = [...simplify(text.slice(0, MAX_TEXT_LENGTH)).matchAll(PART_HOURS)];
  const hasItem = parts.some(([, , words]) => new RegExp(ITEM).test(words));
  const sum = parts.reduce((total, [, hours]) => total + toUnits(Number(hours)), 0);
  return parts.length > 1 && hasItem && sum === units;
}

function readText(whole: string): Mention {
  if (!MAY_MENTION.test(whole)) return HARMLESS_MENTION;
  const text = whole.slice(0, MAX_TEXT_LENGTH);
  const clauses = simplify(text.replace(/[\r\n]+/g, '. ').replace(/\u2019/g, "'"))
    .replace(IN_THE_PRICE, 'provided')
    .replace(HARMLESS, ' ')
    .replace(/\bincl\./g, 'including')
    .replace(/[()[\]"\u201c\u201d]/g, ' ')
    .split(/[.!?](?= |$)|;|\b(?:but|however|while|although)\b/);
  return worstOf(clauses.map(readClause));
}

/** Items with nothing but small words between them are one group and share what is said of them. */
function readClause(clause: string): Mention {
  const groups: { start: number; end: number }[] = [];
  for (const item of clause.matchAll(ITEM)) {
    const last = groups[groups.length - 1];
    const end = item.index + item[0].length;
    if (last && JOINED.test(clause.slice(last.end, item.index))) last.end = end;
    else groups.push({ start: item.index, end });
  }
  const readings = groups.map((group, index) =>
    readGroup(
      clause.slice(index > 0 ? groups[index - 1].end : 0, group.start),
      clause.slice(group.end, index + 1 < groups.length ? groups[index + 1].start : undefined),
      index > 0,
    ),
  );
  return worstOf(readings);
}

function worstOf(mentions: Mention[]): Mention {
  return Math.max(HARMLESS_MENTION, ...mentions) as Mention;
}

function readGroup(before: string, after: string, isLater: boolean): Mention {
  // What follows an earlier group and stands before a comma is said of that group.
  const own = isLater ? before.slice(before.indexOf(',') + 1) : before;
  if (KEPT_BEFORE.test(own) || KEPT_AFTER.test(after)) return INCLUDED;
  if (NEGATED_AFTER.test(after) || NEGATED_BEFORE.test(own)) return HARMLESS_MENTION;
  return INCLUDED_BEFORE.test(own) || INCLUDED_AFTER.test(after) ? INCLUDED : MENTIONED;
}
