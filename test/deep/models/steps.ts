// Steps of a random history: what the person does in the grid, and what the panel does for them.

import type { CellContent } from '../../../src/core/protocol/messages';
import type { CheckReport } from '../../../src/core/report/check-report';
import { addColumn } from '../../../src/sidebar/fix/add-column';
import { waysOf } from '../../../src/sidebar/fix/decisions';
import { type Found, isSafeFix } from '../../../src/sidebar/fix/fixes';
import { markRows, removeMarks } from '../../../src/sidebar/fix/marks';
import { quickAdd } from '../../../src/sidebar/fix/quick-add';
import type { Filled, Task } from '../../../src/sidebar/fix/task';
import { limitColumns } from '../../../src/sidebar/formulas/limits';
import { decideTask, fixTask, saveTask, WORK_OUT, workOutTask } from '../../sidebar/panel-tasks';
import type { makeRandom } from '../faults/random';
import { type History, LOG } from './history';
import { COURSE_TEXTS, DATES, HOURS, LUNCH, NO_TEXT, SIX } from './naive-check';
import { TWO } from './person';
import type { Grid } from './sheet-model';

type Chance = ReturnType<typeof makeRandom>;
type Step = (history: History, chance: Chance) => void;

const HEADINGS = [
  'Name',
  'Activity',
  'Date',
  'Hours',
  'Course',
  'Justification',
  'Description',
  'My notes',
];

/** Words that no other row has. */
function makeWords(chance: Chance, count: number): string {
  const letters = 'bcdfghjklm';
  const word = () => Array.from({ length: 6 }, () => letters[chance.below(10)]).join('');
  return Array.from({ length: count }, word).join(' ');
}

const text = (chance: Chance) =>
  chance.below(5) === 0 ? chance.pick(NO_TEXT) : makeWords(chance, 2);
const CONTENTS: Record<string, (chance: Chance) => CellContent> = {
  Name: (chance) => chance.pick(['Pat Doe', 'pat  doe', '']),
  Activity: text,
  Date: (chance) => chance.pick(DATES)[0],
  Hours: (chance) => chance.pick(HOURS)[0],
  Course: (chance) => chance.pick(COURSE_TEXTS)[0],
  Justification: text,
  Description: (chance) => text(chance) + (chance.below(6) === 0 ? LUNCH : ''),
  Confirmed: (chance) => chance.pick(['', 'ok']),
  'My notes': (chance) => chance.pick<CellContent>(['', 'mine', 7, true, TWO]),
};

/** A log of some rows, good and bad. */
export function makeLog(chance: Chance): Grid {
  const rows = Array.from({ length: 1 + chance.below(6) }, () =>
    HEADINGS.map((heading) => CONTENTS[heading]?.(chance) ?? ''),
  );
  return [HEADINGS, ...rows];
}

const anyRow = ({ grid }: History, chance: Chance) => 2 + chance.below(grid.length - 1);

const type: Step = (history, chance) => {
  const headings = (history.grid[0] ?? []).map(String);
  const column = chance.below(headings.length);
  const make = CONTENTS[headings[column] ?? ''];
  if (history.grid.length > 1 && make) {
    history.type(anyRow(history, chance), column + 1, make(chance));
  }
};

const sort: Step = (history, chance) => {
  const [headings = [], ...rows] = history.grid;
  const column = chance.below(headings.length);
  const key = (cells: CellContent[]) => JSON.stringify(cells[column] ?? '');
  history.retype([headings, ...rows.sort((a, b) => (key(a) < key(b) ? -1 : 1))]);
};

const copyRow: Step = (history, chance) => {
  if (history.grid.length < 2) return;
  const row = anyRow(history, chance);
  history.insertRow(row);
  const copied = history.grid[row - 1] ?? [];
  history.retype(history.grid.with(row, copied));
};

interface Offer {
  task: Task;
  filled: Filled;
}

