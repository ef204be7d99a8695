import { PLAN_POLICY } from '../../../src/core/policy/plan-policy';
import { findHints } from '../../../src/core/technology-plan/find-hints';
import type { Outline } from '../../../src/core/technology-plan/outline';
import type { PlanHint } from '../../../src/core/technology-plan/plan-reading';
import { readSections as readSectionsFor } from '../../../src/core/technology-plan/read-sections';
import { readYears } from '../../../src/core/technology-plan/read-years';
import { outline } from './make-outline';

const readSections = (document: Outline) => readSectionsFor(document, PLAN_POLICY);

const CYCLE = { issued: '2025-06-15', expires: '2028-06-15' };

function hintsOf(lines: string[], look: Partial<Outline> = {}, cycle: typeof CYCLE | null = CYCLE) {
  const document = outline(lines, look);
  return findHints(document, readSections(document), PLAN_POLICY, cycle);
}

const find = (hints: PlanHint[], code: PlanHint['code']) => hints.find((h) => h.code === code);
const isMet = (code: PlanHint['code'], lines: string[], look: Partial<Outline> = {}) =>
  find(hintsOf(lines, look), code)?.isMet;

test('each hint is given once, met or not, in few and plain words', () => {
  const good = {
    hasContents: true,
    hasPageNumbers: true,
    hasHeaderOrFooter: true,
    figures: 2,
    lastChanged: '2026-03-08',
  };
  const lines = ['= Plan 2025-2028', '# Goals', 'Long-term goals and short-term goals.'];
  const all = hintsOf(lines, good);
  expect(all.map((hint) => hint.isMet)).toEqual(Array(9).fill(true));
  const none = hintsOf([]);
  expect(none.map((hint) => hint.isMet)).toEqual(Array(9).fill(false));
  expect(new Set(none.map(({ code }) => code)).size).toBe(9);
  for (const { message } of [...all, ...none, ...hintsOf(['2001-2024', '2019-2022'])]) {
    expect(message).toMatch(/^[A-Z0-9].*\.$/);
    expect(message.length).toBeLessThan(160);
  }
});

describe('years that span three and touch the cycle', () => {
  test.each([
    '2025-2028',
    '2025–2028',
    'Technology Plan 2025 – 2028',
    '2025–26 through 2027–28',
    '2025-2026 to 2027-2028',
    'FY26-FY28',
    'FY 2026 – FY 2028',
    'FY26-28',
    'July 2025 - June 2028',
    'July 1, 2025 through June 30, 2028',
    'Aug. 2025 to May 2028',
    '7/1/2025 - 6/30/2028',
    '2025 to 2028',
    '2025-26, 2026-27 and 2027-28',
    '2025, 2026, and 2027',
    'Fall 2025 to Spring 2028',
    'SY26-SY28',
    'P.O. Box 2019, 2025-2028',
    'FY26, FY27, FY28',
    '2026-2029',
    '2024-2027',
    'Since 1998-2024 we plan. 2025-2028.',
    'In 2019-2022 we had a plan, now 2025-2028',
  ])('%s', (text) => expect(isMet('YEARS', ['= Plan', text])).toBe(true));

  test.each([
    '',
    '2025',
    '2025-2026',
    '2025-2027',
    '2025-26 through 2026-27',
    'July 2025 - June 2027',
    'FY26-FY27',
    '2019-2022',
    'FY20-FY22',
    '2029-2032',
    '2001-2028',
    '2025-26, 2027-28, 2029-30',
    'June 15, 2025',
    '2025-06-15',
    '1/2025',
    '334-242-9700',
    '2028-2025',
    'Room 2025',
    '$2,025-2,028',
  ])('not: %s', (text) => expect(isMet('YEARS', ['= Plan', text])).toBe(false));

  test('the message says what was seen or what to write', () => {
    const message = (text: string, cycle: typeof CYCLE | null = CYCLE) =>
      find(hintsOf([text], {}, cycle), 'YEARS')?.message;
    expect(message('July 2025 - June 2028')).toBe('It names the years 2025-2028.');
    expect(message('2019-2022')).toMatch(/^It names 2019-2022, outside your cycle\. .*2025-2028/);
    expect(message('2025-26')).toMatch(/^It names 2025-2026\. Name the years the plan covers/);
    expect(message('2019-2022', null)).toBe('It names the years 2019-2022.');
  });

  test('the days of the cycle count to its ends', () => {
    const july = 2025 * 12 + 6;
    expect(readYears('2025-2028')).toEqual([{ start: july, end: july + 36 }]);
    expect(isMet('YEARS', ['2022-2025'])).toBe(true);
    expect(isMet('YEARS', ['July 2022 - May 2025'])).toBe(false);
    expect(isMet('YEARS', ['June 2028 - May 2031'])).toBe(true);
    expect(isMet('YEARS', ['July 2028 - June 2031'])).toBe(false);
  });
});

