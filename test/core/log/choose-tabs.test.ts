import type { Cell, SheetCells } from '../../../src/core/log/cell';
import { chooseTabs } from '../../../src/core/log/choose-tabs';
import { POLICY } from '../../../src/core/policy/policy';
import { COURSE } from '../courses';

const READING = { policy: POLICY, isMonthFirst: true, chosen: new Map() };
const HEADINGS = ['Stage', 'Event', 'Hours', 'Bucket'];
const rowOf = (day: number): Cell[] => [`3/${day}/2026`, `ALET day ${day}`, 6, COURSE.it];
const tab = (sheet: string, count: number, top: Cell[][] = []): SheetCells => ({
  sheet,
  cells: [...top, HEADINGS, ...Array.from({ length: count }, (_, index) => rowOf(index + 1))],
});
const rowsOf = (sheets: SheetCells[], named: string[] = []) =>
  chooseTabs(sheets, named, READING).logs.map(({ sheet, rows }) => [sheet, rows.length]);

test.each([[[]], [['2026', '2025']]])(
  'a tab of one row has its columns as a longer one with the same headings (named: %j)',
  (named) => {
    expect(rowsOf([tab('2026', 1), tab('2025', 5)], named).sort()).toEqual([
      ['2025', 5],
      ['2026', 1],
    ]);
  },
);

test('tabs whose tops name one person are one log; tabs of two people are asked about', () => {
  const top = (name: string): Cell[][] => [['Name:', name, 'District:', 'Oak County']];
  const year = (sheet: string, name: string) => tab(sheet, 4, top(name));
  expect(rowsOf([year('2025', 'Pat Doe'), year('2026', 'Pat Doe')])).toHaveLength(2);
  expect(() => rowsOf([year('2025', 'Pat Doe'), year('2026', 'Kim Lee')])).toThrow(
    /look like logs/,
  );
});
