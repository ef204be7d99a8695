// TD-CEU in the spreadsheet: off until it is chosen, then beside AL-CTO in the check, in formulas and in sheets.
import type { CheckAnswer, SheetsAnswer } from '../../src/core/protocol/messages';
import { openTestHost, SET_UP, sampleRows, type TestCell, valueAt } from './open-test-host';

const NOW = () => Date.UTC(2026, 10, 23, 18);
const CHOSEN: TestCell[][] = [...SET_UP, ['Programs', 'AL-CTO; TD-CEU']];

const open = (setUp: TestCell[][], more: Record<string, TestCell[][]> = {}) =>
  openTestHost({ 'PD Log': sampleRows(), 'AL-CTO Setup': setUp, ...more }, { now: NOW });

test('who has not chosen it meets nothing of it', async () => {
  const host = await open(SET_UP);
  const answer = host.call('checkCompliance', {}) as CheckAnswer;
  expect(answer.ok && answer.report).not.toHaveProperty('programs');
});

test('once chosen, the check says both, and AL-CTO’s part is what it was', async () => {
  const alone = (await open(SET_UP)).call('checkCompliance', {}) as CheckAnswer;
  const both = (await open(CHOSEN)).call('checkCompliance', {}) as CheckAnswer;
  if (!alone.ok || !both.ok) throw new Error('not checked');
  const { programs = [], ...rest } = both.report;
  expect(rest).toEqual(alone.report);
  expect(programs.map(({ program }) => program)).toEqual(['td-ceu']);
  expect(programs[0].applicants[0].hours).toMatchObject({ counted: 0, remaining: 12 });
});

test('a program that is not there is named, with those that are', async () => {
  const host = await open([...SET_UP, ['Programs', 'AL-CTO; TD-QEU']]);
  expect(host.call('checkCompliance', {})).toMatchObject({
    ok: false,
    faults: [
      {
        code: 'PROGRAM_UNKNOWN',
        message: 'There is no program “TD-QEU”. Choose one under Set up: AL-CTO, TD-CEU.',
      },
    ],
  });
});

test('formulas answer with or without their ranges, chosen or not', async () => {
  const ranges = "'PD Log'!A:H,'AL-CTO Setup'!A:C";
  const formulas = ['=TDCEU_REMAINING()', `=TDCEU_REMAINING(${ranges})`, '=TDCEU_STANDING()'];
  const host = await open(SET_UP, { Mine: formulas.map((formula) => [formula]) });
  expect(formulas.map((_, index) => valueAt(host, 'Mine', index + 1, 1))).toEqual([
    12,
    12,
    '12 hours to go, at least 6 of them from ALET, by Sep 30, 2027. As of Nov 23, 2026.',
  ]);
});

test('a check gives formulas the columns that TD-CEU reads, wherever they stand', async () => {
  const rows = sampleRows().map((row, index) => [...row, null, index === 2 ? 'Approved' : null]);
  const host = await openTestHost(
    { 'PD Log': rows, 'AL-CTO Setup': CHOSEN, Mine: [['=TDCEU_REMAINING()']] },
    { now: NOW },
  );
  host.call('checkCompliance', {});
  expect(JSON.stringify(host.toWorkbookFile().snapshot.resources)).toMatch(/PD Log'!\$?A:\$?J/);
});

test('its summary, packet and roster are sheets of their own, made again where they stand', async () => {
  const host = await open(CHOSEN);
  const make = (kind: string, program?: string) =>
    host.call('makeSheets', { kind, applicant: 'Sample Candidate', program }) as SheetsAnswer;
  expect(make('summary', 'td-ceu')).toMatchObject({ ok: true, sheet: 'AL-CTO Summary TD-CEU' });
  expect(make('summary', 'td-ceu')).toMatchObject({ ok: true, sheet: 'AL-CTO Summary TD-CEU' });
  expect(make('packet', 'td-ceu')).toMatchObject({ ok: true, sheet: 'AL-CTO Packet TD-CEU' });
  expect(make('roster', 'td-ceu')).toMatchObject({ ok: true, sheet: 'AL-CTO Roster TD-CEU' });
  expect(make('summary')).toMatchObject({ ok: true, sheet: 'AL-CTO Summary' });
  const column = Array.from({ length: 60 }, (_, index) =>
    String(valueAt(host, 'AL-CTO Summary TD-CEU', index + 1, 1)),
  );
  expect(column[0]).toBe('TD-CEU, technology director hours');
  expect(column).toContain('At least 6 hours from ALET: 0 counted, 6 to go');
  expect(column.join('\n')).toContain('Oct 1, 2025 – Sep 30, 2026: 8 of 12 hours, 4 hours short');
  expect(column.join('\n')).toContain("our reading of ALET's training page");
  expect(valueAt(host, 'AL-CTO Summary', 1, 1)).toBe('AL-CTO recertification');
});
