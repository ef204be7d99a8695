import { isDay } from '../../core/day';
import { AL_CTO_COURSES } from '../../core/policy/al-cto-courses';
import {
  officialHeading,
  RECORD,
  RECORD_FIELDS,
  type RecordField,
} from '../../core/policy/record-fields';
import { fold } from '../../core/text';

/** A field of the log that a question of the form asks for. */
export type Question = RecordField | 'applicantAndDistrict' | 'email';

const QUESTIONS: Question[] = [...RECORD_FIELDS, 'applicantAndDistrict', 'email'];

/** How a question takes its answer: as text, or in parts (a date's, a duration's). */
export interface Entry {
  /** `entry.123`. */
  name: string;
  isInParts: boolean;
}

/** A cohort's form: which entry of it is which field. */
export interface LearnedForm {
  /** The form without answers. */
  address: string;
  entries: Map<Question, Entry>;
  /** Answers that name no field; they are given as they stand each time. */
  fixed: [name: string, answer: string][];
  /** Headings of the fields that no question asks for. */
  missing: string[];
}

const NOT_A_FORM = 'That isn’t a link to a Google Form. Copy it with “Get pre-filled link”.';
const SHORT = 'That’s a short link. Open it, then copy the long one with “Get pre-filled link”.';
const NO_ANSWERS =
  'None of the answers in that link is a field name. Answer each question with its field name, such as Activity.';

const FORM_PATH =
  /^\/(?:a\/[^/]+\/)?forms\/(?:u\/\d+\/)?d\/(?:e\/)?[\w-]{10,}\/(?:viewform|prefill)$/;
const ENTRY = /^(entry\.\d+)(_(?:year|month|day|hour|minute|second))?$/;
const NAMES: Question[] = ['applicant', 'district'];
const ASKED: Question[] = RECORD_FIELDS.filter((field) => !NAMES.includes(field));

/**
 * Learns a form from one pre-filled link in which each answer is the name of its field; a date, a
 * number and a course answer for themselves. A sentence says why a link cannot be used.
 */
export function learnForm(link: string): LearnedForm | string {
  const url = readUrl(link.trim());
  if (!url) return NOT_A_FORM;
  if (url.hostname === 'forms.gle') return SHORT;
  if (url.hostname !== 'docs.google.com' || !FORM_PATH.test(url.pathname)) return NOT_A_FORM;
  const form: LearnedForm = {
    address: `${url.origin}${url.pathname.replace(/prefill$/, 'viewform')}`,
    entries: new Map(),
    fixed: [],
    missing: [],
  };
  for (const [name, answers] of groupEntries(url.searchParams)) {
    const question = askedFor(answers);
    const known = question && form.entries.get(question);
    if (known && known.name !== name) return describeRepeated(question);
    if (question) form.entries.set(question, { name, isInParts: answers.isInParts });
    else for (const [key, answer] of answers.answers) form.fixed.push([key, answer]);
  }
  if (form.entries.size === 0) return NO_ANSWERS;
  form.missing = listMissing(form.entries);
  return form;
}

function readUrl(text: string): URL | null {
  try {
    const url = new URL(text);
    return url.protocol === 'https:' ? url : null;
  } catch {
    return null;
  }
}

interface Answers {
  answers: [key: string, answer: string][];
  isInParts: boolean;
}

function groupEntries(params: URLSearchParams): Map<string, Answers> {
  const groups = new Map<string, Answers>();
  params.forEach((answer, key) => {
    const [, name = key, part] = ENTRY.exec(key) ?? [];
    if (!ENTRY.test(key) && key !== 'emailAddress') return;
    const group = groups.get(name) ?? { answers: [], isInParts: false };
    group.answers.push([key, answer]);
    group.isInParts ||= part !== undefined;
    groups.set(name, group);
  });
  return groups;
}

function askedFor({ answers: given, isInParts }: Answers): Question | null {
  const keys = given.map(([key]) => key).join(' ');
  if (isInParts && /_(?:year|month|day)/.test(keys)) return 'date';
  if (isInParts) return 'hours';
  const [, answer] = given[0] as [string, string];
  if (given.length > 1) return null;
  const question = QUESTIONS.find((each) => namesOf(each).includes(fold(answer)));
  if (question) return question;
  if (isDay(answer.trim())) return 'date';
  if (/^\d+(?:[.,]\d+)?$/.test(answer.trim())) return 'hours';
  return AL_CTO_COURSES.some(({ name }) => fold(name) === fold(answer)) ? 'course' : null;
}

/** What a person may answer for a field: its heading, or one of the short names that the panel shows. */
function namesOf(question: Question): string[] {
  const own = officialHeading(question);
  if (question === 'email') return [own, 'Email', 'E-mail'].map(fold);
  if (question === 'applicantAndDistrict')
    return [own, 'Name and School District', 'Name and District'].map(fold);
  const { name, label } = RECORD[question];
  return [own, name, label].map(fold);
}

function listMissing(entries: LearnedForm['entries']): string[] {
  const person = entries.has('applicantAndDistrict') ? [] : NAMES;
  return [...person, ...ASKED].filter((each) => !entries.has(each)).map(officialHeading);
}

function describeRepeated(question: Question): string {
  return `Two answers are named “${officialHeading(question)}”. Give each question its own name.`;
}
