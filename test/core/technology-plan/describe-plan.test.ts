// What was found in the plan documents, as rows of the set-up and read back from them.
import { PLAN_POLICY } from '../../../src/core/policy/plan-policy';
import {
  type CheckedFile,
  describePlan,
  readChoice,
} from '../../../src/core/technology-plan/describe-plan';
import { readPlanNotes } from '../../../src/core/technology-plan/plan-notes';
import { outline } from './make-outline';

const NAMES = [
  'Mission Statement',
  'Technology Needs Assessment',
  'Long-term and Short-term Goals',
  'Training and Staff Development Needs',
  'Resource Requirements',
  'Evaluation Method',
];
const TEXT = 'What the district does about it from year to year, in plain words, for each school.';
const NONE = new Map<string, string>();

const file = (more: Partial<CheckedFile>): CheckedFile => ({
  name: 'Plan.docx',
  changed: '2026-03-04',
  isEmpty: false,
  roles: [],
  reason: 'its name says technology plan',
  isChosen: false,
  outline: null,
  problem: '',
  isUnread: false,
  obstacle: null,
  ...more,
});
const planOf = (names: string[], more: Partial<CheckedFile> = {}) =>
  file({
    roles: ['plan'],
    outline: outline(names.flatMap((name) => [`# ${name}`, TEXT])),
    ...more,
  });
const slides = file({ name: 'Deck.pptx', roles: ['presentation'], reason: 'it is slides' });
const sheets = file({
  name: 'Sign-in.pdf',
  roles: ['signatures'],
  reason: 'its name says “sign-in”',
  problem: 'Scanned image; we can’t read its text.',
});
const describeFiles = (files: CheckedFile[], kept = NONE) =>
  describePlan(files, kept, { policy: PLAN_POLICY, today: '2026-11-23', cycle: null });
const textOf = (rows: [string, string, string][], label: string) =>
  rows.find(([each]) => each === label)?.[1];

test('all there is complete, and each row carries the policy’s sentence', () => {
  const rows = describeFiles([planOf(NAMES), slides, sheets]);
  const report = readPlanNotes(rows);
  expect(report?.complete).toBe(true);
  expect(report?.documents.map(({ state }) => state)).toEqual(['FOUND', 'FOUND', 'FOUND']);
  expect(report?.sections.map(({ name, state }) => [name, state])).toEqual(
    NAMES.map((name) => [name, 'FOUND']),
  );
  for (const { sentence } of report?.sections ?? []) expect(sentence).toMatch(/^[A-Z].*\.$/);
});

test.each(NAMES)('without %s it is not complete', (missing) => {
  const rows = describeFiles([planOf(NAMES.filter((name) => name !== missing)), slides, sheets]);
  const report = readPlanNotes(rows);
  expect(report?.complete).toBe(false);
  expect(report?.sections.find(({ name }) => name === missing)?.state).toBe('MISSING');
});

test.each([
  ['presentation', [sheets]],
  ['signature sheets', [slides]],
  ['signature sheets that hold anything', [slides, { ...sheets, isEmpty: true }]],
])('without %s it is not complete', (_, others) => {
  expect(readPlanNotes(describeFiles([planOf(NAMES), ...others]))?.complete).toBe(false);
});

test('a likely section is no found one until the person confirms it', () => {
  const names = NAMES.map((name) => (name === 'Evaluation Method' ? 'Accountability' : name));
  const files = [planOf(names), slides, sheets];
  const rows = describeFiles(files);
  expect(textOf(rows, 'Plan section Evaluation Method')).toMatch(/^likely: “Accountability”/);
  expect(readPlanNotes(rows)?.complete).toBe(false);
  const kept = new Map([['Plan section Evaluation Method', 'confirmed on 2026-11-01: page 4']]);
  const again = describeFiles(files, kept);
  expect(textOf(again, 'Plan section Evaluation Method')).toBe('confirmed on 2026-11-01: page 4');
  expect(readPlanNotes(again)?.complete).toBe(true);
});

