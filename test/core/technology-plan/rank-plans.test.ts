// Which of several files is the plan.
import { PLAN_POLICY } from '../../../src/core/policy/plan-policy';
import { guessRole } from '../../../src/core/technology-plan/guess-role';
import {
  type CheckedFile,
  listPossiblePlans,
  rankPlans,
} from '../../../src/core/technology-plan/rank-plans';
import { spanOf } from '../../../src/core/technology-plan/read-years';
import { outline } from './make-outline';

const CYCLE = spanOf('2024-06-15', '2027-06-15');
const SECTIONS = ['Mission', 'Needs Assessment', 'Goals', 'Training', 'Budget', 'Evaluation'];
const LONG = 'The district goes on with it. '.repeat(80);

function makeFile(name: string, title: string, more: Partial<CheckedFile> = {}): CheckedFile {
  const document = outline([
    `= ${title}`,
    LONG,
    ...SECTIONS.flatMap((each) => [`# ${each}`, '> We do.']),
  ]);
  const { role, reason } = guessRole({ name, kind: 'document' }, document, PLAN_POLICY);
  return {
    name,
    reason,
    roles: role ? [role] : [],
    changed: '2026-01-01',
    isEmpty: false,
    isChosen: false,
    isUnread: false,
    obstacle: null,
    problem: '',
    outline: document,
    ...more,
  };
}

const ranked = (...files: CheckedFile[]) =>
  rankPlans(files, PLAN_POLICY, CYCLE).map(({ file }) => file.name);

test.each([
  ['Rubric.docx', 'Technology Plan Rubric'],
  ['Strategic Plan.docx', 'District Strategic Plan 2024-2029'],
  ['ACIP.docx', 'Continuous Improvement Plan'],
  ['policy.docx', 'Acceptable Use Policy'],
  ['june.docx', 'Board of Education Minutes'],
  ['memo.docx', 'Memorandum'],
  ['handbook.docx', 'Student Handbook'],
  ['grant.docx', 'E-Rate Grant Application'],
  ['agenda.docx', 'Cabinet Agenda'],
  ['lesson.docx', 'Lesson Plan'],
])('%s, newer and with all six sections, is no candidate beside the plan', (name, title) => {
  const plan = makeFile('plan.docx', 'Technology Plan 2024-2027');
  const other = makeFile(name, title, { changed: '2026-11-01' });
  expect(ranked(other, plan)).toEqual(['plan.docx']);
  expect(listPossiblePlans([other], PLAN_POLICY, CYCLE)).toHaveLength(1);
});

test('the one named so comes first, then the cycle’s years, then the day', () => {
  const named = makeFile('a.docx', 'Technology Plan', { changed: '2020-01-01' });
  const years = makeFile('b.docx', 'Technology Plan 2024-2027', { changed: '2020-01-01' });
  const old = makeFile('c.docx', 'Technology Plan 2019-2022');
  const unnamed = makeFile('d.docx', 'Cedar Hollow County Schools 2024-2027');
  const newer = makeFile('e.docx', 'Technology Plan 2024-2027');
  expect(ranked(unnamed, old, named, years, newer)).toEqual([
    'e.docx',
    'b.docx',
    'a.docx',
    'c.docx',
    'd.docx',
  ]);
});

test('a plan of years that share eleven months with the cycle is of other years', () => {
  const yearsOf = (title: string) =>
    rankPlans([makeFile('a.docx', title)], PLAN_POLICY, CYCLE)[0].years;
  expect(yearsOf('Technology Plan 2022-2025')).toBe(1);
  expect(yearsOf('Technology Plan, May 2022 - April 2025')).toBe(-1);
  expect(yearsOf('Technology Plan')).toBe(0);
});

test('what a kind of plan its name says gives way to a title that says technology plan', () => {
  const file = makeFile('Strategic Plan.docx', 'Technology Plan 2024-2027');
  expect(ranked(file)).toEqual(['Strategic Plan.docx']);
});

test('a file that could not be read may be the plan, by any name where it should have been readable', () => {
  const of = (name: string, more: Partial<CheckedFile>) =>
    listPossiblePlans([makeFile(name, '', { outline: null, ...more })], PLAN_POLICY, CYCLE).length;
  const broken = { obstacle: 'FAULT', problem: 'This document is damaged.' } as const;
  const kind = { obstacle: 'KIND', problem: 'This file is a picture.' } as const;
  expect(of('x.pdf', { ...broken, roles: [] })).toBe(1);
  expect(of('technology plan.pages', { ...kind, roles: ['plan'] })).toBe(1);
  expect(of('technology plan.jpg', { ...kind, roles: [] })).toBe(0);
});
