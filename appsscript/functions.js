// The names that Google Sheets sees. Each only forwards to the bundle in Code.js.

/**
 * Adds the menu when the spreadsheet is opened.
 *
 * @param {GoogleAppsScript.Events.SheetsOnOpen} event What Sheets tells about the opening.
 */
function onOpen(event) {
  App.onOpen(event);
}

/**
 * Adds the menu right after the add-on is installed.
 *
 * @param {GoogleAppsScript.Events.AddonOnInstall} event What Sheets tells about the installation.
 */
function onInstall(event) {
  App.onInstall(event);
}

/**
 * Gives formulas such as =ALCTO_REMAINING("Data Management") the log and the set-up to follow, as they are typed.
 *
 * @param {GoogleAppsScript.Events.SheetsOnEdit} event What Sheets tells about the edit.
 */
function onEdit(event) {
  App.onEdit(event);
}

/**
 * Opens the side panel. Menu: Check compliance.
 */
function openPanel() {
  App.openPanel();
}

/**
 * Writes the summary sheet. Menu: Make summary.
 */
function makeSummaryFromMenu() {
  App.makeSummaryFromMenu();
}

/**
 * Opens the side panel, which shows the plan documents beside the hours. Menu: Check plan documents.
 */
function checkPlanDocuments() {
  App.openPanel();
}

/**
 * Opens the side panel, which shows what the set-up is missing. Menu: Set up.
 */
function setUp() {
  App.openPanel();
}

/**
 * Shows how to use the add-on. Menu: Help.
 */
function showHelp() {
  App.showHelp();
}

/**
 * Checks the log and answers the side panel.
 *
 * @param {Object} request What the side panel asks for.
 * @return {Object} The report the side panel shows.
 */
function checkCompliance(request) {
  return App.checkCompliance(request);
}

/**
 * Writes the summary sheet for the command line.
 *
 * @param {Object} request What is asked for.
 * @return {Object} What was written.
 */
function makeSummary(request) {
  return App.makeSummary(request);
}

/**
 * Writes generated sheets for the side panel, such as the packet; the log is not changed.
 *
 * @param {Object} request What the side panel asks for.
 * @return {Object} What was written.
 */
function makeSheets(request) {
  return App.makeSheets(request);
}

/**
 * Lists what is new in the log since the last review was finished.
 *
 * @return {Object} Rows that are new or edited, and people who are now complete.
 */
function listSinceReview() {
  return App.listSinceReview();
}

/**
 * Reads a sheet as it is now, so that the side panel can show what would change.
 *
 * @param {Object} request Name of the sheet.
 * @return {Object} What its cells hold.
 */
function readSheet(request) {
  return App.readSheet(request);
}

/**
 * Carries out a change that the side panel has shown and the person has confirmed.
 *
 * @param {Object} request The cells, what they held in the preview and what they shall hold.
 * @return {Object} What would put it back.
 */
function editCells(request) {
  return App.editCells(request);
}

/**
 * Lists the latest changes made from the side panel, with how to undo each.
 *
 * @return {Object} The changes, newest first.
 */
function listChanges() {
  return App.listChanges();
}

/**
 * Lists the ALCTO_ formulas of the spreadsheet with what they show.
 *
 * @return {Object} The formulas.
 */
function listFormulas() {
  return App.listFormulas();
}

/**
 * Lists the files of the set-up's plan folder in Drive; nothing in Drive is changed.
 *
 * @return {Object} The folder's name and files, or why it cannot be read.
 */
function listPlanFolder() {
  return App.listPlanFolder();
}

/**
 * Hands over a plan document's bytes, for the side panel to read; a file outside the plan folder is refused.
 *
 * @param {Object} request Id of the file.
 * @return {Object} The bytes.
 */
function readPlanFile(request) {
  return App.readPlanFile(request);
}

/**
 * Hands over a part of the document reader, which the side panel loads when it needs it.
 *
 * @param {number} part Which part, from 1 on.
 * @return {Object} The part as a page.
 */
function readReader(part) {
  return App.readReader(part);
}

/**
 * Selects a row of a sheet, for a link in the side panel.
 *
 * @param {string} sheet Name of the sheet.
 * @param {number} row Row as the sheet numbers it, from 1.
 * @return {Object} What the side panel needs to know about it.
 */
