import type { Cell } from '../../../src/core/log/cell';
import { makePacketTable } from '../../../src/core/report/packet-table';
import { checkSheets, HEADINGS, row, SET_UP } from '../check-sheets';

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

test('each counted activity has its justification and description, and a long text is whole', () => {
  const words = Array.from({ length: 400 }, (_, index) => `word${index}`).join(' ');
  const lines = linesOf([row({ description: words })]);
  expect(lines).toContain('Justification: It relates to the course');
  const start = lines.findIndex((line) => line.startsWith('Description: '));
  const text = lines.slice(start, lines.indexOf('Technology Planning | 0', start)).join(' ');
  expect(text).toBe(`Description: ${words}`);
  expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(710);
});

test('it names who signs, and coaches nobody', () => {
  const text = linesOf([row({ justification: '' })]).join('\n');
  expect(text).toContain('Candidate');
  expect(text).toContain('Reviewer');
  expect(text).not.toMatch(/Explain how|our advice|Submit by/);
});
