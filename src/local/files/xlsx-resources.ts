/** What a workbook holds beside its cells: names, notes, drop-downs and other validations, filters. */
import type { IWorkbookData } from '@univerjs/core';
import type Excel from 'exceljs';
import { readRange, writeRange } from './xlsx-range';
import { type Rule, readRules, writeRule } from './xlsx-rules';

const NAMES = 'SHEET_DEFINED_NAME_PLUGIN';
const NOTES = 'SHEET_NOTE_PLUGIN';
const VALIDATIONS = 'SHEET_DATA_VALIDATION_PLUGIN';
const FILTERS = 'SHEET_FILTER_PLUGIN';
const NOTE_SIZE = { width: 200, height: 100 };

type BySheet<T> = Record<string, T>;

/** Notes, validations and filters of a snapshot, from exceljs; `ids` are the sheets' own. */
export function readResources(
  ids: Map<Excel.Worksheet, string>,
): NonNullable<IWorkbookData['resources']> {
  const notes: BySheet<Record<number, Record<number, object>>> = {};
  const rules: BySheet<Rule[]> = {};
  const filters: BySheet<object> = {};
  for (const [sheet, id] of ids) {
    notes[id] = readNotes(sheet);
    rules[id] = readRules(sheet);
    if (typeof sheet.autoFilter === 'string') {
      filters[id] = { ref: readRange(sheet.autoFilter), filterColumns: [], cachedFilteredOut: [] };
    }
  }
  return [
    { name: NOTES, data: JSON.stringify(notes) },
    { name: VALIDATIONS, data: JSON.stringify(rules) },
    { name: FILTERS, data: JSON.stringify(filters) },
  ];
}

function readNotes(sheet: Excel.Worksheet) {
  const notes: Record<number, Record<number, object>> = {};
  sheet.eachRow((row, number) => {
    row.eachCell((cell, column) => {
      if (!cell.note) return;
      const note =
        typeof cell.note === 'string'
          ? cell.note
          : (cell.note.texts ?? []).map(({ text }) => text).join('');
      notes[number - 1] = { ...notes[number - 1], [column - 1]: { ...NOTE_SIZE, note } };
    });
  });
  return notes;
}

/** Puts the resources of a snapshot into an exceljs workbook whose sheets stand already. */
export function writeResources(workbook: Excel.Workbook, snapshot: IWorkbookData) {
  const read = <T>(name: string) =>
    JSON.parse(snapshot.resources?.find((each) => each.name === name)?.data || '{}') as BySheet<T>;
  for (const { name, formulaOrRefString } of Object.values(
    read<{ name: string; formulaOrRefString: string }>(NAMES),
  )) {
    for (const range of formulaOrRefString.replace(/^=/, '').split(',')) {
      const [, sheet = ''] = /^'?([^(]+?)'?!\$?[A-Z]/i.exec(range) ?? [];
      // exceljs keeps names by sheet in a plain object, which has members of its own.
      if (sheet !== '' && !(sheet in {})) workbook.definedNames.add(range, name);
    }
  }
  const notes = read<Record<number, Record<number, { note: string }>>>(NOTES);
  const rules = read<Rule[]>(VALIDATIONS);
  const filters = read<{ ref: Rule['ranges'][number] }>(FILTERS);
  snapshot.sheetOrder.forEach((id, index) => {
    const sheet = workbook.worksheets[index];
    if (!sheet) return;
    for (const [row, columns] of Object.entries(notes[id] ?? {})) {
      for (const [column, { note }] of Object.entries(columns)) {
        sheet.getCell(Number(row) + 1, Number(column) + 1).note = note;
      }
    }
    for (const rule of rules[id] ?? []) writeRule(sheet, rule);
    const filter = filters[id]?.ref;
    if (filter) sheet.autoFilter = writeRange(filter);
  });
}
