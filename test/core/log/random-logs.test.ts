// Logs made at random from headings as people write them: read exactly, or asked about, never misread.
import fc from 'fast-check';
import { chooseTabs } from '../../../src/core/log/choose-tabs';
import type { Log, LogRow } from '../../../src/core/log/log-row';
import { POLICY } from '../../../src/core/policy/policy';
import { type Fault, Refusal } from '../../../src/core/refusal';
import { normalizeSpaces } from '../../../src/core/text';
import { type RandomLog, randomLog } from './random-log';

const READING = { policy: POLICY, isMonthFirst: true, chosen: new Map() };

interface Found {
  headings: Log['headings'];
  rows: LogRow[];
  faults: Fault[];
}

/** The headings taken for fields and the rows as read, or what is asked. */
function read({ sheets }: RandomLog): Found {
  try {
    const { logs } = chooseTabs(sheets, [], READING);
    return { headings: logs[0].headings, rows: logs.flatMap(({ rows }) => rows), faults: [] };
  } catch (error) {
    if (error instanceof Refusal) return { headings: {}, rows: [], faults: error.faults };
    throw error;
  }
}

const headingsOf = ({ headings }: RandomLog): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headings).map(([field, text]) => [field, normalizeSpaces(text)]),
  );

test('what is read is what was put in', () => {
  fc.assert(
    fc.property(randomLog, (log) => {
      const { headings, rows, faults } = read(log);
      if (faults.length > 0) return;
      expect(headingsOf(log)).toMatchObject(headings);
      const found = rows.map(({ date, hours, course, justification, description }) => [
        date.kind === 'day' && date.day,
        hours.kind === 'hours' && hours.units / 300,
        course.kind === 'course' && course.course,
        justification,
        description,
      ]);
      const told = log.rows.map(({ date, hours, course, justification, description }) => [
        date,
        hours,
        course,
        headings.justification ? justification : '',
        headings.description ? description : '',
      ]);
      expect(found).toEqual(told);
    }),
    { numRuns: 60 },
  );
});

describe('of 200 logs', () => {
  const logs = fc.sample(randomLog, { numRuns: 200, seed: 18 });
  const all = logs.map((log) => ({ wanted: headingsOf(log), found: read(log) }));

  test('85 of 100 are read whole at once', () => {
    const whole = all.filter(
      ({ wanted, found }) => Object.keys(found.headings).length === Object.keys(wanted).length,
    );
    expect(whole.length / all.length).toBeGreaterThan(0.85);
  });

  test('the others are asked about, and the right heading is proposed', () => {
    const proposals = all.flatMap(({ wanted, found }) =>
      found.faults.map(({ field, proposed }) => proposed === wanted[field ?? '']),
    );
    expect(proposals.length).toBeGreaterThan(10);
    expect(proposals.filter(Boolean).length / proposals.length).toBeGreaterThanOrEqual(0.9);
  });
});
