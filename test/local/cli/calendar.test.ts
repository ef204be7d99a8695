import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { writeCalendar } from '../../../src/local/cli/write-calendar';
import { alcto } from './run-alcto';

const ROOT = path.join(__dirname, '../../..');
const SAMPLE = path.join(ROOT, 'src/local/sample/sample-log.csv');
const NOW = new Date('2026-11-23T12:00:00.123Z');
const folder = mkdtempSync(path.join(tmpdir(), 'alcto-calendar-'));
afterAll(() => rmSync(folder, { recursive: true }));

const EVENT = { key: 'k', day: '2028-02-29', title: 'T', text: 'x', remindDaysBefore: 30 };
const unfold = (text: string) => text.replace(/\r\n /g, '').split('\r\n');

test('holds both dates as whole days, each with its reminder', () => {
  const out = path.join(folder, 'a.ics');
  const args = ['--issued', '2024-06-15', '--applicant', 'Sample Candidate', '--out', out];
  const write = () => {
    expect(alcto('calendar', SAMPLE, ...args).status).toBe(0);
    return unfold(readFileSync(out, 'utf8'));
  };
  const lines = write();
  const of = (name: string) => lines.filter((line) => line.startsWith(`${name}:`));
  expect(lines).toContain('DTSTART;VALUE=DATE:20270317');
  expect(lines).toContain('DTSTART;VALUE=DATE:20270615');
  expect(of('TRIGGER')).toEqual(['TRIGGER:-P30D', 'TRIGGER:-P30D']);
  expect(new Set(of('UID')).size).toBe(2);
  expect(write().filter((line) => line.startsWith('UID:'))).toEqual(of('UID'));
});

test('ends at the next day, also over a leap day, and says when it was written', () => {
  const lines = unfold(writeCalendar([EVENT], NOW));
  expect(lines).toContain('DTEND;VALUE=DATE:20280301');
  expect(lines).toContain('DTSTAMP:20261123T120000Z');
});

test('breaks lines at 75 octets between characters, with CRLF alone', () => {
  const title = `${'é日😀'.repeat(60)}`;
  const text = writeCalendar([{ ...EVENT, title }], NOW);
  expect(text.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
  for (const line of text.split('\r\n')) {
    expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(line).not.toContain('\ufffd');
  }
  expect(unfold(text)).toContain(`SUMMARY:${title}`);
});

test('a name can neither end its line nor bring a property of its own', () => {
  const title = 'A; B, C\\D\r\nATTACH:http://x\u2028y\u0000';
  const lines = unfold(writeCalendar([{ ...EVENT, title }], NOW));
  expect(lines).toContain('SUMMARY:A\\; B\\, C\\\\D\\nATTACH:http://x\\ny ');
  expect(lines.some((line) => line.startsWith('ATTACH'))).toBe(false);
});