test('a file that holds nothing is named where nothing else serves', () => {
  const of = (...files: CheckedFile[]) =>
    textOf(describeFiles([planOf(NAMES), slides, ...files]), 'Plan document Signature sheets');
  const empty = { ...sheets, name: 'Blank sign-in.pdf', isEmpty: true };
  expect(of(empty)).toBe(
    'not found. “Blank sign-in.pdf” is an empty file. Add them to the folder, or choose the file they are in.',
  );
  expect(of(empty, sheets)).toMatch(/^found: [^“]*“(?!Blank\.pdf)/);
  expect(of()).toMatch(/^not found\. Add/);
});

test('what is found now beats what was confirmed once', () => {
  const kept = new Map([['Plan section Evaluation Method', 'confirmed on 2025-01-01: old']]);
  const rows = describeFiles([planOf(NAMES), slides, sheets], kept);
  expect(textOf(rows, 'Plan section Evaluation Method')).toMatch(/^found/);
});

test('of two plans alike the newest is read, and the other is named', () => {
  const old = planOf(NAMES, { name: 'Old plan.docx', changed: '2021-05-01' });
  const rows = describeFiles([old, planOf(NAMES)]);
  expect(textOf(rows, 'Plan document Technology plan')).toBe(
    'found: “Plan.docx”, last changed Mar 4, 2026: its name says technology plan. “Old plan.docx” fits just as well; we took the newest. Choose another if it is your plan.',
  );
});

test('a plan that cannot be read is there, and its sections are not checked', () => {
  const problem = 'This document is protected by a password. Save a copy without a password.';
  const locked = planOf([], { outline: null, problem, obstacle: 'FAULT' });
  const rows = describeFiles([locked, slides, sheets]);
  expect(textOf(rows, 'Plan document Technology plan')).toBe(`not found. “Plan.docx”: ${problem}`);
  expect(textOf(rows, 'Plan section Mission Statement')).toBe(
    'not checked: we found no plan to read.',
  );
  const chosen = describeFiles([{ ...locked, isChosen: true }]);
  expect(textOf(chosen, 'Plan document Technology plan')).toBe(
    `found: “Plan.docx”, last changed Mar 4, 2026: you chose it. ${problem}`,
  );
  expect(textOf(chosen, 'Plan section Mission Statement')).toBe(
    `not checked. ${problem} Check its sections yourself, then confirm them.`,
  );
  expect(readPlanNotes(rows)?.complete).toBe(false);
});

test('an empty folder may also be one that was not shared', () => {
  const rows = describeFiles([]);
  expect(textOf(rows, 'Plan document Technology plan')).toMatch(/empty, or .* not shared/);
});

test('one file may serve as several, by the person’s choice, which is kept', () => {
  const all = planOf(NAMES, { roles: ['plan', 'presentation', 'signatures'], isChosen: true });
  const rows = describeFiles([all]);
  expect(readPlanNotes(rows)?.complete).toBe(true);
  const kept = new Map(rows.map(([label, text]) => [label, text]));
  expect(readChoice('Plan.docx', kept)).toEqual(['plan', 'presentation', 'signatures']);
  expect(readChoice('Other.docx', kept)).toBeNull();
  const none = describeFiles([{ ...all, roles: [] }]);
  expect(readChoice('Plan.docx', new Map(none.map(([label, text]) => [label, text])))).toEqual([]);
});

test('rows that say nothing we know are nothing found, and no rows are never checked', () => {
  expect(readPlanNotes([])).toBeNull();
  expect(readPlanNotes([['Plan folder', 'https://…', '']])).toBeNull();
  const odd = readPlanNotes([['Plan section Mission Statement', 'yes it is', '']]);
  expect(odd?.sections[0].state).toBe('MISSING');
  expect(odd?.complete).toBe(false);
});

