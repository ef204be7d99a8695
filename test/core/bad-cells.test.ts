// What people and spreadsheets put into one cell of an otherwise good row, and what must become of it.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { toCell, ZoneClock } from '../../src/addon/sheet/civil-time';
import { checkLog } from '../../src/core/assessment/check-log';
import { parseSetUp } from '../../src/core/assessment/set-up';
import { parseLog } from '../../src/core/log/parse-log';
import { POLICY } from '../../src/core/policy/policy';

type Encoded =
  | string
  | number
  | boolean
  | { $date: string; tz: string }
  | { $number: string }
  | { $repeat: [string, number] };

interface Case {
  id: string;
  title: string;
  input: {
    cell: string;
    value?: Encoded;
    each_of?: Encoded[];
    today?: string;
    settings?: { issued: string };
  };
  expected: { status?: string; hours: number; codes?: string[] };
}

const FILE = path.join(__dirname, '../cases/bad-inputs/cells.json');
const { baseline, cases } = JSON.parse(readFileSync(FILE, 'utf8')) as {
  baseline: { issued: string; today: string; headers: string[]; row: Encoded[] };
  cases: Case[];
};

/** The instant at which clocks of a zone show a civil time. */
function instantOf(civil: string, timeZone: string): Date {
  if (/[+-]\d\d:\d\d$/.test(civil)) return new Date(civil);
  const wall = Date.parse(`${civil.includes('T') ? civil : `${civil}T00:00:00`}Z`);
  const shown = (instant: number) => {
    const { day, seconds } = new ZoneClock(timeZone).read(new Date(instant));
    return Date.parse(`${day}T00:00:00Z`) + seconds * 1000;
  };
  const guess = wall - (shown(wall) - wall);
  return new Date(guess - (shown(guess) - wall));
}

function decode(value: Encoded): unknown {
  if (typeof value !== 'object') return value;
  if ('$date' in value) return instantOf(value.$date, value.tz);
  return '$number' in value ? Number(value.$number) : value.$repeat[0].repeat(value.$repeat[1]);
}

function zoneOf(value: Encoded): string {
  return typeof value === 'object' && '$date' in value ? value.tz : 'America/Chicago';
}

function checkCell({ input }: Case, value: Encoded) {
  const column = baseline.headers.indexOf(input.cell);
  const clock = new ZoneClock(zoneOf(value));
  const row = baseline.row.map((usual, index) =>
    index === column ? decode(value) : decode(retime(usual, value)),
  );
  const cells = [baseline.headers, row.map((cell) => toCell(cell, clock))];
  const log = parseLog(
    { sheet: 'PD Log', cells },
    { policy: POLICY, isMonthFirst: true, chosen: new Map() },
  );
  const setUp = parseSetUp([['Issue date', input.settings?.issued ?? baseline.issued]]);
  const { applicants } = checkLog({
    policy: POLICY,
    logs: log ? [log] : [],
    setUp,
    today: input.today ?? baseline.today,
    isMonthFirst: true,
    otherLogs: [],
  });
  return applicants[0];
}

/** The row's own good date, in the zone of the spreadsheet under test. */
function retime(usual: Encoded, value: Encoded): Encoded {
  return typeof usual === 'object' && '$date' in usual ? { ...usual, tz: zoneOf(value) } : usual;
}

const each = cases.flatMap((one) =>
  (one.input.each_of ?? [one.input.value as Encoded]).map(
    (value) => [`${one.id} ${one.title}`, one, value] as const,
  ),
);

test.each(each)('%s', (_, one, value) => {
  const { rows, hours } = checkCell(one, value);
  const { status = 'COUNTED', codes = [] } = one.expected;
  expect(rows[0].status).toBe(status);
  expect(hours?.counted).toBe(one.expected.hours);
  expect(rows[0].findings.map(({ code }) => code)).toEqual(expect.arrayContaining(codes));
  for (const { message } of rows[0].findings) {
    expect(message.length).toBeLessThan(160);
    expect(message).not.toMatch(/undefined|null|NaN|\{|invalid/);
  }
});
