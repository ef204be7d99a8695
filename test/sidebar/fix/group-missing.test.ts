import type { FindingReport, LogReport } from '../../../src/core/report/check-report';
import { groupMissing } from '../../../src/sidebar/fix/group-missing';

const lack = (column: string): FindingReport => ({
  code: 'COLUMN_MISSING',
  effect: 'hold',
  column,
  message: `No ${column}`,
});

const tab = (sheet: string, columns: string[], free: string[] = []): LogReport => ({
  sheet,
  headerRow: 1,
  rows: 1,
  passedOver: [],
  columns: {},
  freeHeadings: free.map((heading) => ({ heading, column: 'H', samples: [] })),
  findings: columns.map(lack),
  unassigned: [],
});

const groupsOf = (...logs: LogReport[]) =>
  groupMissing(logs).map(({ logs: lacking, finding }) => [
    finding.column,
    lacking.map(({ sheet }) => sheet),
  ]);

test('tabs that lack one column are one question', () => {
  const both = ['Justification', 'Description'];
  expect(groupsOf(tab('Sep', both), tab('Oct', ['Description']))).toEqual([
    ['Justification', ['Sep']],
    ['Description', ['Sep', 'Oct']],
  ]);
});

test('tabs with other headings to choose from are asked about apart', () => {
  const lacking = ['Description'];
  expect(groupsOf(tab('Sep', lacking, ['Notes']), tab('Oct', lacking, ['Remarks']))).toEqual([
    ['Description', ['Sep']],
    ['Description', ['Oct']],
  ]);
});
