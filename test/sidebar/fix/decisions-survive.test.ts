// A reviewer's decisions stay with their rows: sorted, beside new responses, exported, and read in again.
import type { Cell } from '../../../src/core/log/cell';
import type {
  CheckAnswer,
  EditAnswer,
  SheetReading,
  SinceAnswer,
} from '../../../src/core/protocol/messages';
import type { CheckReport } from '../../../src/core/report/check-report';
import { isDoubtful } from '../../../src/core/report/review-counts';
import { readWorkbookBytes } from '../../../src/local/files/read-workbook';
import { writeXlsx } from '../../../src/local/files/write-xlsx';
import { askReviewer } from '../../../src/sidebar/fix/ask-reviewer';
import { contextOf } from '../../../src/sidebar/fix/fixes';
import { openTestHost, type TestCell } from '../../addon/open-test-host';
import { COHORT_DATES, makeResponseTabs, tabOf } from '../../cases/reviewer/response-workbook';

const NOW = () => Date.UTC(2026, 10, 29, 18);
const FILLED = { reviewer: 'Jo Doe', reason: 'please look at it again' };
/** Tried in this order, so that every kind of decision is made somewhere. */
const LABELS = [/^Use the newer/, /^Accept late/, /^Accept \(/, /^Return/];

type Host = Awaited<ReturnType<typeof openTestHost>>;

const toTestCell = (cell: Cell): TestCell =>
  typeof cell === 'object' ? new Date(`${cell.day}T00:00:00Z`) : cell;

const SHEETS = (): Record<string, TestCell[][]> => ({
  ...Object.fromEntries(
    Object.entries(makeResponseTabs()).map(([tab, rows]) => [
      tab,
      rows.map((row) => row.map(toTestCell)),
    ]),
  ),
  'AL-CTO Setup': [
    ['Applicant', 'Issue date'],
    ...Object.entries(COHORT_DATES).map(([cohort, { issued }]): TestCell[] => [
      `Cohort ${cohort}`,
      toTestCell({ day: issued, seconds: 0 }),
    ]),
  ],
});

function check(host: Host): CheckReport {
  const answer = host.call('checkCompliance', {}) as CheckAnswer;
  if (!answer.ok) throw new Error(JSON.stringify(answer));
  return answer.report;
}

const rowsOf = ({ applicants }: CheckReport) => applicants.flatMap(({ rows }) => rows);

/** Each decided row by what it is about, not by where it stands. */
const tellDecisions = (report: CheckReport) =>
  rowsOf(report)
    .filter(({ findings }) => findings.some(({ reviewer }) => reviewer))
    .map(({ sheet, activity, date, hours, status, findings }) =>
      [sheet, activity, date, hours, status, findings.map(({ code }) => code).sort()].join(' | '),
    )
    .sort();

/** Decides every doubtful row, as the queue does. */
function decideAll(host: Host) {
  for (;;) {
    const report = check(host);
    const all = rowsOf(report);
    const row = all.find(isDoubtful);
    if (!row) return;
    const findRow = (place?: { sheet: string; row: number }) =>
      all.find((each) => each.sheet === place?.sheet && each.row === place.row);
    const context = { ...contextOf(report), people: [], queue: [row], findRow };
    const { ways } = askReviewer(row, context);
    const way = LABELS.flatMap((label) => ways.filter((each) => label.test(each.label)))[0];
    const reading = host.call('readSheet', { sheet: row.sheet }) as SheetReading;
    const change = way?.change(reading, FILLED);
    if (!change || typeof change === 'string') throw new Error(String(change));
    const answer = host.call('editCells', { edits: change.edits }) as EditAnswer;
    if (!answer.ok) throw new Error(JSON.stringify(answer));
  }
}

const sinceOf = (host: Host) => host.call('listSinceReview') as SinceAnswer;

test('decisions survive new responses, sorting, export and being read in again', async () => {
  const host = await openTestHost(SHEETS(), { now: NOW });
  decideAll(host);
  const decided = tellDecisions(check(host));
  expect(decided.length).toBeGreaterThan(15);
  for (const code of ['REPLACED', 'RETURNED', 'SUBMITTED_LATE', 'EXCLUDED_TIME']) {
    expect(decided.join('\n')).toContain(code);
  }
  host.call('makeSheets', { kind: 'review' });

  // Exported, and read in again: the hidden sheet too.
  const bytes = await writeXlsx(host.toWorkbookFile());
  const workbook = await readWorkbookBytes(bytes, 'responses.xlsx', 'en_US', 'dropped');
  const again = await openTestHost({}, { now: NOW, workbook });
  expect(tellDecisions(check(again))).toEqual(decided);
  expect(sinceOf(again)).toMatchObject({
    since: { day: '2026-11-29', added: [], edited: [], removed: 0, complete: [] },
  });

  // Sorted the other way round, with a response that came in above.
  const sorted = SHEETS();
  for (const cohort of Object.keys(COHORT_DATES)) {
    const { rows } = again.call('readSheet', { sheet: tabOf(cohort) }) as SheetReading;
    const [head = [], ...rest] = rows.map((row) => row.map((cell) => toTestCell(cell as Cell)));
    const newest = (rest[0] ?? []).map((cell, at) =>
      at === 4 || at === 9 ? `A new one of ${cohort}` : at > 9 ? '' : cell,
    );
    sorted[tabOf(cohort)] = [head, newest, ...rest.reverse()];
  }
  const moved = await openTestHost(sorted, { now: NOW });
  expect(tellDecisions(check(moved))).toEqual(decided);
});
