import { splitDay } from '../../core/day';
import { encodeText } from '../ui/encode-text';
import type { Entry, LearnedForm, Question } from './learn-form';

/** What a row answers, by question; '' where it has nothing to say. The date is `YYYY-MM-DD`. */
export type Answers = Record<Exclude<Question, 'email'>, string>;

export interface FilledForm {
  link: string;
  /** Texts that the link has no room for, longest first. */
  leftOut: Question[];
}

/** Characters; servers on the way refuse longer addresses, so that a text would be lost unseen. */
const MAX_CHARACTERS = 8_000;
const MINUTES_PER_HOUR = 60;

/** The form, filled in. A text that does not fit is left out whole and named, never cut. */
export function fillForm(form: LearnedForm, answers: Answers): FilledForm {
  const leftOut: Question[] = [];
  for (;;) {
    const link = makeLink(form, answers, leftOut);
    if (link.length <= MAX_CHARACTERS) return { link, leftOut };
    const longest = findLongest(form, answers, leftOut);
    if (!longest) return { link, leftOut };
    leftOut.push(longest);
  }
}

function makeLink(form: LearnedForm, answers: Answers, leftOut: Question[]): string {
  const pairs: [string, string][] = [['usp', 'pp_url'], ...form.fixed];
  for (const [question, entry] of form.entries) {
    if (question === 'email' || leftOut.includes(question)) continue;
    pairs.push(...listParts(question, entry, answers[question]));
  }
  return `${form.address}?${pairs.map((pair) => pair.map(encodeText).join('=')).join('&')}`;
}

function listParts(question: Question, { name, isInParts }: Entry, answer: string) {
  const parts: [string, string][] = [];
  if (answer === '') return parts;
  if (!isInParts) parts.push([name, answer]);
  else if (question === 'date') {
    const [year, month, day] = splitDay(answer);
    parts.push(
      [`${name}_year`, `${year}`],
      [`${name}_month`, `${month}`],
      [`${name}_day`, `${day}`],
    );
  } else {
    const minutes = Math.round(Number(answer) * MINUTES_PER_HOUR);
    const hours = Math.floor(minutes / MINUTES_PER_HOUR);
    parts.push([`${name}_hour`, `${hours}`], [`${name}_minute`, `${minutes % MINUTES_PER_HOUR}`]);
  }
  return parts;
}

function findLongest(form: LearnedForm, answers: Answers, leftOut: Question[]) {
  const length = (question: Question) =>
    question === 'email' ? 0 : encodeText(answers[question]).length;
  const open = [...form.entries.keys()].filter((each) => !leftOut.includes(each));
  const longest = open.sort((a, b) => length(b) - length(a))[0];
  return longest && length(longest) > 0 ? longest : null;
}
