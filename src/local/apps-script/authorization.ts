/** In which mode Google runs a script: what the person has allowed, and what called it. */
export type AuthMode = 'NONE' | 'LIMITED' | 'CUSTOM_FUNCTION' | 'FULL';

const PERSONAL = 'DriveApp|File|Folder|FileIterator|FolderIterator|MailApp|GmailApp|DocumentApp';
const READS = '(?:get|is|has|can)[A-Z]|offset$';
const OTHER_FILES = 'SpreadsheetApp\\.(?:open|create)';

/**
 * What each mode forbids, by the names of members. Google's guide on the authorization lifecycle of
 * editor add-ons: NONE has menu items alone; LIMITED the open file and menu items, but no panel,
 * dialog, other file or other server; a custom function reads the open file and changes nothing.
 */
const FORBIDDEN: Record<AuthMode, RegExp> = {
  NONE: /^(?!SpreadsheetApp\.getUi$|Ui\.create|Menu\.|ScriptApp\.|Session\.getActiveUserLocale$|Utilities\.)/,
  LIMITED: new RegExp(
    `^(?:Ui\\.(?:show|alert|prompt)|Spreadsheet\\.show$|${OTHER_FILES}|(?:${PERSONAL}|UrlFetchApp)\\.)`,
  ),
  CUSTOM_FUNCTION: new RegExp(
    `^(?:SpreadsheetApp\\.(?:getUi$|set)|${OTHER_FILES}|(?:Ui|Menu|${PERSONAL})\\.|(?:Spreadsheet|Sheet|Range|NamedRange)\\.(?!${READS}))`,
  ),
  FULL: /^(?!)/,
};

/** Refuses what the mode forbids, in Google's words. */
export function checkAllowed(name: string, mode: AuthMode): void {
  if (!FORBIDDEN[mode].test(name)) return;
  throw new Error(`You do not have permission to call ${name}.`);
}
