import { simplify } from '../text';
import type { RowRule } from './rule';

const ITEM =
  /\b(?:lunch(?:es|times?|eons?)?|brunch(?:es)?|breakfasts?|dinners?|suppers?|meals?|meal ?times?|(?:exhibit|exhibits|exhibitors?|exhibition|vendors?|expo) (?:halls?|floors?|areas?)|registration)\b/g;
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
const FILLER =
  '(?:[\\s,&/:]|\\b(?:and|or|nor|the|an?|any|all|our|my|for|of|both|also|is|was|were|are|being|been|breaks?|times?|visits?|hours?|hrs?|h|min(?:ute)?s?)\\b|\\d+(?:\\.\\d+)?)*';
const JOINED = new RegExp(`^${FILLER}$`);
const NOT = "(?:not|never|n't|cannot)";
const NEGATED_BEFORE = new RegExp(
  `${NOT} (?:\\w+ ){0,2}?(?:includ|count|claim)|\\b(?:exclud|without|w/o|minus|less|except|omit|remov|deduct|subtract|leaving out|net of)|\\b(?:no|not)\\b${FILLER}$`,
);
const NEGATED_AFTER = new RegExp(
  `^(?:[^,]*?\\W)??(?:${NOT} (?:\\w+ ){0,2}?(?:includ|count|part|claim|add)|exclud|remov|deduct|subtract|omit|(?:taken|left|backed) out)`,
);
const INCLUDED_BEFORE = new RegExp(`\\binclud(?:es?|ing)\\b|\\b(?:with|plus|counting)${FILLER}$`);
const INCLUDED_AFTER = new RegExp(`^${FILLER}\\b(?:included|inclusive|counted)\\b`);

/** How the text speaks of excluded time, from harmless to worst. */
type Mention = 0 | 1 | 2;
const [HARMLESS_MENTION, MENTIONED, INCLUDED] = [0, 1, 2] as const;

/**
 * "(registration, exhibit hall, and meal time hours at education activities, should not be included
 * in your calculations of hours)": wording that says they are included waits for the person.
 */
export const excludedTime: RowRule = ({ activity, description }) => {
  const worst = worstOf([readText(activity), readText(description)]);
  if (worst === HARMLESS_MENTION) return [];
  return worst === INCLUDED
    ? [{ code: 'EXCLUDED_TIME', effect: 'hold', field: 'description' }]
    : [{ code: 'EXCLUDED_TIME_MENTIONED', effect: 'note', field: 'description' }];
};

function readText(text: string): Mention {
  const clauses = simplify(text.replace(/[\r\n]+/g, '. ').replace(/\u2019/g, "'"))
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
  if (NEGATED_AFTER.test(after) || NEGATED_BEFORE.test(own)) return HARMLESS_MENTION;
  return INCLUDED_BEFORE.test(own) || INCLUDED_AFTER.test(after) ? INCLUDED : MENTIONED;
}
