// Everything the add-on does that touches a spreadsheet, each as one run.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type {
  CheckAnswer,
  Edit,
  EditAnswer,
  SheetReading,
} from '../../../src/core/protocol/messages';
import type { CheckReport, RowReport } from '../../../src/core/report/check-report';
import type { LocalHost } from '../../../src/local/apps-script/host';
import { PlanFolder } from '../../../src/local/apps-script/plan-folder';
import { addColumn } from '../../../src/sidebar/fix/add-column';
import { type Found, isSafeFix } from '../../../src/sidebar/fix/fixes';
import { markRows, removeMarks } from '../../../src/sidebar/fix/marks';
import { quickAdd } from '../../../src/sidebar/fix/quick-add';
import type { Filled, Task } from '../../../src/sidebar/fix/task';
import { limitColumns } from '../../../src/sidebar/formulas/limits';
import { setUpTask } from '../../../src/sidebar/set-up/set-up';
import type { Task as Words } from '../../../src/sidebar/ui/failure-words';
import { openTestHost, SET_UP, type TestCell } from '../../addon/open-test-host';
import { fixTask, saveTask } from '../../sidebar/panel-tasks';
import { ServiceFaults } from './service-faults';

export const LOG = 'PD Log';
export const SETUP = 'AL-CTO Setup';
export const SUMMARY = 'AL-CTO Summary';
const PLAN_FOLDER = path.join(__dirname, '../../../src/local/sample/plan');
const NOW = () => Date.UTC(2026, 10, 23, 18);
const bold = { bl: 1, bg: { rgb: '#ffeeaa' } };

export const HEADINGS = [
  'Name',
  'Activity',
  'Date',
  'Hours',
  'Course',
  'Justification',
  'Description',
];
const ROWS: TestCell[][] = [
  ['Pat Doe', 'Conference, Mobile', 'Oct 3rd, 2025', '2 hrs', 'Data Mgmt', 'It fits', 'Two talks'],
  [
    'Pat Doe',
    'Webinar on servers',
    new Date(Date.UTC(2025, 9, 20)),
    4,
    'IT Management; Technology Planning',
    'Fits both',
    'One demo',
  ],
  [
    { v: 'Pat Doe', t: 1, s: bold },
    'Workshop on policy',
    new Date(Date.UTC(2026, 2, 4)),
    { f: '=1+0.5' },
    'Law, Ethics, and Policies',
    'Fits the law part',
    'A day of cases',
  ],
];
const TOTAL: TestCell[] = ['Total', null, null, '=SUM(D2:D4)'];
const NOTES: TestCell[][] = [
  [{ v: 'My own notes', t: 1, s: bold }, '=1+1'],
  [new Date(Date.UTC(2026, 0, 2)), true, '=A1&"!"'],
];
const ROWS_OF = (...more: TestCell[][]) => [HEADINGS, ...ROWS, ...more];

/** A run under test. */
export interface Flow {
  name: string;
  sheets: Record<string, TestCell[][]>;
  /** Leads up to the run, and gives it; a sentence says that there is nothing to do. */
  arrange: (host: LocalHost) => (() => unknown) | string;
  /** Gives the run that a person would start after a failed one; without it, arranged anew. */
  isSameAgain?: boolean;
  /** True where it does not matter between which rows a new one stands. */
  isAnywhere?: boolean;
  /** True where the run answers with a sentence, and does nothing. */
  isRefused?: boolean;
  /** Sheets that are made as copies, by what they are copies of. */
  copies?: Record<string, string>;
  /** Sheets in which a run that says it went well may have left something for the next check. */
  besides?: string[];
  /** Sheets that a run which was cut off may leave behind. */
  leftover?: RegExp;
  /** A sheet of ours in which it may leave a part of a row that nothing reads. */
  scraps?: string;
  /** What the panel says it with where the run throws; `none` where Google shows the error itself. */
  words?: Words | 'none';
  /** A row or column that comes (+1) or goes (-1) at this 0-based place of the log. */
  shift?: { axis: 'row' | 'column'; at: number; by: 1 | -1 };
}

