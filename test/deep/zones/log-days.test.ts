// The days of a log, its cycle and today, by the clocks of the spreadsheet and never those of the script.

import { readFileSync } from 'node:fs';
import type { CheckAnswer, Edit, EditAnswer } from '../../../src/core/protocol/messages';
import type { CheckReport } from '../../../src/core/report/check-report';
import { openTestHost, type TestCell, valueAt } from '../../addon/open-test-host';
import { NINE, WITHOUT_MIDNIGHTS } from './zones';

const IS_FULL = process.env.ALCTO_DEEP === '1' || process.env.ALCTO_ZONE !== undefined;
const FEW = ['America/Chicago', 'Asia/Kathmandu', 'Pacific/Apia', 'America/Havana'];
const ZONES = IS_FULL ? [...NINE, ...WITHOUT_MIDNIGHTS] : FEW;
// Where a day begins at one o'clock, a date cell cannot be without a time.
const WITH_MIDNIGHTS = ZONES.filter((zone) => !WITHOUT_MIDNIGHTS.includes(zone));
const HEADINGS = ['Activity', 'Date', 'Hours', 'Course', 'Justification', 'Description'];
const COURSE = 'IT Management';

const day = (text: string) => new Date(`${text}T00:00:00Z`);
const serialOf = (text: string) => day(text).getTime() / 86_400_000 + 25_569;
const rowOf = (date: TestCell, index: number, hours: TestCell = 1): TestCell[] => {
  const word = 'abcdefghij'[index]?.repeat(6) ?? '';
  return [word, date, hours, COURSE, 'It fits the course', `${word} ${word}s`];
};

/** The day of the same answer by the clocks of the script. */
const EXPIRES_BY_SCRIPT = `
  function expiresByScript() {
    const moment = App.ALCTO_EXPIRES();
    return [moment.getFullYear(), moment.getMonth() + 1, moment.getDate()].join('-');
  }`;

interface Book {
  timeZone: string;
  issued: string;
  now: number;
  rows: TestCell[][];
}

function open({ timeZone, issued, now, rows }: Book) {
  const sheets = {
    'PD Log': [HEADINGS, ...rows],
    'AL-CTO Setup': [['Issue date', day(issued)]],
    Mine: [['=ALCTO_EXPIRES()']],
  };
  const functions = readFileSync('dist/functions.js', 'utf8') + EXPIRES_BY_SCRIPT;
  return openTestHost(sheets, { timeZone, now: () => now, functions });
}

async function check(book: Book): Promise<CheckReport> {
  const host = await open(book);
  const answer = host.call('checkCompliance') as CheckAnswer;
  if (!answer.ok) throw new Error(JSON.stringify(answer.faults));
  return answer.report;
}

const statusesOf = (report: CheckReport) => report.applicants[0]?.rows.map(({ status }) => status);

/** The instant of a day's first minute in the zone, by its own clocks. */
function startOf(text: string, timeZone: string): number {
  const clock = new Intl.DateTimeFormat('en-CA', { timeZone });
  let instant = day(text).getTime() - 26 * 3_600_000;
  while (clock.format(new Date(instant)) < text) instant += 15 * 60_000;
  return instant;
}

test.each(ZONES)(
  'both days of a cycle count in %s, and those beside them do not',
  async (timeZone) => {
    const days = ['2024-03-09', '2024-03-10', '2027-03-10', '2027-03-11'];
    const now = Date.UTC(2027, 2, 12, 12);
    const rows = days.map((each, index) => rowOf(day(each), index));
    const report = await check({ timeZone, issued: '2024-03-10', now, rows });
    expect(statusesOf(report)).toEqual(['REJECTED', 'COUNTED', 'COUNTED', 'REJECTED']);
    expect(report.applicants[0]?.rows.map(({ date }) => date)).toEqual(days);
  },
);

