// What a script asks about its run: dates in words, the session, its authorization.
import type { Local } from './apps-script-types';
import { DRIVE_SCOPE, type DriveAccess } from './drive';
import { formatInstant } from './format-instant';

/** Formats, and waits. */
export class LocalUtilities
  implements Local<GoogleAppsScript.Utilities.Utilities, 'formatDate' | 'sleep' | 'base64Encode'>
{
  static readonly apiName = 'Utilities.Utilities';

  formatDate(date: { getTime(): number }, timeZone: string, format: string): string {
    return formatInstant(date.getTime(), timeZone, format);
  }

  base64Encode = (data: unknown) => Buffer.from(data as Int8Array).toString('base64');

  sleep(milliseconds: number): void {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
  }
}

export class LocalSession
  implements Local<GoogleAppsScript.Base.Session, 'getScriptTimeZone' | 'getActiveUserLocale'>
{
  static readonly apiName = 'Base.Session';

  constructor(private readonly timeZone: string) {}

  getScriptTimeZone = () => this.timeZone;
  getActiveUserLocale = () => 'en';
}

type Status = GoogleAppsScript.Script.AuthorizationStatus;

/** Everything is authorized here, except Drive if the person leaves it out. */
export class LocalScriptApp
  implements
    Local<
      GoogleAppsScript.Script.ScriptApp,
      'getAuthorizationInfo' | 'AuthMode' | 'AuthorizationStatus'
    >
{
  static readonly apiName = 'Script.ScriptApp';
  readonly AuthMode = {
    NONE: 'NONE',
    CUSTOM_FUNCTION: 'CUSTOM_FUNCTION',
    LIMITED: 'LIMITED',
    FULL: 'FULL',
  };
  readonly AuthorizationStatus = { REQUIRED: 'REQUIRED', NOT_REQUIRED: 'NOT_REQUIRED' };

  constructor(private readonly drive: Pick<DriveAccess, 'isAllowed'>) {}

  /** Of all scopes, or of those named. */
  getAuthorizationInfo(_mode: unknown, scopes: string[] = [DRIVE_SCOPE]) {
    return new LocalAuthorizationInfo(scopes.includes(DRIVE_SCOPE) && !this.drive.isAllowed());
  }
}

class LocalAuthorizationInfo
  implements
    Local<
      GoogleAppsScript.Script.AuthorizationInfo,
      'getAuthorizationStatus' | 'getAuthorizationUrl'
    >
{
  static readonly apiName = 'Script.AuthorizationInfo';

  constructor(private readonly isRequired: boolean) {}

  getAuthorizationStatus = () =>
    (this.isRequired ? 'REQUIRED' : 'NOT_REQUIRED') as unknown as Status;
  getAuthorizationUrl = () =>
    this.isRequired ? 'https://script.google.com/auth?local' : (null as unknown as string);
}
