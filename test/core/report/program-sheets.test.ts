// Summary and packet of a program beside AL-CTO speak its words, and ask for nothing that it does not.
import { TD_CEU } from '../../../src/core/policy/td-ceu';
import { makePacketTable } from '../../../src/core/report/packet-table';
import type { Table } from '../../../src/core/report/sheet-rows';
import { makeSummaryTable } from '../../../src/core/report/summary-table';
import { day, viewByProgram } from '../check-program';
import { FINANCE_OFFICER } from '../policy/finance-officer';

const textOf = ({ values }: Table) =>
  values.flat().filter(Boolean).join('\n').replaceAll('\u00a0', '');
const row = (activity: string, date: string, hours: number, course: string) => [
  ...['Pat Doe', activity, day(date), hours, course, `Talks of ${date}`],
  ...['', '', ''],
];

describe('TD-CEU', () => {
  const report = viewByProgram(TD_CEU, [
    row('ALET Winter Conference', '2026-02-18', 9, 'IT Management'),
    row('ALET Fall Conference', '2026-10-20', 4, 'IT Management'),
  ]);
  const [applicant] = report.applicants;

  test.each([
    ['summary', makeSummaryTable(report, applicant)],
    ['packet', makePacketTable(report, applicant)],
  ])('its %s', (_, table) => {
    const text = textOf(table);
    expect(text).toContain('TD-CEU, technology director hours');
    expect(text).toContain('Year Oct 1, 2026 – Sep 30, 2027');
    expect(text).toContain('All strands\n4\n4');
    expect(text).toContain('At least 6 hours from ALET: 4 counted, 2 to go');
    expect(text).toContain(
      'Earlier years\nOct 1, 2025 – Sep 30, 2026: 9 of 12 hours, 3 hours short',
    );
    expect(text).toContain("our reading of ALET's training page");
    expect(text.replace(/online courses/gi, '')).not.toMatch(
      /course|cycle|cohort|elective|minimum|AL-CTO|Sign-in|: \n/i,
    );
  });
});

test('a program without categories lists its activities all the same', () => {
  const report = viewByProgram(
    FINANCE_OFFICER,
    [['Pat Doe', 'Budget workshop', day('2026-10-20'), 4, 'All about budgets']],
    { headings: ['Name', 'Activity', 'Date', 'Hours', 'Description'] },
  );
  const text = textOf(makeSummaryTable(report, report.applicants[0]));
  expect(text).toMatch(/All activities\n4\n4/);
  expect(text).toContain('Budget workshop');
});
