// A log of any length, and what each person's hours in it come to, added up as it is made.
import assert from 'node:assert/strict';
import { POLICY_COURSES } from '../bench/courses.mjs';
import { HEADINGS, ISSUED } from '../bench/rows.mjs';

const DAY_MS = 86_400_000;
const LETTERS = 'bcdfghjklm';
const SHORT_OF_A_TEXT = 50;

/** Words that no other row has. */
const wordOf = (index) =>
  String(index)
    .padStart(6, '0')
    .replace(/\d/g, (digit) => LETTERS[digit]);

/** `grid` from its headings on; `sums` by person, the six courses in quarters of an hour. */
export function makeLog(rowCount, people) {
  const grid = [HEADINGS];
  const sums = Array.from({ length: people }, () => POLICY_COURSES.map(() => 0));
  for (let index = 0; index < rowCount; index++) {
    const person = index % people;
    const nth = Math.floor(index / people);
    const quarters = 1 + (index % 8);
    const course = (nth + person) % 6;
    const isShort = index % SHORT_OF_A_TEXT === 7;
    if (!isShort) sums[person][course] += quarters;
    const day = new Date(Date.parse(ISSUED) + ((nth * 3) % 800) * DAY_MS).toISOString();
    grid.push([
      `Candidate ${person + 1}`,
      'Mobile County',
      `Meeting ${wordOf(index)}`,
      { day: day.slice(0, 10), seconds: 0 },
      quarters / 4,
      POLICY_COURSES[course],
      isShort ? '' : 'It fits the course',
      `${wordOf(index)} ${wordOf(index + 500_000)}`,
    ]);
  }
  return { grid, sums };
}

/** Hours to go, from the six sums. */
export function remainingOf(quarters) {
  const hours = quarters.map((each) => each / 4);
  const short = hours.reduce((sum, each) => sum + Math.max(0, 5 - each), 0);
  return Math.max(60 - hours.reduce((sum, each) => sum + each, 0), short, 0);
}

/** The report says for every person what their rows come to. */
export function assertSums(report, sums) {
  assert.equal(report.applicants.length, sums.length);
  for (const { applicant, courses, hours } of report.applicants) {
    const own = sums[Number(applicant.replace('Candidate ', '')) - 1];
    const told = courses.map(({ counted }) => counted);
    assert.equal(String(told), String(own.map((each) => each / 4)), applicant);
    assert.equal(hours.remaining, remainingOf(own), applicant);
  }
}

/** The check's report; everybody has the set-up's issue date. */
export function checkHost(host) {
  const answer = host.call('checkCompliance', { issued: ISSUED });
  assert.equal(answer.ok, true, JSON.stringify(answer.faults));
  return answer.report;
}
