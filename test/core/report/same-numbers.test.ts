// Whatever the log, the Summary, the packet, the roster and the verdict say the numbers of the report.

import fc from 'fast-check';
import { isAssessed } from '../../../src/core/report/assessed';
import { makePacketTable } from '../../../src/core/report/packet-table';
import { makeRosterLines } from '../../../src/core/report/roster-rows';
import { HOURS, ROW } from '../../../src/core/report/sheet-page';
import type { Table } from '../../../src/core/report/sheet-rows';
import { makeSummaryTable } from '../../../src/core/report/summary-table';
import { checkSheets, HEADINGS, row } from '../check-sheets';
import { COURSE } from '../courses';

const COURSES = [
  COURSE.roles,
  COURSE.law,
  COURSE.data,
  COURSE.teaching,
  COURSE.it,
  COURSE.planning,
];
const logRow = fc.record({
  hours: fc.oneof(
    fc.integer({ min: 1, max: 48 }).map((quarters) => quarters / 4),
    fc.constant('20 min'),
    fc.constant('TBD'),
  ),
  course: fc.constantFrom(...COURSES, 'Unknown'),
  date: fc.integer({ min: 0, max: 1200 }).map((days) => ({
    day: new Date(Date.UTC(2024, 7, 1) + days * 86_400_000).toISOString().slice(0, 10),
    seconds: 0,
  })),
  justification: fc.constantFrom('It relates to the course', ''),
});

/** The filled cells of the first row that begins so, from `from` on. */
function lineOf({ values }: Table, label: string, from = 0) {
  const line = values.slice(from).find(([first]) => first === label) ?? [];
  return line.filter((cell) => cell !== '');
}

const numbersOf = (cells: unknown[]) => cells.filter((cell) => typeof cell === 'number');

/** Hours of the activities that are listed below a heading, up to the next one. */
function listedHours({ values, looks }: Table, title: string) {
  const start = values.findIndex(
    ([first], row) => first === title && looks[row]?.[0] === 'heading',
  );
  const end = looks.findIndex(([look], row) => row > start && look === 'heading');
  return values
    .slice(start, end)
    .filter((cells) => typeof cells[ROW] === 'number')
    .map((cells) => Number(cells[HOURS]));
}

test('the sheets and the panel say the numbers of the report', () => {
  fc.assert(
    fc.property(fc.array(logRow, { maxLength: 40 }), (rows) => {
      const log = rows.map((cells, index) => row({ ...cells, activity: `Session ${index}` }));
      const report = checkSheets({ Log: [HEADINGS, ...log, row({ hours: 'TBD' })] });
      const [person] = report.applicants;
      if (!isAssessed(person)) throw new Error('There is an issue date.');
      const { hours, courses } = person;
      const summary = makeSummaryTable(report, person);
      const packet = makePacketTable(report, person);
      for (const { course, counted, applied } of courses) {
        const applies = Math.round((applied.minimum + applied.elective) * 100) / 100;
        for (const table of [summary, packet]) {
          expect(numbersOf(lineOf(table, course))).toEqual([applies, counted]);
        }
      }
      for (const table of [summary, packet]) {
        const all = numbersOf(lineOf(table, 'All courses'));
        expect(all).toEqual([hours.creditable, hours.counted]);
      }
      const counted = person.rows.filter(({ status }) => status === 'COUNTED');
      const sorted = (list: number[]) => [...list].sort((a, b) => a - b);
      const own = sorted(counted.map((each) => each.hours ?? 0));
      expect(sorted(listedHours(summary, 'Activities that count'))).toEqual(own);
      expect(sorted(listedHours(packet, 'Transcript of activities'))).toEqual(own);
      const [line] = makeRosterLines(report.applicants);
      expect(line).toMatchObject({
        covered: hours.creditable,
        held: person.rows.filter(({ status }) => status === 'HELD').length,
      });
      expect(person.verdict.detail).toContain(`${hours.creditable} of the ${hours.required} hours`);
    }),
    { numRuns: 60 },
  );
});
