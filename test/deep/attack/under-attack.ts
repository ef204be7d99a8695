// A workbench that is attacked: whatever comes, it goes on answering and the log on disk stays as it was.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { WebSocket } from 'ws';
import { type Running, startWorkbench } from './start-workbench';

export const MEGABYTE = 1024 * 1024;
const SECRET = 'known to nobody else';
const LEAK_MEGABYTES = 500;

/** What the tests of a file attack; it is started before them. */
export const scene = {} as { workbench: Running; logBefore: Buffer };
let rowsBefore: unknown;
let megabytesBefore: number;

jest.setTimeout(60_000);
beforeAll(async () => {
  const workbench = await startWorkbench();
  scene.workbench = workbench;
  writeFileSync(path.join(workbench.folder, 'secret.txt'), SECRET);
  mkdirSync(path.join(workbench.folder, 'plan'));
  scene.logBefore = readFileSync(workbench.log);
  rowsBefore = await readRows();
  megabytesBefore = workbench.megabytes();
});
afterAll(() => scene.workbench.end());

/** After each attack: it serves its page, its panel reads the same log, and nothing was written or kept. */
afterEach(async () => {
  const { workbench, logBefore } = scene;
  expect((await workbench.ask(workbench.base)).status).toBe(200);
  expect(await readRows()).toEqual(rowsBefore);
  expect(readFileSync(workbench.log).equals(logBefore)).toBe(true);
  expect(workbench.said()).not.toContain('internal error');
  expect(workbench.megabytes() - megabytesBefore).toBeLessThan(LEAK_MEGABYTES);
});

type Reply = { value?: unknown; failure?: { name: string; message: string } };

/** What the panel's call of a function is answered with; in the log the workbench started with, or a copy. */
export async function run(functionName: unknown, args: unknown = [], file = ''): Promise<Reply> {
  const page = scene.workbench.page(`${scene.workbench.base}socket?file=${file}`);
  const replied = new Promise<Reply>((resolve, reject) => {
    page.on('message', (data) => {
      const message = JSON.parse(String(data));
      if (message.kind === 'ran') resolve(message.reply);
    });
    page.on('error', reject);
    page.on('close', () => reject(new Error('the page was let go')));
  });
  page.once('open', () => page.send(JSON.stringify({ kind: 'run', id: 1, functionName, args })));
  const reply = await replied;
  page.terminate();
  return reply;
}

const readRows = async () =>
  ((await run('readSheet', [{ sheet: 'PD Log' }])).value as { rows: unknown }).rows;
export const post = (route: string, body?: string | Uint8Array, headers = {}) =>
  scene.workbench.ask(scene.workbench.base + route, {
    method: 'POST',
    headers: { origin: scene.workbench.origin, ...headers },
    body,
  });
export const faultOf = (text: string) => (JSON.parse(text) as { fault?: string }).fault;

/** How a page was sent away. */
export function refusalOf(page: WebSocket): Promise<string> {
  return Promise.race([
    ends(page),
    new Promise<string>((resolve) => page.once('open', () => resolve('let in'))),
  ]).finally(() => page.terminate());
}

export function ends(page: WebSocket): Promise<string> {
  return new Promise((resolve) => {
    page.on('error', ({ message }) => resolve(message));
    page.on('close', (code) => resolve(String(code)));
  });
}
