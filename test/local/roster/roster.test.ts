import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Excel from 'exceljs';
import { alcto } from '../cli/run-alcto';

jest.setTimeout(180_000);

const ROOT = path.join(__dirname, '../../..');
const COMMAND = path.join(ROOT, 'build/local/alcto.mjs');
const AS_OF = ['--as-of', '2026-11-23'];
const ISSUED = ['--issued', '2024-06-15'];
const HEADINGS =
  'Applicant Name,School District,Name of Activity/Location,Date Completed,Number of Hours,' +
  'Coursework Skill Area,Justification of Relation to Coursework,Description of Activity';

const folder = mkdtempSync(path.join(tmpdir(), 'alcto-roster-'));
afterAll(() => rmSync(folder, { recursive: true }));

const at = (...parts: string[]) => path.join(folder, ...parts);

const roster = (args: string[]) => alcto('roster', ...args);

function makeLogs(name: string, logs: number, rows: number): string {
  const script = path.join(ROOT, 'test/deep/bench/make-logs.mjs');
  spawnSync('node', [script, at(name), String(logs), String(rows)], { cwd: ROOT });
  return at(name);
}

function makeCsv(name: string, person: string, rows = 1): string {
  const lines = Array.from({ length: rows }, (_, row) =>
    [person, 'Elmore', `Session ${row}`, `8/${row + 1}/2024`, '2', 'IT Management'].join(','),
  );
  const texts = lines.map((line, row) => `${line},It fits this course well,Part ${row} on topic`);
  mkdirSync(path.dirname(at(name)), { recursive: true });
  writeFileSync(at(name), [HEADINGS, ...texts].join('\n'));
  return at(name);
}

/** Its rows by heading, in order. */
async function readRoster(file: string): Promise<Record<string, Excel.CellValue>[]> {
  const sheet = await openSheet(file);
  const headings = (sheet.getRow(1).values as string[]).slice(1);
  const rows = sheet.getRows(2, sheet.rowCount - 1) ?? [];
  return rows.map((row) =>
    Object.fromEntries(headings.map((heading, index) => [heading, row.getCell(index + 1).value])),
  );
}

async function openSheet(file: string): Promise<Excel.Worksheet> {
  const workbook = new Excel.Workbook();
  await workbook.xlsx.readFile(file);
  return workbook.getWorksheet('AL-CTO Roster') as Excel.Worksheet;
}

const BAD: [name: string, content: string | Buffer, reason: RegExp][] = [
  ['renamed.xlsx', 'only text', /not a workbook/],
  ['no-headings.csv', 'a,b\n1,2\n', /No sheet looks like a log/],
  ['empty.csv', '', /is empty/],
  ['locked.xlsx', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), /not a workbook/],
];

/** Of good logs; as many as a state has in a deep run. */
const LOGS = process.env.ALCTO_DEEP === '1' ? 200 : 45;
const FILES = LOGS + BAD.length + 1;

test('bad files among many are told and stop nobody; a run that was killed goes on', async () => {
  const logs = makeLogs('many', LOGS, 12);
  for (const [name, content] of BAD) writeFileSync(path.join(logs, name), content);
  const whole = readFileSync(path.join(logs, 'log-0001.xlsx'));
  writeFileSync(path.join(logs, 'truncated.xlsx'), whole.subarray(0, whole.length / 2));
  const before = readdirSync(logs).map((name) => [name, statSync(path.join(logs, name)).mtimeMs]);
  const out = at('many.xlsx');
  await killInTheMiddle([logs, '--out', out, ...AS_OF, ...ISSUED], `${out}.journal`);
  expect(existsSync(out)).toBe(false);

  const args = [COMMAND, 'roster', logs, '--out', out, ...AS_OF, ...ISSUED];
  const { status, stderr } = spawnSync('node', args, { cwd: ROOT, encoding: 'utf8' });
  expect(stderr).toMatch(new RegExp(`\\d\\d+ of ${FILES} logs were checked by an earlier run`));
  expect(status).toBe(1);
  expect(existsSync(`${out}.journal`)).toBe(false);
  const rows = await readRoster(out);
  expect(rows).toHaveLength(FILES);
  expect(new Set(rows.map((row) => row.File)).size).toBe(FILES);
  for (const [name, , reason] of [...BAD, ['truncated.xlsx', '', /damaged/] as const]) {
    expect(rows.slice(LOGS).find((row) => row.File === name)?.Note).toMatch(reason);
  }
  const days = rows.slice(0, LOGS).map((row) => (row.Expires as Date).getTime());
  expect(days).toEqual([...days].sort((a, b) => a - b));
  expect(readdirSync(logs).map((name) => [name, statSync(path.join(logs, name)).mtimeMs])).toEqual(
    before,
  );
});

