// A folder as people hand it in: 140 files of mixed quality, and a list of the people they should be of.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { utils, write } from '@e965/xlsx';

export const FILES = 140;

/** What becomes of a file: its people with the day their certificate expires, or why it is left out. */
export type Expected = { people: [name: string, expires: string | null][] } | { reason: RegExp };

const HEADINGS = [
  'Applicant Name',
  'School District',
  'Name of Activity/Location',
  'Date Completed',
  'Number of Hours',
  'Coursework Skill Area',
  'Justification of Relation to Coursework',
  'Description of Activity',
];
const TEXTS = ['It fits this course well', 'A day with exercises on the topic'];
const FIRST = 'Avery Blake Cameron Dana Emery Frankie Harper Indigo Jules Kendall'.split(' ');
const LAST = 'Banks Cole Dale Ellis Ford Gray Ivey James King Lane Moss Nash Oakes'.split(' ');
const COHORTS: Record<string, [issued: string, expires: string]> = {
  Alpha: ['2024-06-15', '2027-06-15'],
  Beta: ['2024-02-01', '2027-02-01'],
};

/** Everybody is in one of two cohorts; 130 names at most. */
const nameOf = (nth: number) => `${FIRST[nth % 10]} ${LAST[Math.floor(nth / 10)]}`;
const cohortOf = (nth: number) => (nth % 2 === 0 ? 'Alpha' : 'Beta');
const expiresOf = (nth: number) => COHORTS[cohortOf(nth)]?.[1] ?? '';

const rowOf = (name: string) => [
  name,
  'Elmore',
  'Workshop',
  '8/5/2024',
  '3',
  'IT Management',
  ...TEXTS,
];
const toCsv = (rows: string[][]) => rows.map((row) => row.join(',')).join('\n');
const toWorkbook = (rows: string[][], bookType: 'xlsx' | 'ods' | 'biff8') =>
  write(
    { SheetNames: ['PD Log'], Sheets: { 'PD Log': utils.aoa_to_sheet(rows) } },
    { type: 'buffer', bookType },
  ) as Buffer;
const logOf = (...names: string[]) => [HEADINGS, ...names.map(rowOf)];

/** Fills a folder; gives what is to become of each file, the people file's path and who has no log at all. */
export function makeMixedFiles(folder: string) {
  mkdirSync(folder, { recursive: true });
  const expected = new Map<string, Expected>();
  const people: string[] = ['Name,E-mail,Cohort,Issued,Expires'];
  let nth = 0;
  const put = (file: string, content: string | Buffer, becomes: Expected) => {
    writeFileSync(path.join(folder, file), content);
    expected.set(file, becomes);
  };
  const list = (name: string, email = '', cohort = cohortOf(nth)) =>
    people.push([name, email, cohort, '', ''].join(','));
  /** As many files, each of the next person. */
  const many = (count: number, make: (name: string, nth: number) => void) => {
    for (let index = 0; index < count; index += 1, nth += 1) make(nameOf(nth), index);
  };
  const one = (name: string): Expected => ({ people: [[name, expiresOf(nth)]] });
  const slug = (name: string) => name.toLowerCase().replaceAll(' ', '-');

  many(46, (name) => {
    list(name);
    put(`${slug(name)}.csv`, toCsv(logOf(name)), one(name));
  });
  many(20, (name) => {
    list(name);
    put(`PD Log ${name}.xlsx`, toWorkbook(logOf(name), 'xlsx'), one(name));
  });
  many(6, (name) => {
    list(name);
    put(`${name}.ods`, toWorkbook(logOf(name), 'ods'), one(name));
  });
  many(6, (name) => {
    list(name);
    put(`${name} (old).xls`, toWorkbook(logOf(name), 'biff8'), one(name));
  });
  // No name in the log: the file's own.
  many(8, (name) => {
    list(name);
    const [first = '', last = ''] = name.split(' ');
    const rows = logOf('').map((row) => row.slice(1));
    put(`${last}_${first}_2024-27.csv`, toCsv(rows), one(name));
  });
  // Another case and a title.
  many(6, (name) => {
    list(name.toUpperCase());
    put(`log of no ${nth}.csv`, toCsv(logOf(`Dr. ${name}`)), one(name));
  });
  // Two of one name, told apart by their addresses alone.
  for (const [cohort, email] of [
    ['Alpha', 'jordan@elmore.example'],
    ['Beta', 'jlee@dale.example'],
  ] as const) {
    list('Jordan Lee', email, cohort);
    const rows = logOf('Jordan Lee').map((row, at) => [at === 0 ? 'Email Address' : email, ...row]);
    const expires = COHORTS[cohort]?.[1] ?? null;
    put(`jordan ${cohort}.csv`, toCsv(rows), { people: [['Jordan Lee', expires]] });
  }
  // In no list of people: left out for want of a date.
  many(5, (name) => {
    put(`unlisted ${nth}.csv`, toCsv(logOf(name)), { people: [[name, null]] });
  });
  // Two people in one file.
  many(3, (name, index) => {
    const other = `Sam ${LAST[index]}`;
    list(name);
    list(other);
    put(`shared ${nth}.csv`, toCsv(logOf(name, other)), {
      people: [
        [name, expiresOf(nth)],
        [other, expiresOf(nth)],
      ],
    });
  });

  const whole = toWorkbook(logOf('Cut Short'), 'xlsx');
  const BAD: [count: number, name: string, content: string | Buffer, reason: RegExp][] = [
    [3, 'empty.csv', '', /is empty/],
    [3, 'renamed.xlsx', 'only text', /not a workbook/],
    [3, 'cut short.xlsx', whole.subarray(0, whole.length / 2), /damaged|not a workbook/],
    [2, 'locked.xlsx', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), /not a workbook|password/],
    [3, 'quotes.csv', `${HEADINGS.join(',')}\n"Ann,Elmore,Workshop`, /quote/i],
    [3, 'students.csv', 'Student,Grade\nLee,7\nKim,8', /No sheet looks like a log/],
    [3, 'asked.csv', 'Activity,Date,Amount,Course\nALET,3/4/2026,6,IT Management', /hours/i],
    [3, 'plan.docx', 'x', /not a spreadsheet/],
    [3, 'scan.pdf', '%PDF-', /not a spreadsheet/],
    [2, 'photo.jpg', 'x', /not a spreadsheet/],
    [3, 'log.numbers', 'x', /not a spreadsheet/],
    [3, 'notes.txt', 'x', /not a spreadsheet/],
    [4, 'headings.csv', HEADINGS.join(','), /headings but no rows/],
  ];
  for (const [count, name, content, reason] of BAD) {
    for (let copy = 1; copy <= count; copy += 1) put(`${copy} ${name}`, content, { reason });
  }
  // Beside them what programs leave behind.
  for (const name of ['.DS_Store', '~$PD Log.xlsx']) writeFileSync(path.join(folder, name), 'x');

  list('Gone Away');
  list('', 'nobody@elmore.example');
  for (const [cohort, [issued, expires]] of Object.entries(COHORTS)) {
    people.push(['', '', cohort, issued, expires].join(','));
  }
  const peopleFile = path.join(folder, 'people.csv');
  writeFileSync(peopleFile, people.join('\n'));
  return { expected, peopleFile, missing: ['Gone Away', 'nobody@elmore.example'] };
}
