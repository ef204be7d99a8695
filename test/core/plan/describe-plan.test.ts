// What was found in the plan documents, as rows of the set-up and read back from them.
import { type CheckedFile, describePlan, readChoice } from '../../../src/core/plan/describe-plan';
import { readPlanNotes } from '../../../src/core/plan/plan-notes';
import { outline } from './make-outline';

const NAMES = [
  'Mission Statement',
  'Technology Needs Assessment',
  'Long-term and Short-term Goals',
  'Training and Staff Development Needs',
  'Resource Requirements',
  'Evaluation Method',
];
const TEXT = 'What the district does about it, in plain words.';
const NONE = new Map<string, string>();

const file = (more: Partial<CheckedFile>): CheckedFile => ({
  name: 'Plan.docx',
  changed: '2026-03-04',
  isEmpty: false,
  roles: [],
  reason: 'its name says “plan”',
  isChosen: false,
  outline: null,
  problem: '',
  ...more,
});
const planOf = (names: string[], more: Partial<CheckedFile> = {}) =>
  file({
    roles: ['plan'],
    outline: outline(names.flatMap((name) => [`# ${name}`, TEXT])),
    ...more,
  });
const slides = file({ name: 'Deck.pptx', roles: ['presentation'], reason: 'slides' });
const sheets = file({ name: 'Sign-in.pdf', roles: ['signatures'], problem: 'It is a scan.' });
const describeFiles = (files: CheckedFile[], kept = NONE) =>
  describePlan(files, kept, '2026-11-23', null);
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

test('what is found now beats what was confirmed once', () => {
  const kept = new Map([['Plan section Evaluation Method', 'confirmed on 2025-01-01: old']]);
  const rows = describeFiles([planOf(NAMES), slides, sheets], kept);
  expect(textOf(rows, 'Plan section Evaluation Method')).toMatch(/^found/);
});

test('of two plans the newest is read, and both are named', () => {
  const old = planOf(NAMES, { name: 'Old plan.docx', changed: '2021-05-01' });
  const rows = describeFiles([old, planOf(NAMES.slice(1))]);
  expect(textOf(rows, 'Plan document Technology plan')).toMatch(
    /“Plan\.docx”, last changed Mar 4, 2026.*Older: “Old plan\.docx”/,
  );
  expect(textOf(rows, 'Plan section Mission Statement')).toMatch(/^not found/);
});

test('a plan that cannot be read is there, and its sections are not checked', () => {
  const problem = 'This document is protected by a password: save a copy without a password.';
  const rows = describeFiles([planOf([], { outline: null, problem }), slides, sheets]);
  expect(textOf(rows, 'Plan document Technology plan')).toContain(problem);
  expect(textOf(rows, 'Plan section Mission Statement')).toBe(`not checked: ${problem}`);
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
