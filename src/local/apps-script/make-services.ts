import {
  AbsentDocumentApp,
  AbsentGmailApp,
  AbsentMailApp,
  AbsentUrlFetchApp,
} from './absent-services';
import { type DriveAccess, LocalDriveApp } from './drive';
import { LocalHtmlService } from './html-service';
import { LocalLockService } from './lock';
import type { Place } from './place';
import { LocalRange } from './range';
import { LocalScriptApp, LocalSession, LocalUtilities } from './runtime';
import type { ServiceContext } from './service-context';
import { LocalSheet } from './sheet';
import { LocalSpreadsheet } from './spreadsheet';
import { LocalSpreadsheetApp } from './spreadsheet-app';
import { LocalCacheService, LocalPropertiesService } from './stores';
import { LocalUi } from './ui';

type Ground = Omit<ServiceContext, 'spreadsheet' | 'sheetOf' | 'rangeOf' | 'written'> & {
  drive: DriveAccess;
};

/** The globals that Apps Script has, as far as they are emulated, and what else a script might try, by their names. */
export function makeServices(ground: Ground): Record<string, object> {
  const known = new Map<string, LocalSheet>();
  const context: ServiceContext = {
    ...ground,
    written: [],
    spreadsheet: () => spreadsheet,
    sheetOf(sheetId: string) {
      const sheet = known.get(sheetId) ?? new LocalSheet(context, sheetId, known.size);
      known.set(sheetId, sheet);
      return sheet;
    },
    rangeOf: (sheetId: string, place: Place) => new LocalRange(context, sheetId, place),
  };
  const spreadsheet = new LocalSpreadsheet(context);
  return {
    SpreadsheetApp: new LocalSpreadsheetApp(context, new LocalUi(context.screen)),
    DriveApp: new LocalDriveApp(ground.drive),
    HtmlService: new LocalHtmlService(context.readHtml),
    LockService: new LocalLockService(ground.runs),
    PropertiesService: new LocalPropertiesService(),
    CacheService: new LocalCacheService(),
    Session: new LocalSession(context.timeZone),
    ScriptApp: new LocalScriptApp(ground.drive),
    Utilities: new LocalUtilities(),
    UrlFetchApp: new AbsentUrlFetchApp(),
    MailApp: new AbsentMailApp(),
    GmailApp: new AbsentGmailApp(),
    DocumentApp: new AbsentDocumentApp(),
  };
}
