import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ApplicantReport } from '../../../src/core/report/check-report';
import { linkEvent, listEvents } from '../../../src/sidebar/submit/calendar-events';
import { alcto } from '../../local/cli/run-alcto';

const ROOT = path.join(__dirname, '../../..');

const personOf = (applicant: string, expires = '2027-06-15') =>
  ({ applicant, cycle: { issued: '2024-06-15', expires, daysLeft: 0 } }) as ApplicantReport;
const paramsOf = (applicant: ApplicantReport, asOf = '2026-11-23') =>
  listEvents(applicant, asOf).map((event) => new URL(linkEvent(event)).searchParams);

test('both dates open in Google Calendar as whole days, the end being the day after', () => {
  const [event] = listEvents(personOf('Ada'), '2026-11-23');
  expect(event && linkEvent(event)).toMatch(
    /^https:\/\/calendar\.google\.com\/calendar\/render\?action=TEMPLATE&text=/,
  );
  expect(paramsOf(personOf('Ada')).map((params) => params.get('dates'))).toEqual([
    '20270317/20270318',
    '20270615/20270616',
  ]);
});

test('a leap day and the turn of the year are followed by the right day', () => {
  const dates = (expires: string) =>
    paramsOf(personOf('Ada', expires), '2020-01-01')[1]?.get('dates');
  expect(dates('2028-02-29')).toBe('20280229/20280301');
  expect(dates('2027-12-31')).toBe('20271231/20280101');
});

test.each([
  ['2027-03-17', ['Submit by', 'Expires']],
  ['2027-03-18', ['Expires']],
  ['2027-06-15', ['Expires']],
  ['2027-06-16', []],
])('on %s only what is still to come is offered', (asOf, labels) => {
  expect(listEvents(personOf('Ada'), asOf).map(({ label }) => label)).toEqual(labels);
});

test('without an issue date there is nothing to add', () => {
  expect(listEvents({ ...personOf('Ada'), cycle: null }, '2026-11-23')).toEqual([]);
});

test('any name arrives as it is, and a long one short', () => {
  const name = 'Ada & "Ace" O’Neal #1 + 50% 🏫';
  expect(paramsOf(personOf(name))[1]?.get('text')).toBe(`AL-CTO certification expires: ${name}`);
  expect(paramsOf(personOf('A\ud83c'))[1]?.get('text')).toMatch(/: A\ufffd$/);
  expect(paramsOf(personOf(''))[1]?.get('text')).toMatch(/: this person$/);
  for (const event of listEvents(personOf('😀'.repeat(40_000)), '2026-11-23')) {
    expect(linkEvent(event).length).toBeLessThan(2_500);
  }
});

test('the words are those of the calendar file', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'alcto-calendar-'));
  try {
    const out = path.join(folder, 'a.ics');
    const sample = path.join(ROOT, 'src/local/sample/sample-log.csv');
    const args = ['--issued', '2024-06-15', '--applicant', 'Sample Candidate', '--out', out];
    expect(alcto('calendar', sample, ...args).status).toBe(0);
    const file = readFileSync(out, 'utf8')
      .replace(/\r\n /g, '')
      .replace(/\\([,;])/g, '$1');
    for (const params of paramsOf(personOf('Sample Candidate'))) {
      expect(file).toContain(`SUMMARY:${params.get('text')}\r\n`);
      expect(file).toContain(`DESCRIPTION:${params.get('details')?.replace('\n', '\\n')}\r\n`);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});
