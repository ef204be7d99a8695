import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** 144 random bits that stand first in every address of a workbench. */
export function makeToken(): string {
  return randomBytes(18).toString('base64url');
}

/** Where the workbench can be reached; nothing else may be named in `Host`. */
export interface Door {
  port: number;
  token: string;
}

/**
 * Whether a request comes from a page of this workbench or was typed in by its owner: the right
 * host, no foreign origin, the token. `mustHaveOrigin` for what changes something.
 */
export function isTrusted(request: IncomingMessage, door: Door, mustHaveOrigin: boolean): boolean {
  const { host = '', origin, 'sec-fetch-site': site = 'same-origin' } = request.headers;
  if (!['127.0.0.1', 'localhost'].some((name) => host === `${name}:${door.port}`)) return false;
  if (origin === undefined ? mustHaveOrigin : origin !== `http://${host}`) return false;
  if (!['same-origin', 'none'].includes(String(site))) return false;
  return isSame(tokenOf(request), door.token);
}

function tokenOf(request: IncomingMessage): string {
  return (request.url ?? '').split(/[/?#]/)[1] ?? '';
}

function isSame(given: string, token: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(token)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** What is asked for behind the token: the route and its query. */
export function routeOf(request: IncomingMessage): { name: string; query: URLSearchParams } {
  const [path = '', query = ''] = (request.url ?? '').split('?');
  return { name: path.split('/').slice(2).join('/'), query: new URLSearchParams(query) };
}
