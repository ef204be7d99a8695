// Writes logs of made-up people: node test/deep/bench/make-logs.mjs FOLDER LOGS ROWS. Every fourth is a .csv.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Excel from 'exceljs';

const [folder, logs, rows] = process.argv.slice(2);
const MS_PER_DAY = 86_400_000;
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
const COURSES = [
  'Roles And Responsibilities',
  'Law, Ethics, and Policies',
  'Data Management and Governance',
  'Teaching and Learning',
  'IT Management',
  'Technology Planning',
];

/** The rows of one log: its days from its issue date on, a few of them short of something. */
function makeRows(number, issuedMs) {
  return Array.from({ length: Number(rows) }, (_, row) => [
    `Person ${String(number).padStart(4, '0')}`,
    `District ${number % 67} Schools`,
    `Session ${row + 1} of conference ${(row % 7) + 1}`,
    new Date(issuedMs + (row * 9 + 3) * MS_PER_DAY),
    1 + (row % 3) * 0.5,
    COURSES[(row + number) % COURSES.length],
    row % 29 === 28 ? '' : 'It covered what this course asks of a technology leader.',
    `Part ${row + 1}: hands-on work with topic ${row * 7 + number} and its records.`,
  ]);
}

function toCsv(cells) {
  const text = (value) =>
    value instanceof Date ? value.toISOString().slice(0, 10) : String(value);
  return cells.map((row) => row.map((value) => `"${text(value)}"`).join(',')).join('\n');
}

async function toXlsx(cells, issued, number) {
  const workbook = new Excel.Workbook();
  const log = workbook.addWorksheet('PD Log');
  log.addRows(cells);
  log.getColumn(4).numFmt = 'm/d/yyyy';
  const setUp = workbook.addWorksheet('AL-CTO Setup');
  setUp.addRows([
    ['Applicant', cells[1]?.[0] ?? ''],
    ['Cohort', ['Alpha', 'Beta', 'Charlie', 'Delta'][number % 4]],
    ['Issue date', issued],
  ]);
  setUp.getCell('B3').numFmt = 'm/d/yyyy';
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

mkdirSync(folder, { recursive: true });
for (let number = 1; number <= Number(logs); number += 1) {
  const issued = new Date(Date.UTC(2024, 5, 1) + (number % 400) * MS_PER_DAY);
  const cells = [HEADINGS, ...makeRows(number, issued.getTime())];
  const name = path.join(folder, `log-${String(number).padStart(4, '0')}`);
  if (number % 4 === 0) writeFileSync(`${name}.csv`, toCsv(cells));
  else writeFileSync(`${name}.xlsx`, await toXlsx(cells, issued, number));
}
