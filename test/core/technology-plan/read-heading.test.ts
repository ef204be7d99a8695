// What a heading says, and the pieces that is found out with.
import { countWords } from '../../../src/core/technology-plan/plan-headings';
import { readHeading } from '../../../src/core/technology-plan/read-heading';
import { readYears } from '../../../src/core/technology-plan/read-years';
import { similarity } from '../../../src/core/technology-plan/similar-headings';

test.each([
  ['• Mission', 'PLAIN', 'mission'],
  ['Table 3: Budget by Year', 'CAPTION', ''],
  ['Goal 1: Devices', 'GOAL', 'devices'],
  ['District Goal Area 2 – Devices', 'GOAL', 'devices'],
  ['Appendix B: Budget', 'APPENDIX', 'budget'],
  ['Appendix B: 3. Budget', 'APPENDIX', 'budget'],
  ['Appendix', 'APPENDIX', ''],
  ['3.', 'PLAIN', ''],
])('%s', (text, kind, words) => {
  const heading = readHeading(text);
  expect([heading.kind, heading.words.join(' ')]).toEqual([kind, words]);
});

test.each<[string, string[]]>([
  ['Goals - Athletics', ['goals', 'athletics']],
  ['Goals -- Athletics', ['goals', 'athletics']],
  ['Goals -Athletics', ['goals athletics']],
  ['E-Rate', ['e rate']],
  ['Goals : Preparing', ['goals', 'preparing']],
  ['Goals: Preparing', ['goals', 'preparing']],
  ['Mission, Vision: Goals', ['mission', 'vision', 'goals']],
  ['Goals, , Budget', ['goals', 'budget']],
  ['Mission:', ['mission']],
])('parts of %s', (text, parts) => {
  expect(readHeading(text).parts.map((part) => part.join(' '))).toEqual(parts);
});

test.each([
  ['Budget (Criteria Item 6)', 'budget', 'criteria item'],
  ['Budget (Draft).', 'budget', 'draft'],
  ['(a) Budget', 'budget', ''],
  ['Budget (two) and more', 'budget two more', ''],
])('what stands in parentheses at the end of %s', (text, words, aside) => {
  const heading = readHeading(text);
  expect([heading.words.join(' '), heading.aside.join(' ')]).toEqual([words, aside]);
});

test.each([
  ['IV. Budget', 1],
  ['IV Budget', 1],
  ['B. Budget', 2],
  ['3. Budget', 3],
  ['3 Budget', 3],
  ['2.1 Budget', 2],
  ['Budget', null],
  ['E-Rate', null],
])('how deep the numbering of %s is', (text, depth) => {
  expect(readHeading(text).depth).toBe(depth);
});

test('of a heading 300 characters are read', () => {
  expect(readHeading(`Mission ${'x '.repeat(400)}`).words).toHaveLength(1 + 146);
});

const month = (year: number, number: number) => year * 12 + number - 1;

test.each<[string, [number, number][]]>([
  ['2025-26', [[month(2025, 7), month(2026, 7)]]],
  ['2025 to 2028', [[month(2025, 7), month(2028, 7)]]],
  ['2027-28, 2025-26 and 2026-27', [[month(2025, 7), month(2028, 7)]]],
  ['2025-2028', [[month(2025, 7), month(2028, 7)]]],
  ['FY26', [[month(2025, 10), month(2026, 10)]]],
  ['July 2025 to June 2025', []],
  ['2028 to 2025', []],
  ['July 2025', []],
  ['2025', []],
])('years of %s', (text, spans) => {
  expect(readYears(text).map(({ start, end }) => [start, end])).toEqual(spans);
});

test('how alike two texts are', () => {
  expect(similarity('misson', 'mission')).toBeCloseTo(8 / 11);
  expect(similarity('ab', 'ab')).toBe(1);
  expect(similarity('aaa', 'aa')).toBeCloseTo(2 / 3);
  expect(similarity('aa', 'aaa')).toBeCloseTo(2 / 3);
  expect(similarity('a', 'b')).toBe(0);
  expect(similarity('', '')).toBe(0);
});

test('words are counted', () => {
  expect(['', 'one', 'one two'].map(countWords)).toEqual([0, 1, 2]);
});
