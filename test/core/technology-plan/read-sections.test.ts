import { PLAN_POLICY } from '../../../src/core/policy/plan-policy';
import type { Block, Outline } from '../../../src/core/technology-plan/outline';
import type { SectionReading } from '../../../src/core/technology-plan/plan-reading';
import { readSections as readSectionsFor } from '../../../src/core/technology-plan/read-sections';
import { outline } from './make-outline';

const readSections = (document: Outline) => readSectionsFor(document, PLAN_POLICY);

const NAMES = PLAN_POLICY.sections.map((section) => section.name);
const statesOf = (lines: string[]) => readSections(outline(lines)).map(({ state }) => state);
const pick = (name: string, readings: SectionReading[]) =>
  readings.find(({ section }) => section === name);

test('an official plan has all six, in the order of the policy, with place and words', () => {
  const lines = [
    '= Technology Plan',
    ...NAMES.flatMap((name) => [`# ${name}`, '> Three words here.']),
  ];
  const readings = readSections(outline(lines));
  expect(readings.map(({ section }) => section)).toEqual(NAMES);
  expect(readings[1]).toEqual({
    section: 'Technology Needs Assessment',
    state: 'FOUND',
    heading: 'Technology Needs Assessment',
    page: null,
    position: 4,
    words: 16,
  });
  expect(new Set(readings.map(({ state }) => state))).toEqual(new Set(['FOUND']));
});

test('a document without blocks, or without words, has none', () => {
  for (const lines of [[], ['', '# ', '= '], ['# —', '…']]) {
    const readings = readSections(outline(lines));
    expect(readings).toHaveLength(6);
    for (const { state, heading, position, words } of readings) {
      expect([state, heading, position, words]).toEqual(['MISSING', '', 0, 0]);
    }
  }
});

test('a line of a table of contents is no section and no mention', () => {
  expect(statesOf(['... Mission Statement', '... Evaluation Method', 'Words follow.'])).toEqual(
    Array(6).fill('MISSING'),
  );
});

test('nor is a heading that a reader marks as a contents line', () => {
  const document = outline(['# Mission', '> Text.']);
  document.blocks[0].isContents = true;
  expect(readSections(document)[0].state).toBe('MISSING');
});

test('the title is no section, and running along it ends none', () => {
  const lines = [
    '= Goals and Budget',
    'By us.',
    '# Mission',
    '# Goals and Budget',
    '> Our mission.',
  ];
  const readings = readSections(outline(lines));
  expect(readings.map(({ state }) => state).slice(0, 5)).toEqual([
    'FOUND',
    'MISSING',
    'MISSING',
    'MISSING',
    'MISSING',
  ]);
  expect(readings[0].words).toBe(18);
  const running = ['# Mission', '# District Technology Plan 2025-2028', '> We teach.'];
  expect(statesOf(running)[0]).toBe('FOUND');
});

describe('an empty section is not found', () => {
  test.each([
    [['# Budget', '# Evaluation', '> We look.']],
    [['# Budget', '', '# Evaluation', '> We look.']],
    [['# Budget', '', '', '# Evaluation', '> We look.']],
    [['# Budget', PLAN_POLICY.sections[4].sentence, '# Evaluation', '> We look.']],
    [['# Budget', '= Annex', '> We look.']],
    [['# Budget', 'TBD', '# Evaluation', '> We look.']],
    [['# Budget', '[Insert your budget here]', '# Evaluation', '> We look.']],
    [['# Evaluation', '> We look.', '# Budget']],
    [['# Budget', '... Budget 4', '# Evaluation', '> We look.']],
  ])('%j', (lines) => {
    const reading = pick('Resource Requirements', readSections(outline(lines)));
    expect(reading).toMatchObject({ state: 'EMPTY', heading: 'Budget', words: 0 });
    expect(reading?.position).toBe(lines.indexOf('# Budget') + 1);
  });

  test('but for one whose text stands under sub-headings', () => {
    expect(statesOf(['# Budget', '## Year 1', '> Money.'])[4]).toBe('FOUND');
  });

  test('and another heading with text is taken', () => {
    const lines = ['# Budget', '# Mission', '> We teach.', '# Funding', '> Money.'];
    expect(pick('Resource Requirements', readSections(outline(lines)))).toMatchObject({
      state: 'FOUND',
      heading: 'Funding',
    });
    const likely = ['# Budget', '# Mission', '> We teach.', '# Resources', '> Money.'];
    expect(pick('Resource Requirements', readSections(outline(likely)))).toMatchObject({
      state: 'LIKELY',
      heading: 'Resources',
    });
  });
});

