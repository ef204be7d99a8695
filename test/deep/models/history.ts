// A log with the built add-on over it, and beside it plain rows that must hold the same after every step.
import { readFileSync } from 'node:fs';
import type {
  CellContent,
  CheckAnswer,
  Edit,
  EditAnswer,
  SheetReading,
} from '../../../src/core/protocol/messages';
import type { CheckReport } from '../../../src/core/report/check-report';
import type { LocalHost } from '../../../src/local/apps-script/host';
import type { Filled, Task } from '../../../src/sidebar/fix/task';
import { openTestHost } from '../../addon/open-test-host';
import { stateOf } from '../faults/sheet-state';
import { addUp, SIX } from './naive-check';
import { contentsOf, HELPERS, TWO, toCellData, type } from './person';
import { carryOut, type Grid, withCell } from './sheet-model';

export const LOG = 'PD Log';
const NOW = () => Date.UTC(2026, 10, 23, 18);
const NOTES: CellContent[][] = [
  ['Private', TWO],
  ['', true],
];
const SET_UP: CellContent[][] = [
  ['Applicant', 'Pat Doe'],
  ['Issue date', { day: '2024-06-15', seconds: 0 }],
];

/** A change that the panel can undo, and what the sheet held around it. */
interface Undoable {
  edits: Edit[];
  back: Edit[];
  before: Grid;
  after: Grid;
}

const toCells = (rows: CellContent[][]) => rows.map((cells) => cells.map(toCellData));
const plain = (contents: Map<string, string>) => Object.fromEntries([...contents].sort());

/** A spreadsheet with this log in it, notes of the person's own and a set-up. */
export async function openHistory(grid: Grid): Promise<History> {
  const sheets = { Notes: NOTES, [LOG]: grid, 'AL-CTO Setup': SET_UP };
  const cells = Object.entries(sheets).map(([name, rows]) => [name, toCells(rows)]);
  const host = await openTestHost(Object.fromEntries(cells), {
    now: NOW,
    functions: readFileSync('dist/functions.js', 'utf8') + HELPERS,
  });
  return new History(host, grid);
}

export class History {
  readonly undos: Undoable[] = [];
  /** Of the last check, which the log may have left behind. */
  report: CheckReport | null = null;

  constructor(
    readonly host: LocalHost,
    public grid: Grid,
  ) {}

  type(row: number, column: number, content: CellContent) {
    type(this.host, LOG, [[row, column, content]]);
    this.grid = withCell(this.grid, row, column, content);
  }

  /** Writes all rows anew, in another order or with others among them. */
  retype(grid: Grid) {
    const width = Math.max(...grid.map((cells) => cells.length));
    const cells = grid.flatMap((row, r) =>
      Array.from({ length: width }, (_, c): [number, number, CellContent] => [
        r + 1,
        c + 1,
        row[c] ?? '',
      ]),
    );
    type(this.host, LOG, cells);
    this.grid = grid;
  }

  insertRow(after: number) {
    this.host.call('insertRow', LOG, after);
    this.grid = this.grid.toSpliced(after, 0, []);
  }

  deleteRow(row: number) {
    this.host.call('deleteRow', LOG, row);
    this.grid = this.grid.toSpliced(row - 1, 1);
  }

  /** Checks, and compares with what the rows come to. */
  check(): CheckReport {
    const answer = this.host.call('checkCompliance') as CheckAnswer;
    if (!answer.ok) throw new Error(JSON.stringify(answer.faults));
    const [person] = answer.report.applicants;
    const told = {
      courses: SIX.map((name) => person?.courses.find(({ course }) => course === name)?.counted),
      counted: person?.hours?.counted,
      remaining: person?.hours?.remaining,
    };
    expect(told).toEqual(addUp(this.grid));
    this.report = answer.report;
    return answer.report;
  }

  /** What the panel does on Apply; `meanwhile` comes between its preview and the click. */
  commit(task: Task, filled: Filled = {}, meanwhile: () => void = () => undefined) {
    const reading = this.host.call('readSheet', { sheet: LOG }) as SheetReading;
    const plan = task.change(reading, filled);
    if (typeof plan === 'string') return;
    meanwhile();
    const before = this.grid;
    const done = carryOut(before, plan.edits);
    const answer = this.edit({ edits: plan.edits }, done !== null);
    if (!done || !answer.ok) return;
    this.grid = done.grid;
    this.undos.push({ edits: answer.undo, back: done.back, before, after: this.grid });
  }

  /** What the panel does on Undo. */
  undo() {
    const last = this.undos.pop();
    if (!last) return;
    const done = carryOut(this.grid, last.back, true);
    this.edit({ edits: last.edits, isUndo: true }, done !== null);
    const isAsLeft = sameContents(this.grid, last.after);
    this.grid = done?.grid ?? this.grid;
    if (isAsLeft) expect(sameContents(this.grid, last.before)).toBe(true);
  }

  private edit(request: object, isExpected: boolean): EditAnswer {
    const answer = this.host.call('editCells', request) as EditAnswer;
    expect({ ...answer, undo: [], skipped: 0 }).toMatchObject(
      isExpected
        ? { ok: true }
        : { ok: false, faults: [{ message: expect.stringContaining('Nothing was changed.') }] },
    );
    return answer;
  }

  /** The sheet holds what its model holds, and the person's other sheet what it always did. */
  compare() {
    const { sheets } = stateOf(this.host);
    expect(plain(sheets.get(LOG)?.contents ?? new Map())).toEqual(plain(contentsOf(this.grid)));
    expect(plain(sheets.get('Notes')?.contents ?? new Map())).toEqual(plain(contentsOf(NOTES)));
  }
}

function sameContents(one: Grid, other: Grid): boolean {
  return JSON.stringify(plain(contentsOf(one))) === JSON.stringify(plain(contentsOf(other)));
}
