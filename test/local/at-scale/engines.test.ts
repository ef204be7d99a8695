// The core as one script answers in other engines what the command line says, byte for byte.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import vm from 'node:vm';
import { alcto } from '../cli/run-alcto';
import { openDuckDb } from './open-duckdb';

const CASES = path.join(__dirname, '../../cases');
const TODAY = '2026-11-23';
const LOGS = [
  'sample-log/sample-log.csv',
  'logs/busy-director.xlsx',
  'files/sample-by-libreoffice.xlsx',
  'files/german-log-by-libreoffice.xlsx',
].map((file) => path.join(CASES, file));
const OPTIONS = [
  ['--issued', '2024-06-15'],
  ['--issued', '2024-06-15', '--program', 'al-cto', '--program', 'td-ceu'],
];

const folder = mkdtempSync(path.join(tmpdir(), 'alcto-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Row {
  file: string;
  log: string;
}

/** What is written for an engine, and what the command line says of each log. */
function prepare(options: string[]) {
  const out = path.join(folder, String(options.length));
  const { status } = alcto('bigquery', '--out', out, ...LOGS, ...options);
  expect(status).toBe(0);
  const rows = readFileSync(path.join(out, 'logs.ndjson'), 'utf8').trim().split('\n');
  const said = LOGS.map((file) => {
    const { stdout } = alcto('check', file, '--as-of', TODAY, ...options, '--json');
    return JSON.stringify(JSON.parse(stdout));
  });
  const script = readFileSync(path.join(out, 'alcto-core.js'), 'utf8');
  return { out, script, said, rows: rows.map((row): Row => JSON.parse(row)) };
}

/** Each file with its report, by an engine that is no V8. */
const runQuickJs = (out: string): [file: string, report: string][] =>
  JSON.parse(
    execFileSync(
      process.execPath,
      [
        path.join(__dirname, 'run-quickjs.mjs'),
        ...['alcto-core.js', 'logs.ndjson'].map((name) => path.join(out, name)),
        TODAY,
      ],
      { encoding: 'utf8' },
    ),
  );

/** In the order of the command line's files. */
const inOrder = (answers: [file: string, answer: string][]) =>
  LOGS.map((file) => answers.find(([name]) => file.endsWith(name))?.[1]);

describe.each(OPTIONS.map((options) => [options.join(' '), options]))('with %s', (_, options) => {
  const { out, script, said, rows } = prepare(options);

  test('in a context with JavaScript’s own globals alone, and no clock', () => {
    const context = vm.createContext({});
    vm.runInContext(
      'delete globalThis.console; delete globalThis.Intl; Date.now = () => { throw new Error("a clock"); };',
      context,
    );
    vm.runInContext(script, context);
    const answers = rows.map(({ file, log }): [string, string] => {
      Object.assign(context, { log, today: TODAY });
      return [file, vm.runInContext('AlctoCore.assess(log, today)', context)];
    });
    expect(inOrder(answers)).toEqual(said);
  });

  test('in QuickJS', () => {
    expect(inOrder(runQuickJs(out))).toEqual(said);
  });

  test('in DuckDB, by the function that the queries use', async () => {
    const database = await openDuckDb(script);
    const answers = await database.assess(path.join(out, 'logs.ndjson'), TODAY);
    database.close();
    expect(inOrder(answers)).toEqual(said);
  });
});

test('without logs the script and the queries are written alone', () => {
  const out = path.join(folder, 'alone');
  const { status } = alcto('bigquery', '--out', out);
  expect(status).toBe(0);
  expect(readFileSync(path.join(out, 'logs.ndjson'), 'utf8')).toBe('');
  const sql = readFileSync(path.join(out, 'assess.sql'), 'utf8');
  expect(sql).toContain('LANGUAGE js');
  expect(sql).toContain('DETERMINISTIC');
  expect(readFileSync(path.join(out, 'README.md'), 'utf8')).toContain('never on a live BigQuery');
});

test('a log that can’t be checked is a row with its faults', () => {
  const out = path.join(folder, 'undated');
  alcto('bigquery', '--out', out, LOGS[0]);
  const [[, report]] = runQuickJs(out);
  expect(JSON.parse(report).faults).toMatchObject([{ code: 'ISSUE_DATE_MISSING' }]);
});