export const BASE = { Notes: NOTES, [LOG]: ROWS_OF(), [SETUP]: SET_UP };
const HELPERS = `
function put(sheet, row, column, value) {
  SpreadsheetApp.getActive().getSheetByName(sheet).getRange(row, column).setValue(value);
}
function insertRow(sheet) {
  SpreadsheetApp.getActive().getSheetByName(sheet).insertRowBefore(2);
}
function removeRow(sheet) {
  SpreadsheetApp.getActive().getSheetByName(sheet).deleteRow(2);
}
function removeSheet(sheet) {
  const spreadsheet = SpreadsheetApp.getActive();
  const found = spreadsheet.getSheetByName(sheet);
  if (found) spreadsheet.deleteSheet(found);
}
function lockIsFree() {
  const lock = LockService.getDocumentLock();
  return lock.tryLock(0) && (lock.releaseLock(), true);
}`;

/** The flow's workbook in a host, with what can make its service calls fail. */
export async function openFlow(flow: Flow) {
  const faults = new ServiceFaults();
  const host = await openTestHost(flow.sheets, {
    now: NOW,
    functions: readFileSync('dist/functions.js', 'utf8') + HELPERS,
    aroundCall: faults.around,
    findPlanFolder: () => new PlanFolder(PLAN_FOLDER),
  });
  return { host, faults };
}

export function reportOf(host: LocalHost): CheckReport {
  const answer = host.call('checkCompliance') as CheckAnswer;
  if (!answer.ok) throw new Error(JSON.stringify(answer.faults));
  return answer.report;
}

const rowsOf = (report: CheckReport): RowReport[] => report.applicants.flatMap((each) => each.rows);

export function foundIn(report: CheckReport, isWanted: (found: Found) => boolean): Found[] {
  return rowsOf(report)
    .flatMap((row) => row.findings.map((finding) => ({ row, finding })))
    .filter(isWanted);
}

export const sceneOf = ({ isMonthFirst, applicants }: CheckReport) => ({
  isMonthFirst,
  courses: (applicants[0]?.courses ?? []).map(({ course }) => course),
  isSeveral: applicants.length > 1,
});

/** What the panel asks for after its preview. */
export function editsOf(
  host: LocalHost,
  task: Task | string,
  filled: Filled = {},
): Edit[] | string {
  if (typeof task === 'string') return task;
  const asked = { ...(task.sheet !== undefined && { sheet: task.sheet }) };
  const plan = task.change(host.call('readSheet', asked) as SheetReading, filled);
  return typeof plan === 'string' ? plan : plan.edits;
}

export type FindTask = (report: CheckReport) => Task | string;

export const commit =
  (find: FindTask, filled: Filled = {}): Flow['arrange'] =>
  (host) => {
    const edits = editsOf(host, find(reportOf(host)), filled);
    return typeof edits === 'string' ? edits : () => host.call('editCells', { edits });
  };

export const undo =
  (arrange: Flow['arrange']): Flow['arrange'] =>
  (host) => {
    const act = arrange(host);
    const answer = (typeof act === 'string' ? null : act()) as EditAnswer | null;
    if (!answer?.ok) throw new Error(`nothing to undo: ${JSON.stringify(answer)}`);
    return () => host.call('editCells', { edits: answer.undo, isUndo: true });
  };

// One question a course; the rest is mended in several rows at once.
const ROW_OF = /^(Conference|Talk)/;
const fixOf =
  (pattern: RegExp): FindTask =>
  (report) => {
    const all = foundIn(
      report,
      ({ row, finding }) => ROW_OF.test(row.activity) && pattern.test(finding.code),
    );
    const clicks = all.filter((each) => isSafeFix(each.finding));
    if (clicks.length > 0) return fixTask(clicks, sceneOf(report));
    return (all[0] && saveTask(all[0].row, sceneOf(report))) || 'Nothing to fix.';
  };

const split: FindTask = (report) => {
  const [two] = foundIn(
    report,
    ({ row }) => row.activity === 'Webinar on servers' && row.hours === 4,
  );
  const isTwo = two && (two.finding.fix ?? []).length > 1;
  return (isTwo && saveTask(two.row, sceneOf(report))) || 'Nothing to split.';
};

