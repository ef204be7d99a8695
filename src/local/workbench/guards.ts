/** What stands before every route: who may ask, how, and how much. */
import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { HttpBindings } from '@hono/node-server';
import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';

export type WorkbenchEnv = { Bindings: HttpBindings };
type Guard = MiddlewareHandler<WorkbenchEnv>;

/** Where the workbench can be reached; nothing else may be named in `Host`. */
export interface Address {
  port: number;
  token: string;
  /** Each leads to the page once. */
  oneTimeCodes: Set<string>;
}

const SAFE_HEADERS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-cache',
};

/** 144 random bits that stand first in every address of a workbench. */
export function makeToken(): string {
  return randomBytes(18).toString('base64url');
}

export const sendSafeHeaders: Guard = async (context, next) => {
  for (const [name, value] of Object.entries(SAFE_HEADERS)) context.header(name, value);
  await next();
};

export const offerGetAndPost: Guard = async (context, next) => {
  if (['GET', 'POST'].includes(context.req.method)) return next();
  return context.text('Not offered.\n', 405);
};

/** A change must say where it comes from; a page that is only looked at may be typed in. */
export function requireTrust(address: Address): Guard {
  return async (context, next) => {
    const isChange = context.req.method === 'POST';
    if (isTrusted(context.env.incoming, address, isChange)) return next();
    return context.text('Open the address that npm start printed.\n', 403);
  };
}

/** The browser is started with an address that is good once; it is led on to the one with the token. */
export function admitOnce(address: Address): Guard {
  return async (context, next) => {
    const { port, token, oneTimeCodes } = address;
    const [path, code] = /^\/open\/([\w-]+)$/.exec(context.env.incoming.url ?? '') ?? [];
    if (!path || !isLocalRequest(context.env.incoming, port)) return next();
    return oneTimeCodes.delete(code) ? context.redirect(`/${token}/`) : next();
  };
}

/** The rest of a body that is too long is not waited for. */
export function limitBody(maxSize: number, fault: string): Guard {
  return bodyLimit({
    maxSize,
    onError: (context) => context.json({ fault }, 413, { connection: 'close' }),
  });
}

/**
 * Whether a request comes from a page of this workbench or was typed in by its owner: the right
 * host, no foreign origin, the token. `mustHaveOrigin` for what changes something. It looks at the
 * request as it came, before anything normalizes the address.
 */
export function isTrusted(
  request: IncomingMessage,
  { port, token }: Address,
  mustHaveOrigin: boolean,
): boolean {
  const { host, origin } = request.headers;
  if (origin === undefined ? mustHaveOrigin : origin !== `http://${host}`) return false;
  return isLocalRequest(request, port) && isSame(tokenOf(request), token);
}

/** Whether a request names this computer, and no page of another site made it. */
export function isLocalRequest(request: IncomingMessage, port: number): boolean {
  const { host = '', 'sec-fetch-site': site = 'same-origin' } = request.headers;
  const isThisHost = ['127.0.0.1', 'localhost'].some((name) => host === `${name}:${port}`);
  return isThisHost && ['same-origin', 'none'].includes(String(site));
}

function tokenOf(request: IncomingMessage): string {
  return (request.url ?? '').split(/[/?#]/)[1] ?? '';
}

function isSame(offered: string, token: string): boolean {
  const [a, b] = [Buffer.from(offered), Buffer.from(token)];
  return a.length === b.length && timingSafeEqual(a, b);
}