test.each(ZONES)('what was issued on Feb 29 expires on Feb 28 in %s', async (timeZone) => {
  const days = ['2024-02-28', '2024-02-29', '2027-02-28', '2027-03-01'];
  const rows = days.map((each, index) => rowOf(day(each), index));
  const report = await check({
    timeZone,
    issued: '2024-02-29',
    now: Date.UTC(2027, 2, 2, 12),
    rows,
  });
  expect(report.applicants[0]?.cycle).toMatchObject({
    issued: '2024-02-29',
    expires: '2027-02-28',
  });
  expect(statusesOf(report)).toEqual(['REJECTED', 'COUNTED', 'COUNTED', 'REJECTED']);
});

test.each(
  ZONES.flatMap((zone) => ['2026-03-08', '2026-11-01', '2026-11-23'].map((each) => [zone, each])),
)('in %s, %s is planned until its midnight and counts from it', async (timeZone, today) => {
  const midnight = startOf(today, timeZone);
  const rows = [rowOf(day(today), 0)];
  const at = (now: number) => check({ timeZone, issued: '2024-06-15', now, rows });
  const before = await at(midnight - 60_000);
  expect(before.asOf < today).toBe(true);
  expect(statusesOf(before)).toEqual(['PLANNED']);
  const after = await at(midnight + 60_000);
  expect(after.asOf).toBe(today);
  expect(statusesOf(after)).toEqual(['COUNTED']);
});

test.each(ZONES)(
  'a duration is as long in %s as it looks, whatever its clocks once were',
  async (timeZone) => {
    const durations = [1.5, 0.25, 10, 23.75];
    const rows = durations.map((hours, index) =>
      rowOf(day('2026-03-08'), index, { v: hours / 24, t: 2, s: { n: { pattern: '[h]:mm' } } }),
    );
    const report = await check({
      timeZone,
      issued: '2024-06-15',
      now: Date.UTC(2026, 10, 23),
      rows,
    });
    expect(report.applicants[0]?.rows.map(({ hours }) => hours)).toEqual(durations);
  },
);

// Days on which one of the zones changes its clocks.
const CHANGES = ['2026-03-08', '2026-11-01', '2026-03-29', '2026-04-24', '2024-02-29'];
const write = (index: number, before: TestCell, after: string): Edit => ({
  op: 'write',
  sheet: 'PD Log',
  row: index + 2,
  cells: [
    { column: 2, before: before as string, after: { day: after, seconds: 0 }, format: 'm/d/yyyy' },
  ],
});

test.each(WITH_MIDNIGHTS)(
  'a date put in by the panel in %s is that day alone, and its undo the text',
  async (timeZone) => {
    const rows = CHANGES.map((each, index) => rowOf(`on ${each}`, index));
    const host = await open({ timeZone, issued: '2024-01-15', now: Date.UTC(2026, 10, 23), rows });
    const edits = CHANGES.map((each, index) => write(index, `on ${each}`, each));
    const { undo } = host.call('editCells', { edits }) as { undo: Edit[] };
    const held = () => CHANGES.map((_, index) => valueAt(host, 'PD Log', index + 2, 2));
    expect(held()).toEqual(CHANGES.map(serialOf));
    const undone = host.call('editCells', { edits: undo, isUndo: true }) as EditAnswer;
    expect(undone).toMatchObject({ ok: true, skipped: 0 });
    expect(held()).toEqual(CHANGES.map((each) => `on ${each}`));
  },
);

test.each(WITH_MIDNIGHTS)(
  'a formula in %s shows the expiration date, in the zone of the script and on days of clock changes too',
  async (timeZone) => {
    const host = await open({
      timeZone,
      issued: '2024-03-14',
      now: Date.UTC(2026, 10, 23),
      rows: [],
    });
    // Clocks go forward in America on this day.
    expect(Math.floor(Number(valueAt(host, 'Mine', 1, 1)))).toBe(serialOf('2027-03-14'));
    expect(host.call('expiresByScript')).toBe('2027-3-14');
  },
);