test('the last change is inside the cycle, both end days counted', () => {
  const changed = (lastChanged: string | null) => isMet('LAST_CHANGED', [], { lastChanged });
  expect(changed('2025-06-15')).toBe(true);
  expect(changed('2028-06-15')).toBe(true);
  expect(changed('2025-06-14')).toBe(false);
  expect(changed('2028-06-16')).toBe(false);
  expect(changed(null)).toBe(false);
  expect(find(hintsOf([], { lastChanged: '2026-01-01' }, null), 'LAST_CHANGED')).toBeUndefined();
});

describe('both kinds of goals', () => {
  test.each([
    ['# Long-term and Short-term Goals', 'Devices.'],
    ['# Goals', 'Long-range: devices. Short-range: labs.'],
    ['# Long-Term Goals', 'Devices.', '# Short-Term Goals', 'Labs.'],
    ['# Goals', 'All.', '## Long Term', 'Devices.', '## Short Term', 'Labs.'],
    ['# Short- and Long-Term Goals', 'Devices.'],
  ])('named: %j', (...lines) => expect(isMet('GOALS', lines)).toBe(true));

  test.each([
    ['# Long-range Goals', 'Devices.'],
    ['# Goals', 'Devices.'],
    ['# Goals', 'Devices.', '# Budget', 'Long-term and short-term.'],
    ['Long-term and short-term goals.'],
    ['# Long-term and Short-term Goals', '# Budget', 'Money.'],
  ])('not named: %j', (...lines) => expect(isMet('GOALS', lines)).toBe(false));

  test('the message says which kind is missing', () => {
    const message = (line: string) => find(hintsOf([line, 'Devices.']), 'GOALS')?.message;
    expect(message('# Long-range Goals')).toBe(
      'Only long-term goals are named. Name the short-term goals too.',
    );
    expect(message('# Short-term Goals')).toMatch(/^Only short-term .* long-term goals too\.$/);
  });
});

test('a title page has little text, on a page of its own where pages are told', () => {
  expect(isMet('TITLE_PAGE', ['= Plan', 'By us', '# Mission', 'Text.'])).toBe(true);
  expect(isMet('TITLE_PAGE', ['# Mission', 'Text.'])).toBe(false);
  expect(isMet('TITLE_PAGE', ['= Plan', 'word '.repeat(120), '# Mission'])).toBe(false);
  const paged = (first: string) => {
    const document = outline([first, '# Mission', 'Text.'], { pages: 2 });
    document.blocks.forEach((block, index) => {
      block.page = index === 0 ? 1 : 2;
    });
    return find(findHints(document, readSections(document), PLAN_POLICY, null), 'TITLE_PAGE')
      ?.isMet;
  };
  expect(paged('Technology Plan')).toBe(true);
  expect(paged('word '.repeat(120))).toBe(false);
});

test('headings in a real style are at least half of all', () => {
  expect(isMet('HEADING_STYLES', ['# Mission', 'a', '* Goals', 'b'])).toBe(true);
  expect(isMet('HEADING_STYLES', ['# Mission', 'a', '* Goals', 'b', '* Budget', 'c'])).toBe(false);
  expect(isMet('HEADING_STYLES', ['Text.'])).toBe(false);
});

test('figures are counted', () => {
  expect(find(hintsOf([], { figures: 1 }), 'FIGURES')?.message).toBe('1 picture or chart.');
  expect(find(hintsOf([], { figures: 3 }), 'FIGURES')?.message).toBe('3 pictures or charts.');
});

test('what each says, met or not', () => {
  const good = {
    hasContents: true,
    hasPageNumbers: true,
    hasHeaderOrFooter: true,
    figures: 2,
    lastChanged: '2026-03-08',
  };
  const lines = ['= Plan 2025-2028', '# Goals', 'Long-term goals and short-term goals.'];
  const said = (hints: PlanHint[]) => hints.map(({ code, message }) => [code, message]);
  expect(said(hintsOf(lines, good))).toEqual([
    ['TITLE_PAGE', 'It has a title page.'],
    ['CONTENTS', 'It has a table of contents.'],
    ['HEADING_STYLES', 'Its headings use heading styles.'],
    ['PAGE_NUMBERS', 'Its pages are numbered.'],
    ['HEADER_OR_FOOTER', 'It has a header or footer.'],
    ['FIGURES', '2 pictures or charts.'],
    ['YEARS', 'It names the years 2025-2028.'],
    ['LAST_CHANGED', 'Last changed on Mar 8, 2026, inside your cycle.'],
    ['GOALS', 'Long-term and short-term goals are named.'],
  ]);
  expect(said(hintsOf([], {}, null))).toEqual([
    ['TITLE_PAGE', 'Add a title page.'],
    ['CONTENTS', 'Add a table of contents.'],
    ['HEADING_STYLES', 'Give its headings a heading style, such as Heading 1.'],
    ['PAGE_NUMBERS', 'Add page numbers.'],
    ['HEADER_OR_FOOTER', 'Add a header or footer.'],
    ['FIGURES', 'Add a picture or chart, such as your logo.'],
    ['YEARS', 'Name the years the plan covers, such as 2025-2028, on its first page.'],
    ['GOALS', 'Say which goals are long-term and which are short-term.'],
  ]);
  const late = find(hintsOf([], { lastChanged: '2029-01-02' }), 'LAST_CHANGED')?.message;
  expect(late).toBe('Last changed on Jan 2, 2029, outside your cycle. Check that it is current.');
  const years = find(hintsOf(['January 2020 - December 2022']), 'YEARS')?.message;
  expect(years).toBe(
    'It names 2020-2022, outside your cycle. Name the years the plan covers, such as 2025-2028, on its first page.',
  );
});

