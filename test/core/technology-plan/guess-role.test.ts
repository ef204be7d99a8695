import { PLAN_POLICY } from '../../../src/core/policy/plan-policy';
import { guessRole, type PlanFile } from '../../../src/core/technology-plan/guess-role';
import type { Outline } from '../../../src/core/technology-plan/outline';
import { outline } from './make-outline';

const LONG = 'We teach with devices. '.repeat(250);
const PLAN = ['# Mission', LONG, '# Goals', LONG, '# Budget', LONG];
const DECK = ['# Mission', 'We teach.', '# Goals', 'Devices.', '# Budget', 'Money.'];
const SHEET = [
  'Cabinet Meeting',
  'Name',
  'Title',
  'Signature',
  'Ann Lee',
  'CFO',
  'Bo Hill',
  'CSFO',
];

const guess = (name: string, kind: PlanFile['kind'], document: Outline | null = null) =>
  guessRole({ name, kind }, document, PLAN_POLICY);

test.each<[string, PlanFile['kind'], string | null, string]>([
  ['Technology Plan Presentation.pptx', 'slides', 'presentation', 'it is slides'],
  ['Technology Plan.pptx', 'slides', 'presentation', 'it is slides'],
  ['Technology Plan Presentation.pdf', 'pdf', 'presentation', 'its name says “presentation”'],
  ['Cabinet_Slides_2026.pdf', 'pdf', 'presentation', 'its name says “slides”'],
  ['TechPlanDeck.pdf', 'pdf', 'presentation', 'its name says “deck”'],
  ['Technology Plan Sign-In.pdf', 'pdf', 'signatures', 'its name says “sign-in”'],
  ['Sign In Sheet.docx', 'document', 'signatures', 'its name says “sign-in”'],
  ['cabinet_signatures.jpg', 'image', 'signatures', 'an image, and its name says “signatures”'],
  ['Presentation Attendance.xlsx', 'sheet', 'signatures', 'its name says “attendance”'],
  ['SignIn.png', 'image', 'signatures', 'an image, and its name says “sign-in”'],
  ['Technology Plan 2025-2028.docx', 'document', 'plan', 'its name says technology plan'],
  ['HCS_TechPlan_final.pdf', 'pdf', 'plan', 'its name says technology plan'],
  ['TechplanFinal.pdf', 'pdf', 'plan', 'its name says technology plan'],
  ['scanned-plan.pdf', 'pdf', 'plan', 'its name says plan'],
  ['TECHNOLOGY PLAN.DOCX', 'document', 'plan', 'its name says technology plan'],
  ['tech.plan.docx', 'document', 'plan', 'its name says technology plan'],
  ['signin.png', 'image', 'signatures', 'an image, and its name says “sign-in”'],
  ['Board notes.plan', 'other', null, ''],
  ['Lesson Plan.docx', 'document', null, ''],
  ['Planning notes.docx', 'document', null, ''],
  ['Floor plan.png', 'image', null, ''],
  ['Technology Plan cover.png', 'image', null, ''],
  ['Technology Plan budget.xlsx', 'sheet', null, ''],
  ['Design notes.docx', 'document', null, ''],
  ['Board memo.docx', 'document', null, ''],
  ['', 'other', null, ''],
])('by name: %s', (name, kind, role, reason) => {
  expect(guess(name, kind)).toEqual({ role, reason });
});

test('by content: a plan has three of the six sections as headings', () => {
  expect(guess('final.docx', 'document', outline(PLAN))).toEqual({
    role: 'plan',
    reason: '3 of 6 sections are headings',
  });
  expect(guess('final.docx', 'document', outline(PLAN.slice(0, 4))).role).toBe(null);
});

test('by content: a title that says so and one of the sections', () => {
  const lines = ['Cedar County Schools', 'Technology Plan 2025-2028', '# Mission', LONG];
  expect(guess('final.docx', 'document', outline(lines))).toEqual({
    role: 'plan',
    reason: 'its title says technology plan, 1 of 6 sections are headings',
  });
  expect(guess('final.docx', 'document', outline(lines.slice(2))).role).toBe(null);
});

test('by content: a sheet has columns for name and signature and few words', () => {
  expect(guess('scan.pdf', 'pdf', outline(SHEET)).role).toBe('signatures');
  expect(guess('a.pdf', 'pdf', outline(['Name Title Signature', 'Ann Lee'])).role).toBe(
    'signatures',
  );
  expect(guess('scan.pdf', 'pdf', outline([...SHEET, LONG])).role).toBe(null);
  const memo = ['The names of those who came stand below, and their signatures are on file.'];
  expect(guess('memo.docx', 'document', outline(memo)).role).toBe(null);
});

