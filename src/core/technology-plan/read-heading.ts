// What a heading says, without numbering and the like around its words.
import { fold, normalizeSpaces } from '../text';

/** A heading made comparable. */
export interface HeadingWords {
  /** Folded words of the whole heading; "and" and numbers are left out. */
  words: string[];
  /** The same of each part between commas, slashes, "and", colons or dashes; one part for most. */
  parts: string[][];
  /** The same for the text in parentheses at its end. */
  aside: string[];
  /** GOAL: "Goal 2: …". APPENDIX: "Appendix B: …". CAPTION: "Table 3: …", which heads no section. */
  kind: 'PLAIN' | 'GOAL' | 'APPENDIX' | 'CAPTION';
  /** How deep its numbering puts it, "IV." 1, "B." 2, "3." 3, "2.1" as many as it has parts; null without. */
  depth: number | null;
}

// A heading of more is a paragraph.
const MAX_HEADING_LENGTH = 300;
const COUNT =
  '(?:#|no\\.?)? ?(?:\\d{1,2}(?:\\.\\d{1,2}){0,3}(?!\\d)|(?:[ivx]{1,5}|[a-z]|one|two|three|four|five|six)\\b)';
// bounded: MAX_HEADING_LENGTH
const GOAL = new RegExp(
  `^(?:(?:our|district|technology|strategic|learning) ){0,4}(?:goal|objective)\\b(?: area)? ?${COUNT}`,
  'i',
);
const APPENDIX = new RegExp(`^(?:appendix|appendices|attachment|addendum)\\b(?: ${COUNT})?`, 'i');
const CAPTION = new RegExp(`^(?:table|figure|fig\\.|chart|exhibit) ?${COUNT}`, 'i');
const COUNTED = new RegExp(
  `^(?:section|part|chapter|component|step|element|area|phase|criterion|criteria(?: item)?|item|standard|question|tab|domain|strand|pillar) ${COUNT}`,
  'i',
);
// "3.", "IV.", "A)", "(b)", "II.B.", "2.1 -"; a letter before a hyphen is a word's own ("E-Rate").
const NUMBERING = /^[([]?([a-z\d]{1,5}(?:[.-][a-z\d]{1,4}){0,4})(?:[.):\]]+ ?(?!\d)| ?[-–—:]+ )/i;
const COUNTER = /^(?:\d{1,3}[a-z]?|[ivxlc]+|[a-z])$/i;
// Without punctuation only what is no word: "IV Budget", "I Mission".
const BARE_ROMAN = /^[IVX]{1,5} (?=[A-Z])/;
const BARE_NUMBER = /^\d{1,2}(?:\.\d{1,2}){0,3} (?=\p{L})/u;
const EDGE = /^[\s.:)\]*•▪◦●○■§–—-]+/;
// bounded: MAX_HEADING_LENGTH
const SEPARATORS = / ?(?:[,;/|+&:]| [-–—]+ |[–—]|\band\b) ?/i;
const MONTH =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/;
const NUMBER_WORD = /^(?:\d+(?:st|nd|rd|th)?|(?:fy|sy)\d*)$/;
// "Pell City School System's", "Jefferson County Schools", "Saint Clair County Board of Education".
// bounded: MAX_HEADING_LENGTH
const SYSTEM =
  /(?:\p{L}+ ){1,2}?(?:city|county)(?: (?:public )?(?:schools?(?: system| district)?|board of education|boe))?(?: s)?(?= |$)/u;

/** Reads a heading; numbering in front, years, page numbers and a trailing colon say nothing. */
export function readHeading(text: string): HeadingWords {
  const plain = normalizeSpaces(text.slice(0, MAX_HEADING_LENGTH).normalize('NFKC')).replace(
    EDGE,
    '',
  );
  const [kind, counted] = readKind(stripNumber(plain));
  const [rest, aside] = splitAside(counted);
  const parts = rest.split(SEPARATORS).map(wordsOf);
  return {
    words: wordsOf(rest),
    parts: parts.filter((part) => part.length > 0),
    aside: wordsOf(aside),
    kind,
    depth: readDepth(plain),
  };
}

function readKind(text: string): [HeadingWords['kind'], string] {
  if (CAPTION.test(text)) return ['CAPTION', ''];
  if (GOAL.test(text)) return ['GOAL', text.replace(GOAL, '').replace(EDGE, '')];
  if (APPENDIX.test(text))
    return ['APPENDIX', stripNumber(text.replace(APPENDIX, '').replace(EDGE, ''))];
  return ['PLAIN', text];
}

/** "Funding and Budget (Criteria Item 6)": what is compared, and what is set aside. */
function splitAside(text: string): [rest: string, aside: string] {
  const end = text.replace(/[.:]$/, '');
  const at = end.lastIndexOf('(');
  if (at < 1 || end.indexOf(')', at) !== end.length - 1) return [text, ''];
  return [end.slice(0, at), end.slice(at + 1, -1)];
}

/** Takes numbering off as often as there is some: "Section 2: A) …". */
function stripNumber(text: string): string {
  const number = NUMBERING.exec(text);
  const rests = [
    text.replace(COUNTED, ''),
    number && isCounter(number[1]) ? text.slice(number[0].length) : text,
    text.replace(BARE_ROMAN, ''),
    text.replace(BARE_NUMBER, ''),
  ];
  const rest = rests.map((each) => each.replace(EDGE, '')).find((each) => each !== text && each);
  return rest ? stripNumber(rest) : text;
}

const isCounter = (number: string) => number.split(/[.-]/).every((part) => COUNTER.test(part));

function readDepth(text: string): number | null {
  const number =
    NUMBERING.exec(text)?.[1] ?? (BARE_ROMAN.exec(text) ?? BARE_NUMBER.exec(text))?.[0];
  const parts = number?.trim().split(/[.-]/) ?? [];
  if (parts.length === 0 || !parts.every((part) => COUNTER.test(part))) return null;
  if (parts.length > 1) return parts.length;
  if (/^(?:[IVX]{2,}|[IVX])$/.test(parts[0])) return 1;
  return /^[A-Z]$/.test(parts[0]) ? 2 : 3;
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
