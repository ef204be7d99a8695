// What a heading says, without what stands around its words.
import { fold, tidy } from '../text';

/** A heading made comparable. */
export interface HeadingWords {
  /** Folded words of the whole heading; "and" and numbers are left out. */
  words: string[];
  /** The same of each part between commas, slashes, "and", colons or dashes; one part for most. */
  parts: string[][];
  /** True when a colon or dash follows the first part: the rest only explains it. */
  isExplained: boolean;
  /** GOAL: "Goal 2: …". APPENDIX: "Appendix B: …". CAPTION: "Table 3: …", which heads no section. */
  kind: 'PLAIN' | 'GOAL' | 'APPENDIX' | 'CAPTION';
}

// A heading of more is a paragraph, and headings are matched by patterns that long ones make slow.
const LONGEST_TEXT = 300;
const COUNT =
  '(?:#|no\\.?)?\\s*(?:\\d{1,2}(?:\\.\\d+)*(?!\\d)|(?:[ivx]+|[a-z]|one|two|three|four|five|six)\\b)';
const GOAL = new RegExp(
  `^(?:(?:our|district|technology|strategic|learning)\\s+)*(?:goal|objective)\\b(?:\\s+area)?\\s*${COUNT}`,
  'i',
);
const APPENDIX = new RegExp(`^(?:appendix|attachment|addendum)(?:\\s+${COUNT})?`, 'i');
const CAPTION = new RegExp(`^(?:table|figure|fig\\.|chart|exhibit)\\s*${COUNT}`, 'i');
const COUNTED = new RegExp(
  `^(?:section|part|chapter|component|step|element|area|phase)\\s+${COUNT}`,
  'i',
);
// "3.", "IV.", "A)", "(b)", "II.B.", "2.1 -"; a letter before a hyphen is a word's own ("E-Rate").
const NUMBER =
  /^[([]?(?:\d+[a-z]?|[ivxlc]+|[a-z])(?:[.-](?:\d+|[ivx]+|[a-z])(?![a-z]))*(?:[.):\]]+\s*|\s*[-–—:]+\s+)/i;
// Without punctuation only what is no word: "IV Budget", "I Mission".
const BARE_ROMAN = /^(?:[IVX]{2,}|[IVX])\s+(?=[A-Z])/;
const EDGE = /^[\s.:)\]*•–—-]+/;
const SEPARATORS = /\s*(?:[,;/|+&:]|\s[-–—]+\s|[–—]|\band\b)\s*/i;
const MONTH =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/;
const NUMBER_WORD = /^(?:\d+(?:st|nd|rd|th)?|(?:fy|sy)\d*)$/;
// "Pell City School System's", "Jefferson County Schools", "Saint Clair County Board of Education".
const SYSTEM =
  /(?:\p{L}+ ){1,2}?(?:city|county)(?: (?:public )?(?:schools?(?: system| district)?|board of education|boe))?(?: s)?(?= |$)/u;

/** Reads a heading; numbering in front, years, page numbers and a trailing colon say nothing. */
export function readHeading(text: string): HeadingWords {
  const plain = tidy(text.slice(0, LONGEST_TEXT).normalize('NFKC')).replace(EDGE, '');
  const [kind, rest] = readKind(stripNumber(plain));
  const words = wordsOf(rest);
  const parts = rest.split(SEPARATORS).map(wordsOf);
  const first = /[:–—]|\s-+\s/.exec(rest);
  return {
    words,
    parts: parts.filter((part) => part.length > 0),
    isExplained: first !== null && rest.search(SEPARATORS) >= first.index - 1,
    kind,
  };
}

function readKind(text: string): [HeadingWords['kind'], string] {
  if (CAPTION.test(text)) return ['CAPTION', ''];
  if (GOAL.test(text)) return ['GOAL', text.replace(GOAL, '').replace(EDGE, '')];
  if (APPENDIX.test(text))
    return ['APPENDIX', stripNumber(text.replace(APPENDIX, '').replace(EDGE, ''))];
  return ['PLAIN', text];
}

/** Takes numbering off as often as there is some: "Section 2: A) …". */
function stripNumber(text: string): string {
  for (const pattern of [COUNTED, NUMBER, BARE_ROMAN]) {
    const rest = text.replace(pattern, '').replace(EDGE, '');
    if (rest !== text && rest !== '') return stripNumber(rest);
  }
  return text;
}

function wordsOf(text: string): string[] {
  const folded = fold(text);
  const hasYear = /\b(?:19|20)\d\d\b/.test(folded);
  const words = (folded.replace(SYSTEM, '').trim() || folded).split(' ');
  return words.filter(
    (word) =>
      word !== '' && word !== 'and' && !NUMBER_WORD.test(word) && !(hasYear && MONTH.test(word)),
  );
}
