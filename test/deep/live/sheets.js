// What sheets, rows, columns and names do. Pages are below https://developers.google.com/apps-script/reference/spreadsheet/.

const SHEET_CHECKS = [
  check_data_range_of_an_empty_sheet,
  check_data_range_starts_at_the_first_cell,
  check_range_beyond_the_sheet_is_refused,
  check_range_of_no_rows_is_refused,
  check_row_inserted_after_moves_the_rest,
  check_row_inserted_after_copies_formats,
  check_row_is_appended_below_the_content,
  check_deleted_row_moves_the_rest,
  check_inserted_column_moves_values,
  check_named_range_follows_an_inserted_column,
  check_named_range_that_is_missing,
  check_sheet_that_is_missing,
  check_sheet_is_renamed,
  check_sheet_name_twice_is_refused,
  check_deleted_sheet_is_gone,
  check_form_url_of_a_plain_sheet,
  check_frozen_rows_are_read_back,
  check_column_width_is_read_back,
  check_size_of_a_new_sheet,
];

/** https://developers.google.com/apps-script/reference/spreadsheet/sheet#getLastRow() ; the range itself is not said. */
function check_data_range_of_an_empty_sheet(sheet) {
  const seen = [sheet.getDataRange().getA1Notation(), sheet.getLastRow(), sheet.getLastColumn()];
  return { documented: null, seen };
}

/** https://developers.google.com/apps-script/reference/spreadsheet/sheet#getDataRange() */
function check_data_range_starts_at_the_first_cell(sheet) {
  sheet.getRange(3, 3).setValue('x');
  return { documented: 'A1:C3', seen: sheet.getDataRange().getA1Notation() };
}

/** Its words are not said in https://developers.google.com/apps-script/reference/spreadsheet/sheet#getRange(Integer,Integer) */
function check_range_beyond_the_sheet_is_refused(sheet) {
  const seen = messageOf(() => sheet.getRange(sheet.getMaxRows() + 1, 1).getValue());
  return { documented: null, seen };
}

/** Its words are not said in https://developers.google.com/apps-script/reference/spreadsheet/sheet#getRange(Integer,Integer,Integer) */
function check_range_of_no_rows_is_refused(sheet) {
  return { documented: null, seen: messageOf(() => sheet.getRange(1, 1, 0, 1)) };
}

/** https://developers.google.com/apps-script/reference/spreadsheet/sheet#insertRowAfter(Integer) */
function check_row_inserted_after_moves_the_rest(sheet) {
  sheet.getRange(1, 1, 2, 1).setValues([['first'], ['second']]);
  sheet.insertRowAfter(1);
  const seen = sheet.getRange(1, 1, 3, 1).getValues();
  return { documented: [['first'], [''], ['second']], seen };
}

/** Not said in https://developers.google.com/apps-script/reference/spreadsheet/sheet#insertRowAfter(Integer) */
function check_row_inserted_after_copies_formats(sheet) {
  sheet.getRange(1, 1).setNumberFormat('0.00').setFontWeight('bold').setBackground('#e8eef7');
  sheet.insertRowAfter(1);
  const range = sheet.getRange(2, 1);
  const seen = [range.getNumberFormat(), range.getFontWeight(), range.getBackground()];
  return { documented: null, seen };
}

/** https://developers.google.com/apps-script/reference/spreadsheet/sheet#appendRow(Object) */
function check_row_is_appended_below_the_content(sheet) {
  sheet.getRange(2, 2).setValue('x');
  sheet.appendRow(['a', 'b']);
  return { documented: [['a', 'b']], seen: sheet.getRange(3, 1, 1, 2).getValues() };
}

/** https://developers.google.com/apps-script/reference/spreadsheet/sheet#deleteRow(Integer) */
function check_deleted_row_moves_the_rest(sheet) {
  sheet.getRange(1, 1, 2, 1).setValues([['first'], ['second']]);
  sheet.deleteRow(1);
  return { documented: 'second', seen: sheet.getRange(1, 1).getValue() };
}

