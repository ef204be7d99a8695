// Workbooks whose reports two builds must give alike: the sample, the cases, and random ones with all that people type.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { read, utils } from '@e965/xlsx';
import Papa from 'papaparse';
import { ROOT } from './bundle-code.mjs';
import { POLICY_COURSES } from './courses.mjs';
import { makeRandom } from './rows.mjs';

const CASES = join(ROOT, 'test/cases');
const SHEETS = [
  'sample-log/sample-log.csv',
  'sample-log/sample-log-expected.csv',
  'files/german-log-by-libreoffice.xlsx',
  'files/sample-by-libreoffice.xlsx',
];
const SET_UP = [
  ['Applicant', 'Pat Doe'],
  ['School district', 'Mobile County'],
  ['Issue date', { day: '2024-06-15', seconds: 0 }],
];

/** All workbooks: `{ name, sheets, setUp, today, isMonthFirst }`. */
export function listWorkbooks(randomCount) {
  const random = Array.from({ length: randomCount }, (_, index) => makeWorkbook(index + 1));
  return [...SHEETS.flatMap(readCase), ...makeBadCells(), ...random];
}

function readCase(file) {
  const bytes = readFileSync(join(CASES, file));
  const sheets = file.endsWith('.csv')
    ? [{ sheet: 'Log', cells: Papa.parse(bytes.toString('utf8')).data.map(toNumbers) }]
    : readSheets(bytes);
  return [true, false].map((isMonthFirst) => ({
    name: `${file}, ${isMonthFirst ? 'month' : 'day'} first`,
    sheets,
    setUp: SET_UP,
    today: '2026-11-23',
    isMonthFirst,
  }));
}

const toNumbers = (row) => row.map((text) => (/^\d+(\.\d+)?$/.test(text) ? Number(text) : text));

function readSheets(bytes) {
  const book = read(bytes);
  return book.SheetNames.map((sheet) => ({
    sheet,
    cells: utils.sheet_to_json(book.Sheets[sheet], { header: 1, raw: true, defval: '' }),
  }));
}

/** Every cell of the catalogue of bad inputs in every field of a good row. */
function makeBadCells() {
  const { baseline, cases } = JSON.parse(
    readFileSync(join(CASES, 'bad-inputs/cells.json'), 'utf8'),
  );
  const values = cases.flatMap(({ input }) => input.each_of ?? [input.value]).filter(isGiven);
  const good = baseline.row.map(toCell);
  return good.map((_, column) => ({
    name: `bad cells under ${baseline.headers[column]}`,
    sheets: [
      {
        sheet: 'Log',
        cells: [
          baseline.headers,
          ...values.map((value) => good.map((cell, at) => (at === column ? toCell(value) : cell))),
        ],
      },
    ],
    setUp: SET_UP,
    today: baseline.today,
    isMonthFirst: true,
  }));
}

const isGiven = (value) => value !== undefined && value !== null;

function toCell(value) {
  if (typeof value !== 'object') return value;
  if (value.$number) return Number(value.$number);
  if (value.$repeat) return value.$repeat[0].repeat(value.$repeat[1]);
  return value.$date ? { day: value.$date.slice(0, 10), seconds: 0 } : '';
}

