import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Excel from 'exceljs';
import { readLocale } from '../../../src/local/cli/read-locale';
import { alcto } from './run-alcto';

const ROOT = path.join(__dirname, '../../..');
const SAMPLE = path.join(ROOT, 'test/cases/sample-log/sample-log.csv');
const DAYS = ['--issued', '2024-06-15', '--as-of', '2026-11-23'];
const folder = mkdtempSync(path.join(tmpdir(), 'alcto-'));
afterAll(() => rmSync(folder, { recursive: true }));

function checkJson(file: string) {
  return JSON.parse(alcto('check', file, ...DAYS, '--json').stdout);
}

test('checks the sample log through the built bundle', () => {
  const { stdout, status } = alcto('check', SAMPLE, ...DAYS, '--json');
  const [sample, pat] = JSON.parse(stdout).applicants;
  expect(sample.hours).toMatchObject({ counted: 85.5, creditable: 58.5, remaining: 1.5 });
  expect(sample.nextSteps[0]).toMatchObject({ row: 32, completes: true });
  expect(pat.hours).toMatchObject({ counted: 22.5, remaining: 37.5 });
  expect(status).toBe(1);
});

test('the same workbook by LibreOffice and by exceljs gives the same JSON', () => {
  const byExceljs = path.join(folder, 'by-exceljs.xlsx');
  alcto('check', SAMPLE, ...DAYS, '--out', byExceljs);
  const byLibreOffice = path.join(ROOT, 'test/cases/files/sample-by-libreoffice.xlsx');
  const expected = checkJson(SAMPLE);
  expect(checkJson(byExceljs)).toEqual(expected);
  expect(checkJson(byLibreOffice)).toEqual(expected);
});

test('--out writes the workbook with the Summary and leaves the log as it was', async () => {
  const out = path.join(folder, 'out.xlsx');
  const before = readFileSync(SAMPLE);
  alcto('check', SAMPLE, ...DAYS, '--out', out);
  const workbook = new Excel.Workbook();
  await workbook.xlsx.readFile(out);
  const summary = workbook.getWorksheet('AL-CTO Summary');
  expect(summary?.getCell('A1').value).toBe('AL-CTO recertification: summary of hours');
  expect(summary?.pageSetup.paperSize).toBe(1);
  expect(readFileSync(SAMPLE).equals(before)).toBe(true);
});

test('help that was asked for is no trouble; without a command there is nothing to do', () => {
  const asked = alcto('check', '--help');
  expect([asked.status, asked.stderr]).toEqual([0, '']);
  expect(asked.stdout).toMatch(/^alcto check FILE/);
  const bare = alcto();
  expect([bare.status, bare.stdout]).toEqual([2, '']);
  expect(bare.stderr).toMatch(/^alcto check FILE/);
});

test('a locale is read however it is written, and an unknown one is none', () => {
  const spellings = ['en_US', 'en_us', 'en-US', 'en', 'EN-us'];
  expect(spellings.map(readLocale)).toEqual(spellings.map(() => 'en_US'));
  expect(['de', 'fil-ph', 'es_PA'].map(readLocale)).toEqual(['de_DE', 'fil_PH', 'es_PA']);
  expect(['xx', 'en_XX', 'english', '', 'en_US.UTF-8', 'C'].map(readLocale)).toEqual(
    Array.from({ length: 6 }, () => null),
  );
  const file = writeNew('log.csv', 'Name,Date,Hours,Course\nPat,3/4/2026,1,IT Management\n');
  const { stdout } = alcto('check', file, ...DAYS, '--json', '--locale=en_us');
  expect(JSON.parse(stdout).applicants[0].rows[0].date).toBe('2026-03-04');
});

test('rows of several sheets are told apart', async () => {
  const file = path.join(folder, 'two.xlsx');
  const workbook = new Excel.Workbook();
  const rows = (day: string) => [
    ['Name', 'Date', 'Hours', 'Course'],
    ['Pat', day, 'many', 'IT Management'],
  ];
  workbook.addWorksheet('Year 1').addRows(rows('2026-03-04'));
  workbook.addWorksheet('Year 2').addRows(rows('2021-03-04'));
  await workbook.xlsx.writeFile(file);
  const check = (...more: string[]) => alcto('check', file, ...DAYS, ...more).stdout;
  const both = check('--sheet=Year 1', '--sheet=Year 2');
  expect(both).toMatch(/Row 2: the hours cannot be read.*\(gives 0 h, “Year 1”\)|\(“Year 1”\)/s);
  expect(both).toMatch(/Outside the cycle\n.*Row 2: Mar 4, 2021 is before .*\(“Year 2”\)/s);
  expect(check()).not.toMatch(/in “Year 1”|\(“Year 1”\)/);
});

const reportOf = (headings: string, ...rows: string[]) =>
  alcto('check', writeNew('log.csv', [headings, ...rows].join('\n')), ...DAYS).stdout;
const HEADINGS = 'Name,Activity,Date,Hours,Course,Description';

