// What a validation that rejects does to an entry, in Google's words.
import type { ISheetDataValidationRule } from '@univerjs/core';
import { core } from '../engine/univer';
import type { Entry } from './typed-entry';

/** Throws where a cell's rule rejects what is written; a rule of a kind not known here lets all through. */
export function checkEntry(
  { content }: Entry,
  rule: ISheetDataValidationRule | null | undefined,
  notation: string,
): void {
  if (rule?.errorStyle !== core.DataValidationErrorStyle.STOP || content.f || content.v === null)
    return;
  const value = content.v ?? '';
  if (rule.type === 'list') {
    const allowed = readList(rule.formula1 ?? '');
    if (allowed && !allowed.includes(String(value))) {
      throw rejected(notation, ` Please enter one of the following values: ${allowed.join(', ')}.`);
    }
  } else if (rule.type === 'decimal' || rule.type === 'date') {
    const isInside =
      typeof value === 'number' && value >= Number(rule.formula1) && value <= Number(rule.formula2);
    if (rule.operator === 'between' && !isInside) throw rejected(notation, '');
  }
}

/** The values of a list; null where it is a range. */
function readList(formula: string): string[] | null {
  if (formula.startsWith('=')) return null;
  try {
    return JSON.parse(formula);
  } catch {
    return formula.split(',').map((each) => each.trim());
  }
}

function rejected(notation: string, more: string): Error {
  return new Error(
    `The data that you entered in cell ${notation} violates the data validation rules set on this cell.${more}`,
  );
}
