import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as XLSX from '@e965/xlsx';
import Excel from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
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

test('the same workbook by LibreOffice and by exceljs, as .ods and as .xls gives the same JSON', () => {
  const byExceljs = path.join(folder, 'by-exceljs.xlsx');
  alcto('check', SAMPLE, ...DAYS, '--out', byExceljs);
  const byLibreOffice = path.join(ROOT, 'test/cases/files/sample-by-libreoffice.xlsx');
  const expected = checkJson(SAMPLE);
  expect(checkJson(byExceljs)).toEqual(expected);
  // SheetJS, shared by all test files, complains about the comma in our date format while it writes.
  const outside: Console = Reflect.get(globalThis, 'requireShared')('node:console');
  const complaints = jest.spyOn(outside, 'error').mockImplementation(() => undefined);
  for (const kind of ['ods', 'xls'] as const) {
    const file = path.join(folder, `sample.${kind}`);
    const workbook = XLSX.read(readFileSync(byExceljs), { cellNF: true });
    writeFileSync(file, XLSX.write(workbook, { bookType: kind, type: 'buffer' }));
    expect(checkJson(file)).toEqual(expected);
  }
  complaints.mockRestore();
  expect(checkJson(byLibreOffice)).toEqual(expected);
});

/** The same workbook with its elements named `x:row` for `row`, as some programs write them. */
function withPrefixes(bytes: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).map(([name, part]): [string, Uint8Array] => {
    if (!/^xl\/(?:workbook|styles|sharedStrings|worksheets\/[^/]*)\.xml$/.test(name))
      return [name, part];
    const xml = strFromU8(part)
      .replace(/<(\/?)(?=[A-Za-z]+[\s/>])/g, '<$1x:')
      .replace(/xmlns="(?=[^"]*spreadsheetml)/g, 'xmlns:x="');
    return [name, strToU8(xml)];
  });
  return zipSync(Object.fromEntries(parts));
}

test('elements with a prefix are read like those without', () => {
  const plain = path.join(folder, 'plain.xlsx');
  alcto('check', SAMPLE, ...DAYS, '--out', plain);
  const prefixed = path.join(folder, 'prefixed.xlsx');
  const bytes = withPrefixes(readFileSync(plain));
  expect(strFromU8(unzipSync(bytes)['xl/workbook.xml'])).toContain('<x:sheet ');
  writeFileSync(prefixed, bytes);
  expect(checkJson(prefixed)).toEqual(checkJson(plain));
});

test('--out writes the workbook with the Summary and leaves the log as it was', async () => {
  const out = path.join(folder, 'out.xlsx');
  const before = readFileSync(SAMPLE);
  alcto('check', SAMPLE, ...DAYS, '--out', out);
  const workbook = new Excel.Workbook();
  await workbook.xlsx.readFile(out);
  const summary = workbook.getWorksheet('AL-CTO Summary');
  expect(summary?.getCell('A1').value).toBe('AL-CTO recertification');
  expect(summary?.pageSetup.paperSize).toBe(1);
  expect(readFileSync(SAMPLE).equals(before)).toBe(true);
});

test('--out replaces its own earlier result and an empty file, and no other', async () => {
  const out = path.join(folder, 'precious.xlsx');
  const run = () => alcto('check', SAMPLE, ...DAYS, '--out', out);
  writeFileSync(out, '');
  expect(run().stderr).toBe(`Written: ${out}\n`);
  expect(run().stderr).toBe(`Written: ${out}\n`);
  // Somebody went on with it.
  const workbook = new Excel.Workbook();
  await workbook.xlsx.readFile(out);
  workbook.lastModifiedBy = 'Ann Lee';
  const edited = Buffer.from(await workbook.xlsx.writeBuffer());
  for (const theirs of [edited, Buffer.from('a text')]) {
    writeFileSync(out, theirs);
    const { status, stdout, stderr } = run();
    expect([status, stdout, stderr]).toEqual([
      2,
      '',
      "“precious.xlsx” already exists and isn't as alcto check left it. Choose another name.\n",
    ]);
    expect(readFileSync(out).equals(theirs)).toBe(true);
  }
});