test('--out replaces an earlier roster, and no other workbook', async () => {
  const log = makeCsv('named.csv', 'Ann Lee');
  const run = () => roster([log, '--out', at('precious.xlsx'), ...AS_OF, ...ISSUED]);
  expect([run().status, run().status]).toEqual([0, 0]);
  const workbook = new Excel.Workbook();
  workbook.addWorksheet('PD Log').addRow(['another log']);
  await workbook.xlsx.writeFile(at('precious.xlsx'));
  const before = readFileSync(at('precious.xlsx'));
  const { status, stderr } = run();
  expect([status, stderr]).toEqual([
    2,
    "“precious.xlsx” already exists and isn't as alcto roster left it. Choose another name.\n",
  ]);
  expect(readFileSync(at('precious.xlsx')).equals(before)).toBe(true);
});

describe('--column in a roster', () => {
  const [known, own] = ['known.csv', 'own.csv'];
  beforeAll(() => {
    const text = readFileSync(makeCsv(path.join('headings', known), 'Ann Lee'), 'utf8');
    const renamed = text.replace('Number of Hours', 'Time').replaceAll('Ann Lee', 'Bob Ray');
    writeFileSync(at('headings', own), renamed);
  });
  const run = (...columns: string[]) => {
    const args = columns.flatMap((column) => ['--column', column]);
    const out = ['--out', at('columns.xlsx'), '--json'];
    const ended = roster([at('headings'), ...out, ...AS_OF, ...ISSUED, ...args]);
    const people: { file: string; covered: number | null; reason: string }[] = JSON.parse(
      ended.stdout,
    ).people;
    const find = (name: string) => people.find(({ file }) => file === name);
    return { ...ended, known: find(known), own: find(own) };
  };

  test('serves the logs with its heading, and the others are read as without it', () => {
    const before = run();
    expect(before.own?.reason).toMatch(/Answer with --column 'hours=Time'\.$/);
    const after = run('hours=Time');
    expect(after.own).toMatchObject({ covered: 2, reason: '' });
    expect(after.known).toEqual(before.known);
    expect(after).toMatchObject({ status: 0 });
    expect(after.stderr).not.toContain('--column names');
  });

  test('a heading that no log has is said once', () => {
    const { stderr, known: read, own: asked } = run('hours=Time', 'activity=Tome');
    expect(stderr.match(/No log has the column “Tome” that --column names\./g)).toHaveLength(1);
    expect(stderr).not.toContain('“Time” that --column names');
    expect([read?.covered, asked?.covered]).toEqual([2, 2]);
  });
});

async function killInTheMiddle(args: string[], journal: string) {
  const child = spawn('node', [COMMAND, 'roster', ...args], { cwd: ROOT, stdio: 'ignore' });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const lines = () => (existsSync(journal) ? readFileSync(journal, 'utf8').split('\n').length : 0);
  while (lines() < 15 && child.exitCode === null) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  child.kill('SIGKILL');
  await ended;
}

