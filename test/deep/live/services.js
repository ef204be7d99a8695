// Validation, selection, locks and what a script keeps. Pages are below https://developers.google.com/apps-script/reference/.

const SERVICE_CHECKS = [
  check_validation_warns_unless_told,
  check_validation_that_rejects,
  check_validation_takes_values_with_commas,
  check_cell_without_validation,
  check_validation_is_taken_away,
  check_active_range_after_activate,
  check_active_sheet_after_activate,
  check_flush_keeps_what_was_written,
  check_lock_is_held_until_released,
  check_property_that_is_missing,
  check_properties_are_text,
  check_cache_that_is_missing,
  check_date_is_formatted_in_a_zone,
  check_zone_and_locale_are_text,
  check_rejected_value_throws,
  check_lock_without_time,
];

function rule() {
  return SpreadsheetApp.newDataValidation().requireNumberBetween(0, 24);
}

/** https://developers.google.com/apps-script/reference/spreadsheet/data-validation-builder#setAllowInvalid(Boolean) */
function check_validation_warns_unless_told(sheet) {
  const range = sheet.getRange(1, 1).setDataValidation(rule().build());
  return { documented: true, seen: range.getDataValidation().getAllowInvalid() };
}

/** https://developers.google.com/apps-script/reference/spreadsheet/data-validation-builder#setHelpText(String) */
function check_validation_that_rejects(sheet) {
  const made = rule().setAllowInvalid(false).setHelpText('Up to 24').build();
  const kept = sheet.getRange(1, 1).setDataValidation(made).getDataValidation();
  return { documented: [false, 'Up to 24'], seen: [kept.getAllowInvalid(), kept.getHelpText()] };
}

/** Commas are not said in https://developers.google.com/apps-script/reference/spreadsheet/data-validation-builder#requireValueInList(String) */
function check_validation_takes_values_with_commas(sheet) {
  const values = ['Law, Ethics, and Policies', 'IT Management'];
  const made = SpreadsheetApp.newDataValidation().requireValueInList(values, true).build();
  const range = sheet.getRange(1, 1).setDataValidation(made).setValue(values[0]);
  return { documented: null, seen: [range.getDataValidation() !== null, range.getValue()] };
}

/** https://developers.google.com/apps-script/reference/spreadsheet/range#getDataValidation() */
function check_cell_without_validation(sheet) {
  return { documented: true, seen: sheet.getRange(1, 1).getDataValidation() === null };
}

/** https://developers.google.com/apps-script/reference/spreadsheet/range#setDataValidation(DataValidation) */
function check_validation_is_taken_away(sheet) {
  sheet.getRange('A1:A3').setDataValidation(rule().build());
  sheet.getRange('A2').setDataValidation(null);
  const seen = sheet.getRange('A1:A3').getDataValidations();
  return { documented: [true, false, true], seen: seen.map(([each]) => each !== null) };
}

/** https://developers.google.com/apps-script/reference/spreadsheet/range#activate() */
function check_active_range_after_activate(sheet) {
  sheet.getRange('B2:C4').activate();
  const range = SpreadsheetApp.getActiveRange();
  const seen = [range.getSheet().getName(), range.getA1Notation()];
  return { documented: ['Live check', 'B2:C4'], seen };
}

/** https://developers.google.com/apps-script/reference/spreadsheet/sheet#activate() */
function check_active_sheet_after_activate(sheet, spreadsheet) {
  spreadsheet.getSheets()[0].activate();
  sheet.activate();
  return { documented: 'Live check', seen: SpreadsheetApp.getActiveSheet().getName() };
}

/** https://developers.google.com/apps-script/reference/spreadsheet/spreadsheet-app#flush() */
function check_flush_keeps_what_was_written(sheet) {
  const range = sheet.getRange(1, 1).setValue('written');
  SpreadsheetApp.flush();
  return { documented: 'written', seen: range.getValue() };
}

/** https://developers.google.com/apps-script/reference/lock/lock */
function check_lock_is_held_until_released() {
  const lock = LockService.getDocumentLock();
  const seen = [lock.hasLock(), lock.tryLock(1000), lock.hasLock()];
  lock.releaseLock();
  seen.push(lock.hasLock());
  return { documented: [false, true, true, false], seen };
}

/** https://developers.google.com/apps-script/reference/properties/properties#getProperty(String) */
function check_property_that_is_missing() {
  const seen = PropertiesService.getDocumentProperties().getProperty('LIVE_MISSING') === null;
  return { documented: true, seen };
}

/** https://developers.google.com/apps-script/reference/properties/properties#setProperty(String,String) */
function check_properties_are_text() {
  const properties = PropertiesService.getDocumentProperties();
  properties.setProperty('LIVE_KEPT', '60');
  const seen = properties.getProperty('LIVE_KEPT');
  properties.deleteProperty('LIVE_KEPT');
  return { documented: '60', seen };
}

/** https://developers.google.com/apps-script/reference/cache/cache#get(String) */
function check_cache_that_is_missing() {
  return {
    documented: true,
    seen: CacheService.getDocumentCache().get('LIVE_MISSING') === null,
  };
}

/** https://developers.google.com/apps-script/reference/utilities/utilities#formatDate(Date,String,String) */
function check_date_is_formatted_in_a_zone() {
  const seen = ['UTC', 'America/Chicago'].map((zone) =>
    Utilities.formatDate(new Date(1741564800000), zone, 'yyyy-MM-dd HH:mm:ss'),
  );
  return { documented: ['2025-03-10 00:00:00', '2025-03-09 19:00:00'], seen };
}

/** https://developers.google.com/apps-script/reference/spreadsheet/spreadsheet#getSpreadsheetLocale() */
function check_zone_and_locale_are_text(_sheet, spreadsheet) {
  const settings = [spreadsheet.getSpreadsheetTimeZone(), spreadsheet.getSpreadsheetLocale()];
  return { documented: ['string', 'string'], seen: settings.map((each) => typeof each) };
}

/** Its words are not said in https://developers.google.com/apps-script/reference/spreadsheet/data-validation-builder#setAllowInvalid(Boolean) */
function check_rejected_value_throws(sheet) {
  const range = sheet.getRange(1, 1).setDataValidation(rule().setAllowInvalid(false).build());
  const seen = messageOf(() => {
    range.setValue(99);
    SpreadsheetApp.flush();
  });
  return { documented: null, seen };
}

/** https://developers.google.com/apps-script/reference/lock/lock#tryLock(Integer) */
function check_lock_without_time() {
  const lock = LockService.getDocumentLock();
  const seen = [lock.tryLock(-1), lock.tryLock(0)];
  lock.releaseLock();
  return { documented: null, seen };
}