const ADDED = {
  activity: 'Course on budgets',
  date: '2026-04-02',
  hours: '2.25',
  course: 'Technology Planning',
  justification: 'Fits the planning part',
  description: 'Three talks',
};
const add: FindTask = (report) => {
  const isThere = rowsOf(report).some(
    ({ activity, hours }) => activity === ADDED.activity && hours,
  );
  const [applicant] = report.applicants;
  return isThere || !applicant ? 'It is there.' : quickAdd(report, applicant, false);
};

const SET_UP_FILLED = {
  applicant: 'Pat Doe',
  district: 'Mobile County',
  cohort: 'Beta',
  issued: '2024-06-15',
  [`tab ${LOG}`]: 'yes',
};
const setUp: Flow['arrange'] = (host) => {
  const edits = editsOf(host, setUpTask({ faults: [], report: null }), SET_UP_FILLED);
  return typeof edits === 'string' ? edits : () => host.call('editCells', { edits });
};
export const marksOn = commit((report) => markRows(report));
const marksOff: Flow['arrange'] = (host) => {
  const edits = editsOf(host, removeMarks({ logs: [{ sheet: LOG }] }));
  return typeof edits === 'string' ? edits : () => host.call('editCells', { edits });
};
const withMarks =
  (next: Flow['arrange']): Flow['arrange'] =>
  (host) => {
    const reading = host.call('readSheet', { sheet: LOG }) as SheetReading;
    if (reading.rows[0]?.includes('AL-CTO check')) return next(host);
    const act = marksOn(host);
    if (typeof act !== 'string') act();
    return next(host);
  };
const call =
  (name: string, ...first: string[]): Flow['arrange'] =>
  (host) => {
    for (const each of first) host.call(each);
    return () => host.call(name);
  };

const FIXES: [name: string, find: FindTask, filled?: Filled][] = [
  ['a date', fixOf(/^DATE_/)],
  ['hours', fixOf(/^HOURS_TEXT/)],
  ['a course', fixOf(/^COURSE_(ALIAS|TYPO|UNKNOWN)/), { course: 'Data Management and Governance' }],
  ['names', fixOf(/^APPLICANT_/)],
];
const ALIKE = {
  ...BASE,
  [LOG]: ROWS_OF(
    ['Pat  Doe ', 'Talks', 'Nov 4th, 2025', '3 hours', 'IT mgmt', 'It fits', 'One talk'],
    [null, 'Talk', 'Nov 5th, 2025', '1 hour', 'IT mgmt', 'It fits', 'One talk'],
  ),
};

const RIGHT = { axis: 'column', at: HEADINGS.length } as const;
const BELOW = { axis: 'row', at: 3 } as const;
const LAST = { axis: 'row', at: ROWS.length + 1 } as const;
const WITH_TOTAL = { ...BASE, [LOG]: ROWS_OF(TOTAL) };
const { [SETUP]: _, ...NO_SETUP } = BASE;
const FORMULAS: TestCell[][] = [
  ['=ALCTO_REMAINING("IT Management")', '=IF(ALCTO_REMAINING()>0,"go","done")'],
];
const CHECK = { words: 'check', besides: [SETUP, 'Mine'] } satisfies Partial<Flow>;
const edited = { sheetName: 'Mine', row: 1, column: 1, rows: 1, columns: 2 };

