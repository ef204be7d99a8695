// The plan folder from the command line, and what the local Drive gives and refuses.
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { alcto } from '../cli/run-alcto';

const CORPUS = 'test/cases/plans';
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'alcto-plan-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const put = (name: string, as = name) => {
  mkdirSync(path.dirname(path.join(folder, as)), { recursive: true });
  copyFileSync(path.join(CORPUS, name), path.join(folder, as));
};

function check(...more: string[]) {
  const days = ['--issued=2024-06-15', '--as-of=2026-11-23'];
  const log = 'test/cases/sample-log/sample-log.csv';
  return alcto('check', log, ...days, `--plan-folder=${folder}`, ...more);
}

test('the JSON tells documents, sections and hints; the person of the first rows owns them', () => {
  put('missing-two.docx', '2026/Technology Plan.docx');
  put('cabinet-presentation.pptx');
  put('scan-signatures.pdf', 'sign-in.pdf');
  const { stdout, status } = check('--json');
  const [{ plan }, other] = JSON.parse(stdout).applicants;
  expect(plan.complete).toBe(false);
  expect(plan.documents.map(({ state }: { state: string }) => state)).toEqual([
    'FOUND',
    'FOUND',
    'FOUND',
  ]);
  const states = plan.sections.map(({ state }: { state: string }) => state);
  expect(states.filter((state: string) => state === 'MISSING')).toHaveLength(2);
  expect(other.plan).toBeNull();
  expect(status).toBe(1);
});

test('of two plans of one day the later is read, and a lock file is no plan', () => {
  put('missing-two.docx', 'Tech Plan draft.docx');
  put('missing-two.docx', 'Tech Plan final.docx');
  const at = (name: string, time: string) =>
    utimesSync(path.join(folder, name), new Date(time), new Date(time));
  const textOf = () => /Technology plan: (.*)/.exec(check().stdout)?.[1];
  at('Tech Plan draft.docx', '2026-11-20T15:00:00Z');
  at('Tech Plan final.docx', '2026-11-20T20:00:00Z');
  expect(textOf()).toMatch(
    /^found: “Tech Plan final\.docx”.* “Tech Plan draft\.docx” fits just as well/,
  );
  at('Tech Plan draft.docx', '2026-11-20T21:00:00Z');
  writeFileSync(path.join(folder, '~$ch Plan draft.docx'), 'lock');
  expect(textOf()).toMatch(
    /^found: “Tech Plan draft\.docx”.* “Tech Plan final\.docx” fits just as well/,
  );
});

test('the text report says what is missing, and the Summary too', () => {
  put('missing-two.docx', 'Technology Plan.docx');
  const out = path.join(folder, 'out.xlsx');
  const { stdout } = check('--out', out);
  expect(stdout).toContain('✗ Presentation: not found.');
  expect(stdout).toContain('✓ Mission Statement: found: “Mission Statement”');
  expect(stdout).not.toContain('Plan documents not checked');
});

test.each([
  ['a folder that is not there', 'missing', /There is no folder/],
  ['a file in its place', 'file.txt', /is a file. Name the folder it is in/],
])('%s is said in one line', (_, name, expected) => {
  writeFileSync(path.join(folder, 'file.txt'), 'x');
  const { stderr, status, stdout } = check(`--plan-folder=${path.join(folder, name)}`);
  expect(stderr.trim()).toMatch(expected);
  expect([status, stdout]).toEqual([2, '']);
});

test('a zip bomb, a text renamed and a locked plan stop nothing', () => {
  put('protected.pdf', 'Technology Plan.pdf');
  writeFileSync(path.join(folder, 'Presentation.docx'), 'no zip at all');
  writeFileSync(path.join(folder, 'Signatures.pdf'), '');
  const { stdout, status } = check();
  expect(stdout).toContain('protected by a password');
  expect(stdout).toContain('✗ Signature sheets: not found');
  expect(status).toBe(1);
});

test('a PDF whose patterns lead back to themselves ends in one sentence, and the plan beside it is read', () => {
  put('hostile/operator-list-cycle.pdf', 'Technology Plan.pdf');
  put('official-styles.docx', 'District Technology Plan 2024-2027.docx');
  const { stdout, status } = check();
  expect(stdout).toContain('found: “District Technology Plan 2024-2027.docx”');
  expect(stdout).toContain(
    'Not taken: “Technology Plan.pdf” (this document takes too long or too much memory to read.',
  );
  expect(status).toBe(1);
});

test('a file of a kind that is not read is named with what to do, and is no plan', () => {
  writeFileSync(path.join(folder, 'technology plan.pages'), 'PK');
  expect(check().stdout).toContain(
    'Technology plan: not found. “technology plan.pages”: This file is a Pages document, which we can’t read. In Pages, export it to Word or PDF.',
  );
});

test('where only a rubric is there the person chooses, and nothing is complete', () => {
  put('official-styles.docx', 'Technology Plan Rubric.docx');
  const { plan } = JSON.parse(check('--json').stdout).applicants[0];
  expect(plan.documents[0]).toMatchObject({ state: 'CHOOSE', file: null });
  expect(plan.documents[0].text).toContain('“Technology Plan Rubric.docx” may be the plan');
  expect(plan.complete).toBe(false);
  expect(plan.unread).toBe(0);
});

test('of 45 documents 40 are looked into, and the number left is said', () => {
  for (let number = 0; number < 45; number += 1) put('board-memo.docx', `memo ${number}.docx`);
  const { plan } = JSON.parse(check('--json').stdout).applicants[0];
  expect(plan.unread).toBe(5);
});

test('an outline of ours has the six headings, and nothing in them is found before it is written', () => {
  const file = path.join(folder, 'Technology Plan.docx');
  const make = () => alcto('outline', file);
  expect(make().status).toBe(0);
  const again = make();
  expect([again.status, String(again.stderr).trim()]).toEqual([
    2,
    '“Technology Plan.docx” already exists. Name another file.',
  ]);
  const { sections } = JSON.parse(check('--json').stdout).applicants[0].plan;
  for (const { state, text } of sections) {
    expect(state).toBe('MISSING');
    expect(text).toMatch(/nothing is written yet under/);
  }
});

test('the packet of a person holds what was found; a roster of many takes no folder', () => {
  put('missing-two.docx', 'Technology Plan.docx');
  const run = (...args: string[]) =>
    alcto(...args, '--issued=2024-06-15', `--plan-folder=${folder}`);
  const log = 'test/cases/sample-log/sample-log.csv';
  const who = '--applicant=Sample Candidate';
  const packet = run('packet', log, who, `--out=${path.join(folder, 'packet.pdf')}`);
  expect([packet.status, packet.stderr]).toEqual([1, expect.stringContaining('Written')]);
  const refused = run('roster', log, `--out=${path.join(folder, 'roster.xlsx')}`);
  expect([refused.status, refused.stderr.trim()]).toEqual([
    2,
    expect.stringMatching(/^Unknown option --plan-folder=/),
  ]);
});
