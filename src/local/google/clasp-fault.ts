import { NOT_LOGGED_IN } from './login';

const LOG_IN_AGAIN = 'Run npx clasp login, then try again.';

/** What clasp and Google say, and what it means for the person; the first that fits is taken. */
const SENTENCES: [RegExp, string][] = [
  [/No credentials found/i, NOT_LOGGED_IN],
  [
    /has not enabled the Apps Script API/i,
    'The Apps Script API is off for your Google account. Turn it on at https://script.google.com/home/usersettings, wait a few minutes, then try again.',
  ],
  [
    /insufficient (authentication scopes|permission)/i,
    `The login lacks a permission that the push needs. Run npx clasp login, leave every box checked, then try again.`,
  ],
  [
    /invalid_grant|invalid_rapt|invalid_client|unauthorized_client|invalid authentication credentials|invalid credentials|expired or revoked|No refresh token/i,
    `Google no longer accepts the login. ${LOG_IN_AGAIN}`,
  ],
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|EPIPE|socket hang up|network timeout|fetch failed/i,
    'Google could not be reached. Check the network (and HTTPS_PROXY, if your district needs one), then try again.',
  ],
  [
    /certificate/i,
    "The connection to Google is not trusted. If your district's filter opens secure connections, set NODE_EXTRA_CA_CERTS to its certificate, then try again.",
  ],
  [
    /does not have permission|forbidden|not found|Invalid ID/i,
    'Your Google account may not edit the script that .clasp.json names, or the script is gone. Check "scriptId" there, or run npx clasp login with the account that owns the script, then try again.',
  ],
  [
    /quota|rate limit|too many requests/i,
    'Google got too many requests. Wait a minute, then try again.',
  ],
  [
    /unavailable|internal error|backend error|bad gateway/i,
    'Google is having a problem right now. Wait a few minutes, then try again.',
  ],
];

/** A failure of clasp in a plain sentence; one that is not known is quoted. */
export function explainClaspFailure(output: string): string {
  const known = SENTENCES.find(([pattern]) => pattern.test(output));
  if (known) return known[1];
  const isTold = (line: string) => line.trim() !== '' && !/^\((node:|Use `node)/.test(line);
  const line = output.split('\n').find(isTold) ?? 'nothing';
  // What Google answers must not steer the terminal.
  const message = line.replace(/\p{Cc}/gu, ' ').trim();
  return `The push did not work; clasp says: ${message.slice(0, 300)}`;
}
