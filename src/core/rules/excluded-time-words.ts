// Cuts a text into clauses of words, each with the part it plays in what is said of excluded time.
import { simplify } from '../text';

/**
 * `item` is excluded time, `mention` something near it (a banquet); `include`, `with`, `exclude` and `not`
 * say what became of it, `count` only beside a `not`; a `filler` says nothing and joins its neighbors.
 */
export type Part =
  | 'item'
  | 'mention'
  | 'include'
  | 'with'
  | 'exclude'
  | 'not'
  | 'count'
  | 'filler'
  | 'comma'
  | 'other';

export interface Word {
  text: string;
  part: Part;
}

const list = (words: string) => new Set(words.split(' '));

const EXHIBITORS = list('exhibit exhibits exhibitor exhibitors exhibition vendor vendors expo');
const EXHIBIT_PLACES = list('hall halls floor floors area areas');

const PARTS = new Map<string, Part>();
const assign = (part: Part, words: string) => {
  for (const word of words.split(' ')) PARTS.set(word, part);
};
assign(
  'item',
  'lunch lunches lunchtime lunchtimes luncheon luncheons brunch brunches breakfast breakfasts dinner dinners supper suppers meal meals mealtime mealtimes registration',
);
assign('mention', 'banquet banquets reception receptions');
assign('include', 'include includes including included inclusive incl');
assign('with', 'with plus counting w/');
assign('exclude', 'without w/o minus less except excl exclusive omit omits omitted omitting');
assign('not', "not never no nor cannot didnt dont doesnt wasnt isnt werent arent n't");
assign('count', 'count counted counts claim claimed part add added');
assign(
  'filler',
  'and or the an a any all our my for of both also is was were are being been break breaks time times visit visits hour hours hrs hr h min mins minute minutes & / :',
);
assign('comma', ',');
/** Beginnings of words that say it was taken out: "excluded", "removing", "deduction". */
const EXCLUDE_STEMS = ['exclud', 'exclus', 'remov', 'deduct', 'subtract'];
/** "taken out", "leaving out", "net of". */
const EXCLUDE_PAIRS: [first: Set<string>, second: Set<string>][] = [
  [list('taken take taking left leave leaving backed'), list('out')],
  [list('net'), list('of')],
];
/** Two words that together are something else than excluded time. */
const HARMLESS_PAIRS: [first: Set<string>, second: Set<string>][] = [
  [list('student course class voter kindergarten device school'), list('registration')],
  [
    list('registration'),
    list(
      'system systems fee fees cost costs software process portal portals form forms database data module modules platform platforms deadline deadlines',
    ),
  ],
  [
    list('meal meals lunch lunchroom'),
    list(
      'program programs application applications account accounts software system systems status eligibility',
    ),
  ],
  [list('working keynote'), list('lunch lunches luncheon breakfast breakfasts dinner dinners')],
  [
    list('lunch luncheon breakfast dinner'),
    list('keynote keynotes session sessions speaker speakers presentation presentations'),
  ],
];
const LEARNING_MEALS = list('lunch lunches breakfast breakfasts dinner dinners');
const LEARN = list('learn learns');
const TOURING = /^(?:tour|visit|walk|view|brows)/;
const CLAUSE_ENDS = list('. ! ? ; but however while although');
// Words whose period ends no sentence.
const ABBREVIATIONS = list('incl excl h hr hrs min mins approx');
/** A period inside a word is none. */
const TOKEN =
  /\d+(?:\.\d+)?|w\/(?:o(?![a-z]))?|[a-z\u00df-\u024f']+|\.(?!\S)|[^.\sa-z0-9\u00df-\u024f']/g;
const SILENT = list('( ) [ ] " \u201c \u201d .');
const MAX_TEXT_LENGTH = 50_000;

/** The clauses of a text, in order; words that mean something else ("lunch and learn") are of no part. */
export function readClauses(text: string): Word[][] {
  const plain = simplify(text.slice(0, MAX_TEXT_LENGTH).replace(/[\r\n]+/g, ' ; ')).replace(
    /\u2019/g,
    "'",
  );
  const clauses: Word[][] = [[]];
  for (const token of plain.match(TOKEN) ?? []) {
    const clause = clauses[clauses.length - 1];
    const isAbbreviated = token === '.' && ABBREVIATIONS.has(clause.at(-1)?.text ?? '');
    if (CLAUSE_ENDS.has(token) && !isAbbreviated) clauses.push([]);
    else if (!SILENT.has(token)) clause.push({ text: token, part: partOf(token) });
  }
  for (const clause of clauses) markPairs(clause);
  return clauses;
}

function partOf(token: string): Part {
  const known = PARTS.get(token);
  if (known) return known;
  if (token.endsWith("n't")) return 'not';
  if (EXCLUDE_STEMS.some((stem) => token.startsWith(stem))) return 'exclude';
  return /^\d/.test(token) ? 'filler' : 'other';
}

/** Words with which a pair begins; most words are none of them. */
const PAIR_STARTS = new Set(
  [...HARMLESS_PAIRS, ...EXCLUDE_PAIRS, [EXHIBITORS], [LEARNING_MEALS]].flatMap(([first]) => [
    ...first,
  ]),
);

/** Sees to words that only two together say what they are. */
function markPairs(clause: Word[]) {
  const harmless: Word[] = [];
  clause.forEach((word, index) => {
    if (!PAIR_STARTS.has(word.text)) return;
    const next = clause[index + 1]?.text ?? '';
    const isPair = ([first, second]: [Set<string>, Set<string>]) =>
      first.has(word.text) && second.has(next);
    if (HARMLESS_PAIRS.some(isPair)) harmless.push(word, clause[index + 1]);
    const third = clause[index + 2]?.text ?? '';
    if (LEARNING_MEALS.has(word.text) && LEARN.has(third)) harmless.push(word, clause[index + 2]);
    if (EXCLUDE_PAIRS.some(isPair)) word.part = 'exclude';
    if (EXHIBITORS.has(word.text) && EXHIBIT_PLACES.has(next)) {
      word.part = 'item';
      clause[index + 1].part = 'filler';
    } else if (isShown(word.text, next, clause[index - 1], clause[index - 2]))
      word.part = 'mention';
  });
  for (const word of harmless) word.part = 'other';
}

/** "Vendor showcase", "toured the exhibits". */
function isShown(text: string, next: string, before?: Word, earlier?: Word): boolean {
  if (EXHIBITORS.has(text) && /^showcases?$/.test(next)) return true;
  if (!/^exhibits?$/.test(text)) return false;
  return [before, earlier].some((word) => word && TOURING.test(word.text));
}