test('four people in one response sheet have their own dates, twins told apart by e-mail', async () => {
  const workbook = new Excel.Workbook();
  const log = workbook.addWorksheet('Form Responses 1');
  log.addRow(['Timestamp', 'Email Address', ...HEADINGS.split(',')]);
  const people = ['ann@a.org', 'ann@b.org', 'bob@a.org', 'cy@a.org'];
  const names = ['Ann Lee', 'Ann Lee', 'Bob Ray', 'Cy Doe'];
  for (const [index, mail] of people.entries()) {
    const day = new Date(Date.UTC(2025, 8, 10 + index));
    const texts = ['It fits this course well', 'Hands-on work with records'];
    const cells = [names[index], 'Elmore', 'Workshop', day, index + 1, 'IT Management', ...texts];
    log.addRow([day, mail, ...cells]);
  }
  const setUp = workbook.addWorksheet('AL-CTO Setup');
  setUp.addRow(['Applicant', 'Issue date', 'Expiration date']);
  const issued = ['2024-06-15', '2025-01-10', '2024-02-01'];
  issued.forEach((day, index) => {
    setUp.addRow([people[index], new Date(`${day}T00:00:00Z`)]);
  });
  await workbook.xlsx.writeFile(at('responses.xlsx'));

  const { status, stdout } = roster([
    at('responses.xlsx'),
    '--json',
    '--out',
    at('four.xlsx'),
    ...AS_OF,
  ]);
  const found = JSON.parse(stdout).people.map((each: Record<string, unknown>) => [
    each.name,
    each.expires,
    each.covered,
  ]);
  expect(found).toEqual([
    ['Bob Ray', '2027-02-01', 3],
    ['Ann Lee', '2027-06-15', 1],
    ['Ann Lee', '2028-01-10', 2],
    ['Cy Doe', null, null],
  ]);
  expect(status).toBe(1);
  // What is given serves only who has no date of their own.
  const given = roster([
    at('responses.xlsx'),
    '--json',
    '--issued',
    '2024-03-01',
    '--out',
    at('all.xlsx'),
    ...AS_OF,
  ]);
  expect(JSON.parse(given.stdout).people.map((each: { expires: string }) => each.expires)).toEqual([
    '2027-02-01',
    '2027-03-01',
    '2027-06-15',
    '2028-01-10',
  ]);
  expect(given.status).toBe(0);
  const rows = await readRoster(at('four.xlsx'));
  expect(rows[3].Note).toMatch(/issue date/);
  expect(rows[0]['Plan documents']).toBe('not checked here');
});

test('people without any issue date are named, and stand before files that cannot be read', async () => {
  makeCsv('undated/one.csv', 'Dee Fox');
  writeFileSync(at('undated/aaa.csv'), 'x');
  const { status } = roster([at('undated'), '--out', at('undated.xlsx'), ...AS_OF]);
  const rows = await readRoster(at('undated.xlsx'));
  expect(rows.map((row) => [row.File, row.Name])).toEqual([
    ['one.csv', 'Dee Fox'],
    ['aaa.csv', null],
  ]);
  expect(rows[0].Note).toMatch(/no issue date/);
  expect(status).toBe(1);
});

test('what is wrong with a file is said with its name, once', () => {
  const logs = path.dirname(makeCsv('named/a.csv', 'Ann'));
  writeFileSync(path.join(logs, 'none.csv'), '');
  writeFileSync(path.join(logs, 'other.csv'), 'a,b\n1,2\n');
  const { stderr } = roster([logs, '--out', at('named.xlsx'), ...AS_OF, ...ISSUED]);
  expect(stderr).toMatch(/^ {2}none\.csv is empty\. Export/m);
  expect(stderr).toMatch(/^ {2}other\.csv: No sheet looks like a log/m);
  expect(stderr).toMatch(/3 files read, 1 person checked\. Written: .*named\.xlsx; 2 left out:/);
});

