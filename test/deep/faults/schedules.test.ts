// Many people at once: whole runs start inside others, at any service call, and nothing is lost or mixed.
import type { CheckAnswer, Edit, EditAnswer, NewRow } from '../../../src/core/protocol/messages';
import type { LocalHost } from '../../../src/local/apps-script/host';
import { openTestHost, type TestCell } from '../../addon/open-test-host';
import { type Flow, LOG, marksOn, SETUP, SUMMARY } from './flows';
import { makeRandom } from './random';
import { stateOf } from './sheet-state';
import { begin, makePacket, NEXT } from './tool-flows';

const SCHEDULES = process.env.ALCTO_DEEP === '1' ? 200 : 12;
const MAX_RUNS = 30;
const NOW = () => Date.UTC(2026, 10, 23, 18);
const random = makeRandom();

const HEADINGS = ['Name', 'Activity', 'Date', 'Hours', 'Course', 'Justification', 'Description'];
/** The sheets of ours, by the runs that make them. */
const PACKET = 'AL-CTO Packet';
/** A packet is made of both. */
const WRITTEN: Record<string, string[]> = { Summary: [SUMMARY], packet: [SUMMARY, PACKET] };
const OLD_ROWS: TestCell[][] = ['Conference', 'Webinar', 'Workshop'].map((activity, index) => [
  'Pat Doe',
  activity,
  new Date(Date.UTC(2025, 9, 3 + index)),
  2 + index,
  'IT Management',
  'Fits the course',
  `Day ${index} of talks`,
]);

/** A run by one person: what it was to leave in the sheet, and whether it said that it did. */
interface Run {
  kind: string;
  start: (host: LocalHost) => unknown;
  answer?: { ok?: boolean; isStill?: boolean } | string;
}

const entry = (number: number): NewRow => ({
  applicant: 'Pat Doe',
  activity: `Added by ${number}`,
  date: '2026-03-04',
  hours: 1,
  course: 'Technology Planning',
  justification: 'Fits the course well',
  description: `Talks of ${number}`,
});
const edit = (edits: Edit[]) => (host: LocalHost) => host.call('editCells', { edits });
/** A row that is added and taken away again, each when nobody else is writing. */
const addAndUndo = (number: number) => (host: LocalHost) => {
  const add = { op: 'addRow' as const, sheet: LOG, row: 4, entry: entry(number) };
  const added = edit([add])(host) as EditAnswer;
  if (!added.ok) return added;
  const undone = host.call('editCells', { edits: added.undo, isUndo: true }) as EditAnswer;
  return { ok: true, isStill: !undone.ok };
};
/** All that a click in the panel asks of the script. */
const whole = (arrange: Flow['arrange']) => (host: LocalHost) => {
  const act = arrange(host);
  return typeof act === 'string' ? { ok: false } : act();
};
const settings = ['School district', 'Cohort', 'Applicant'];

const KINDS: ((number: number) => Run)[] = [
  (number) => ({
    kind: `add ${number}`,
    start: edit([{ op: 'addRow', sheet: LOG, row: 4, entry: entry(number) }]),
  }),
  (number) => ({
    kind: `fix ${number}`,
    start: edit([
      {
        op: 'write',
        sheet: LOG,
        row: 2,
        cells: [{ column: 6, before: 'Fits the course', after: `Reason ${number}` }],
      },
    ]),
  }),
  (number) => ({
    kind: `setting ${number}`,
    start: edit([
      {
        op: 'write',
        sheet: SETUP,
        row: 4,
        cells: [
          { column: 1, before: '', after: settings[number % 3] ?? '' },
          { column: 2, before: '', after: `Value of ${number}` },
        ],
      },
    ]),
  }),
  (number) => ({ kind: `undone ${number}`, start: addAndUndo(number) }),
  () => ({ kind: 'marks', start: whole(marksOn) }),
  () => ({ kind: 'packet', start: whole(makePacket) }),
  () => ({ kind: 'cycle', start: whole(begin) }),
  () => ({ kind: 'check', start: (host) => host.call('checkCompliance') }),
  () => ({ kind: 'Summary', start: (host) => host.call('makeSummary') }),
  () => ({ kind: 'open', start: (host) => host.runOpen() }),
];

test.each(Array.from({ length: SCHEDULES }, (_, index) => random.seed + index))(
  'schedule %i leaves every row, one Summary and one of each label',
  async (seed) => {
    const chance = makeRandom(seed);
    const count = 2 + chance.below(MAX_RUNS - 1);
    const runs = Array.from({ length: count }, (_, index) => chance.pick(KINDS)(index));
    const waiting = [...runs];
    // What the last run that said so had written.
    const last: Record<string, string> = { [SUMMARY]: '[]', [PACKET]: '[]' };
    const host: LocalHost = await openTestHost(
      { [LOG]: [HEADINGS, ...OLD_ROWS], [SETUP]: [['Issue date', '2024-06-15']] },
      {
        now: NOW,
        aroundCall: (_, act) => {
          if (waiting.length > 0 && chance.below(6) === 0) startNext();
          return act();
        },
      },
    );
    function startNext() {
      const run = waiting.shift();
      if (!run) return;
      try {
        run.answer = (run.start(host) ?? {}) as { ok?: boolean };
      } catch (error) {
        run.answer = String(error);
      }
      for (const sheet of WRITTEN[run.kind] ?? []) {
        if (saidOk(run)) last[sheet] = contentsOf(host, sheet);
      }
    }
    while (waiting.length > 0) startNext();
    judgeLog(host, runs);
    judgeSetUp(host, runs);
    judgeCycle(host, runs);
    for (const [sheet, contents] of Object.entries(last)) {
      expect([sheet, contentsOf(host, sheet)]).toEqual([sheet, contents]);
    }
    await judgeSummary(host);
    // A lock that someone else has is said, and nothing else goes wrong.
    for (const { kind, answer } of runs) expect([kind, typeof answer]).toEqual([kind, 'object']);
    host.dispose();
  },
  30_000,
);

