import type { Cell } from '../../../src/core/log/cell';
import { makeSummaryTable } from '../../../src/core/report/summary-table';
import { checkSheets, HEADINGS, row, SET_UP } from '../check-sheets';

const on = (day: string): Cell => ({ day, seconds: 0 });

/** Lines of the first applicant's summary: style, then cells up to the last that is filled. */
function linesOf(rows: Cell[][], setUp = SET_UP, headings: Cell[] = HEADINGS) {
  const report = checkSheets({ Log: [headings, ...rows] }, { setUp });
  const { values, styles } = makeSummaryTable(report, report.applicants[0]);
  return values.map((cells, index) => {
    const filled = cells.reduce<number>((last, cell, at) => (cell === '' ? last : at + 1), 0);
    return [styles[index], ...cells.slice(0, filled)];
  });
}
const NOTE =
  "This is a self-check: whether an activity qualifies is the AL-CTO program's decision.";

/** What stands between a heading and the next blank line. */
function sectionOf(lines: ReturnType<typeof linesOf>, heading: string) {
  const start = lines.findIndex(([style, text]) => style === 'heading' && text === heading);
  if (start < 0) return null;
  const rest = lines.slice(start + 1);
  const end = rest.findIndex((line) => line.length === 1);
  return rest.slice(0, end);
}

test('rows of several sheets are told apart, and a cycle that has ended has no days left', () => {
  const [one, two] = [row({ hours: 7 }), row({ hours: 2, course: 'Technology Planning' })];
  const sheets = { 'Year 1': [HEADINGS, one], 'Year 2': [HEADINGS, two] };
  const setUp: Cell[][] = [...SET_UP, ['Log sheets', 'Year 1; Year 2']];
  const report = checkSheets(sheets, { setUp, today: '2027-09-02' });
  const { values } = makeSummaryTable(report, report.applicants[0]);
  expect(values.map((cells) => cells[3])).toEqual(
    expect.arrayContaining(['2, Year 1', '2, Year 2']),
  );
  expect(values[3]).toContain('Sep 1, 2024 to Sep 1, 2027 (expired)');
});

test('a small log makes this summary', () => {
  const rows = [row({ hours: 7 }), row({ hours: 2, course: 'Technology Planning' })];
  expect(linesOf(rows)).toEqual([
    ['title', 'AL-CTO recertification: summary of hours'],
    ['body', 'Applicant', 'Pat Doe'],
    ['body', 'District', 'Mobile County'],
    ['body', 'Cycle', 'Sep 1, 2024 to Sep 1, 2027 (282 days left)'],
    ['body', 'As of', 'Nov 23, 2026'],
    ['body'],
    ['verdict', '51 hours to go, in 5 courses and electives, by Sep 1, 2027.'],
    ['body', 'You have 9 of the 60 hours you need.'],
    ['small', 'Behind (our estimate, not a policy rule). 282 days left.'],
    ['body'],
    ['heading', 'Hours by course'],
    ['columnHeads', 'Course', '', 'Counted', 'Needed', 'Still to do', 'Progress'],
    ['body', 'Roles And Responsibilities', '', 0, 5, 5, '░░░░░░░░░░'],
    ['body', 'Law, Ethics, and Policies', '', 0, 5, 5, '░░░░░░░░░░'],
    ['body', 'Data Management and Governance', '', 0, 5, 5, '░░░░░░░░░░'],
    ['body', 'Teaching and Learning', '', 0, 5, 5, '░░░░░░░░░░'],
    ['body', 'IT Management', '', 7, 5, 0, '██████████'],
    ['body', 'Technology Planning', '', 2, 5, 3, '████░░░░░░'],
    ['body', 'Elective hours', '', 2, 30, 28, '░░░░░░░░░░'],
    ['total', 'Creditable', '', 9, 60, 51, '█░░░░░░░░░'],
    ['body'],
    ['heading', 'Activities counted'],
    ['columnHeads', 'Date', 'Activity', 'Hours', 'Row'],
    ['total', 'Roles And Responsibilities', '', 0],
    ['total', 'Law, Ethics, and Policies', '', 0],
    ['total', 'Data Management and Governance', '', 0],
    ['total', 'Teaching and Learning', '', 0],
    ['total', 'IT Management', '', 7],
    ['body', 'Mar 4, 2026', 'ALET conference', 7, 2],
    ['total', 'Technology Planning', '', 2],
    ['body', 'Mar 4, 2026', 'ALET conference', 2, 3],
    ['body'],
    ['small', 'Plan documents not checked.'],
    ['body'],
    ['small', NOTE],
  ]);
});

test('what is planned, waits or is rejected stands apart, with the reason', () => {
  const lines = linesOf([
    row(),
    row({ hours: 4, date: on('2026-12-01') }),
    row({ hours: 2, justification: '', district: 'X' }),
    row({ hours: 3, date: on('2024-08-31') }),
    row({ hours: '?', date: '', justification: '' }),
  ]);
  expect(sectionOf(lines, 'Planned, not counted yet')).toEqual([
    ['body', 'Dec 1, 2026', 'ALET conference', 4, 3],
  ]);
  expect(sectionOf(lines, 'Not counted, and why')).toEqual([
    ['columnHeads', 'Date', 'Activity and reason', 'Hours', 'Row'],
    ['body', 'Mar 4, 2026', 'ALET conference', 2, 4],
    ['small', '', 'Row 4: No justification. Explain how this relates to IT Management.'],
    ['body', 'Aug 31, 2024', 'ALET conference', 3, 5],
    ['small', '', 'Row 5: Aug 31, 2024 is before your cycle began on Sep 1, 2024.'],
    ['body', '', 'ALET conference', '', 6],
    ['small', '', 'Row 6: No date. Enter the day you completed it.'],
  ]);
  expect(sectionOf(lines, 'Activities counted')?.filter(([style]) => style === 'body')).toEqual([
    ['body', 'Mar 4, 2026', 'ALET conference', 6, 2],
  ]);
  expect(sectionOf(lines, 'What is left to do in the log')).toEqual([
    [
      'body',
      '2 hours',
      'Row 4: No justification. Explain how this relates to IT Management. This gives 2 hours.',
    ],
  ]);
});

