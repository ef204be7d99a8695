// Logs as files: random ones with all that people type, every fourth an .xlsx with a set-up of its own, the rest .csv.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Excel from 'exceljs';
import Papa from 'papaparse';
import { makeWorkbook } from '../bench/compared-logs.mjs';

const XLSX_EVERY = 4;

/** Writes them into a folder; gives their paths. */
export async function makeFiles(folder, count, first) {
  const files = [];
  for (let number = first; number < first + count; number++) {
    const workbook = makeWorkbook(number);
    const isXlsx = number % XLSX_EVERY === 0;
    const file = join(folder, `log-${String(number).padStart(6, '0')}.${isXlsx ? 'xlsx' : 'csv'}`);
    writeFileSync(file, isXlsx ? await toXlsx(workbook) : toCsv(workbook));
    files.push(file);
  }
  return files;
}

const instantOf = ({ day, seconds }) => new Date(Date.parse(day) + seconds * 1000);

const toCsv = ({ sheets: [{ cells }] }) =>
  Papa.unparse(cells.map((row) => row.map((cell) => (cell.day ? toCsvText(cell) : cell))));

function toCsvText(cell) {
  const [day, time] = instantOf(cell).toISOString().slice(0, 19).split('T');
  return cell.seconds === 0 ? day : `${day} ${time}`;
}

/** No workbook has two merged areas over one cell. */
const isApart = ({ top, left }, index, merges) =>
  !merges.slice(0, index).some((each) => each.left === left && each.bottom >= top);

async function toXlsx({ sheets, setUp }) {
  const workbook = new Excel.Workbook();
  const toCell = (cell) => (cell.day ? instantOf(cell) : cell);
  for (const { sheet, cells, merges } of sheets) {
    const added = workbook.addWorksheet(sheet);
    added.addRows(cells.map((row) => row.map(toCell)));
    for (const { top, bottom, left, right } of merges.filter(isApart))
      added.mergeCells(top + 1, left + 1, bottom + 1, right + 1);
  }
  workbook.addWorksheet('AL-CTO Setup').addRows(setUp.map((row) => row.map(toCell)));
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