test('help that was asked for is no trouble; without a command there is nothing to do', () => {
  const asked = alcto('check', '--help');
  expect([asked.status, asked.stderr]).toEqual([0, '']);
  expect(asked.stdout).toMatch(/^Usage: alcto check .*--time-limit .*Examples:/s);
  const bare = alcto();
  expect([bare.status, bare.stdout]).toEqual([2, '']);
  expect(bare.stderr).toMatch(/^Usage: alcto .*Exit codes:/s);
});

test('a locale is read however it is written, and an unknown one is none', () => {
  const spellings = ['en_US', 'en_us', 'en-US', 'en', 'EN-us'];
  expect(spellings.map(readLocale)).toEqual(spellings.map(() => 'en_US'));
  expect(['de', 'fil-ph', 'es_PA'].map(readLocale)).toEqual(['de_DE', 'fil_PH', 'es_PA']);
  expect(['xx', 'en_XX', 'english', '', 'en_US.UTF-8', 'C'].map(readLocale)).toEqual(
    Array.from({ length: 6 }, () => null),
  );
  const file = writeNew(
    'log.csv',
    'Name,Activity,Date,Hours,Course\nPat,ALET,3/4/2026,1,IT Management\n',
  );
  const { stdout } = alcto('check', file, ...DAYS, '--json', '--locale=en_us');
  expect(JSON.parse(stdout).applicants[0].rows[0].date).toBe('2026-03-04');
});

