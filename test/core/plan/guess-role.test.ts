import { guessRole, type PlanFile } from '../../../src/core/plan/guess-role';
import type { Outline } from '../../../src/core/plan/outline';
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
  guessRole({ name, kind }, document);

test.each<[string, PlanFile['kind'], string | null, string]>([
  ['Technology Plan Presentation.pptx', 'slides', 'presentation', 'slides'],
  ['Technology Plan.pptx', 'slides', 'presentation', 'slides'],
  ['Technology Plan Presentation.pdf', 'pdf', 'presentation', 'its name says “presentation”'],
  ['Cabinet_Slides_2026.pdf', 'pdf', 'presentation', 'its name says “slides”'],
  ['TechPlanDeck.pdf', 'pdf', 'presentation', 'its name says “deck”'],
  ['Technology Plan Sign-In.pdf', 'pdf', 'signatures', 'a scan whose name says “sign-in”'],
  ['Sign In Sheet.docx', 'document', 'signatures', 'its name says “sign-in”'],
  ['cabinet_signatures.jpg', 'image', 'signatures', 'a scan whose name says “signatures”'],
  ['Presentation Attendance.xlsx', 'sheet', 'signatures', 'its name says “attendance”'],
  ['SignIn.png', 'image', 'signatures', 'a scan whose name says “sign-in”'],
  ['Technology Plan 2025-2028.docx', 'document', 'plan', 'its name says “plan”'],
  ['HCS_TechPlan_final.pdf', 'pdf', 'plan', 'its name says “plan”'],
  ['TechplanFinal.pdf', 'pdf', 'plan', 'its name says “techplan”'],
  ['scanned-plan.pdf', 'pdf', 'plan', 'its name says “plan”'],
  ['Lesson Plan.docx', 'document', null, ''],
  ['Planning notes.docx', 'document', null, ''],
  ['Floor plan.png', 'image', null, ''],
  ['Technology Plan cover.png', 'image', null, ''],
  ['Technology Plan budget.xlsx', 'sheet', null, ''],
  ['Design notes.docx', 'document', null, ''],
  ['Board memo.docx', 'document', null, ''],
  ['', 'other', null, ''],
])('by name: %s', (name, kind, role, reason) => {
  expect(guess(name, kind)).toEqual({ role, reason: expect.stringContaining(reason) });
});

test('by content: a plan has three of the six sections as headings', () => {
  expect(guess('final.docx', 'document', outline(PLAN))).toEqual({
    role: 'plan',
    reason: 'three of the six sections are headings in it',
  });
  expect(guess('final.docx', 'document', outline(PLAN.slice(0, 4))).role).toBe(null);
});

test('by content: a title that says so and one of the sections', () => {
  const lines = ['Cedar County Schools', 'Technology Plan 2025-2028', '# Mission', LONG];
  expect(guess('final.docx', 'document', outline(lines))).toEqual({
    role: 'plan',
    reason: 'its title says “technology plan”',
  });
  expect(guess('final.docx', 'document', outline(lines.slice(0, 2))).role).toBe(null);
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
  expect(guess('Technology Plan.pdf', 'pdf', deck).role).toBe('plan');
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
