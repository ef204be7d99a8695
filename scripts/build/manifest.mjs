// The manifest that is pushed.
import { readText } from './bundle.mjs';

const DRIVE_SCOPE = 'https://www.googleapis.com/auth/drive.readonly';

/** Without Drive, its scope is left out. */
export function makeManifest({ withDrive }) {
  const text = readText('appsscript/appsscript.json');
  if (withDrive) return text;
  const { oauthScopes, ...manifest } = JSON.parse(text);
  const scopes = oauthScopes.filter((scope) => scope !== DRIVE_SCOPE);
  return `${JSON.stringify({ ...manifest, oauthScopes: scopes }, null, 2)}\n`;
}
