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

/** The words of a list; "lunch+es" is the word and its plural. */
const split = (words: string) =>
  words.split(' ').flatMap((word) => {
    const [one, ending] = word.split('+');
    return ending ? [one, one + ending] : [one];
  });
const list = (words: string) => new Set(split(words));

const EXHIBITORS = list('exhibit+s exhibitor+s exhibition vendor+s expo');
const EXHIBIT_PLACES = list('hall+s floor+s area+s');

const PARTS = new Map<string, Part>();
const assign = (part: Part, words: string) => {
  for (const word of split(words)) PARTS.set(word, part);
};
assign(
  'item',
  'lunch+es lunchtime+s luncheon+s brunch+es breakfast+s dinner+s supper+s meal+s mealtime+s registration',
);
assign('mention', 'banquet+s reception+s');
assign('include', 'include+s including included inclusive incl');
assign('with', 'with plus counting w/');
assign('exclude', 'without w/o minus less except excl exclusive omit+s omitted omitting');
assign('not', "not never no nor cannot didnt dont doesnt wasnt isnt werent arent n't");
assign('count', 'count+s counted claim claimed part add added');
assign(
  'filler',
  'and or the an a any all our my for of both also is was were are being been break+s time+s visit+s hour+s hr+s h min+s minute+s & / :',
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
      'system+s fee+s cost+s software process portal+s form+s database data module+s platform+s deadline+s',
    ),
  ],
  [
    list('meal+s lunch lunchroom'),
    list('program+s application+s account+s software system+s status eligibility'),
  ],
  [list('working keynote'), list('lunch+es luncheon breakfast+s dinner+s')],
  [list('lunch luncheon breakfast dinner'), list('keynote+s session+s speaker+s presentation+s')],
];
const LEARNING_MEALS = list('lunch+es breakfast+s dinner+s');
const LEARN = list('learn+s');
const TOURING = /^(?:tour|visit|walk|view|brows)/;
const CLAUSE_ENDS = list('. ! ? ; but however while although');
// Words whose period ends no sentence.
const ABBREVIATIONS = list('incl excl h hr+s min+s approx');
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
