// Who may talk to the workbench's server, and what it serves.
import { rmSync } from 'node:fs';
import { request } from 'node:http';
import { WebSocket } from 'ws';
import { makeToken } from '../../../src/local/workbench/guards';
import { OpenFiles } from '../../../src/local/workbench/open-files';
import { serveWorkbench, type Workbench } from '../../../src/local/workbench/server';
import { makeTestRoot } from './test-root';

const ROOT = makeTestRoot();
const files = new OpenFiles({ root: ROOT, timeZone: 'America/Chicago', locale: 'en_US' });
let workbench: Workbench;
let origin: string;
let base: string;

beforeAll(async () => {
  await files.openSample();
  workbench = await serveWorkbench(files, { root: ROOT, port: 0, token: makeToken() });
  origin = new URL(workbench.url).origin;
  base = new URL(workbench.url).pathname;
}, 30_000);
afterAll(async () => {
  await workbench.close();
  await files.dispose();
  rmSync(ROOT, { recursive: true });
});

interface Asked {
  method?: string;
  headers?: Record<string, string>;
  body?: string | Buffer;
}

/** By the bare http client, which leaves path and headers as they are. */
function ask(route: string, { method = 'GET', headers = {}, body }: Asked = {}) {
  const { hostname, port } = new URL(workbench.url);
  type Answer = { status: number; text: string; headers: Record<string, unknown> };
  return new Promise<Answer>((resolve, reject) => {
    const asked = request({ hostname, port, path: route, method, headers }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part) => parts.push(part));
      answer.on('end', () =>
        resolve({
          status: answer.statusCode ?? 0,
          text: Buffer.concat(parts).toString(),
          headers: answer.headers,
        }),
      );
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

test('the page comes with a policy that names no other host, no eval and no inline script', async () => {
  const { status, headers, text } = await ask(base);
  expect(status).toBe(200);
  const policy = String(headers['content-security-policy']);
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self';");
  expect(policy).not.toMatch(/https?:|\*|unsafe-eval/);
  expect(text).not.toMatch(/https?:\/\//);
});

test('the panel is the built one, may run only its own scripts and those loaded on need, and reaches nobody', async () => {
  const { headers, text } = await ask(`${base}panel.html`);
  const policy = String(headers['content-security-policy']);
  expect(policy).toMatch(/script-src( 'sha256-[^']+')+;/);
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain('sandbox allow-scripts');
  expect(policy).not.toMatch(/connect-src|allow-same-origin/);
  expect(text).toContain('<div id="panel">');
});

const refused: [string, () => string, Asked][] = [
  ['no token', () => '/', {}],
  ['a wrong token', () => `/${makeToken()}/`, {}],
  ['a token that is too short', () => base.slice(0, -2), {}],
  ['another host', () => base, { headers: { host: 'evil.example' } }],
  ['another port of this host', () => base, { headers: { host: '127.0.0.1:1' } }],
  ['another origin', () => base, { headers: { origin: 'http://evil.example' } }],
  ['the origin of a sandbox', () => base, { headers: { origin: 'null' } }],
  ['a request from another site', () => base, { headers: { 'sec-fetch-site': 'cross-site' } }],
  ['a change without an origin', () => `${base}save`, { method: 'POST' }],
];

test.each(refused)('%s is refused', async (_, route, asked) => {
  const { status, text } = await ask(route(), asked);
  expect(status).toBe(403);
  expect(text).toBe('Open the address that npm start printed.\n');
});

test.each([
  '../../../package.json',
  '..%2f..%2fpackage.json',
  'main.js/../../../package.json',
  'index.html',
  'main.js.map',
  '%00',
])('there is nothing at %s', async (route) => {
  const { status, text } = await ask(base + route);
  expect([status, text]).toEqual([404, 'There is nothing here.\n']);
});

test('other methods are not offered', async () => {
  expect((await ask(base, { method: 'DELETE' })).status).toBe(405);
});

test('a file over 20 MB is refused before it is read, one that is no log is explained', async () => {
  const post = (body: Buffer) =>
    ask(`${base}open?name=my.xlsx`, { method: 'POST', headers: { origin }, body });
  const big = await ask(`${base}open?name=my.xlsx`, {
    method: 'POST',
    headers: { origin, 'content-length': String(21 * 1024 * 1024) },
  });
  expect(big.status).toBe(413);
  expect(JSON.parse(big.text).fault).toMatch(/too big/);
  expect(JSON.parse((await post(Buffer.from('photo'))).text).fault).toMatch(/not a workbook/);
});

test('what came from a browser can be downloaded, never saved', async () => {
  const headers = { origin };
  const body = 'Name,Date,Hours,Course,Activity\n';
  const opened = await ask(`${base}open?name=..%2f..%2fmy.csv`, { method: 'POST', headers, body });
  const { file } = JSON.parse(opened.text);
  const saved = await ask(`${base}save?file=${file}`, { method: 'POST', headers });
  expect(JSON.parse(saved.text).fault).toMatch(/Download it instead/);
  const download = await ask(`${base}download?file=${file}`);
  expect(download.headers['content-disposition']).toContain('filename="my.xlsx"');
  expect(download.text.slice(0, 2)).toBe('PK');
  expect(JSON.parse((await ask(`${base}download?file=no`)).text).fault).toMatch(/no longer open/);
});

test('a copy is closed, and is no longer there', async () => {
  const headers = { origin };
  const body = 'Name,Date,Hours,Course,Activity\n';
  const opened = await ask(`${base}open?name=my.csv`, { method: 'POST', headers, body });
  const { file } = JSON.parse(opened.text);
  const close = () => ask(`${base}close?file=${file}`, { method: 'POST', headers });
  expect(JSON.parse((await close()).text)).toEqual({});
  expect(JSON.parse((await close()).text).fault).toMatch(/no longer open/);
  const own = await ask(`${base}close`, { method: 'POST', headers });
  expect(JSON.parse(own.text).fault).toMatch(/was started with this file/);
});

function connect(route: string, from?: string): Promise<string> {
  const socket = new WebSocket(`${origin.replace('http', 'ws')}${route}`, { origin: from });
  return new Promise((resolve) => {
    const end = (outcome: string) => {
      socket.terminate();
      resolve(outcome);
    };
    socket.on('message', (data) => end(JSON.parse(String(data)).kind));
    socket.on('error', (error) => end(error.message));
  });
}

test('a page connects with token and origin; all else is refused', async () => {
  const refusal = 'Unexpected server response: 403';
  expect(await connect(`${base}socket`, origin)).toBe('opened');
  expect(await connect(`${base}socket`)).toBe(refusal);
  expect(await connect(`${base}socket`, 'http://evil.example')).toBe(refusal);
  expect(await connect(`/${makeToken()}/socket`, origin)).toBe(refusal);
  expect(await connect(`${base}socket?file=no`, origin)).toBe(refusal);
});

test('the address for the browser leads to the page once, and nowhere from elsewhere', async () => {
  const { pathname, search } = new URL(workbench.makeOneTimeUrl());
  expect(pathname + search).not.toContain(base.slice(1, -1));
  const foreign = { headers: { 'sec-fetch-site': 'cross-site' } };
  expect((await ask(pathname, foreign)).status).toBe(403);
  const { status, headers } = await ask(pathname);
  expect([status, headers.location]).toEqual([302, base]);
  const again = await ask(pathname);
  expect([again.status, again.headers.location]).toEqual([403, undefined]);
  expect((await ask(`/open/${makeToken()}`)).status).toBe(403);
});

test('a broken message ends that page alone', async () => {
  const address = `${origin.replace('http', 'ws')}${base}socket`;
  const socket = new WebSocket(address, { origin });
  const closed = new Promise((resolve) => socket.on('close', resolve));
  socket.on('open', () => socket.send('{'));
  await closed;
  expect(await connect(`${base}socket`, origin)).toBe('opened');
});