const HEADINGS = [
  { name: 'Applicant Name', make: makeName },
  { name: 'School District', make: (random) => random.pick(DISTRICTS) },
  { name: 'Name of Activity/Location', make: makeActivity },
  { name: 'Date Completed', make: makeDate },
  { name: 'Number of Hours', make: makeHours },
  { name: 'Coursework Skill Area', make: makeCourse },
  { name: 'Justification of Relation to Coursework', make: makeJustification },
  { name: 'Description of Activity', make: makeDescription },
  { name: 'Confirmed', make: makeDecision, share: 0.5 },
  { name: 'Timestamp', make: makeStamp, share: 0.3 },
  { name: 'Email Address', make: (random) => random.pick(EMAILS), share: 0.3 },
  { name: 'Location', make: (random) => random.pick(['', 'Mobile', 'online']), share: 0.2 },
  { name: 'Provider', make: (random) => random.pick(['', 'ALET', 'CoSN', 'FETC']), share: 0.3 },
  { name: 'Approved', make: (random) => random.pick(['', 'yes', 'No', 'pending']), share: 0.2 },
  { name: 'Notes', make: (random) => random.pick(['', 'Total 5', 'ok', 3]), share: 0.3 },
];
const NAMES = [
  'Pat Doe',
  'pat doe',
  'Doe, Pat',
  'Dr. Pat Doe',
  'Pat  Doe',
  'P. Doe',
  'Robin Ashford',
  '',
];
const DISTRICTS = [
  'Mobile County',
  'mobile county',
  'Mobile County Schools',
  'Mobile\u00a0County',
  '',
  'N/A',
];
const EMAILS = ['pat@oak.org', 'PAT@oak.org', 'robin@oak.org', 'pta@oak.org', ''];
const ACTIVITIES = [
  'ALET Fall Conference 2025, Day 1',
  'ALET Fall Conf. 2025 Day 1',
  'ALET Fall Conference Day 2',
  'CoSN webinar: student privacy',
  'Cafe\u0301 talk \u2013 \u201cdata\u201d',
  'Total Cost of Ownership workshop',
  'Vendor showcase',
  'Lunch and learn: rostering',
  'n/a',
  'TBD',
  '',
  'Region meeting',
  'Total',
  'ＡＬＥＴ meeting',
];
const TOPICS = ['backup', 'privacy', 'wireless', 'rostering', 'budgets', 'coaching', 'identity'];
const REMARKS = [
  '',
  '',
  '',
  ' Lunch included.',
  ' Lunch not counted.',
  ' Included registration and the exhibit hall.',
  ' 5 hours of sessions and 1 hour of lunch.',
  ' Toured the exhibits; banquet.',
  ' Didn\u2019t subtract the meal.',
  ' Part 1 of 2, 1.5 h of 3 h.',
];
const OTHER_COURSES = [
  'data mgmt',
  'Tech Planning',
  'IT Managment',
  'law, ethics & policies',
  'Finance and Budgeting',
  'IT Management, Technology Planning',
  'Management',
  'Leadership',
  '',
  '#REF!',
  'T&L',
  'IT\u00a0Management',
];
const HOURS = [1, 1.5, 2, 2.5, 3, 4, 6, 8];
const ODD_HOURS = [
  '2 hrs',
  '1:30',
  '1h 30m',
  '90 min',
  '1½',
  '3/4 hour',
  'about two',
  '',
  0,
  -1,
  13,
  30,
  '6 (minus lunch)',
  { day: '1899-12-30', seconds: 5400 },
  '#N/A',
  'Loading...',
  true,
  0.1,
  '1,5',
];
const ODD_DATES = [
  '',
  'soon',
  '3/4/26',
  '13/02/2026',
  'March 4 & 5, 2026',
  '6/29 - 7/2/2025',
  '2026-01-14T10:00',
  46000,
  '6/29, 6/30 and 7/1/2025',
  'Tue, 3 Mar 2026',
  'Dec 30 - Jan 2, 2026',
  '2025-06-11 to 14',
  12,
  false,
  '#REF!',
];
const DECISIONS = [
  '',
  '',
  '',
  '',
  'Separate session: 2 hours, 5/1/2026',
  'Not counted, by choice: 4 hours, 5/1/2026',
  '8 h on 1/14/2026 exclude meals and exhibit hall',
  'Replaces 6 hours, IT Management, 1/14/2026',
  'Replaced by 2 hours, IT Management, 1/14/2026 (reviewer Jo Doe)',
  'Refused: vendor demo (reviewer Jo Doe)',
  'Returned',
  'Separate session',
  'Accepted late (reviewer Jo Doe)',
  'ok',
];

/** A random workbook; the same for the same seed. */
export function makeWorkbook(seed) {
  const next = makeRandom(seed);
  const random = {
    next,
    pick: (list) => list[Math.floor(next() * list.length)],
    has: (share) => next() < share,
    // One log is neat, another full of odd cells.
    oddity: next() * next(),
  };
  const columns = HEADINGS.filter(({ share }) => share === undefined || random.has(share)).filter(
    () => !random.has(0.03),
  );
  if (random.has(0.3)) columns.sort(() => next() - 0.5);
  const tabs = random.has(0.15) ? 2 : 1;
  return {
    name: `random ${seed}`,
    sheets: Array.from({ length: tabs }, (_, tab) => makeSheet(random, columns, tab)),
    setUp: makeSetUp(random),
    today: random.pick(['2026-11-23', '2025-06-01', '2027-05-01', '2027-07-01']),
    isMonthFirst: random.has(0.8),
  };
}

