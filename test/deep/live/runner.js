// Runs the checks and shows what was seen, as text to copy. A check gets an empty sheet of its own and
// gives { documented, seen }; `documented` is null where Google's pages do not say.

const SCRATCH = 'Live check';

/** Puts up the menu of the scratch project. */
function onOpen() {
  SpreadsheetApp.getUi()
    .createMenu('Live contract')
    .addItem('Run the checks', 'runLiveContract')
    .addToUi();
}

/** Shows the page that runs every check and gives the results as JSON to copy. */
function runLiveContract() {
  SpreadsheetApp.getUi().showModalDialog(makeLivePage(), 'Live contract');
}

/** What each check saw, by its name; `page` is what the page saw, and locally what it would see. */
function collectLiveResults(page) {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  if (spreadsheet.getSheetByName(SCRATCH)) {
    throw new Error(`There is a sheet “${SCRATCH}” already. Delete or rename it, then run again.`);
  }
  const results = describePage(page);
  for (const check of [...CELL_CHECKS, ...SHEET_CHECKS, ...SERVICE_CHECKS]) {
    results[check.name] = runCheck(check, spreadsheet);
  }
  return {
    contract: 1,
    timeZone: spreadsheet.getSpreadsheetTimeZone(),
    locale: spreadsheet.getSpreadsheetLocale(),
    results,
  };
}

function runCheck(check, spreadsheet) {
  const sheet = spreadsheet.insertSheet(SCRATCH);
  try {
    return check(sheet, spreadsheet);
  } catch (error) {
    return { documented: null, seen: { failed: error.message } };
  } finally {
    spreadsheet.deleteSheet(sheet);
  }
}

/** What a call throws, in Google's words; '' when it does not. */
function messageOf(call) {
  try {
    call();
  } catch (error) {
    return error.message;
  }
  return '';
}

function isDate(value) {
  return Object.prototype.toString.call(value) === '[object Date]';
}
