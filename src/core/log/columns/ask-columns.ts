// What a person is asked where a column cannot be told.

import { RECORD_FIELDS, type RecordField } from '../../policy/record-fields';
import type { ColumnQuestion } from '../../protocol/column-question';
import { normalizeSpaces } from '../../text';
import type { ColumnPlacement } from './column-placement';
import { type HeadedColumn, labelOf, listHeadings } from './headed-column';
import { proposeColumn } from './propose-column';

/** What is to be asked about each unknown field. */
export function askColumns(sheet: string, placement: ColumnPlacement): ColumnQuestion[] {
  const free = listFree(placement);
  return placement.unknown.map((field) => askColumn(sheet, field, placement, free));
}

/** Asks which of the columns `offered` holds a field. */
export function askColumn(
  sheet: string,
  field: RecordField,
  { columns, headed, contents }: ColumnPlacement,
  offered: HeadedColumn[],
): ColumnQuestion {
  const found: ColumnQuestion['found'] = {};
  for (const each of RECORD_FIELDS) {
    const column = headed.find(({ index }) => index === columns[each]);
    if (column) found[each] = normalizeSpaces(column.heading);
  }
  const proposed = proposeColumn(field, offered, contents);
  return {
    sheet,
    field,
    headings: listHeadings(offered, headed, contents),
    found,
    proposed: proposed && labelOf(proposed, headed),
  };
}

/** Columns that have a heading and no role. */
export function listFree(placement: ColumnPlacement): HeadedColumn[] {
  return placement.free().filter(({ heading }) => normalizeSpaces(heading) !== '');
}
