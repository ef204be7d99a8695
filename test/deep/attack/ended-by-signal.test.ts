// Ended from outside while a formula without end is calculated: the work is on disk, and comes back.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { WebSocket } from 'ws';
import { type Running, startWorkbench } from './start-workbench';

/** Takes minutes. */
const ENDLESS = `=${Array(60).fill('SUMPRODUCT((A1:A1000=TRANSPOSE(A1:A1000))*1)').join('+')}`;

let workbench: Running;
beforeEach(async () => {
  workbench = await startWorkbench();
});
afterEach(() => workbench.end());

jest.setTimeout(60_000);

/** The journals that name the log. */
const keptOf = ({ log, kept }: Running) =>
  readdirSync(kept)
    .map((name) => path.join(kept, name))
    .filter((file) => readFileSync(file, 'utf8').includes(JSON.stringify(log)));

/** A page that types into its first sheet. */
async function openPage({ page }: Running) {
  const socket = page();
  const sheet = await new Promise<string>((resolve, reject) => {
    socket.on('error', reject);
    socket.on('message', (data) => {
      const message = JSON.parse(String(data));
      if (message.kind === 'opened') resolve(message.snapshot.sheetOrder[0]);
    });
  });
  return { socket, sheet };
}

function type(socket: WebSocket, sheet: string, batch: number, cell: object): Promise<void> {
  const params = { subUnitId: sheet, cellValue: { 60: { 20: cell } } };
  const mutations = [{ id: 'sheet.mutation.set-range-values', params }];
  return new Promise((resolve, reject) =>
    socket.send(JSON.stringify({ kind: 'mutations', batch, seen: 0, mutations }), (error) =>
      error ? reject(error) : resolve(),
    ),
  );
}

const accepted = (socket: WebSocket) =>
  new Promise<void>((resolve) =>
    socket.on('message', (data) => JSON.parse(String(data)).kind === 'accepted' && resolve()),
  );

test.each(['SIGTERM', 'SIGINT'] as const)(
  '%s in the middle of it ends with the journal written',
  async (signal) => {
    const { socket, sheet } = await openPage(workbench);
    const first = accepted(socket);
    await type(socket, sheet, 1, { v: 'typed before' });
    await first;
    await type(socket, sheet, 2, { f: ENDLESS });
    await type(socket, sheet, 3, { v: 'typed meanwhile', f: null });
    // Node has it before the signal: its answer comes over the same connection, and waits for no thread.
    await new Promise((resolve) => {
      socket.once('pong', resolve);
      socket.ping();
    });
    expect(await workbench.signal(signal)).toEqual([0, null]);
    const [file = ''] = keptOf(workbench);
    const kept = readFileSync(file, 'utf8');
    expect(kept).toContain('typed before');
    expect(kept).toContain('typed meanwhile');
  },
);
