// Which headings count: not those that are listed, nor for sure what stands in an appendix or a previous plan.
import { PLAN_POLICY } from '../../../src/core/policy/plan-policy';
import { readSections } from '../../../src/core/technology-plan/read-sections';
import { spanOf } from '../../../src/core/technology-plan/read-years';
import { outline } from './make-outline';

const CYCLE = spanOf('2024-06-15', '2027-06-15');
const stateOf = (name: string, lines: string[]) =>
  readSections(outline(lines), PLAN_POLICY, CYCLE).find(({ section }) => section === name)?.state;

describe('a list of sections', () => {
  const LIST = ['* Mission Statement', '* Needs Assessment', '* Goals', '* Evaluation'];

  test('is none of them, the last line included', () => {
    const lines = [...LIST, '> This plan was adopted in March.', '# Goals', '> We aim.'];
    expect(stateOf('Evaluation Method', lines)).toBe('MISSING');
    expect(stateOf('Long-term and Short-term Goals', lines)).toBe('FOUND');
  });

  test('may be marked as contents but for its last line', () => {
    const lines = [
      '... Mission Statement',
      '... Goals',
      '... Budget',
      '* Evaluation',
      '> Adopted.',
    ];
    expect(stateOf('Evaluation Method', lines)).toBe('MISSING');
  });

  test('ends where a line comes again, which is the section', () => {
    const lines = [...LIST, '* Mission Statement', '> We teach.'];
    expect(stateOf('Mission Statement', lines)).toBe('FOUND');
  });

  test('ends where contents lines are followed by a styled heading', () => {
    const lines = ['... Mission', '... Goals', '... Budget', '# Evaluation', '> We look.'];
    expect(stateOf('Evaluation Method', lines)).toBe('FOUND');
  });

  test('has three lines of one level: a section, its part and that one’s part are none', () => {
    const lines = ['# Goals', '## Technology Needs', '### Inventory', '> We counted.'];
    expect(stateOf('Technology Needs Assessment', lines)).toBe('LIKELY');
    expect(stateOf('Evaluation Method', [...LIST.slice(2), '> We look.'])).toBe('FOUND');
  });
});

describe('what is likely at most', () => {
  test.each([
    ['an appendix, and its sub-headings', ['# Appendix A', '## Budget', '> Money.']],
    ['whatever comes after an appendix', ['# Appendix A', '> Tables.', '# Budget', '> Money.']],
    ['a previous plan', ['# Our Previous Plan', '## Budget', '> Money.']],
    ['a part of years before the cycle', ['# Plan 2021-2024', '## Budget', '> Money.']],
    ['a sample', ['# Sample Plan', '## Budget', '> Money.']],
    ['a heading of years before the cycle', ['# Budget 2019-2022', '> Money.']],
    ['eleven words', ['# Budget', 'one two three four five six seven eight nine ten eleven']],
  ])('%s', (_, lines) => {
    expect(stateOf('Resource Requirements', ['# Mission', '> We teach.', ...lines])).toBe('LIKELY');
  });

  test.each([
    [
      'after a previous plan',
      ['# Our Previous Plan', '## Goals', '> Old.', '# Budget', '> Money.'],
    ],
    ['of the cycle’s years', ['# Budget 2024-2027', '> Money.']],
    ['of twelve words', ['# Budget', 'one two three four five six seven eight nine ten eleven 12']],
    ['in a county called Sample', ['= Sample County Technology Plan', '# Budget', '> Money.']],
  ])('but not a section %s', (_, lines) => {
    expect(stateOf('Resource Requirements', ['# Mission', '> We teach.', ...lines])).toBe('FOUND');
  });
});

test('a heading in capitals alone is likely, the left cell of a form found by its name', () => {
  const stateBy = (by: 'capitals' | 'cell', heading: string) => {
    const document = outline([`# ${heading}`, '> Money.']);
    document.blocks[0].by = by;
    return readSections(document, PLAN_POLICY)[4].state;
  };
  expect(stateBy('capitals', 'BUDGET')).toBe('LIKELY');
  expect(stateBy('cell', 'Budget')).toBe('FOUND');
  expect(stateBy('cell', 'Proposed Budget')).toBe('LIKELY');
});