test('the longest heading does not make a longest row', () => {
  const rows = describeFiles([planOf([`Mission Statement ${'of the district '.repeat(30)}`])]);
  for (const [, text] of rows) expect(text.length).toBeLessThan(300);
});

describe('each row says what was seen and where', () => {
  const rowOf = (files: CheckedFile[], label: string, kept = NONE) =>
    textOf(describeFiles(files, kept), label);
  const SECTION = 'Plan section Mission Statement';

  test('the day of the check, and the documents with their day and why', () => {
    const rows = describeFiles([planOf(NAMES), slides, sheets]);
    expect(rows.slice(0, 6)).toEqual([
      ['Plan checked on', '2026-11-23', ''],
      ['Plan files not read', '0', ''],
      [
        'Plan document Technology plan',
        'found: “Plan.docx”, last changed Mar 4, 2026: its name says technology plan.',
        expect.stringMatching(/^A 3 year district technology plan/),
      ],
      [
        'Plan document Presentation',
        'found: “Deck.pptx”, last changed Mar 4, 2026: it is slides.',
        expect.stringMatching(/^The presentation used/),
      ],
      [
        'Plan document Signature sheets',
        'found: “Sign-in.pdf”, last changed Mar 4, 2026: its name says “sign-in”. Scanned image; we can’t read its text.',
        expect.stringMatching(/^Signature sheets of those/),
      ],
      [SECTION, 'found: “Mission Statement”, paragraph 1, 16 words.', expect.any(String)],
    ]);
  });

  test.each<[string, CheckedFile[], string]>([
    [
      'of no file',
      [],
      'not found. We see no files: the folder is empty, or its files were not shared with you.',
    ],
    [
      'of none that serves',
      [sheets],
      'not found. Add the slides to the folder, or choose the file they are in.',
    ],
    [
      'of one chosen',
      [{ ...slides, isChosen: true, changed: null }],
      'found: “Deck.pptx”: you chose it.',
    ],
    [
      'of three, newest first',
      ['2024', '2026', '2025'].map((year) => ({ ...slides, name: year, changed: `${year}-01-02` })),
      'found: “2026”, last changed Jan 2, 2026: it is slides. Other slides: “2025”, “2024”.',
    ],
  ])('the presentation, %s', (_, files, expected) =>
    expect(rowOf(files, 'Plan document Presentation')).toBe(expected),
  );

  test('all signature sheets are named, none is an older one', () => {
    const two = [sheets, { ...sheets, name: 'Second.pdf', changed: '2026-03-05' }];
    expect(rowOf(two, 'Plan document Signature sheets')).toBe(
      'found: “Second.pdf”, last changed Mar 5, 2026, “Sign-in.pdf”, last changed Mar 4, 2026: its name says “sign-in”. Scanned image; we can’t read its text.',
    );
  });

  test('a section of a plan that is not there, or has no text', () => {
    expect(rowOf([slides], SECTION)).toBe('not checked: we found no plan to read.');
    const problem = 'Scanned image; we can’t read its text.';
    const scan = planOf([], { outline: null, problem, obstacle: 'SCAN' });
    expect(rowOf([scan], 'Plan document Technology plan')).toBe(
      'choose: “Plan.docx” may be the plan: it is scanned, so we can’t read its text. Choose it if it is.',
    );
    expect(rowOf([scan], SECTION)).toBe('not checked: choose the plan first.');
  });

  test.each([
    [['# Mission', TEXT], 'found: “Mission”, paragraph 1, 16 words.'],
    [
      ['# Mission', 'Teach.'],
      'likely: “Mission”, paragraph 1, 1 word. Confirm it if this is the section.',
    ],
    [
      ['# Vision', 'Two words.'],
      'likely: “Vision”, paragraph 1, 2 words. Confirm it if this is the section.',
    ],
    [['Our mission is told here.'], 'weak: only mentioned in the text, paragraph 1. Please check.'],
    [['Text.', '# Mission'], 'not found: nothing is written yet under “Mission”, paragraph 2.'],
    [['Nothing of it.'], 'not found. Please check.'],
  ])('a section of %j', (lines, expected) => {
    expect(rowOf([planOf([], { outline: outline(lines) })], SECTION)).toBe(expected);
  });

  test('the page stands for the paragraph where it is known', () => {
    const document = outline(['# Mission', TEXT]);
    for (const block of document.blocks) block.page = 4;
    expect(rowOf([planOf([], { outline: document })], SECTION)).toBe(
      'found: “Mission”, page 4, 16 words.',
    );
  });

  test('a heading of 60 characters is whole, a longer one is cut', () => {
    const headed = (heading: string) => rowOf([planOf([heading])], SECTION);
    const whole = `Mission ${'technology '.repeat(4)}district`;
    expect(headed(whole)).toContain(`“${whole}”`);
    expect(headed(`${whole}s`)).toContain(`“${whole.slice(0, 59)}…”`);
  });

  test('hints are met, not met, or not looked for', () => {
    const rows = describePlan([planOf(NAMES)], NONE, {
      policy: PLAN_POLICY,
      today: '2026-11-23',
      cycle: { issued: '2024-06-15', expires: '2027-06-15' },
    });
    const hints = rows.filter(([label]) => label.startsWith('Plan hint '));
    expect(hints).toEqual([
      ['Plan hint Title page', 'hint: Add a title page.', ''],
      ['Plan hint Table of contents', 'hint: Add a table of contents.', ''],
      ['Plan hint Heading styles', 'found: Its headings use heading styles.', ''],
      ['Plan hint Page numbers', 'hint: Add page numbers.', ''],
      ['Plan hint Header or footer', 'hint: Add a header or footer.', ''],
      ['Plan hint Figures', 'hint: Add a picture or chart, such as your logo.', ''],
      ['Plan hint Years', expect.stringMatching(/^hint: Name the years the plan covers/), ''],
      ['Plan hint Last change', 'found: Last changed on Mar 4, 2026, inside your cycle.', ''],
      ['Plan hint Both kinds of goals', 'found: Long-term and short-term goals are named.', ''],
    ]);
    expect(rowOf([planOf(NAMES)], 'Plan hint Last change')).toBe('not checked.');
  });

  test('the day in the document comes before that of its file', () => {
    const document = outline(['# Mission', 'Teach.'], { lastChanged: '2020-02-03' });
    const cycle = { issued: '2024-06-15', expires: '2027-06-15' };
    const rows = describePlan([planOf([], { outline: document })], NONE, {
      policy: PLAN_POLICY,
      today: '2026-11-23',
      cycle,
    });
    expect(textOf(rows, 'Plan hint Last change')).toMatch(
      /^hint: Last changed on Feb 3, 2020, outside/,
    );
  });

  test('only words that begin with “confirmed” are kept, and only where nothing is found', () => {
    const confirmed = 'Confirmed on 2026-11-01: in the annex';
    const kept = (text: string) => new Map([[SECTION, text]]);
    const files = [planOf(NAMES.slice(1))];
    expect(rowOf(files, SECTION, kept(confirmed))).toBe(confirmed);
    expect(rowOf(files, SECTION, kept(`not ${confirmed}`))).toMatch(/^not found/);
  });

  test('only files that the person chose for have a row of their own', () => {
    const all = { ...slides, roles: ['presentation', 'signatures'] as CheckedFile['roles'] };
    const rows = describeFiles([{ ...all, isChosen: true }, sheets]);
    expect(rows.filter(([label]) => label.startsWith('Plan file '))).toEqual([
      ['Plan file Deck.pptx', 'presentation; signature sheets', ''],
    ]);
    expect(readChoice('Deck.pptx', new Map([['Plan file Deck.pptx', '']]))).toBeNull();
  });
});