function makeSheet(random, columns, tab) {
  const cells = [columns.map(({ name }) => name)];
  if (random.has(0.1)) cells.unshift(['My PD log'], []);
  const merges = [];
  const count = 3 + Math.floor(random.next() * 40);
  const people = random.has(0.7) ? NAMES.slice(0, 5) : NAMES;
  const rows = [];
  for (let index = 0; index < count; index++) {
    const isCopy = rows.length > 0 && random.has(0.25);
    const row = isCopy ? [...random.pick(rows)] : columns.map(({ make }) => make(random, people));
    if (isCopy && random.has(0.6)) {
      const at = Math.floor(random.next() * columns.length);
      row[at] = columns[at].make(random, people);
    }
    rows.push(row);
    cells.push(row);
    if (random.has(0.03))
      cells.push(random.pick([['2025'], ['Total', 'hours', 12], [], ['Fall 2025', '', '', '', 5]]));
    if (random.has(0.02) && index > 2) {
      const column = Math.floor(random.next() * columns.length);
      merges.push({ top: cells.length - 2, bottom: cells.length - 1, left: column, right: column });
    }
  }
  return { sheet: `Log ${2025 + tab}`, cells, merges };
}

function makeSetUp(random) {
  const rows = [];
  if (random.has(0.5)) rows.push(['Applicant', random.pick(NAMES)]);
  if (random.has(0.6)) rows.push(['School district', 'Mobile County']);
  if (random.has(0.95))
    rows.push(['Issue date', random.pick(['2024-06-15', '6/15/2024', '2024-09-01'])]);
  if (random.has(0.1)) rows.push(['Expiration date', '2027-06-30']);
  if (random.has(0.2)) rows.push([], ['Applicant', 'Issue date'], ['Robin Ashford', '2025-01-10']);
  return rows;
}

const isOdd = (random) => random.has(random.oddity);
/** Few days, so that rows meet. */
function makeDay(random) {
  return new Date(Date.UTC(2025, 3, 1) + Math.floor(random.next() ** 3 * 700) * 86_400_000);
}
function makeName(random, people) {
  return isOdd(random) ? random.pick(people) : people[0];
}
function makeActivity(random) {
  return isOdd(random)
    ? random.pick(ACTIVITIES)
    : `${random.pick(ACTIVITIES.slice(0, 6))} ${Math.floor(random.next() * 30)}`;
}
function makeDate(random) {
  if (isOdd(random)) return random.pick(ODD_DATES);
  const date = makeDay(random);
  if (random.has(0.8)) return { day: date.toISOString().slice(0, 10), seconds: 0 };
  return `${date.getUTCMonth() + 1}/${date.getUTCDate()}/${date.getUTCFullYear()}`;
}
function makeHours(random) {
  return random.pick(isOdd(random) ? ODD_HOURS : HOURS);
}
function makeCourse(random) {
  return random.pick(isOdd(random) ? OTHER_COURSES : POLICY_COURSES);
}
function makeJustification(random) {
  if (isOdd(random))
    return random.pick([
      '',
      '-',
      'same',
      'See above',
      'Networks',
      'ok then',
      'Über\u200bblick für alle',
    ]);
  return `Our work on ${random.pick(TOPICS)} needs ${random.pick(TOPICS)} and more.`;
}
function makeDescription(random) {
  if (isOdd(random))
    return random.pick(['', 'N/A', 'Networks', 'none', 'Talk', '早 morning session on data']);
  return `Talks on ${random.pick(TOPICS)} and ${random.pick(TOPICS)}.${random.pick(REMARKS)}`;
}
function makeDecision(random) {
  return random.has(0.7) ? '' : random.pick(DECISIONS);
}
function makeStamp(random) {
  return {
    day: new Date(makeDay(random).getTime() + 86_400_000 * 9).toISOString().slice(0, 10),
    seconds: 60,
  };
}
