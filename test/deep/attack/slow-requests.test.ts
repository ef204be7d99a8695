// Requests that never come to an end: each is ended, and others are answered meanwhile.
import { connect } from 'node:net';
import path from 'node:path';
import { makeToken } from '../../../src/local/workbench/guards';
import { OpenFiles } from '../../../src/local/workbench/open-files';
import { serveWorkbench, type Workbench } from '../../../src/local/workbench/server';

const ROOT = path.join(__dirname, '../../..');
const MAX_WAIT_MS = 600;

const files = new OpenFiles({ root: ROOT, timeZone: 'America/Chicago', locale: 'en_US' });
let workbench: Workbench;

beforeAll(async () => {
  await files.openSample();
  const options = { root: ROOT, port: 0, token: makeToken(), maxWaitMs: MAX_WAIT_MS };
  workbench = await serveWorkbench(files, options);
}, 60_000);
afterAll(async () => {
  await workbench.close();
  await files.dispose();
});

/** Sends a part and then a byte now and then; gives how long it took to be hung up on, and what was said. */
function trickle(start: string): Promise<{ ms: number; said: string }> {
  const began = Date.now();
  return new Promise((resolve) => {
    const socket = connect(Number(new URL(workbench.url).port), '127.0.0.1', () =>
      socket.write(start),
    );
    const timer = setInterval(() => socket.write('x'), 100);
    let said = '';
    socket.on('data', (data) => {
      said += data;
    });
    socket.on('error', () => undefined);
    socket.on('close', () => {
      clearInterval(timer);
      resolve({ ms: Date.now() - began, said });
    });
  });
}

test.each([
  ['a head that never ends', () => 'GET / HTTP/1.1\r\nHost: x\r\nX-A: '],
  ['a body that never ends', () => makeHead('open?name=a.csv', 'Content-Length: 100000')],
  [
    'pieces that never end',
    () => makeHead('open?name=a.csv', 'Transfer-Encoding: chunked').concat('ffff\r\n'),
  ],
  [
    'a body that never ends, from a stranger',
    () => 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 9999\r\n\r\n',
  ],
])('%s is ended, and others are answered meanwhile', async (_, start) => {
  const slow = trickle(start());
  expect((await fetch(workbench.url)).status).toBe(200);
  const { ms, said } = await slow;
  expect(ms).toBeLessThan(10 * MAX_WAIT_MS);
  expect(said).toMatch(/^(?:HTTP\/1\.1 4\d\d|$)/);
  expect((await fetch(workbench.url)).status).toBe(200);
});

function makeHead(route: string, header: string): string {
  const { host, origin, pathname } = new URL(workbench.url);
  return `POST ${pathname}${route} HTTP/1.1\r\nHost: ${host}\r\nOrigin: ${origin}\r\n${header}\r\n\r\n`;
}