/** https://developers.google.com/apps-script/reference/spreadsheet/sheet#insertColumnAfter(Integer) */
function check_inserted_column_moves_values(sheet) {
  sheet.getRange(1, 1, 1, 2).setValues([['a', 'b']]);
  sheet.insertColumnAfter(1);
  return { documented: [['a', '', 'b']], seen: sheet.getRange(1, 1, 1, 3).getValues() };
}

/** Not said in https://developers.google.com/apps-script/reference/spreadsheet/named-range */
function check_named_range_follows_an_inserted_column(sheet, spreadsheet) {
  spreadsheet.setNamedRange('LIVE_NAME', sheet.getRange('B1:C5'));
  try {
    sheet.insertColumnBefore(1);
    const before = spreadsheet.getRangeByName('LIVE_NAME').getA1Notation();
    sheet.insertColumnAfter(3);
    const inside = spreadsheet.getRangeByName('LIVE_NAME').getA1Notation();
    return { documented: null, seen: [before, inside] };
  } finally {
    spreadsheet.removeNamedRange('LIVE_NAME');
  }
}

/** https://developers.google.com/apps-script/reference/spreadsheet/spreadsheet#getRangeByName(String) */
function check_named_range_that_is_missing(_sheet, spreadsheet) {
  return { documented: true, seen: spreadsheet.getRangeByName('LIVE_MISSING') === null };
}

/** https://developers.google.com/apps-script/reference/spreadsheet/spreadsheet#getSheetByName(String) */
function check_sheet_that_is_missing(_sheet, spreadsheet) {
  const sheet = spreadsheet.getSheetByName('No such sheet');
  return { documented: true, seen: sheet === null };
}

/** https://developers.google.com/apps-script/reference/spreadsheet/sheet#setName(String) */
function check_sheet_is_renamed(sheet, spreadsheet) {
  sheet.setName('Live renamed');
  const seen = [sheet.getName(), spreadsheet.getSheetByName('Live renamed') !== null];
  sheet.setName(SCRATCH);
  return { documented: ['Live renamed', true], seen };
}

/** Its words are not said in https://developers.google.com/apps-script/reference/spreadsheet/spreadsheet#insertSheet(String) */
function check_sheet_name_twice_is_refused(_sheet, spreadsheet) {
  return { documented: null, seen: messageOf(() => spreadsheet.insertSheet(SCRATCH)) };
}

/** https://developers.google.com/apps-script/reference/spreadsheet/spreadsheet#deleteSheet(Sheet) */
function check_deleted_sheet_is_gone(_sheet, spreadsheet) {
  spreadsheet.deleteSheet(spreadsheet.insertSheet('Live deleted'));
  return { documented: true, seen: spreadsheet.getSheetByName('Live deleted') === null };
}

/** https://developers.google.com/apps-script/reference/spreadsheet/sheet#getFormUrl() */
function check_form_url_of_a_plain_sheet(sheet) {
  return { documented: true, seen: sheet.getFormUrl() === null };
}

/** https://developers.google.com/apps-script/reference/spreadsheet/sheet#setFrozenRows(Integer) */
function check_frozen_rows_are_read_back(sheet) {
  const before = sheet.getFrozenRows();
  sheet.setFrozenRows(2);
  return { documented: [0, 2], seen: [before, sheet.getFrozenRows()] };
}

/** https://developers.google.com/apps-script/reference/spreadsheet/sheet#setColumnWidth(Integer,Integer) */
function check_column_width_is_read_back(sheet) {
  sheet.setColumnWidth(2, 215);
  return { documented: 215, seen: sheet.getColumnWidth(2) };
}

/** Not said in https://developers.google.com/apps-script/reference/spreadsheet/spreadsheet#insertSheet(String) */
function check_size_of_a_new_sheet(sheet) {
  return { documented: null, seen: [sheet.getMaxRows(), sheet.getMaxColumns()] };
}