function goToRow(sheet, row) {
  return App.goToRow(sheet, row);
}

// Custom functions hand on `arguments` whole: any number of ranges may follow, and
// "no argument at all" must stay different from an empty one.

/**
 * Hours still needed toward a course's minimum, "Elective" or "Total".
 *
 * @param {"Data Management"} course Course name, "Elective" or "Total"; all hours still needed when left out. A range gives one result per cell.
 * @param {ALCTO_LOG} ranges The log, then the set-up (ALCTO_SETUP), in any order; found when left out.
 * @return {number} Hours still needed, rounded up; 0 means done.
 * @customfunction
 */
function ALCTO_REMAINING(course, ranges) {
  return App.ALCTO_REMAINING.apply(null, arguments);
}

/**
 * Hours counted for a course, "Elective" (at most 30) or "Total".
 *
 * @param {"Data Management"} course Course name, "Elective" or "Total"; all hours counted when left out. A range gives one result per cell.
 * @param {ALCTO_LOG} ranges The log, then the set-up (ALCTO_SETUP), in any order; found when left out.
 * @return {number} Hours counted.
 * @customfunction
 */
function ALCTO_HOURS(course, ranges) {
  return App.ALCTO_HOURS.apply(null, arguments);
}

/**
 * Creditable hours, of the 60 required.
 *
 * @param {ALCTO_LOG} ranges The log, then the set-up (ALCTO_SETUP), in any order; found when left out.
 * @return {number} Creditable hours.
 * @customfunction
 */
function ALCTO_CREDITABLE(ranges) {
  return App.ALCTO_CREDITABLE.apply(null, arguments);
}

/**
 * Standing in words, with the day it was taken.
 *
 * @param {ALCTO_LOG} ranges The log, then the set-up (ALCTO_SETUP), in any order; found when left out.
 * @return {string} The standing and its day.
 * @customfunction
 */
function ALCTO_STANDING(ranges) {
  return App.ALCTO_STANDING.apply(null, arguments);
}

/**
 * The table of hours by course, spilled over the cells below and to the right.
 *
 * @param {ALCTO_LOG} ranges The log, then the set-up (ALCTO_SETUP), in any order; found when left out.
 * @return {Array<Array<string|number>>} One line per course.
 * @customfunction
 */
function ALCTO_SUMMARY(ranges) {
  return App.ALCTO_SUMMARY.apply(null, arguments);
}

/**
 * One line per sheet row of the log, spilled beside it: "Counts 2 h" or why not.
 *
 * @param {ALCTO_LOG} ranges The log, then the set-up (ALCTO_SETUP), in any order; found when left out.
 * @return {Array<Array<string>>} One line per sheet row.
 * @customfunction
 */
function ALCTO_CHECK(ranges) {
  return App.ALCTO_CHECK.apply(null, arguments);
}

/**
 * The expiration date of the cycle.
 *
 * @param {ALCTO_SETUP} ranges The set-up, and the log (ALCTO_LOG), in any order; found when left out.
 * @return {Date} The expiration date.
 * @customfunction
 */
function ALCTO_EXPIRES(ranges) {
  return App.ALCTO_EXPIRES.apply(null, arguments);
}

/**
 * The official course name for a name as it was typed.
 *
 * @param {"data management"} text A course name as typed, or a range of them.
 * @return {string} The official course name.
 * @customfunction
 */
function ALCTO_COURSE(text) {
  return App.ALCTO_COURSE.apply(null, arguments);
}

/**
 * TD-CEU hours still needed in the current year, October 1 to September 30.
 *
 * @param {ALCTO_LOG} ranges The log, then the set-up (ALCTO_SETUP), in any order; found when left out.
 * @return {number} The hours.
 * @customfunction
 */
function TDCEU_REMAINING(ranges) {
  return App.TDCEU_REMAINING.apply(null, arguments);
}

/**
 * TD-CEU standing in words, with the day it was taken.
 *
 * @param {ALCTO_LOG} ranges The log, then the set-up (ALCTO_SETUP), in any order; found when left out.
 * @return {string} The standing and its day.
 * @customfunction
 */
function TDCEU_STANDING(ranges) {
  return App.TDCEU_STANDING.apply(null, arguments);
}