test('people of a file have their own dates and cohorts, and everybody and every file is accounted for', async () => {
  const logs = path.dirname(makeCsv('people/two.csv', 'Ann Lee'));
  writeFileSync(
    path.join(logs, 'two.csv'),
    readFileSync(path.join(logs, 'two.csv'), 'utf8') +
      '\nBob Ray,Elmore,Session,8/2/2024,3,IT Management,It fits this course well,Part on topic',
  );
  const unnamed = readFileSync(makeCsv('people/doe-pat-log.csv', ''), 'utf8');
  expect(unnamed).toContain('\n,Elmore');
  writeFileSync(path.join(logs, 'plan.docx'), 'x');
  const people = path.join(logs, 'people.csv');
  writeFileSync(
    people,
    [
      'Name,E-mail,Cohort,Issued,Expires',
      ',,Beta,2024-02-01,',
      'ann lee,,Alpha,2024-06-15,2027-06-30',
      'Bob Ray,,Beta,,',
      'Pat Doe,,Delta,2024-07-01,',
      'Gone Away,,Beta,,',
    ].join('\n'),
  );
  const run = roster([logs, '--people', people, '--json', '--out', at('p.xlsx'), ...AS_OF]);
  const { people: rows, missing } = JSON.parse(run.stdout);
  expect(rows.map((row: Record<string, unknown>) => [row.name, row.cohort, row.expires])).toEqual([
    ['Bob Ray', 'Beta', '2027-02-01'],
    ['Ann Lee', 'Alpha', '2027-06-30'],
    ['Pat Doe', 'Delta', '2027-07-01'],
    ['', '', null],
  ]);
  expect(missing).toEqual(['Gone Away']);
  expect(run.stderr).toMatch(/^ {2}plan\.docx: This is not a spreadsheet\./m);
  expect(run.stderr).toMatch(/^ {2}Gone Away: in no log/m);
  expect(run.status).toBe(1);
});

test('a file of people without headings, or with a date that is none, is refused', () => {
  const log = makeCsv('refused/a.csv', 'Ann');
  const refuse = (content: string) => {
    writeFileSync(at('people.csv'), content);
    return roster([log, '--people', at('people.csv'), '--out', at('p.xlsx')]).stderr;
  };
  expect(refuse('a,b\n1,2\n')).toMatch(/^people\.csv needs the headings name or e-mail/);
  expect(refuse('Name,Issued\nAnn,soon\n')).toMatch(/^people\.csv, row 2: “soon” must be a day/);
});

test('text like a formula stays text; one person in two files is told; the heading is frozen', async () => {
  makeCsv('twice/a.csv', '=1+1');
  makeCsv('twice/sub/b.csv', '=1+1');
  const { status, stderr } = roster([at('twice'), '--out', at('twice.xlsx'), ...AS_OF, ...ISSUED]);
  expect(status).toBe(0);
  expect(stderr).toContain('2 of 2 logs read');
  const rows = await readRoster(at('twice.xlsx'));
  expect(rows.map((row) => row.Name)).toEqual(['=1+1', '=1+1']);
  expect(rows[0].Note).toContain(`The same name is in ${path.join('sub', 'b.csv')}.`);
  expect(rows[0]['Still needed']).toMatch(/IT Management: 3 h; .*Elective hours: 30 h/);
  const sheet = await openSheet(at('twice.xlsx'));
  expect(sheet.getCell('B2').numFmt).toBe('@');
  expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
  expect(sheet.autoFilter).toBeTruthy();
  // Behind the covered hours, beside the standing; a reader of the file meets no column without a heading.
  const { conditionalFormattings } = sheet as unknown as { conditionalFormattings: object[] };
  expect(conditionalFormattings).toMatchObject([{ ref: 'G2:G3', rules: [{ type: 'dataBar' }] }]);
  expect(sheet.getCell('G1').text).toBe('Covered hours (of 60)');
  expect(sheet.columnCount).toBe(11);
});

