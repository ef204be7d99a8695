// The workbench as `npm start` runs it, in a process of its own that a test may press hard.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { type IncomingHttpHeaders, request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type ClientOptions, WebSocket } from 'ws';
import { makeTestRoot } from '../../local/workbench/test-root';

const ROOT = path.join(__dirname, '../../..');
const SAMPLE = path.join(ROOT, 'src/local/sample/sample-log.csv');

export interface Asked {
  method?: string;
  headers?: Record<string, string>;
  body?: string | Uint8Array;
}

export interface Answer {
  status: number;
  text: string;
  headers: IncomingHttpHeaders;
}

export interface Running {
  url: string;
  port: number;
  /** The address behind the host, with the token. */
  base: string;
  origin: string;
  /** The log that is open. */
  log: string;
  folder: string;
  /** Where work that was not saved is kept. */
  kept: string;
  /** By the bare http client, which leaves path and headers as they are. */
  ask(route: string, asked?: Asked): Promise<Answer>;
  /** Sends bytes as they are; gives what came back until the end, or until `mostMs` have passed. */
  talk(bytes: string | Uint8Array, mostMs?: number): Promise<string>;
  page(route?: string, options?: ClientOptions): WebSocket;
  megabytes(): number;
  /** What it said of defects so far. */
  said(): string;
  /** Sends a signal; gives the exit code and the signal that it ended by. */
  signal(name: NodeJS.Signals): Promise<[number | null, NodeJS.Signals | null]>;
  end(): void;
}

export async function startWorkbench(): Promise<Running> {
  const folder = mkdtempSync(path.join(tmpdir(), 'alcto-attack-'));
  const log = path.join(folder, 'my log.csv');
  copyFileSync(SAMPLE, log);
  const root = makeTestRoot();
  const command = path.join(root, 'build/local/alcto.mjs');
  const child = spawn('node', [command, 'start', log, '--no-open'], {
    env: { ...process.env, PORT: '0', INIT_CWD: folder },
  });
  let said = '';
  child.stderr.on('data', (data) => {
    said += data;
  });
  const url = await readUrl(child);
  const { port, origin, pathname } = new URL(url);
  return {
    url,
    port: Number(port),
    origin,
    base: pathname,
    log,
    folder,
    kept: path.join(root, 'build/unsaved'),
    ask: (route, asked) => ask(Number(port), route, asked),
    talk: (bytes, mostMs = 5000) => talk(Number(port), bytes, mostMs),
    page: (route = `${pathname}socket`, options = { origin }) =>
      new WebSocket(`ws://127.0.0.1:${port}${route}`, options),
    megabytes: () =>
      Number(execFileSync('ps', ['-o', 'rss=', '-p', String(child.pid)]).toString()) / 1024,
    said: () => said,
    signal: (name) =>
      new Promise((resolve) => {
        child.once('exit', (code, by) => resolve([code, by]));
        child.kill(name);
      }),
    end() {
      child.kill('SIGKILL');
      for (const each of [folder, root]) rmSync(each, { recursive: true, force: true });
    },
  };
}

function readUrl(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    child.stdout?.on('data', (data) => {
      text += data;
      const [url] = /http:\S+/.exec(text) ?? [];
      if (url && text.includes('Ctrl-C')) resolve(url);
    });
    child.once('exit', (code) => reject(new Error(`The workbench ended with ${code}.`)));
  });
}

function ask(port: number, route: string, { method = 'GET', headers = {}, body }: Asked = {}) {
  return new Promise<Answer>((resolve, reject) => {
    const options = { hostname: '127.0.0.1', port, path: route, method, headers, agent: false };
    const asked = request(options, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part) => parts.push(part));
      answer.on('end', () =>
        resolve({
          status: answer.statusCode ?? 0,
          text: Buffer.concat(parts).toString(),
          headers: answer.headers,
        }),
      );
      answer.on('error', reject);
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

function talk(port: number, bytes: string | Uint8Array, mostMs: number): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    let text = '';
    const timer = setTimeout(() => socket.destroy(), mostMs);
    socket.on('data', (data) => {
      text += data;
    });
    socket.on('error', () => undefined);
    socket.on('close', () => {
      clearTimeout(timer);
      resolve(text);
    });
  });
}
