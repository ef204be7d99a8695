// What is written from a log of hostile texts: no formula is made of a text, and no text steers the terminal.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Excel from 'exceljs';
import { unzipSync } from 'fflate';
import { runAlcto } from '../../local/cli/run-alcto';
import { IMAGE, nth, writeHostileLog, writeHostilePlan } from './make-hostile-log';

const HEADINGS =
  'Applicant Name,School District,Name of Activity/Location,Date Completed,Number of Hours,' +
  'Coursework Skill Area,Justification of Relation to Coursework,Description of Activity';
const STEER = '\u001b[2J\u001b]0;mine\u0007\u009b31m\r';

let folder: string;
let log: string;

jest.setTimeout(120_000);
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'alcto-hostile-'));
  log = await writeHostileLog(folder);
});
afterAll(() => rmSync(folder, { recursive: true }));

const at = (name: string) => path.join(folder, name);

function alcto(...args: string[]) {
  const { stdout, stderr, status } = runAlcto(args, { INIT_CWD: folder });
  return { status, stderr, said: stdout + stderr };
}

async function readCells(file: string): Promise<Excel.Cell[]> {
  const workbook = new Excel.Workbook();
  await workbook.xlsx.readFile(file);
  const cells: Excel.Cell[] = [];
  for (const sheet of workbook.worksheets)
    sheet.eachRow((row) => row.eachCell((cell) => cells.push(cell)));
  return cells;
}

async function expectOnlyTexts(file: string) {
  const cells = await readCells(file);
  const told = cells.filter(({ formula, hyperlink }) => formula || hyperlink);
  expect(told.map(({ address, text }) => [address, text])).toEqual([]);
  const parts = Object.entries(unzipSync(new Uint8Array(readFileSync(file))));
  const text = parts.map(([, part]) => new TextDecoder().decode(part)).join('\n');
  expect(text).not.toMatch(/<f[ >]|TargetMode="External"/);
  return cells;
}

test('check --out: every text of the log is a text in the copy, and so is the summary', async () => {
  await writeHostilePlan(folder);
  const args = ['--as-of', '2026-11-23', '--plan-folder', folder, '--out', at('checked.xlsx')];
  expect(alcto('check', log, ...args)).toMatchObject({ status: 1 });
  const values = (await expectOnlyTexts(at('checked.xlsx'))).map(({ value }) => value);
  expect(values).toEqual(expect.arrayContaining([IMAGE, nth(1), nth(3), nth(8), nth(9)]));
});

test('a .csv whose cells begin like formulas holds texts, which steer no terminal', async () => {
  const texts = ['=1+1', '+1', '-1', '@SUM(1)', '\t=1', '＝1+1', STEER, '=cmd|x!A1'];
  const rows = texts.map((text, index) =>
    [`${STEER}Ann`, text, `${index} ${text}`, `1/${index + 2}/2026`, '2', text, text, text]
      .map((cell) => `"${cell}"`)
      .join(','),
  );
  writeFileSync(at('texts.csv'), [HEADINGS, ...rows].join('\n'));
  const args = ['--issued', '2024-06-15', '--as-of', '2026-11-23'];
  const { said } = alcto('check', at('texts.csv'), ...args, '--out', at('texts.xlsx'));
  expect(said).toContain('Ann');
  expect(said).not.toMatch(/[^\P{Cc}\n]/u);
  await expectOnlyTexts(at('texts.xlsx'));
  const roster = alcto('roster', at('texts.csv'), ...args, '--out', at('of-texts.xlsx'));
  expect(roster.said).not.toMatch(/[^\P{Cc}\n]/u);
  await expectOnlyTexts(at('of-texts.xlsx'));
});

test('the roster names people and files as texts', async () => {
  expect(alcto('roster', log, '--as-of', '2026-11-23', '--out', at('roster.xlsx')).status).toBe(0);
  const values = (await expectOnlyTexts(at('roster.xlsx'))).map(({ value }) => value);
  expect(values).toContain(IMAGE);
});

test('the packet and the calendar hold texts, no script and no link of the log', () => {
  for (const out of ['packet.pdf', 'dates.ics']) {
    const command = out.endsWith('pdf') ? 'packet' : 'calendar';
    const { stderr } = alcto(command, log, '--as-of', '2026-11-23', '--out', at(out));
    expect(stderr).toContain('Written');
  }
  expect(readFileSync(at('packet.pdf'), 'latin1')).not.toMatch(
    /\/(?:JavaScript|JS|URI|Launch|OpenAction)\b/,
  );
  const lines = readFileSync(at('dates.ics'), 'utf8').split('\r\n');
  expect(lines.filter((line) => /^(?:URL|ATTACH|ATTENDEE|ORGANIZER)/.test(line))).toEqual([]);
});