describe('the best of several headings', () => {
  const best = (lines: string[]) => readSections(outline(lines))[2].heading;
  test('found beats likely, however short', () => {
    expect(best(['# Objectives', '> Many more words stand here.', '# Goals', '> Few.'])).toBe(
      'Goals',
    );
    expect(best(['# Objectives', '> Many more words.', '* Goals', '> Few.'])).toBe('Goals');
  });
  test('a heading style beats bold print', () => {
    expect(best(['* Goals', '> Many more words.', '# Strategic Goals', '> Few.'])).toBe(
      'Strategic Goals',
    );
  });
  test('then the longer text, then the first', () => {
    expect(best(['# Goals', '> Few.', '# Strategic Goals', '> Many more.'])).toBe(
      'Strategic Goals',
    );
    expect(best(['# Goals', '> Few.', '# Strategic Goals', '> Few.'])).toBe('Goals');
  });
  test('a section counts at any level', () => {
    expect(best(['# Plan', '## Part', '### Goals', '> Devices.'])).toBe('Goals');
  });
});

test('a name in body text alone is weak, with its place and no heading', () => {
  const lines = ['# Foreword', 'Nothing.', 'The Needs Assessment was made in May.'];
  expect(readSections(outline(lines))[1]).toMatchObject({
    state: 'WEAK',
    heading: '',
    position: 3,
    words: 0,
  });
  expect(statesOf(['A submission by the commission.'])[0]).toBe('MISSING');
});

test('a missing section names the nearest heading', () => {
  const lines = ['# Evaluators', 'People.', '# Teacher Evaluation', 'Forms.'];
  expect(readSections(outline(lines))[5]).toMatchObject({
    state: 'MISSING',
    heading: 'Teacher Evaluation',
  });
  expect(readSections(outline(['# Athletics', 'Ball.']))[5].heading).toBe('');
});

test('a paragraph styled as a heading is no section, and takes no time', () => {
  const paragraph = `# Goals ${'and a city county. '.repeat(20_000)}`;
  expect(statesOf([paragraph, '> Text.'])[2]).toBe('MISSING');
}, 1000);

test('a heading that says nothing ends no section', () => {
  expect(statesOf(['# Mission', '# —', '> We teach.'])[0]).toBe('FOUND');
});

test('an empty heading that is only likely is not the nearest for that', () => {
  expect(readSections(outline(['# Purpose', '# Budget', '> Money.']))[0].heading).toBe('');
});

test('the nearest is like any name of the section, and the first of those alike', () => {
  const lines = ['# Fundings', '> Money.', '# Fundings', 'More.'];
  expect(readSections(outline(lines))[4]).toMatchObject({
    state: 'MISSING',
    heading: 'Fundings',
    position: 1,
  });
});

test('a heading known by its outline level is as good as one by its style, one by its size better than bold print', () => {
  const best = (first: Block['by'], second: Block['by']) => {
    const document = outline([
      '# Goals',
      '> Many more words stand here.',
      '# Strategic Goals',
      '> Few.',
    ]);
    document.blocks[0].by = first;
    document.blocks[2].by = second;
    return readSections(document)[2].heading;
  };
  expect(best('size', 'outline')).toBe('Strategic Goals');
  expect(best('outline', 'style')).toBe('Goals');
  expect(best('bold', 'size')).toBe('Strategic Goals');
  expect(best('size', 'bold')).toBe('Goals');
});
