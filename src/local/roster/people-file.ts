/** The file of `--people`: who is to be in the roster, in which cohort, with which dates. */
import path from 'node:path';
import type { ICellData, IWorkbookData } from '@univerjs/core';
import { type Day, dayFromSerial, isDay } from '../../core/day';
import { fold } from '../../core/text';
import { FileFault } from '../files/file-fault';
import { readWorkbook } from '../files/read-workbook';

export interface PersonEntry {
  name: string;
  email: string;
  cohort: string;
  issued: Day | '';
  expires: Day | '';
}

type Field = keyof PersonEntry;

const HEADINGS: Record<string, Field> = {
  name: 'name',
  applicant: 'name',
  person: 'name',
  'e mail': 'email',
  email: 'email',
  'email address': 'email',
  'e mail address': 'email',
  address: 'email',
  cohort: 'cohort',
  issued: 'issued',
  'issue date': 'issued',
  'date of issue': 'issued',
  expires: 'expires',
  expiration: 'expires',
  'expiration date': 'expires',
};

/** One row per person; a row that has a cohort alone gives the dates of all in it. Throws `FileFault`. */
export async function readPeople(file: string, locale: string): Promise<PersonEntry[]> {
  const { snapshot } = await readWorkbook(file, locale, 'dropped');
  const [first, ...rows] = listRows(snapshot);
  const fields = (first?.cells ?? []).map((cell) => HEADINGS[fold(textOf(cell))]);
  const name = path.basename(file);
  if (!fields.includes('name') && !fields.includes('email')) {
    throw new FileFault(
      `${name} needs the headings name or e-mail, cohort, issued, and expires in its first row.`,
    );
  }
  const entries = rows.map(({ cells, number }) =>
    readEntry(cells, fields, `${name}, row ${number}`),
  );
  return entries.map((entry) => withCohortDates(entry, entries)).filter(isPerson);
}

interface Row {
  number: number;
  cells: (ICellData | undefined)[];
}

function listRows({ sheets, sheetOrder }: IWorkbookData): Row[] {
  const cellData = sheets[sheetOrder[0] ?? '']?.cellData ?? {};
  return Object.entries(cellData as Record<number, Record<number, ICellData>>).map(
    ([row, cells]) => {
      const width = Math.max(-1, ...Object.keys(cells).map(Number)) + 1;
      return {
        number: Number(row) + 1,
        cells: Array.from({ length: width }, (_, column) => cells[column]),
      };
    },
  );
}

function readEntry(cells: Row['cells'], fields: (Field | undefined)[], place: string): PersonEntry {
  const entry: PersonEntry = { name: '', email: '', cohort: '', issued: '', expires: '' };
  fields.forEach((field, index) => {
    if (!field) return;
    const cell = cells[index];
    entry[field] =
      field === 'issued' || field === 'expires' ? readDay(cell, place) : textOf(cell).trim();
  });
  return entry;
}

function readDay(cell: ICellData | undefined, place: string): Day | '' {
  if (typeof cell?.v === 'number') return dayFromSerial(Math.floor(cell.v));
  const text = textOf(cell).trim();
  if (text === '' || isDay(text)) return text;
  throw new FileFault(`${place}: “${text}” must be a day like 2024-06-15.`);
}

const textOf = (cell: ICellData | undefined) => String(cell?.v ?? '');
const isPerson = ({ name, email }: PersonEntry) => name !== '' || email !== '';

function withCohortDates(entry: PersonEntry, entries: PersonEntry[]): PersonEntry {
  if (entry.issued !== '' || entry.cohort === '') return entry;
  const cohort = entries.find(
    (each) => !isPerson(each) && fold(each.cohort) === fold(entry.cohort),
  );
  return cohort
    ? { ...entry, issued: cohort.issued, expires: entry.expires || cohort.expires }
    : entry;
}

/** By address, then by name; nobody where two people of the file have the name. */
export function findEntry(
  entries: PersonEntry[],
  { name, email }: { name: string; email: string },
): PersonEntry | undefined {
  const address = email.toLowerCase();
  const byEmail = entries.filter((each) => address !== '' && each.email.toLowerCase() === address);
  if (byEmail[0]) return byEmail[0];
  const byName = entries.filter((each) => name !== '' && fold(each.name) === fold(name));
  const isOther = email !== '' && byName[0]?.email !== '';
  return byName.length === 1 && !isOther ? byName[0] : undefined;
}

/** The one person whose whole name is in the name of a file, whatever else is. */
export function findEntryByFile(entries: PersonEntry[], file: string): PersonEntry | undefined {
  const words = new Set(wordsOf(path.basename(file)));
  const named = entries.filter(
    ({ name }) => name !== '' && wordsOf(name).every((word) => words.has(word)),
  );
  return named.length === 1 ? named[0] : undefined;
}

const wordsOf = (text: string) =>
  fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
