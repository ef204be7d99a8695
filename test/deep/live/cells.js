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
  check_untouched_number_format,
  check_general_brings_the_format_back,
  check_flush_calculates,
  check_formula_over_cells_moves_along,
  check_whole_columns_are_named_so,
  check_corners_in_any_order,
  check_colors_come_back_as_hex,
  check_clear_contents_only,
  check_merged_areas_in_one_call,
  check_text_finder_looks_into_formulas,
  check_newer_syntax_is_run,
  check_date_of_a_custom_function,
  check_formula_with_commas,
  check_day_in_a_zone_by_intl,
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

/** Not said in https://developers.google.com/apps-script/reference/spreadsheet/range#getNumberFormat() */
function check_untouched_number_format(sheet) {
  return { documented: null, seen: sheet.getRange(1, 1).getNumberFormat() };
}

/** Not said in https://developers.google.com/apps-script/reference/spreadsheet/range#setNumberFormat(String) */
function check_general_brings_the_format_back(sheet) {
  const range = sheet.getRange(1, 1).setNumberFormat('0.00').setNumberFormat('General');
  return { documented: null, seen: range.getNumberFormat() };
}

/** https://developers.google.com/apps-script/reference/spreadsheet/spreadsheet-app#flush() */
function check_flush_calculates(sheet) {
  const range = sheet.getRange(1, 1).setFormula('=6*7');
  SpreadsheetApp.flush();
  return { documented: 42, seen: range.getValue() };
}

/** Not said in https://developers.google.com/apps-script/reference/spreadsheet/range#setFormula(String) */
function check_formula_over_cells_moves_along(sheet) {
  return { documented: null, seen: sheet.getRange('C1:D2').setFormula('=A1+$B$1').getFormulas() };
}

/** https://developers.google.com/apps-script/reference/spreadsheet/range#getA1Notation() */
function check_whole_columns_are_named_so(sheet) {
  const seen = ['D:F', '5:7'].map((text) => sheet.getRange(text).getA1Notation());
  return { documented: null, seen };
}

/** Not said in https://developers.google.com/apps-script/reference/spreadsheet/sheet#getRange(String) */
function check_corners_in_any_order(sheet) {
  return { documented: null, seen: sheet.getRange('C5:B2').getA1Notation() };
}

/** https://developers.google.com/apps-script/reference/spreadsheet/range#getBackground() */
function check_colors_come_back_as_hex(sheet) {
  return {
    documented: '#f08080',
    seen: sheet.getRange(1, 1).setBackground('lightcoral').getBackground(),
  };
}

/** https://developers.google.com/apps-script/reference/spreadsheet/sheet#clear(Object) */
function check_clear_contents_only(sheet) {
  const range = sheet.getRange(1, 1).setValue(7).setBackground('#ff0000');
  sheet.clear({ contentsOnly: true });
  return { documented: ['', '#ff0000'], seen: [range.getValue(), range.getBackground()] };
}

/** https://developers.google.com/apps-script/reference/spreadsheet/range#getMergedRanges() */
function check_merged_areas_in_one_call(sheet) {
  sheet.getRange('A1:A2').merge();
  sheet.getRange('B3:C4').merge();
  const merged = sheet.getRange('A1:C4').getMergedRanges();
  return { documented: null, seen: merged.map((each) => each.getA1Notation()).sort() };
}

/** https://developers.google.com/apps-script/reference/spreadsheet/text-finder#matchFormulaText(Boolean) */
function check_text_finder_looks_into_formulas(sheet, spreadsheet) {
  sheet.getRange('B2').setFormula('=SUM(1,2)');
  const found = spreadsheet.createTextFinder('SUM(1').matchFormulaText(true).findAll();
  return { documented: ['B2'], seen: found.map((each) => each.getA1Notation()) };
}

/** https://developers.google.com/apps-script/guides/v8-runtime */
function check_newer_syntax_is_run() {
  const nothing = null;
  return { documented: [null, 5], seen: [nothing?.length ?? null, nothing ?? 5] };
}

/** Its zone is not said in https://developers.google.com/apps-script/guides/sheets/functions#return_values */
function check_date_of_a_custom_function(sheet) {
  const cell = sheet.getRange(1, 1).setFormula('=LIVE_MOMENT()');
  // Live, a cell shows "Loading..." until its function has answered.
  for (let tries = 0; tries < 10; tries++) {
    SpreadsheetApp.flush();
    if (!/^(Loading.*)?$/.test(String(cell.getValue()))) break;
    Utilities.sleep(1000);
  }
  const value = cell.getValue();
  const seen = isDate(value) ? Utilities.formatDate(value, 'UTC', 'yyyy-MM-dd HH:mm') : value;
  return { documented: null, seen };
}

/**
 * A moment that a cell shows in the spreadsheet's time zone, or in the script's: that is the question.
 *
 * @return {Date} Midnight in Chicago.
 * @customfunction
 */
function LIVE_MOMENT() {
  return new Date(Date.UTC(2025, 2, 10, 5));
}

/** Not said for other locales in https://developers.google.com/apps-script/reference/spreadsheet/range#setFormula(String) */
function check_formula_with_commas(sheet) {
  const cell = sheet.getRange(1, 1).setFormula('=SUM(1,2)');
  SpreadsheetApp.flush();
  return { documented: null, seen: [cell.getFormula(), cell.getValue()] };
}

/** Not said in https://developers.google.com/apps-script/guides/v8-runtime */
function check_day_in_a_zone_by_intl() {
  const options = {
    timeZone: 'America/Chicago',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  };
  const seen = new Intl.DateTimeFormat('en-CA', options).format(new Date(Date.UTC(2025, 2, 10, 3)));
  return { documented: null, seen };
}
