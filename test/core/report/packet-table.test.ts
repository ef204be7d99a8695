import type { Cell } from '../../../src/core/log/cell';
import { makePacketTable } from '../../../src/core/report/packet-table';
import { checkSheets, HEADINGS, row, SET_UP } from '../check-sheets';
import { COURSE } from '../courses';

const PLAN: Cell[][] = [
  ['Plan document Technology plan', 'found: Plan.docx', ''],
  ['Plan section Mission Statement', 'found: “Mission”, page 1', ''],
];

function linesOf(rows: Cell[][], setUp = SET_UP) {
  const report = checkSheets({ Log: [HEADINGS, ...rows] }, { setUp });
  const { values } = makePacketTable(report, report.applicants[0]);
  return values.map((cells) =>
    cells
      .filter((cell) => cell !== '')
      .map(String)
      .join(' | '),
  );
}

test('a plan check that came later is in the packet made later', () => {
  const before = linesOf([row()]).join('\n');
  expect(before).toMatch(/Technology plan: file and date \| _+/);
  const after = linesOf([row()], [...SET_UP, ...PLAN]);
  expect(after).toContain('Technology plan | Plan.docx');
  expect(after).toContain('Mission Statement | “Mission”, page 1');
  expect(after.join('\n')).not.toContain('file and date');
});

test('a log with no name leaves a line to write it on', () => {
  const lines = linesOf([row({ name: '' })], [['Issue date', '2024-09-01']]);
  expect(lines).toContainEqual(expect.stringMatching(/^Name _+ \| Cycle /));
});

test('of a document it names the file and its day, not why it was taken', () => {
  const notes: Cell[][] = [
    [
      'Plan document Technology plan',
      'found: “Plan: 2026.docx”, last changed Mar 4, 2026: its name says technology plan. Not taken: “b.docx” (broken).',
      '',
    ],
    [
      'Plan document Signature sheets',
      'found: “a.pdf”, “b.pdf”, last changed Mar 4, 2026: signed.',
      '',
    ],
    ['Plan document Presentation', 'choose: “c.pdf” may be the plan: it looks like slides.', ''],
    ...PLAN.slice(1),
  ];
  const lines = linesOf([row()], [...SET_UP, ...notes]);
  expect(lines).toContain('Technology plan | “Plan: 2026.docx”, last changed Mar 4, 2026');
  expect(lines).toContain('Signature sheets | “a.pdf”, “b.pdf”, last changed Mar 4, 2026');
  expect(lines).toContainEqual(expect.stringMatching(/^Presentation \| _+$/));
});

test('each counted activity has its justification and description, and a long text is whole', () => {
  const words = Array.from({ length: 4000 }, (_, index) => `word${index}`).join(' ');
  const lines = linesOf([row({ description: words })]);
  expect(lines).toContain('Justification: It relates to the course');
  const start = lines.findIndex((line) => line.startsWith('Description: '));
  const rest = lines.slice(start);
  const end = rest.findIndex((line) => line.startsWith(COURSE.planning));
  const text = rest.slice(0, end).filter(Boolean).join(' ');
  expect(text === `Description: ${words}`).toBe(true);
});

test('the transcript begins a page, after the cover', () => {
  const report = checkSheets({ Log: [HEADINGS, row()] }, { setUp: SET_UP });
  const { looks, values } = makePacketTable(report, report.applicants[0]);
  const at = values.findIndex(
    ([first], index) => first === 'Transcript of activities' && looks[index]?.[0] === 'heading',
  );
  // 43 rows of 21 pixels are a page of Letter; the title and three headings are higher than that.
  expect(at).toBe(42);
});

test('it names who signs, and coaches nobody', () => {
  const text = linesOf([row({ justification: '' })]).join('\n');
  expect(text).toContain('Applicant');
  expect(text).toContain('Reviewer');
  expect(text).not.toMatch(/Explain how|our advice|Submit by/);
});
