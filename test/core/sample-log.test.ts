import { readFileSync } from 'node:fs';
import path from 'node:path';
import Papa from 'papaparse';
import { checkLog } from '../../src/core/assessment/check-log';
import { parseSetUp } from '../../src/core/assessment/set-up';
import type { Cell } from '../../src/core/log/cell';
import { parseLog } from '../../src/core/log/parse-log';
import { POLICY } from '../../src/core/policy/policy';
import type { CheckReport } from '../../src/core/report/check-report';

const FOLDER = path.join(__dirname, '../cases/sample-log');

function readRows(file: string): string[][] {
  return Papa.parse<string[]>(readFileSync(path.join(FOLDER, file), 'utf8').trimEnd()).data;
}

function checkSample(cells: Cell[][]): CheckReport {
  const log = parseLog(
    { sheet: 'PD Log', cells },
    { policy: POLICY, isMonthFirst: true, chosen: new Map() },
  );
  if (!log) throw new Error('the sample has no headings');
  return checkLog({
    policy: POLICY,
    logs: [log],
    setUp: parseSetUp([['Issue date', '2024-06-15']]),
    today: '2026-11-23',
    isMonthFirst: true,
    otherLogs: [],
  });
}

/** The table has the names of the day it was written; a course that was renamed keeps its old one as another name. */
const nameNow = (course: string) =>
  POLICY.courses.find(({ name, otherNames }) => [name, ...otherNames].includes(course))?.name ??
  null;

describe('the sample log', () => {
  const check = () => checkSample(readRows('sample-log.csv'));
  const listRows = () =>
    check().applicants.flatMap((each) => each.rows.map((row) => ({ ...row, who: each.applicant })));

  test.each(readRows('sample-log-expected.csv').slice(1))(
    'row %s of %s on %s, %s h in %s is %s',
    (row, applicant, date, hours, course, status, codes) => {
      const found = listRows().find((each) => each.row === Number(row));
      expect(found).toMatchObject({
        who: applicant,
        date,
        hours: Number(hours),
        course: nameNow(course),
        status,
      });
      const foundCodes = found?.findings.map((finding) => finding.code);
      expect(foundCodes).toEqual(expect.arrayContaining(codes.split(' ').filter(Boolean)));
    },
  );

  test('adds up for both applicants', () => {
    const [sample, pat] = check().applicants;
    expect(sample.hours).toMatchObject({
      counted: 85.5,
      creditable: 58.5,
      remaining: 1.5,
      surplus: 27,
      held: 16.5,
      rejected: 9,
      planned: 4,
    });
    expect(sample.standing).toBe('ON_TRACK');
    expect(sample.nextSteps[0]).toMatchObject({ row: 32, gain: 1.5, completes: true });
    expect(pat.hours).toMatchObject({ counted: 22.5, remaining: 37.5 });
  });

  test('passes over the total row and says so', () => {
    expect(check().logs[0]).toMatchObject({
      headerRow: 3,
      rows: 40,
      passedOver: [{ row: 44, reason: 'TOTAL_ROW' }],
    });
  });

  test('column order is free', () => {
    const turned = checkSample(readRows('sample-log.csv').map((row) => [...row].reverse()));
    expect({ ...turned, logs: [] }).toEqual({ ...check(), logs: [] });
  });

  test('row order does not change the totals', () => {
    const all = readRows('sample-log.csv');
    const turned = checkSample([...all.slice(0, 3), ...all.slice(3).reverse()]);
    const totals = (each: CheckReport) =>
      new Map(each.applicants.map((a) => [a.applicant, a.hours]));
    expect(totals(turned)).toEqual(totals(check()));
  });

  test('every message says its row in under 160 characters', () => {
    for (const row of listRows()) {
      for (const finding of row.findings) {
        expect(finding.message.startsWith(`Row ${row.row}: `)).toBe(true);
        expect(finding.message.length).toBeLessThan(160);
      }
    }
  });
});
