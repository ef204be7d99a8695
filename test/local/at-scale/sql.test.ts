// assess.sql itself, in DuckDB: its tables and views say of each person what the command line says.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ApplicantReport, CheckReport } from '../../../src/core/report/check-report';
import { alcto } from '../cli/run-alcto';
import { bodyOf, runInDuckDb } from './duck-sql';
import { openDuckDb } from './open-duckdb';

const CASES = path.join(__dirname, '../../cases');
const LOGS = {
  'sample-log.csv': path.join(CASES, 'sample-log/sample-log.csv'),
  'busy-director.xlsx': path.join(CASES, 'logs/busy-director.xlsx'),
};
const OPTIONS = ['--program', 'al-cto', '--program', 'td-ceu'];
const TODAY = '2026-11-23';

const folder = mkdtempSync(path.join(tmpdir(), 'alcto-'));
afterAll(() => rmSync(folder, { recursive: true }));

const read = (name: string) => readFileSync(path.join(folder, name), 'utf8');

/** The database as assess.sql leaves it. */
async function openWarehouse() {
  alcto('bigquery', '--out', folder, ...Object.values(LOGS), ...OPTIONS, '--issued', '2024-06-15');
  const sql = read('assess.sql');
  const { connection, close } = await openDuckDb(read('alcto-core.js'), bodyOf(sql));
  const ask = async (query: string) => (await connection.runAndReadAll(query)).getRowObjectsJson();
  await ask('CREATE SCHEMA alcto');
  await ask('CREATE TABLE alcto.logs (file VARCHAR, log VARCHAR)');
  await ask(`INSERT INTO alcto.logs FROM read_json('${path.join(folder, 'logs.ndjson')}',
    columns = {file: 'VARCHAR', log: 'VARCHAR'}, maximum_object_size = 50000000)`);
  await ask(`INSERT INTO alcto.logs VALUES ('undated.csv', '${UNDATED}')`);
  await ask(`CREATE TABLE alcto.today AS SELECT DATE '${TODAY}' AS day`);
  await runInDuckDb(connection, sql);
  return { ask, close };
}

const UNDATED = JSON.stringify({
  setUp: [],
  sheets: [{ sheet: 'Log', cells: [['Date', 'Hours', 'Course', 'Activity']], merges: [] }],
  locale: 'en_US',
});

const warehouse = openWarehouse();
afterAll(async () => (await warehouse).close());
const ask = async (query: string) => (await warehouse).ask(query);

const reports = Object.entries(LOGS).map(([file, log]): [string, CheckReport] => {
  const { stdout } = alcto(
    'check',
    log,
    '--as-of',
    TODAY,
    ...OPTIONS,
    '--issued',
    '2024-06-15',
    '--json',
  );
  return [file, JSON.parse(stdout)];
});

/** Each person of each program of each log, as the command line has them. */
const everybody = reports.flatMap(([file, { applicants, programs = [] }]) =>
  [{ program: 'al-cto', applicants }, ...programs].flatMap(({ program, applicants: own }) =>
    own.map((person) => ({ file, program, person })),
  ),
);

test('the view of people has each of them once for each program', async () => {
  const hoursOf = ({ hours }: ApplicantReport) => ({
    required_hours: hours?.required,
    counted_hours: hours?.counted,
    creditable_hours: hours?.creditable,
    remaining_hours: hours?.remaining,
    held_hours: hours?.held,
    planned_hours: hours?.planned,
  });
  const rows = await ask('SELECT * EXCLUDE (person) FROM alcto.people');
  expect(rows).toHaveLength(everybody.length);
  expect(rows).toEqual(
    expect.arrayContaining(
      everybody.map(({ file, program, person }) => ({
        file: expect.stringContaining(file),
        program,
        applicant: person.applicant,
        email: person.email,
        district: person.district,
        cohort: person.cohort,
        standing: person.standing,
        issued: person.cycle?.issued,
        expires: person.cycle?.expires,
        ...hoursOf(person),
      })),
    ),
  );
});

test('the view of requirements has the courses of AL-CTO and what TD-CEU asks for', async () => {
  const asked = (program: string, { courses, requirements = [] }: ApplicantReport) =>
    program === 'al-cto'
      ? courses.map(({ course, minimum, ...rest }) => ({ ...rest, text: course, needed: minimum }))
      : requirements;
  const rows = await ask(
    'SELECT program, applicant, requirement, needed_hours, counted_hours, remaining_hours FROM alcto.requirements',
  );
  const said = everybody.flatMap(({ program, person }) =>
    asked(program, person).map(({ text, needed, counted, remaining }) => ({
      program,
      applicant: person.applicant,
      requirement: text,
      needed_hours: needed,
      counted_hours: counted,
      remaining_hours: remaining,
    })),
  );
  expect(rows).toHaveLength(said.length);
  expect(rows).toEqual(expect.arrayContaining(said));
});

test('the view of districts adds up', async () => {
  const rows = await ask('SELECT * FROM alcto.districts');
  const total = (name: string) => rows.reduce((sum, row) => sum + Number(row[name]), 0);
  expect(total('people')).toBe(everybody.length);
  expect(total('complete')).toBe(
    everybody.filter(({ person }) => person.hours?.remaining === 0).length,
  );
  expect(rows.map(({ program }) => program)).toEqual(expect.arrayContaining(['al-cto', 'td-ceu']));
});

test('a log that can’t be checked is in the view of faults', async () => {
  expect(await ask('SELECT file, code FROM alcto.faults')).toEqual([
    { file: 'undated.csv', code: 'ISSUE_DATE_MISSING' },
  ]);
});
