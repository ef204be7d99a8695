// Messages say where, what and what to do, short and in plain words.
import { FINDING_CODES, sayFinding } from '../../src/core/report/finding-words';

const LONG = 'x'.repeat(500);
const ARGS = {
  day: 'Mar 4, 2026',
  issued: 'Sep 1, 2024',
  expires: 'Sep 1, 2027',
  hours: 12.25,
  rows: 3,
  text: LONG,
  name: LONG,
  other: 'row 14',
  course: '“Data Management and Governance”',
  suggestion: 'Feb 13, 2026',
};
const JARGON =
  /\b(?:invalid|null|undefined|NaN|exception|parse|string|boolean|schema|regex)\b|\{|\}/i;

const say = (code: string, args = ARGS) => sayFinding({ code, effect: 'hold', args }, 99_999);

test.each(FINDING_CODES)('%s is short, plain and says its row', (code) => {
  for (const message of [say(code), sayFinding({ code, effect: 'hold' }, 7)]) {
    expect(message.length).toBeLessThan(160);
    expect(message).toMatch(/^Row \d+: \S/);
    expect(message).toMatch(/[.?]$/);
  }
  expect(say(code)).not.toMatch(JARGON);
});

/** Flesch-Kincaid grade over a text. */
function gradeOf(text: string): number {
  const words = text.match(/[A-Za-z]+/g) ?? [];
  const sentences = text.split(/[.?:;]+\s/).length;
  const syllables = words.reduce((sum, word) => sum + countSyllables(word), 0);
  return 0.39 * (words.length / sentences) + 11.8 * (syllables / words.length) - 15.59;
}

function countSyllables(word: string): number {
  const groups =
    word
      .toLowerCase()
      .replace(/(?:e|es|ed)$/, '')
      .match(/[aeiouy]+/g) ?? [];
  return Math.max(1, groups.length);
}

test('all messages together read below grade 8', () => {
  const plain = { ...ARGS, text: 'Science', name: 'Pat Doe', course: 'IT' };
  const all = FINDING_CODES.map((code) => say(code, plain).replace(/^Row \d+: /, '')).join(' ');
  expect(gradeOf(all)).toBeLessThan(8);
  expect(
    gradeOf(
      'Institutional recertification documentation necessitates administrative authorization. ',
    ),
  ).toBeGreaterThan(15);
});