test('a step that completes the hours says so', () => {
  const courses = [
    'Roles And Responsibilities',
    'Law, Ethics, and Policies',
    'Teaching and Learning',
  ];
  const more = ['Data Management and Governance', 'Technology Planning'];
  const rows = [...courses, ...more].map((course) =>
    row({ course, hours: 11, activity: `On ${course}` }),
  );
  const lines = linesOf([...rows, row({ hours: 5, description: '' })]);
  expect(sectionOf(lines, 'What is left to do in the log')).toEqual([
    ['body', '5 hours', 'Row 7: No description. Describe what you did. This completes the hours.'],
  ]);
});

test('without rows apart there are no such headings', () => {
  const lines = linesOf([row()]);
  for (const heading of [
    'Planned, not counted yet',
    'Not counted, and why',
    'What is left to do in the log',
    'Counted on your confirmation',
    'Plan documents',
  ]) {
    expect(sectionOf(lines, heading)).toBeNull();
  }
});

test('the reason is what holds a row, not a note beside it', () => {
  const lines = linesOf([row({ date: '3/4/2026', justification: '' })]);
  expect(sectionOf(lines, 'Not counted, and why')?.at(-1)?.at(-1)).toContain('No justification');
});

test('a blank line stands before each heading', () => {
  const setUp = [...SET_UP, ['Plan section Mission Statement', 'found', '']];
  const rows = [
    [...row({ hours: 25 }), '25 h on 3/4/2026 are correct'],
    [...row({ hours: 1, date: on('2026-12-01') }), ''],
    [...row({ hours: 2, justification: '' }), ''],
  ];
  const lines = linesOf(rows, setUp, [...HEADINGS, 'Confirmed']);
  const before = lines.filter((_, index) => lines[index + 1]?.[0] === 'heading');
  expect(before).toEqual(Array.from({ length: 7 }, () => ['body']));
});

test('a row that waits for a missing column says so', () => {
  const cut = (cells: Cell[]) => cells.slice(0, 7);
  const lines = linesOf([cut(row())], SET_UP, cut(HEADINGS));
  expect(sectionOf(lines, 'Not counted, and why')?.at(-1)).toEqual([
    'small',
    '',
    'It needs a column that the log lacks.',
  ]);
});

test('rows counted on the person’s confirmation are listed for the reviewer', () => {
  const lines = linesOf(
    [
      [...row({ hours: 25 }), '25 h on 3/4/2026 are correct'],
      [
        ...row({ hours: 2, description: 'Lunch included', justification: '' }),
        '2 h on 3/4/2026 exclude meals and exhibit hall',
      ],
      [...row({ hours: '3 h' }), ''],
    ],
    SET_UP,
    [...HEADINGS, 'Confirmed'],
  );
  expect(sectionOf(lines, 'Counted on your confirmation')).toEqual([
    ['body', 'Mar 4, 2026', 'ALET conference', 25, 2],
  ]);
});

test('plan documents that were checked are listed, sections after them', () => {
  const setUp = [
    ...SET_UP,
    ['Plan section Mission Statement', 'found: “Mission”, page 1', ''],
    ['Plan document Technology plan', 'found: Plan.docx', ''],
  ];
  const lines = linesOf([row()], setUp);
  expect(sectionOf(lines, 'Plan documents')).toEqual([
    ['body', 'Technology plan: found: Plan.docx'],
    ['body', 'Mission Statement: found: “Mission”, page 1'],
  ]);
});

test('a long activity is cut at 120 characters', () => {
  const line = (activity: string) =>
    linesOf([row({ activity })]).find(([, day]) => day === 'Mar 4, 2026')?.[2];
  expect(line('x'.repeat(120))).toBe('x'.repeat(120));
  expect(line('x'.repeat(121))).toBe(`${'x'.repeat(119)}…`);
});

test('a person without an issue date has no hours in it', () => {
  const report = checkSheets({ Log: [HEADINGS, row(), row({ name: 'Lee Roe' })] });
  const { values } = makeSummaryTable(report, report.applicants[1]);
  const texts = values.map(([first]) => first);
  expect(texts.slice(0, 9)).toEqual([
    'AL-CTO recertification: summary of hours',
    'Applicant',
    'District',
    'As of',
    '',
    'No issue date for Lee Roe.',
    'Enter it in the “AL-CTO Setup” sheet.',
    '',
    'Activities counted',
  ]);
  expect(texts).not.toContain('Hours by course');
});

test('every line is as wide as the sheet, so that it is one rectangle', () => {
  const report = checkSheets({ Log: [HEADINGS, row()] });
  const { values, widths, styles } = makeSummaryTable(report, report.applicants[0]);
  expect(widths).toHaveLength(6);
  expect(styles).toHaveLength(values.length);
  expect(new Set(values.map((cells) => cells.length))).toEqual(new Set([6]));
});