const contentsOf = (host: LocalHost, name: string) =>
  JSON.stringify([...(stateOf(host).sheets.get(name)?.contents ?? [])].sort());

function rowsOf(host: LocalHost, name: string): unknown[][] {
  const rows: unknown[][] = [];
  for (const [place, text] of stateOf(host).sheets.get(name)?.contents ?? []) {
    const [row = 0, column = 0] = place.split(',').map(Number);
    rows[row] ??= [];
    (rows[row] as unknown[])[column] = JSON.parse(text)[0];
  }
  return rows.filter(Boolean);
}

const saidOk = (run: Run | undefined) => (run?.answer as { ok?: boolean })?.ok === true;

function judgeLog(host: LocalHost, runs: Run[]) {
  const rows = rowsOf(host, LOG);
  for (const run of runs.filter(({ kind }) => /^(add|undone)/.test(kind))) {
    const { activity, description } = entry(Number(run.kind.split(' ')[1]));
    const own = rows.filter((row) => row.includes(activity) || row.includes(description));
    const isThere = saidOk(run) && (run.answer as { isStill?: boolean }).isStill !== false;
    expect([run.kind, own.length]).toEqual([run.kind, isThere ? 1 : 0]);
    const record = own[0]?.slice(0, HEADINGS.length).filter((value) => value !== undefined);
    if (record) expect(record).toHaveLength(HEADINGS.length);
  }
  expect(rows[0]?.slice(0, HEADINGS.length)).toEqual(HEADINGS);
  const marks = rows[0]?.filter((heading) => heading === 'AL-CTO check') ?? [];
  expect(marks).toHaveLength(runs.some((run) => run.kind === 'marks' && saidOk(run)) ? 1 : 0);
  const fixes = runs.filter((run) => run.kind.startsWith('fix') && saidOk(run));
  expect(fixes.length).toBeLessThanOrEqual(1);
  const reason = fixes[0] ? `Reason ${fixes[0].kind.slice(4)}` : 'Fits the course';
  expect(rows[1]?.[5]).toBe(reason);
  const old = OLD_ROWS.map((row) =>
    rows.filter((each) => each[1] === row[1] && each[6] === row[6]),
  );
  expect(old.map((found) => found.length)).toEqual([1, 1, 1]);
}

function judgeSetUp(host: LocalHost, runs: Run[]) {
  const labels = rowsOf(host, SETUP).map(([label]) => label);
  expect(new Set(labels).size).toBe(labels.length);
  const kept = rowsOf(host, SETUP).map(([, value]) => value);
  for (const run of runs.filter((each) => each.kind.startsWith('setting') && saidOk(each))) {
    expect(kept).toContain(`Value of ${run.kind.slice(8)}`);
  }
  expect(labels).toContain('Issue date');
}

/** One new log at most, with the headings alone, and the set-up that goes with it. */
function judgeCycle(host: LocalHost, runs: Run[]) {
  // One that finds all as it wants it changes nothing.
  const begun = runs.filter(
    ({ kind, answer }) => kind === 'cycle' && (answer as { undo?: Edit[] }).undo?.length,
  );
  expect(begun.length).toBeLessThanOrEqual(1);
  const tab = rowsOf(host, NEXT.tab);
  expect(tab.map((row) => row.slice(0, HEADINGS.length))).toEqual(begun.map(() => HEADINGS));
  const [, logs] = rowsOf(host, SETUP).find(([label]) => label === 'Log sheets') ?? [];
  expect(logs).toBe(begun.length > 0 ? NEXT.tab : undefined);
}

/** One made now is what a new one would be from the log as it is. */
async function judgeSummary(host: LocalHost) {
  const answer = host.call('makeSummary') as EditAnswer | CheckAnswer;
  expect(answer).toMatchObject({ ok: true });
  const workbook = host.toWorkbookFile();
  const { snapshot } = workbook;
  const id = snapshot.sheetOrder.find((each) => snapshot.sheets[each]?.name === SUMMARY) ?? '';
  const { [id]: _, ...sheets } = snapshot.sheets;
  const sheetOrder = snapshot.sheetOrder.filter((each) => each !== id);
  const fresh = await openTestHost(
    {},
    { now: NOW, workbook: { ...workbook, snapshot: { ...snapshot, sheets, sheetOrder } } },
  );
  fresh.call('makeSummary');
  expect(contentsOf(host, SUMMARY)).toBe(contentsOf(fresh, SUMMARY));
}

afterAll(() => {
  process.stdout.write(`${SCHEDULES} schedules from ${random.told}\n`);
});