test('a folder is read two levels deep, without hidden and lock files and links out of it', async () => {
  makeCsv('tree/a.csv', 'Ann');
  makeCsv('tree/x/b.csv', 'Bob');
  makeCsv('tree/x/y/c.csv', 'Cy');
  makeCsv('tree/.hidden.csv', 'Dee');
  makeCsv('tree/~$a.xlsx', 'Eve');
  makeCsv('outside/f.csv', 'Fay');
  symlinkSync(at('outside'), at('tree/link'));
  symlinkSync(at('tree/a.csv'), at('tree/again.csv'));
  spawnSync('mkfifo', [at('tree/pipe.csv')]);
  const { stderr } = roster([at('tree'), '--out', at('tree/roster.xlsx'), ...AS_OF, ...ISSUED]);
  expect((await readRoster(at('tree/roster.xlsx'))).map((row) => row.Name)).toEqual(['Ann', 'Bob']);
  expect(stderr).toContain('2 hidden or lock files: not read.');
  expect(stderr).toContain('1 link out of the folder');
  expect(stderr).toContain('1 folder more than two levels deep');
  // The roster written before is no log.
  const again = roster([at('tree'), '--out', at('tree/roster.xlsx'), ...AS_OF, ...ISSUED]);
  expect(again.status).toBe(0);
});

test('a file that may not be read is told', async () => {
  makeCsv('closed/a.csv', 'Ann');
  chmodSync(makeCsv('closed/b.csv', 'Bob'), 0o000);
  for (const open of [folder, at('closed')]) chmodSync(open, 0o777);
  // The superuser may read everything.
  const user = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
  const args = ['roster', at('closed'), '--out', at('closed.xlsx'), ...AS_OF, ...ISSUED];
  spawnSync('node', [COMMAND, ...args], { cwd: ROOT, ...user });
  const rows = await readRoster(at('closed.xlsx'));
  expect(rows.map((row) => row.File)).toEqual(['a.csv', 'b.csv']);
  expect(rows[1].Note).toMatch(/can't be read/);
});

const refused: [string, () => string[], RegExp][] = [
  ['no place', () => ['--out', at('r.xlsx')], /^Name a folder with logs, or the logs\. See/],
  ['no --out', () => [folder], /--out <file\.xlsx> is missing/],
  ['an --out of another kind', () => [folder, '--out', 'r.csv'], /ends in \.xlsx/],
  ['a place that is not there', () => [at('none'), '--out', at('r.xlsx')], /There is no/],
  ['a folder without logs', () => [emptyFolder(), '--out', at('r.xlsx')], /No log was found/],
  ['an option unknown', () => [folder, '--out', at('r.xlsx'), '--nonsense'], /nonsense/],
  [
    'one person alone',
    () => [folder, '--out', at('r.xlsx'), '--applicant', 'A'],
    /Unknown option --applicant/,
  ],
  ['an --out that is a log', () => [makeCsv('o.xlsx', 'A'), '--out', at('o.xlsx')], /another file/],
  ['an --out that is a log of the folder', logInFolder, /another file/],
  [
    'an --out nowhere',
    () => [makeCsv('o.csv', 'A'), '--out', at('no/r.xlsx')],
    /save \S*no\/r\.xlsx \(no such folder\)/,
  ],
];

function emptyFolder(): string {
  mkdirSync(at('nothing'), { recursive: true });
  return at('nothing');
}

test.each(refused)('refuses %s', (_, args, message) => {
  const { status, stderr } = roster(args());
  expect(stderr).toMatch(message);
  expect(status).toBe(2);
});

function logInFolder() {
  const log = makeCsv('logs/jane.xlsx', 'Jane');
  return [path.dirname(log), '--out', log];
}

test('the JSON is as the manual shows it', () => {
  const manual = readFileSync(path.join(ROOT, 'docs/at-scale.md'), 'utf8');
  const [, shown = ''] = /```json\n(.*?)```/s.exec(manual) ?? [];
  const { people, ...rest } = JSON.parse(shown);
  const sample = path.join(ROOT, 'test/cases/sample-log/sample-log.csv');
  const { stdout } = roster([sample, '--out', at('manual.xlsx'), '--json', ...AS_OF, ...ISSUED]);
  const printed = JSON.parse(stdout);
  expect(printed).toEqual({ ...rest, people: expect.arrayContaining(people) });
  expect(printed.people).toHaveLength(2);
  expect(people).toHaveLength(1);
  for (const key of Object.keys(printed.people[0])) expect(manual).toContain(`"${key}"`);
});