/** Everything that the panel would offer on this report. */
export function offersOf(report: CheckReport, chance: Chance): Offer[] {
  const scene = { isMonthFirst: report.isMonthFirst, courses: SIX, isSeveral: false };
  const rows = report.applicants.flatMap((each) => each.rows);
  const all = rows.flatMap((row) => row.findings.map((finding): Found => ({ row, finding })));
  const tasks = all.flatMap((found) => [
    ...(isSafeFix(found.finding) ? [fixTask([found], scene)] : []),
    saveTask(found.row, scene),
    ...(waysOf(found, scene).length > 0 ? [decideTask([found], scene)] : []),
    ...(/HOURS_(MISSING|UNREADABLE)|EXCLUDED_TIME$/.test(found.finding.code)
      ? [workOutTask(found.row, scene)]
      : []),
    ...alike(all, found).map((same) => fixTask(same, scene)),
  ]);
  const filled = {
    course: chance.pick(SIX),
    date: '2026-02-13',
    hours: chance.pick(['1', '2.5']),
    activity: makeWords(chance, 2),
    justification: makeWords(chance, 3),
    description: makeWords(chance, 3),
  };
  const times = { ...filled, start: '08:00', end: chance.pick(['09:30', '12:00']) };
  return tasks.flatMap((task) => {
    if (!task) return [];
    const half = String((all.find(({ row }) => row.sheet === task.sheet)?.row.hours ?? 0) / 2);
    const isWorkedOut = task.title === WORK_OUT;
    return [{ task, filled: isWorkedOut ? times : { ...filled, 'part 1': half, 'part 2': half } }];
  });
}

/** The rows with the same finding, where one click mends them all; told with the first of them. */
function alike(all: Found[], found: Found): Found[][] {
  const same = all.filter(
    ({ finding }) => finding.code === found.finding.code && isSafeFix(finding),
  );
  return same.length > 1 && same[0] === found ? [same] : [];
}

const fixFrom =
  (isFresh: boolean): Step =>
  (history, chance) => {
    const report = isFresh ? history.check() : history.report;
    const offers = report ? offersOf(report, chance) : [];
    if (offers.length === 0) return;
    const { task, filled } = chance.pick(offers);
    const isLate = chance.below(4) === 0;
    history.commit(task, filled, () => isLate && type(history, chance));
  };

const add: Step = (history, chance) => {
  const report = history.check();
  const [applicant] = report.applicants;
  if (!applicant) return;
  history.commit(quickAdd(report, applicant, false), {
    activity: makeWords(chance, 2),
    date: chance.pick(['2026-04-02', '2027-01-05']),
    hours: chance.pick(['2.5', '1']),
    course: chance.pick(SIX),
    justification: makeWords(chance, 3),
    description: makeWords(chance, 3),
  });
};

/** By how often they are taken. */
export const STEPS: [weight: number, name: string, step: Step][] = [
  [4, 'type', type],
  [
    1,
    'insert a row',
    (history, chance) => history.insertRow(1 + chance.below(history.grid.length)),
  ],
  [
    1,
    'delete a row',
    (history, chance) => history.grid.length > 2 && history.deleteRow(anyRow(history, chance)),
  ],
  [1, 'copy a row', copyRow],
  [1, 'sort', sort],
  [2, 'check', (history) => history.check()],
  [8, 'fix', fixFrom(true)],
  [2, 'fix what an older check said', fixFrom(false)],
  [2, 'add', add],
  [1, 'mark', (history) => history.commit(markRows(history.check()))],
  [1, 'remove marks', (history) => history.commit(removeMarks({ logs: [{ sheet: LOG }] }))],
  [1, 'limit', (history) => history.commit(limitColumns({ logs: [{ sheet: LOG }] }))],
  [
    1,
    'add a column',
    (history) =>
      history.grid[0]?.includes('Confirmed') || history.commit(addColumn(LOG, 'Confirmed')),
  ],
  [6, 'undo', (history) => history.undo()],
];
