// What a script asks about its run: dates in words, the session, its authorization.
import type { Local } from './apps-script-types';
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

/** Everything is authorized on a desk. */
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
  getAuthorizationInfo = () => new LocalAuthorizationInfo();
}

class LocalAuthorizationInfo
  implements
    Local<
      GoogleAppsScript.Script.AuthorizationInfo,
      'getAuthorizationStatus' | 'getAuthorizationUrl'
    >
{
  static readonly apiName = 'Script.AuthorizationInfo';
  getAuthorizationStatus = () =>
    'NOT_REQUIRED' as unknown as GoogleAppsScript.Script.AuthorizationStatus;
  getAuthorizationUrl = () => null as unknown as string;
}
