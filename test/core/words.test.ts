// Messages say where, what and what to do, short and in plain words.
import type { Finding } from '../../src/core/finding';
import { AL_CTO_WORDS } from '../../src/core/report/al-cto-words';
import { describeFinding, FINDING_CODES } from '../../src/core/report/finding-words';

const LONG = 'x'.repeat(500);
const ARGS = {
  ...AL_CTO_WORDS,
  day: '2026-03-04',
  issued: '2024-09-01',
  expires: '2027-09-01',
  suggestion: '2026-02-13',
  hours: 12.25,
  rows: 3,
  count: 6,
  text: LONG,
  name: LONG,
  heading: 'Justification of Relation to Coursework',
  other: 'row 14',
  change: '6 → 8.5 hours',
  cell: 'K4',
  course: '“Data Management and Governance”',
};
const JARGON =
  /\b(?:invalid|null|undefined|NaN|exception|parse|string|boolean|schema|regex)\b|\{|\}/i;

const describe = (code: (typeof FINDING_CODES)[number], args = ARGS) =>
  describeFinding({ code, args });

test.each(FINDING_CODES)('%s is short and plain', (code) => {
  const message = describe(code);
  expect(`Row 99999: ${message}`.length).toBeLessThan(160);
  expect(message).toMatch(/^[A-Z0-9“M].*[.?]$/);
  expect(message).not.toMatch(JARGON);
});

test('a finding without what its sentence needs, or one that has no sentence, does not compile', () => {
  const whole: Finding = { code: 'DATE_TEXT', effect: 'note', args: { day: '2026-03-04' } };
  expect(describeFinding(whole)).toBe('The date is text. We read it as Mar 4, 2026.');
  // @ts-expect-error its sentence names a day
  const halved: Finding = { code: 'DATE_TEXT', effect: 'note' };
  // @ts-expect-error there are no such words
  const wordless: Finding = { code: 'DATE_ODD', effect: 'note' };
  expect([halved, wordless]).toHaveLength(2);
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
  const all = FINDING_CODES.map((code) => describe(code, plain)).join(' ');
  expect(gradeOf(all)).toBeLessThan(8);
  expect(
    gradeOf(
      'Institutional recertification documentation necessitates administrative authorization. ',
    ),
  ).toBeGreaterThan(15);
});
