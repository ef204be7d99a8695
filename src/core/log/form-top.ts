// What a form says above its headings: "Name: | Pat Doe | Date issued: | 6/15/2024".
import { fold, normalizeSpaces } from '../text';
import type { Cell } from './cell';
import { readHeading } from './columns/headings';
import { dropTitles } from './names';

export interface FormTop {
  applicant: string;
  district: string;
  /** From a label that says issued or certified; '' where there is none. */
  issued: Cell;
  /** Titles, texts that stand alone in their row. */
  titles: string[];
}

const ISSUED = /\b(?:issued?|issuance|certified)\b/;
const MAX_LABEL_LENGTH = 60;
const ROWS_READ = 60;
/** Words of titles; two capitalized words that are none of these may name a person. */
const TITLE_WORDS = new Set(
  'pd log logs professional development learning hours hour record records tracker tracking tech technology cto al alcto al-cto recertification certification form sheet district county city schools school system summary activity activities credit year years cycle cohort alpha beta charlie delta alabama chief officer department of for and the education training continuing report transcript worksheet required annual fall spring summer winter january february march april may june july august september october november december fy sy'.split(
    ' ',
  ),
);

export function readFormTop(cells: Cell[][], headerIndex: number): FormTop {
  const top: FormTop = { applicant: '', district: '', issued: '', titles: [] };
  for (let index = Math.max(0, headerIndex - ROWS_READ); index < headerIndex; index++) {
    const filled = cells[index].filter((cell) => cell !== '');
    for (const [place, cell] of filled.entries()) readLabel(top, cell, filled[place + 1] ?? '');
    if (filled.length === 1 && typeof filled[0] === 'string')
      top.titles.push(normalizeSpaces(filled[0]));
  }
  return top;
}

function readLabel(top: FormTop, cell: Cell, next: Cell) {
  if (typeof cell !== 'string') return;
  const at = cell.indexOf(':');
  const label = at < 0 ? cell : cell.slice(0, at);
  if (label.length > MAX_LABEL_LENGTH) return;
  const own = at < 0 ? '' : cell.slice(at + 1).trim();
  const value = own === '' ? next : own;
  if (value === '' || (at < 0 && readHeading(String(value)).roles.length > 0)) return;
  const role = readHeading(label).roles[0]?.role;
  const text = typeof value === 'string' ? normalizeSpaces(value) : '';
  if (ISSUED.test(fold(label)) && top.issued === '') top.issued = value;
  else if (role === 'applicant' && top.applicant === '') top.applicant = dropTitles(text);
  else if (role === 'district' && top.district === '') top.district = text;
}

/** A person's name that a title or a tab's name holds: "Sam Porter PD"; '' where it holds none. */
export function findPersonIn(title: string): string {
  const words = normalizeSpaces(title)
    .slice(0, 200)
    .split(/[\s,;:|()\u2013\u2014-]+/);
  for (let index = 0; index + 1 < words.length; index++) {
    if (isNameWord(words[index]) && isNameWord(words[index + 1])) {
      return `${words[index]} ${words[index + 1]}`;
    }
  }
  return '';
}

function isNameWord(word: string): boolean {
  return /^[A-Z][a-z'\u2019.]*[a-z.]$/.test(word) && !TITLE_WORDS.has(word.toLowerCase());
}