test('by content: short texts on many pages are slides printed to PDF', () => {
  const deck = outline(DECK, { pages: 8 });
  expect(guess('cabinet.pdf', 'pdf', deck).role).toBe('presentation');
  expect(guess('cabinet.pdf', 'pdf', outline(PLAN, { pages: 8 })).role).toBe('plan');
  expect(guess('Technology Plan.pdf', 'pdf', deck).role).toBe('presentation');
  const published = outline(DECK, { pages: 8, hasHeaderOrFooter: true });
  expect(guess('cabinet.pdf', 'pdf', published).role).toBe('plan');
  const shown = outline(['Presentation to the Cabinet', 'Devices.'], { pages: 8 });
  expect(guess('cabinet.pdf', 'pdf', shown).role).toBe('presentation');
  expect(guess('cabinet.docx', 'document', outline(DECK)).role).toBe('plan');
});

test('a whole plan stays one, whatever else its name says', () => {
  const plan = outline(PLAN, { pages: 12 });
  expect(guess('Plan with signatures.pdf', 'pdf', plan).role).toBe('plan');
  expect(guess('Plan for presentation to the board.pdf', 'pdf', plan).role).toBe('plan');
  expect(guess('Presentation.pdf', 'pdf', outline(DECK, { pages: 3 })).role).toBe('presentation');
});

describe('to the edge', () => {
  const words = (count: number) => Array(count).fill('word').join(' ');

  test('a sheet has at most 400 words, and at most one section', () => {
    const roleOf = (lines: string[]) => guess('a.docx', 'document', outline(lines)).role;
    expect(roleOf(['Name', 'Signature', words(398)])).toBe('signatures');
    expect(roleOf(['Name', 'Signature', words(399)])).toBeNull();
    expect(roleOf(['# Goals', 'Name', 'Signature'])).toBe('signatures');
    expect(roleOf(['# Goals', 'We learn.', '# Budget', 'Name', 'Signature'])).toBeNull();
  });

  test('its columns are named in lines of at most 8 words', () => {
    const line = (count: number) => ['Name', `Signature ${words(count - 1)}`];
    expect(guess('a.docx', 'document', outline(line(8)))).toEqual({
      role: 'signatures',
      reason: 'it has columns for name and signature',
    });
    expect(guess('a.docx', 'document', outline(line(9))).role).toBeNull();
  });

  test('a title stands in the first five lines that say something', () => {
    const roleOf = (before: string[]) =>
      guess('a.docx', 'document', outline([...before, 'Technology Plan', '# Goals', 'Go.'])).role;
    expect(roleOf(['A', 'B', 'C', 'D'])).toBe('plan');
    expect(roleOf(['A', '', 'B', '', 'C', '', 'D'])).toBe('plan');
    expect(roleOf(['A', 'B', 'C', 'D', 'E'])).toBeNull();
    expect(roleOf([`A long line that says ${words(9)}`, words(9), words(9), words(9)])).toBe(
      'plan',
    );
  });

  test('a deck has four pages or more, of 70 words each or less', () => {
    const deck = (count: number, pages: number) =>
      guess('a.pdf', 'pdf', outline(['# Goals', words(count - 1)], { pages }));
    expect(deck(280, 4)).toEqual({
      role: 'presentation',
      reason: 'short texts on each page, like slides',
    });
    expect(deck(281, 4).role).toBeNull();
    expect(deck(100, 3).role).toBeNull();
    const document = outline(['# Goals', 'Go.'], { pages: 8 });
    expect(guess('a.docx', 'document', document).role).toBeNull();
    expect(guess('a.pdf', 'pdf', outline(['Go.'], { pages: 8 })).role).toBeNull();
  });

  test('a plan shown to others has more than 800 words', () => {
    const roleOf = (count: number) => {
      const lines = ['# Mission', words(count), '# Goals', 'go', '# Budget', 'go'];
      return guess('Presentation.docx', 'document', outline(lines)).role;
    };
    expect(roleOf(800 - 5)).toBe('presentation');
    expect(roleOf(801 - 5)).toBe('plan');
  });

  test('all six sections are counted, and a signed PDF with text is no scan', () => {
    const names = ['Mission', 'Needs Assessment', 'Goals', 'Training', 'Budget', 'Evaluation'];
    const all = outline(names.flatMap((name) => [`# ${name}`, 'Go.']));
    expect(guess('a.docx', 'document', all).reason).toBe('6 of 6 sections are headings');
    expect(guess('Sign-in.pdf', 'pdf', outline(['Ann Lee']))).toEqual({
      role: 'signatures',
      reason: 'its name says “sign-in”',
    });
  });
});
