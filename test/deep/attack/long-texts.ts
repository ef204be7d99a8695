// Texts of 50,000 characters that a slow reading would stumble over: each trigger word again and again, with digits
// after it, and with separators.

const LENGTH = 50_000;
const TRIGGERS = [
  'no ',
  'not ',
  'lunch',
  ' x lunch',
  'minus ',
  'less ',
  'excluding ',
  'including ',
  'with ',
  'through ',
  'to ',
  'and ',
  'hours ',
  '1 hr ',
  '1/2 ',
  '30 min ',
  'x-',
  'January ',
  '3/4/2026 ',
  '12:30 ',
  'Day 1 ',
  'goal 1.',
  'iv.',
  'Law, Ethics, ',
  'Pat Doe, ',
  'a@b.',
  '8 h on 3/4/2026 ',
  'replaces 6 hours, ',
  'total ',
  '[',
  '(',
  '"',
  'A',
  '$A$1:',
  "'",
  ' ',
  '\u00a0',
  '\u00e9\u0301',
  '=',
  '.',
];
const SEPARATORS = [' ', '-', ', ', '/', '; ', ': ', '\u2013', '(', ' . '];

const fill = (start: string, part: string, end: string, length: number) =>
  start + part.repeat(Math.ceil(length / part.length)).slice(0, length - start.length) + end;

/** All of them, three for each trigger word, or of another length. */
export const longTexts = (length = LENGTH): string[] =>
  TRIGGERS.flatMap((trigger, index) => [
    fill('', trigger, '!', length),
    fill(trigger, '1', ' x lunch', length),
    fill(trigger, SEPARATORS[index % SEPARATORS.length] ?? ' ', '1', length),
  ]);
