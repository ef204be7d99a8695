// Random rows as people log them; the same rows for the same seed.
import { POLICY_COURSES } from './courses.mjs';

export const HEADINGS = [
  'Applicant Name',
  'School District',
  'Name of Activity/Location',
  'Date Completed',
  'Number of Hours',
  'Coursework Skill Area',
  'Justification of Relation to Coursework',
  'Description of Activity',
];
export const ISSUED = '2024-06-15';
export const TODAY = '2026-11-23';

const FIRST_DAY = Date.UTC(2024, 4, 1);
const DAYS = 1000;
const DAY_MS = 86_400_000;
const ROWS_A_PERSON = 40;
const HOSTS = ['ALET', 'ALSDE', 'CoSN', 'FETC', 'ISTELive', 'K12 SIX', 'PTAC', 'AASL', 'Region IX'];
const KINDS = [
  'conference',
  'webinar',
  'region meeting',
  'summer workshop',
  'cyber camp',
  'course',
];
const PLACES = ['Montgomery', 'Mobile', 'Prattville', 'Birmingham', 'Orange Beach', 'online'];
const TOPICS =
  'backup recovery wireless filtering rostering privacy budgets coaching accessibility identity governance lifecycle procurement interoperability switching monitoring leadership evaluation'.split(
    ' ',
  );
const HOURS = [1, 1, 1.5, 2, 2, 2.5, 3, 3.5, 4, 5, 6];
const OTHER_COURSES = ['data mgmt', 'Tech Planning', 'IT Managment', 'law, ethics & policies'];
const ODD_HOURS = ['2 hrs', '1:30', '1h 30m', 'about two', ''];

/** The grid of a log from its headings on: rows of `people` persons, or of 40 rows each when left out. */
export function makeGrid(rowCount, people = Math.ceil(rowCount / ROWS_A_PERSON), seed = 1) {
  const random = makeRandom(seed);
  const grid = [HEADINGS];
  for (let index = 0; index < rowCount; index++) grid.push(makeRow(random, index % people));
  return grid;
}

function makeRow(random, person) {
  const pick = (list) => list[Math.floor(random() * list.length)];
  const isOdd = (share) => random() < share;
  const topic = pick(TOPICS);
  const course = isOdd(0.05) ? pick(OTHER_COURSES) : pick(POLICY_COURSES);
  const row = [
    `Candidate ${person + 1}`,
    `County ${(person % 140) + 1} Schools`,
    `${pick(HOSTS)} ${pick(KINDS)} ${Math.floor(random() * 900)}: ${topic} - ${pick(PLACES)}`,
    makeDate(random, isOdd(0.15)),
    isOdd(0.03) ? pick(ODD_HOURS) : pick(HOURS),
    course,
    isOdd(0.02) ? '' : `Sessions on ${topic} and ${pick(TOPICS)} match the course ${course}.`,
    `Talks on ${pick(TOPICS)}, ${pick(TOPICS)} and ${topic}${isOdd(0.02) ? ', lunch included' : ''}.`,
  ];
  // Pieced-together strings are slow to read once; those of a spreadsheet come whole.
  return JSON.parse(JSON.stringify(row));
}

/** A day as the add-on hands it to the core, or typed as text. */
function makeDate(random, isText) {
  const date = new Date(FIRST_DAY + Math.floor(random() * DAYS) * DAY_MS);
  if (!isText) return { day: date.toISOString().slice(0, 10), seconds: 0 };
  return `${date.getUTCMonth() + 1}/${date.getUTCDate()}/${date.getUTCFullYear()}`;
}

/** Numbers from 0 up to 1, by mulberry32: small, and good enough for rows. */
export function makeRandom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