test('a missing column is said once, whatever waits for it', () => {
  const row = (day: number) =>
    `Pat,Talk ${day},2026-03-0${day},2,IT Management,What was said there`;
  const text = reportOf(HEADINGS, row(4), row(5), row(6));
  expect(text).toContain('Waiting for a missing column: rows 2, 3, 4.');
  expect(text.match(/missing column|Add the column/g)).toHaveLength(2);
  expect(text).not.toContain('Do this next');
});

test('of what was confirmed the report says that it counts, not what to do', () => {
  const row = (day: number, confirmed: string) =>
    `Pat,Talk ${day},2026-03-0${day},2,IT Management,With lunch included,Covers the networks we run,${confirmed}`;
  const words = (day: number) => `2 h on 3/${day}/2026 exclude meals and exhibit hall`;
  const text = reportOf(
    `${HEADINGS},Justification,Confirmed`,
    row(4, ''),
    row(5, words(5)),
    row(6, `${words(6)} (reviewer Jo Doe)`),
  );
  expect(text).toMatch(/Row 2: .* are included\. Take that time out\. \(2 h\)/);
  expect(text).toMatch(/Row 3: .* are included\. Confirmed: it counts\. \(2 h\)/);
  expect(text).toMatch(
    /Row 4: .* are included\. Confirmed by reviewer Jo Doe: it counts\. \(2 h\)/,
  );
});

test('many rows outside the cycle are listed by their numbers, and an empty log says how to begin', () => {
  const old = (row: number) => `Pat,Talk ${row},2020-03-04,2,IT Management,What was said there`;
  const text = reportOf(HEADINGS, ...Array.from({ length: 13 }, (_, row) => old(row)));
  expect(text).toContain('Outside the cycle: rows 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14.');
  expect(reportOf(HEADINGS)).toContain(
    '0 rows read.\n  Enter your first activity in the row under',
  );
});

test('any script zone reads the same days', () => {
  const run = (zone: string) =>
    spawnSync(
      'node',
      [path.join(ROOT, 'build/local/alcto.mjs'), 'check', SAMPLE, ...DAYS, '--json'],
      {
        encoding: 'utf8',
        cwd: ROOT,
        env: { ...process.env, TZ: zone },
      },
    ).stdout;
  const home = run('America/Chicago');
  expect(run('Asia/Kolkata')).toBe(home);
  expect(run('Pacific/Apia')).toBe(home);
});

const refused: [string, () => string, string[], RegExp][] = [
  ['no file', () => path.join(folder, 'none.csv'), DAYS, /no file/],
  ['no issue date', () => SAMPLE, [], /There is no issue date\. .* give it with --issued DAY\./],
  ['an issue date to come', () => SAMPLE, ['--issued', '2999-01-01'], /in the future/],
  ['a day that does not exist', () => SAMPLE, ['--issued', '2024-02-30'], /must be a day/],
  ['an option unknown', () => SAMPLE, ['--nonsense=1'], /^There is no option --nonsense\. See/],
  [
    'an option cut short',
    () => SAMPLE,
    ['--issued'],
    /^--issued needs a value, as in --issued=VALUE/,
  ],
  ['one before another', () => SAMPLE, ['--issued', '--json'], /^--issued needs a value/],
  ['a value too many', () => SAMPLE, ['--json=yes'], /^--json takes no value\./],
  [
    'a locale unknown',
    () => SAMPLE,
    [...DAYS, '--locale=en_XX'],
    /must be a language and a country/,
  ],
  ['an applicant unknown', () => SAMPLE, [...DAYS, '--applicant', 'Nobody'], /no rows of/],
  ['a picture renamed', () => writeNew('photo.xlsx', '\xff\xd8\xff photo'), DAYS, /not a workbook/],
  ['a broken zip', () => writeNew('broken.xlsx', 'PK\x03\x04 broken'), DAYS, /damaged/],
  ['an empty file', () => writeNew('empty.csv', ''), DAYS, /empty/],
  ['no log in it', () => writeNew('other.csv', 'a,b\n1,2\n'), DAYS, /No sheet looks like a log/],
  [
    'two hours columns',
    () => writeNew('twice.csv', 'Date,Hours,Course,Hours\n'),
    DAYS,
    /two columns/,
  ],
];

function writeNew(name: string, content: string): string {
  const file = path.join(folder, name);
  writeFileSync(file, content, 'latin1');
  return file;
}

test.each(refused)(
  '%s: one sentence, exit code 2, nothing printed',
  (_, makeFile, args, sentence) => {
    const { stdout, stderr, status } = alcto('check', makeFile(), ...args);
    expect(stderr).toMatch(sentence);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stdout).toBe('');
    expect(status).toBe(2);
  },
);

test('a log with headings and no rows is a result: 60 hours to go', () => {
  const file = writeNew('empty-log.csv', 'Name,Date,Hours,Course,Activity\n');
  const report = checkJson(file);
  expect(report.applicants[0].hours.remaining).toBe(60);
});