test('rows of several sheets are told apart', async () => {
  const file = path.join(folder, 'two.xlsx');
  const workbook = new Excel.Workbook();
  const rows = (day: string) => [
    ['Name', 'Activity', 'Date', 'Hours', 'Course'],
    ['Pat', 'ALET', day, 'many', 'IT Management'],
  ];
  workbook.addWorksheet('Year 1').addRows(rows('2026-03-04'));
  workbook.addWorksheet('Year 2').addRows(rows('2021-03-04'));
  await workbook.xlsx.writeFile(file);
  const check = (...more: string[]) => alcto('check', file, ...DAYS, ...more).stdout;
  const both = check('--sheet=Year 1', '--sheet=Year 2');
  expect(both).toMatch(/Needs you\n.* {2}“Year 1”, row 2: [^\n]*hours\..*Outside/s);
  expect(both).toMatch(/Outside the cycle\n[^\n]*\n? {2}“Year 2”, row 2: Mar 4, 2021 is before /);
  expect(both).not.toContain('Row 2:');
  // Tabs of one shape are read as one log without being named.
  expect(check()).toBe(both);
  expect(check('--sheet=Year 1')).not.toMatch(/in “Year 1”|“Year 1”, row/);
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

test('a column that may be the missing one is named with the option that says so, and does', () => {
  const file = writeNew(
    'free.csv',
    "Activity,Date,Hours,Course,Mark,What it's good for,Description\nTalk,2026-03-04,2,IT Management,Y,Covers the networks we run,Two talks\n",
  );
  const option = "--column 'justification=What it'\\''s good for'";
  for (const command of ['check', 'columns']) {
    expect(alcto(command, file, ...DAYS).stdout).toMatch(
      `Add the column. Or is it “What it's good for”? Then use ${option}.`,
    );
  }
  const answered = alcto('check', file, ...DAYS, "--column=justification=What it's good for");
  expect(answered.stdout).not.toMatch(/--column|Add the column/);
});

test('a row that waits for a column needs nobody for how its course is spelled', () => {
  const text = reportOf(HEADINGS, 'Pat,Talk,2026-03-04,2,IT Mgmt,What was said there');
  expect(text).toContain('Waiting for a missing column: row 2.');
  expect(text).not.toContain('Needs you');
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
  expect(text).toMatch(
    /Row 2: .* registration\. Take that time out, or confirm it's already out\. \(2 h\)/,
  );
  expect(text).toMatch(/Row 3: .* registration\. Confirmed: it counts\. \(2 h\)/);
  expect(text).toMatch(
    /Row 4: .* registration\. Confirmed by reviewer Jo Doe: it counts\. \(2 h\)/,
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
  [
    'an option unknown',
    () => SAMPLE,
    ['--nonsense=1'],
    /^Unknown option --nonsense=1\. See alcto --help\.$/m,
  ],
  ['an option cut short', () => SAMPLE, ['--issued'], /^--issued <day> needs a value\./],
  ['one before another', () => SAMPLE, ['--issued', '--as-of'], /^--issued must be a day/],
  ['a value too many', () => SAMPLE, ['--json=yes'], /^Unknown option --json=yes\./],
  [
    'a locale unknown',
    () => SAMPLE,
    [...DAYS, '--locale=en_XX'],
    /must be a language and a country/,
  ],
  [
    'a program unknown',
    () => SAMPLE,
    [...DAYS, '--program=x'],
    /^There is no program x. --program must be one of al-cto/,
  ],
  ['no time at all', () => SAMPLE, [...DAYS, '--time-limit=0'], /^--time-limit must be a number/],
  [
    'a field unknown',
    () => SAMPLE,
    [...DAYS, '--column=when=Day'],
    /^--column must be FIELD=HEADING/,
  ],
  [
    'a field without its heading',
    () => SAMPLE,
    [...DAYS, '--column=hours'],
    /^--column hours needs a heading, as in --column 'hours=HEADING'\.$/m,
  ],
  [
    'a heading that is not there, shown as it was typed',
    () => SAMPLE,
    [...DAYS, '--column=hours=Nope'],
    /^“PD Log” has no column “Nope”\. Which one is “Number of Hours”\? Headings: “Number of Hours”/,
  ],
  [
    'a sheet that is not there',
    () => SAMPLE,
    [...DAYS, '--sheet=Foo'],
    /^There is no sheet “Foo”\. The file has “PD Log”\. Choose with --sheet\.$/m,
  ],
  [
    'a day before the issue date',
    () => SAMPLE,
    ['--issued=2024-06-15', '--as-of=2020-01-01'],
    /^The issue date, Jun 15, 2024, is after Jan 1, 2020, which --as-of gives\. Give a later day\.$/m,
  ],
  [
    'one heading for two fields',
    () => SAMPLE,
    [...DAYS, '--column=activity=Notes', '--column=description=notes'],
    /^--column gives “notes” to both activity and description\./,
  ],
  ['half a name', () => SAMPLE, [...DAYS, '--same=K. Lee'], /^--same must be OTHER=NAME/],
  ['two files', () => SAMPLE, [...DAYS, 'more.csv'], /^Too many arguments for check/],
  ['an applicant unknown', () => SAMPLE, [...DAYS, '--applicant', 'Nobody'], /no rows for/],
  ['a picture renamed', () => writeNew('photo.xlsx', '\xff\xd8\xff photo'), DAYS, /not a workbook/],
  ['a broken zip', () => writeNew('broken.xlsx', 'PK\x03\x04 broken'), DAYS, /damaged/],
  ['an empty file', () => writeNew('empty.csv', ''), DAYS, /empty/],
  ['no log in it', () => writeNew('other.csv', 'a,b\n1,2\n'), DAYS, /No sheet looks like a log/],
  [
    'two hours columns',
    () => writeNew('twice.csv', 'Activity,Date,Hours,Course,Hours\n'),
    DAYS,
    /Which column in “PD Log” is “Number of Hours”\?/,
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

test('a name given with --same that nobody has is said, with those there are', () => {
  const idle = alcto('check', SAMPLE, ...DAYS, '--same', 'Ann Lee=Pat Doe');
  expect(idle.stderr.trim()).toMatch(
    /^--same 'Ann Lee=Pat Doe' changed nothing\. The log has rows for Sample Candidate, /,
  );
  const same = alcto('check', SAMPLE, ...DAYS, '--same', 'Pat Placeholder=Sample Candidate');
  expect(same.stderr).toBe('');
});

test('a check that takes too long is stopped, and with --json its fault is one too', () => {
  const { stdout, stderr, status } = alcto('check', SAMPLE, ...DAYS, '--json', '--time-limit=0.01');
  expect(stderr).toMatch(
    /^The check took more than 0\.01 seconds and was stopped\. .*--time-limit/,
  );
  expect(JSON.parse(stdout)).toEqual({
    faults: [{ code: 'TIME_LIMIT', message: stderr.trim() }],
  });
  expect(status).toBe(2);
});

test('no control character of a file reaches the terminal', () => {
  const esc = '\u001b[2J\u009b31m\u202e';
  const file = path.join(folder, 'control.csv');
  const row = `Pat${esc},Talk${esc},x${esc},2${esc},IT${esc},Fits the course well,Two talks`;
  writeFileSync(file, `Name,Activity,Date${esc},Hours,Course,Justification,Description\n${row}\n`);
  const outputs = [
    alcto('check', file, ...DAYS),
    alcto('check', file, ...DAYS, '--json'),
    alcto('check', file, ...DAYS, `--applicant=${esc}`),
    alcto('check', file, ...DAYS, `--sheet=${esc}`),
    alcto('check', `${esc}.csv`),
    alcto(`${esc}`),
    alcto('columns', file),
  ];
  for (const { stdout, stderr } of outputs) {
    expect(stdout + stderr).not.toMatch(/[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069]/u);
  }
});

test('what was understood of a file is printed by column, without any date of issue', () => {
  const { stdout, status } = alcto('columns', SAMPLE);
  expect(stdout).toMatch(/^“PD Log”: headings in row 3, 40 rows$/m);
  expect(stdout).toMatch(/^ {2}date: “Date Completed” in column D, by its heading$/m);
  expect(stdout).toMatch(/^ {2}Skipped rows: 44 \(total\)$/m);
  expect(status).toBe(0);
});

test('what was understood is printed also where a column is asked about', () => {
  const file = writeNew('asked.csv', 'Activity,Date,Amount,Course\nALET,3/4/2026,6,IT\n');
  const { stdout, stderr, status } = alcto('columns', file);
  expect(stdout).toMatch(/^ {2}date: “Date”$/m);
  expect(stdout).toMatch(/^ {2}not used: “Amount” in column C, such as 6$/m);
  expect(stderr).toMatch(/--column 'hours=Amount'/);
  expect(status).toBe(2);
});

test('two exports are compared row by row, whatever order they are in', () => {
  const heading = 'Name,Activity,Date,Hours,Course,Justification,Description';
  const row = (activity: string, hours: number) =>
    `Pat,${activity},2026-03-04,${hours},IT Management,Fits the course,About ${activity}`;
  const old = writeNew(
    'old.csv',
    [heading, row('One', 1), row('Two', 2), row('Gone', 3)].join('\n'),
  );
  const now = writeNew(
    'now.csv',
    [heading, row('Two', 2.5), row('One', 1), row('New', 4)].join('\n'),
  );
  const { stdout } = alcto('changes', old, now);
  expect(stdout.split('\n').slice(0, 4)).toEqual([
    'Pat: 1 new, 1 edited, 1 removed',
    '  new: row 4, New, Mar 4, 2026, 4 h, IT Management',
    '  edited: row 2, Two, Mar 4, 2026, 2.5 h, IT Management: hours 2 → 2.5',
    '  removed: row 4, Gone, Mar 4, 2026, 3 h, IT Management',
  ]);
  expect(alcto('changes', now, now).stdout).toBe('No rows changed.\n');
});

test('changes names the sheet of a row where a log has several', async () => {
  const write = (name: string, hours: number) => {
    const book = XLSX.utils.book_new();
    for (const sheet of ['2024', '2025']) {
      const cells = [
        ['Name', 'Date', 'Hours', 'Course', 'Activity'],
        ['Pat', '3/4/2026', sheet === '2025' ? hours : 1, 'IT Management', `In ${sheet}`],
      ];
      XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(cells), sheet);
    }
    const file = path.join(folder, name);
    writeFileSync(file, XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }));
    return file;
  };
  const { stdout } = alcto('changes', write('old.xlsx', 2), write('now.xlsx', 3));
  expect(stdout).toContain('edited: “2025” row 2, In 2025');
});

test('a log with headings and no rows is a result: 60 hours to go', () => {
  const file = writeNew('empty-log.csv', 'Name,Date,Hours,Course,Activity\n');
  const report = checkJson(file);
  expect(report.applicants[0].hours.remaining).toBe(60);
});
