/** Drop-downs and other validations of a sheet, in an .xlsx and as Univer holds them. */
import type Excel from 'exceljs';
import { readRange, writeRange } from './xlsx-range';

const ERROR_STYLES = ['information', 'stop', 'warning'];
const MS_PER_DAY = 86_400_000;
const DAY_ZERO_MS = Date.UTC(1899, 11, 30);
const LISTS = 'AL-CTO Lists';

export interface Rule {
  uid: string;
  type: string;
  formula1?: string;
  formula2?: string;
  operator?: string;
  allowBlank?: boolean;
  errorStyle?: number;
  error?: string;
  showErrorMessage?: boolean;
  ranges: ReturnType<typeof readRange>[];
}

export function readRules(sheet: Excel.Worksheet): Rule[] {
  const { model } = (
    sheet as unknown as { dataValidations: { model: Record<string, Excel.DataValidation> } }
  ).dataValidations;
  const rules = new Map<string, Rule>();
  for (const [place, validation] of Object.entries(model)) {
    const key = JSON.stringify(validation);
    const known = rules.get(key);
    if (known) known.ranges.push(readRange(place));
    else rules.set(key, readRule(validation, `rule-${rules.size + 1}`, place));
  }
  return [...rules.values()];
}

function readRule(validation: Excel.DataValidation, uid: string, place: string): Rule {
  const [first, second] = (validation.formulae ?? []).map(toText);
  const isQuoted = validation.type === 'list' && first?.startsWith('"');
  const formula1 = isQuoted ? first?.slice(1, -1) : first;
  return {
    uid,
    type: validation.type,
    formula1: isQuoted || validation.type !== 'list' ? formula1 : `=${first}`,
    formula2: second,
    operator: validation.operator,
    allowBlank: validation.allowBlank,
    errorStyle: Math.max(0, ERROR_STYLES.indexOf(validation.errorStyle ?? 'stop')),
    error: validation.error,
    showErrorMessage: validation.showErrorMessage,
    ranges: [readRange(place)],
  };
}

export function writeRule(sheet: Excel.Worksheet, rule: Rule) {
  const isList = rule.type === 'list' || rule.type === 'listMultiple';
  const isQuoted = isList && !rule.formula1?.startsWith('=');
  const first = isQuoted ? writeList(sheet.workbook, rule) : rule.formula1?.replace(/^=/, '');
  const formulae = [first, rule.formula2]
    .filter((each) => each !== undefined)
    .map((each) => (rule.type === 'date' ? toDate(each) : each));
  const validation = {
    type: isList ? 'list' : rule.type,
    operator: rule.operator,
    allowBlank: rule.allowBlank,
    errorStyle: ERROR_STYLES[rule.errorStyle ?? 1],
    error: rule.error,
    showErrorMessage: rule.showErrorMessage ?? true,
    formulae,
  } as Excel.DataValidation;
  const { dataValidations } = sheet as unknown as {
    dataValidations: { add(place: string, validation: Excel.DataValidation): void };
  };
  if (!['list', 'whole', 'decimal', 'date', 'textLength', 'custom'].includes(validation.type))
    return;
  for (const range of rule.ranges) dataValidations.add(writeRange(range), validation);
}

/** A list inside its rule; .xlsx parts it at every comma, so that values with one stand in a hidden sheet. */
function writeList(workbook: Excel.Workbook, { formula1 = '' }: Rule): string {
  const values = readList(formula1);
  if (!values.some((value) => value.includes(','))) return `"${values.join(',')}"`;
  const sheet = workbook.getWorksheet(LISTS) ?? workbook.addWorksheet(LISTS, { state: 'hidden' });
  const known = (sheet.columns ?? []).findIndex((_, index) => isSame(sheet, index + 1, values));
  const column = known >= 0 ? known + 1 : sheet.columnCount + 1;
  values.forEach((value, index) => {
    sheet.getCell(index + 1, column).value = value;
  });
  const place = { startRow: 0, endRow: values.length - 1 };
  const range = writeRange({ ...place, startColumn: column - 1, endColumn: column - 1 });
  return `'${LISTS}'!${range.replace(/([A-Z]{1,3})(\d{1,7})/g, '$$$1$$$2')}`;
}

/** exceljs has the bounds of a date rule as dates; Univer has them as serials, like cells. */
function toText(bound: unknown): string {
  return bound instanceof Date
    ? String((bound.getTime() - DAY_ZERO_MS) / MS_PER_DAY)
    : String(bound);
}

function toDate(bound: string): Date | string {
  return /^\d+$/.test(bound) ? new Date(DAY_ZERO_MS + Number(bound) * MS_PER_DAY) : bound;
}

function isSame(sheet: Excel.Worksheet, column: number, values: string[]): boolean {
  return values.every((value, index) => sheet.getCell(index + 1, column).value === value);
}

/** Univer keeps a list as JSON or with commas between. */
function readList(text: string): string[] {
  try {
    return JSON.parse(text) as string[];
  } catch {
    return text.split(',');
  }
}