test('three years are 33 months at least and 69 at most', () => {
  expect(isMet('YEARS', ['August 2025 - April 2028'])).toBe(true);
  expect(isMet('YEARS', ['August 2025 - March 2028'])).toBe(false);
  expect(isMet('YEARS', ['July 2025 - March 2031'])).toBe(true);
  expect(isMet('YEARS', ['July 2025 - April 2031'])).toBe(false);
});

test('goals in a heading for several sections count, and those of a section not read do not', () => {
  const lines = ['# Mission, Vision and Goals', 'Long-term: labs. Short-term: devices.'];
  expect(isMet('GOALS', lines)).toBe(true);
  expect(find(findHints(outline(lines), [], PLAN_POLICY, null), 'GOALS')?.isMet).toBe(false);
});

describe('a title page, to the edge', () => {
  const words = (count: number) => Array(count).fill('word').join(' ');
  const paged = (pages: number | null, blocks: [text: string, page: number | null][]) => {
    const document = outline(
      blocks.map(([text]) => text),
      { pages },
    );
    blocks.forEach(([, page], index) => {
      document.blocks[index].page = page;
    });
    return find(findHints(document, readSections(document), PLAN_POLICY, null), 'TITLE_PAGE')
      ?.isMet;
  };

  test('is a first page of 1 to 100 words, with a second one behind it', () => {
    expect(
      paged(2, [
        [words(100), 1],
        ['Text.', 2],
      ]),
    ).toBe(true);
    expect(
      paged(2, [
        [words(101), 1],
        ['Text.', 2],
      ]),
    ).toBe(false);
    expect(
      paged(
        2,
        [...Array(101)].map((_, index) => ['word', index < 101 ? 1 : 2]),
      ),
    ).toBe(false);
    expect(paged(2, [['Text.', 2]])).toBe(false);
    expect(paged(1, [['Technology Plan', 1]])).toBe(false);
    expect(
      paged(2, [
        ['Technology Plan', 1],
        [words(200), 2],
      ]),
    ).toBe(true);
    expect(
      paged(2, [
        ['Technology Plan', 1],
        ['# Mission', 2],
        [words(200), null],
      ]),
    ).toBe(true);
  });

  test('where pages are not told it is the title and what follows up to a heading or the contents', () => {
    expect(
      paged(2, [
        ['= Plan', null],
        [words(200), null],
      ]),
    ).toBe(false);
    expect(
      paged(null, [
        ['= Plan', 1],
        ['By us', 1],
      ]),
    ).toBe(true);
    expect(
      paged(null, [
        ['= Plan', null],
        ['... Mission 1', null],
        [words(200), null],
      ]),
    ).toBe(true);
    expect(
      paged(null, [
        ['= Plan', null],
        ['# Mission', null],
        [words(200), null],
      ]),
    ).toBe(true);
    expect(
      paged(null, [
        ['# Mission', null],
        ['= Plan', null],
      ]),
    ).toBe(false);
    expect(
      paged(null, [
        ['Technology Plan', null],
        ['# Mission', null],
      ]),
    ).toBe(false);
    expect(
      paged(null, [
        ['= Plan', null],
        [words(99), null],
      ]),
    ).toBe(true);
    expect(
      paged(null, [
        ['= Plan', null],
        [words(100), null],
      ]),
    ).toBe(false);
  });
});

test('a heading known by the outline is in a real style too', () => {
  const document = outline(['# Mission', 'a']);
  document.blocks[0].by = 'outline';
  expect(find(findHints(document, [], PLAN_POLICY, null), 'HEADING_STYLES')?.isMet).toBe(true);
  document.blocks[0].by = 'size';
  expect(find(findHints(document, [], PLAN_POLICY, null), 'HEADING_STYLES')?.isMet).toBe(false);
});
