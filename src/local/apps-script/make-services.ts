import type { Place } from './a1';
import {
  AbsentDocumentApp,
  AbsentGmailApp,
  AbsentMailApp,
  AbsentUrlFetchApp,
} from './absent-services';
import type { Desk } from './desk';
import { type FindPlanFolder, LocalDrive, LocalDriveApp } from './drive';
import { LocalHtmlService } from './html-service';
import { LocalLockService } from './lock';
import { LocalRange } from './range';
import { LocalScriptApp, LocalSession, LocalUtilities } from './runtime';
import { LocalSheet } from './sheet';
import { LocalSpreadsheet } from './spreadsheet';
import { LocalSpreadsheetApp } from './spreadsheet-app';
import { LocalCacheService, LocalPropertiesService } from './stores';
import { LocalUi } from './ui';

type Ground = Omit<Desk, 'spreadsheet' | 'sheetOf' | 'rangeOf'> & {
  findPlanFolder: FindPlanFolder;
};

/** The globals that Apps Script has, as far as they are emulated, and what else a script might try, by their names. */
export function makeServices(ground: Ground): Record<string, object> {
  const known = new Map<string, LocalSheet>();
  const desk: Desk = {
    ...ground,
    spreadsheet: () => spreadsheet,
    sheetOf(sheetId: string) {
      const sheet = known.get(sheetId) ?? new LocalSheet(desk, sheetId, known.size);
      known.set(sheetId, sheet);
      return sheet;
    },
    rangeOf: (sheetId: string, place: Place) => new LocalRange(desk, sheetId, place),
  };
  const spreadsheet = new LocalSpreadsheet(desk);
  return {
    SpreadsheetApp: new LocalSpreadsheetApp(spreadsheet, new LocalUi(desk.screen)),
    Drive: new LocalDrive(ground.findPlanFolder),
    DriveApp: new LocalDriveApp(ground.findPlanFolder),
    HtmlService: new LocalHtmlService(desk.readHtml),
    LockService: new LocalLockService(ground.runs),
    PropertiesService: new LocalPropertiesService(),
    CacheService: new LocalCacheService(),
    Session: new LocalSession(desk.timeZone),
    ScriptApp: new LocalScriptApp(),
    Utilities: new LocalUtilities(),
    UrlFetchApp: new AbsentUrlFetchApp(),
    MailApp: new AbsentMailApp(),
    GmailApp: new AbsentGmailApp(),
    DocumentApp: new AbsentDocumentApp(),
  };
}
