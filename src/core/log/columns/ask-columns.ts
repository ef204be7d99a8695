// What a person is asked where a column cannot be told.

import { RECORD_FIELDS, type RecordField } from '../../policy/record-fields';
import type { ColumnQuestion } from '../../protocol/column-question';
import { normalizeSpaces } from '../../text';
import type { ColumnPlacement } from './column-placement';
import { type HeadedColumn, labelOf, listHeadings } from './headed-column';
import { proposeColumn } from './propose-column';

/** What is to be asked about each unknown field. */
export function askColumns(sheet: string, placement: ColumnPlacement): ColumnQuestion[] {
  return placement.unknown.map((field) =>
    askColumn(sheet, field, placement, listOffered(field, placement)),
  );
}

/** Free columns; where none of them names an activity, it may be what the description's column holds. */
function listOffered(field: RecordField, placement: ColumnPlacement): HeadedColumn[] {
  const free = listFree(placement);
  if (field !== 'activity' || placement.named('activity')[0]) return free;
  const { description } = placement.columns;
  return free.concat(placement.headed.filter(({ index }) => index === description));
}

/** Asks which of the columns `offered` holds a field. */
export function askColumn(
  sheet: string,
  field: RecordField,
  placement: ColumnPlacement,
  offered: HeadedColumn[],
): ColumnQuestion {
  const { columns, headed, contents } = placement;
  const found: ColumnQuestion['found'] = {};
  for (const each of RECORD_FIELDS) {
    const column = headed.find(({ index }) => index === columns[each]);
    if (column) found[each] = normalizeSpaces(column.heading);
  }
  const free = offered.filter((column) => placement.isFree(column));
  const proposed = proposeColumn(field, free, contents) ?? proposeColumn(field, offered, contents);
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
