import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';

export const NOT_LOGGED_IN =
  'You are not logged in to Google here. Run npx clasp login, then try again.';

/** What clasp keeps of a login: named ones, or in the forms of its versions before 3. */
interface KeptLogin {
  tokens?: { default?: unknown };
  token?: unknown;
  access_token?: unknown;
}

/** Says what to do where clasp has no login to use; whether Google still takes it shows in the push. */
export function findLoginFaults(): string[] {
  const file = path.resolve(process.env.clasp_config_auth ?? path.join(homedir(), '.clasprc.json'));
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return [NOT_LOGGED_IN];
  }
  try {
    const login = JSON.parse(text) as KeptLogin;
    const isThere = login.tokens?.default ?? login.token ?? login.access_token;
    return isThere ? [] : [NOT_LOGGED_IN];
  } catch {
    return [`${file} is not readable. Delete it, run npx clasp login, then try again.`];
  }
}
