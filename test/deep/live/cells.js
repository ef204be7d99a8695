// What cells give back. Pages are below https://developers.google.com/apps-script/reference/spreadsheet/.

const CELL_CHECKS = [
  check_blank_cell_is_empty_text,
  check_types_of_values,
  check_date_cell_is_a_date,
  check_date_is_midnight_in_the_spreadsheet_zone,
  check_duration_is_a_date,
  check_duration_in_the_spreadsheet_zone,
  check_equals_sign_makes_a_formula,
  check_apostrophe_keeps_text,
  check_formulas_of_plain_cells_are_empty,
  check_text_that_is_a_number_becomes_one,
  check_plain_text_format_keeps_digits,
  check_data_of_another_size_is_refused,
  check_is_blank,
  check_display_value_follows_the_format,
  check_clear_content_keeps_the_format,
  check_background_and_weight_are_read_back,
  check_offset_and_cell,
];

/** https://developers.google.com/apps-script/reference/spreadsheet/range#getValues() */
function check_blank_cell_is_empty_text(sheet) {
  return { documented: [['', '']], seen: sheet.getRange(1, 1, 1, 2).getValues() };
}

/** https://developers.google.com/apps-script/reference/spreadsheet/range#getValues() */
function check_types_of_values(sheet) {
  const range = sheet.getRange(1, 1, 1, 3).setValues([[1.5, true, 'text']]);
  return { documented: [[1.5, true, 'text']], seen: range.getValues() };
}

/** https://developers.google.com/apps-script/reference/spreadsheet/range#getValue() */
function check_date_cell_is_a_date(sheet) {
  const range = sheet.getRange(1, 1).setValue(new Date(2025, 2, 10));
  return { documented: true, seen: isDate(range.getValue()) };
}

/** https://developers.google.com/apps-script/guides/sheets/functions#arguments */
function check_date_is_midnight_in_the_spreadsheet_zone(sheet, spreadsheet) {
  const value = sheet.getRange(1, 1).setValue('2025-03-10').getValue();
  const zone = spreadsheet.getSpreadsheetTimeZone();
  const seen = Utilities.formatDate(value, zone, 'yyyy-MM-dd HH:mm');
  return { documented: '2025-03-10 00:00', seen };
}

/** https://developers.google.com/apps-script/guides/sheets/functions#arguments */
function check_duration_is_a_date(sheet) {
  const range = sheet.getRange(1, 1).setNumberFormat('[h]:mm').setValue(0.0625);
  return { documented: true, seen: isDate(range.getValue()) };
}

/** Not said in https://developers.google.com/apps-script/reference/spreadsheet/range#getValue() */
function check_duration_in_the_spreadsheet_zone(sheet, spreadsheet) {
  const value = sheet.getRange(1, 1).setNumberFormat('[h]:mm').setValue(0.0625).getValue();
  const zone = spreadsheet.getSpreadsheetTimeZone();
  return { documented: null, seen: Utilities.formatDate(value, zone, 'yyyy-MM-dd HH:mm') };
}

/** https://developers.google.com/apps-script/reference/spreadsheet/range#setValues(Object) */
function check_equals_sign_makes_a_formula(sheet) {
  const range = sheet.getRange(1, 1).setValues([['=1+1']]);
  return { documented: [['=1+1']], seen: range.getFormulas() };
}

/** Not said in https://developers.google.com/apps-script/reference/spreadsheet/range#setValues(Object) */
function check_apostrophe_keeps_text(sheet) {
  const range = sheet.getRange(1, 1).setValues([["'=1+1"]]);
  return { documented: null, seen: [range.getFormula(), range.getValue()] };
}

/** https://developers.google.com/apps-script/reference/spreadsheet/range#getFormulas() */
function check_formulas_of_plain_cells_are_empty(sheet) {
  const range = sheet.getRange(1, 1, 1, 2).setValues([['text', 4]]);
  return { documented: [['', '']], seen: range.getFormulas() };
}

/** Not said in https://developers.google.com/apps-script/reference/spreadsheet/range#setValue(Object) */
function check_text_that_is_a_number_becomes_one(sheet) {
  return { documented: null, seen: sheet.getRange(1, 1).setValue('5').getValue() };
}

/** Not said in https://developers.google.com/apps-script/reference/spreadsheet/range#setNumberFormat(String) */
function check_plain_text_format_keeps_digits(sheet) {
  const range = sheet.getRange(1, 1).setNumberFormat('@').setValue('007');
  return { documented: null, seen: range.getValue() };
}

/** Its words are not said in https://developers.google.com/apps-script/reference/spreadsheet/range#setValues(Object) */
function check_data_of_another_size_is_refused(sheet) {
  const seen = [[[1]], [[1], [2, 3]]].map((values) =>
    messageOf(() => sheet.getRange(1, 1, 2, 1).setValues(values)),
  );
  return { documented: null, seen };
}

/** https://developers.google.com/apps-script/reference/spreadsheet/range#isBlank() */
function check_is_blank(sheet) {
  const range = sheet.getRange(1, 1, 2, 2);
  const before = range.isBlank();
  sheet.getRange(2, 2).setValue('x');
  return { documented: [true, false], seen: [before, range.isBlank()] };
}

/** https://developers.google.com/apps-script/reference/spreadsheet/range#getDisplayValue() */
function check_display_value_follows_the_format(sheet) {
  const range = sheet.getRange(1, 1).setValue(0.5).setNumberFormat('0.00');
  return { documented: '0.50', seen: range.getDisplayValue() };
}

/** https://developers.google.com/apps-script/reference/spreadsheet/range#clearContent() */
function check_clear_content_keeps_the_format(sheet) {
  const range = sheet.getRange(1, 1).setValue(0.5).setNumberFormat('0.00').clearContent();
  return { documented: ['', '0.00'], seen: [range.getValue(), range.getNumberFormat()] };
}

/** https://developers.google.com/apps-script/reference/spreadsheet/range#getBackground() */
function check_background_and_weight_are_read_back(sheet) {
  const range = sheet.getRange(1, 1).setBackground('#e8eef7').setFontWeight('bold');
  return { documented: ['#e8eef7', 'bold'], seen: [range.getBackground(), range.getFontWeight()] };
}

/** https://developers.google.com/apps-script/reference/spreadsheet/range#offset(Integer,Integer) */
function check_offset_and_cell(sheet) {
  const range = sheet.getRange('B2:C3');
  const seen = [range.offset(1, 1), range.getCell(1, 2)].map((each) => each.getA1Notation());
  return { documented: ['C3:D4', 'C2'], seen };
}