export const FLOWS: Flow[] = [
  { name: 'check, first', sheets: BASE, ...CHECK, arrange: call('checkCompliance') },
  {
    name: 'check, again',
    sheets: BASE,
    ...CHECK,
    arrange: call('checkCompliance', 'checkCompliance'),
  },
  {
    name: 'check that completes formulas',
    sheets: { ...BASE, Mine: FORMULAS },
    ...CHECK,
    arrange: call('checkCompliance'),
  },
  {
    name: 'formulas as typed',
    sheets: { ...BASE, Mine: FORMULAS },
    words: 'none',
    arrange: (host) => () => host.runEdit(edited),
  },
  {
    name: 'opening',
    sheets: BASE,
    words: 'none',
    besides: [SETUP],
    arrange: (host) => () => host.runOpen(),
  },
  {
    name: 'reading a sheet',
    sheets: BASE,
    words: 'read',
    arrange: (host) => () => host.call('readSheet', { sheet: LOG }),
  },
  {
    name: 'going to a row',
    sheets: BASE,
    words: 'go-to-row',
    arrange: (host) => () => host.call('goToRow', LOG, 3),
  },
  { name: 'Summary, first', words: 'summary', sheets: BASE, arrange: call('makeSummary') },
  {
    name: 'Summary, again',
    words: 'summary',
    sheets: BASE,
    arrange: (host) => {
      if (!host.engine.workbook().getSheetBySheetName(SUMMARY)) host.call('makeSummary');
      host.call('put', LOG, 4, 4, 3);
      return () => host.call('makeSummary');
    },
  },
  {
    name: 'Summary from the menu',
    sheets: BASE,
    words: 'none',
    arrange: (host) => () => host.runMenuItem('makeSummaryFromMenu'),
  },
  {
    name: 'Summary beside a foreign one',
    isRefused: true,
    words: 'summary',
    sheets: { ...BASE, [SUMMARY]: NOTES },
    arrange: call('makeSummary'),
  },
  { name: 'set-up, first', sheets: NO_SETUP, arrange: setUp },
  { name: 'set-up, changed', sheets: BASE, arrange: setUp },
  { name: 'undo of set-up', sheets: BASE, arrange: undo(setUp), isSameAgain: true },
  ...FIXES.flatMap(([name, find, filled]): Flow[] => [
    { name: `fix of ${name}`, sheets: ALIKE, arrange: commit(find, filled) },
    {
      name: `undo of the fix of ${name}`,
      sheets: ALIKE,
      arrange: undo(commit(find, filled)),
      isSameAgain: true,
    },
  ]),
  {
    name: 'split',
    sheets: BASE,
    arrange: commit(split, { 'part 1': '3', 'part 2': '1' }),
    shift: { ...BELOW, by: 1 },
  },
  {
    name: 'undo of split',
    sheets: BASE,
    arrange: undo(commit(split, { 'part 1': '3', 'part 2': '1' })),
    isSameAgain: true,
    shift: { ...BELOW, by: -1 },
  },
  {
    isAnywhere: true,
    name: 'quick add',
    sheets: BASE,
    arrange: commit(add, ADDED),
  },
  {
    name: 'undo of quick add',
    sheets: BASE,
    arrange: undo(commit(add, ADDED)),
    isSameAgain: true,
  },
  {
    isAnywhere: true,
    name: 'quick add above a total',
    sheets: WITH_TOTAL,
    arrange: commit(add, ADDED),
    shift: { ...LAST, by: 1 },
  },
  {
    name: 'undo of quick add above a total',
    sheets: WITH_TOTAL,
    arrange: undo(commit(add, ADDED)),
    isSameAgain: true,
    shift: { ...LAST, by: -1 },
  },
  { name: 'limits', sheets: BASE, arrange: commit(limitColumns) },
  {
    name: 'undo of limits',
    sheets: BASE,
    arrange: undo(commit(limitColumns)),
    isSameAgain: true,
  },
  { name: 'marks on', sheets: BASE, arrange: marksOn, shift: { ...RIGHT, by: 1 } },
  {
    name: 'undo of marks on',
    sheets: BASE,
    arrange: undo(marksOn),
    isSameAgain: true,
    shift: { ...RIGHT, by: -1 },
  },
  { name: 'marks off', sheets: BASE, arrange: withMarks(marksOff), shift: { ...RIGHT, by: -1 } },
  {
    name: 'undo of marks off',
    sheets: BASE,
    arrange: undo(withMarks(marksOff)),
    isSameAgain: true,
    shift: { ...RIGHT, by: 1 },
  },
  {
    name: 'a column added',
    sheets: BASE,
    arrange: (host) => {
      const reading = host.call('readSheet', { sheet: LOG }) as SheetReading;
      if (reading.columns.confirmed) return 'It is there.';
      return commit(() => addColumn(LOG, 'Confirmed'))(host);
    },
    shift: { ...RIGHT, by: 1 },
  },
];
