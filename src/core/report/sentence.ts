// Sentences with placeholders, and how the argument behind each placeholder is put into words.
import { formatDay } from '../day';
import { remember } from '../text';
import { formatHours, spellCount } from './hours-text';

/** For an action that was asked for and not carried out. */
export const NOTHING_CHANGED = 'Nothing was changed.';

const MAX_VALUE_LENGTH = 60;

/** Every placeholder there is, with what turns its argument into words. */
const ARGUMENTS = {
  day: formatDay,
  issued: formatDay,
  expires: formatDay,
  hours: formatHours,
  count: spellCount,
  row: String as (row: number) => string,
  rows: String as (rows: number) => string,
  /** Written by us: other rows, course names, a program's words, cell addresses. */
  other: (text: string) => text,
  course: (text: string) => text,
  category: (text: string) => text,
  cycle: (text: string) => text,
  cell: (text: string) => text,
  /** Typed by somebody, so cut where it is long. */
  text: shortenValue,
  name: shortenValue,
  heading: shortenValue,
  sheet: shortenValue,
};

type ArgumentName = keyof typeof ARGUMENTS;

type Placeholders<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never;

/** A sentence with `{placeholders}`, or a function where the words depend on what is known. */
export type Words = string | ((args: never) => string);

/** What a sentence needs to be said. An unknown placeholder needs `never`, so that it cannot be said. */
export type ArgsOf<Text extends Words> = Text extends (args: infer Args) => string
  ? Args
  : Text extends string
    ? {
        [Name in Placeholders<Text>]: Name extends ArgumentName
          ? Parameters<(typeof ARGUMENTS)[Name]>[0]
          : never;
      }
    : never;

/** The sentence with its arguments in words. */
export function fillIn(words: Words, args: object = {}): string {
  if (typeof words === 'function') return (words as (args: object) => string)(args);
  const parts = splitWords(words);
  let sentence = parts[0];
  for (let index = 1; index < parts.length; index += 2) {
    const name = parts[index] as ArgumentName;
    const inWords = ARGUMENTS[name] as (value: unknown) => string;
    sentence += inWords((args as Record<string, unknown>)[name]) + parts[index + 1];
  }
  return sentence;
}

/** Plain text and names of placeholders in turn. There are about a hundred sentences, used for row after row. */
const splitWords = remember((words: string) => words.split(/\{(\w+)\}/));

/** What somebody typed, short enough for a sentence. */
export function shortenValue(text: string): string {
  return shorten(text, MAX_VALUE_LENGTH);
}

/** The text, cut with an ellipsis where it is longer than `length` characters. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  const characters = [...text];
  return characters.length <= length ? text : `${characters.slice(0, length - 1).join('')}…`;
}
