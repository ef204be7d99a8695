// That the zone asked for is the one that the tests run in: without it, nine runs would be one.
import { spawnSync } from 'node:child_process';
import { NINE } from './zones';

/** Zones have older names too, and Node tells one of them. */
const nameOf = (timeZone: string) =>
  new Intl.DateTimeFormat('en-US', { timeZone }).resolvedOptions().timeZone;
const TELL = `console.log(JSON.stringify([
  Intl.DateTimeFormat().resolvedOptions().timeZone,
  new Date(2026, 2, 8).toISOString(),
]))`;
const MIDNIGHTS: Record<string, string> = {
  'America/Chicago': '2026-03-08T06:00:00.000Z',
  'America/New_York': '2026-03-08T05:00:00.000Z',
  'America/Los_Angeles': '2026-03-08T08:00:00.000Z',
  'Pacific/Honolulu': '2026-03-08T10:00:00.000Z',
  UTC: '2026-03-08T00:00:00.000Z',
  'Asia/Kolkata': '2026-03-07T18:30:00.000Z',
  'Asia/Kathmandu': '2026-03-07T18:15:00.000Z',
  'Pacific/Apia': '2026-03-07T11:00:00.000Z',
  'America/St_Johns': '2026-03-08T03:30:00.000Z',
};

test.each(NINE)('a process that is given %s is in it', (zone) => {
  const { stdout } = spawnSync(process.execPath, ['-e', TELL], {
    encoding: 'utf8',
    env: { ...process.env, TZ: zone },
  });
  expect(JSON.parse(stdout)).toEqual([nameOf(zone), MIDNIGHTS[zone]]);
});

test('this process is in the zone that was asked for', () => {
  const { ALCTO_ZONE, TZ } = process.env;
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  // A run of nine asks by both; any other is in the machine's zone.
  const asked = ALCTO_ZONE ?? (TZ || own);
  expect(own).toBe(nameOf(asked));
  if (MIDNIGHTS[asked]) expect(new Date(2026, 2, 8).toISOString()).toBe(MIDNIGHTS[asked]);
});
