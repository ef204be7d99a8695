// Services of Google that are not here: a call fails as the mode has it, and else as “not emulated”.

class AbsentService {}

export class AbsentUrlFetchApp extends AbsentService {
  static readonly apiName = 'URL_Fetch.UrlFetchApp';
}

export class AbsentMailApp extends AbsentService {
  static readonly apiName = 'Mail.MailApp';
}

export class AbsentGmailApp extends AbsentService {
  static readonly apiName = 'Gmail.GmailApp';
}

export class AbsentDocumentApp extends AbsentService {
  static readonly apiName = 'Document.DocumentApp';
}
