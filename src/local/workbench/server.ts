/** The workbench over HTTP, for this computer only. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { FileFault } from '../files/file-fault';
import { FILE_ROUTES, LONGEST_MESSAGE, sendJson } from './file-routes';
import type { OpenFiles } from './open-files';
import { type PageFile, readPageFiles } from './page-files';
import { type Door, isTrusted, routeOf } from './request-guard';

const ONLY_HERE = '127.0.0.1';
const MOST_WAIT_MS = 60_000;

const SAFE_HEADERS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-cache',
};

export interface Workbench {
  /** With the token; whoever knows it can use the workbench. */
  url: string;
  close(): Promise<void>;
}

export interface ServerOptions {
  /** The project's folder, with what was built. */
  root: string;
  /** 0 is any free one. */
  port: number;
  token: string;
  /** How long a request may take to arrive; a minute when left out. */
  mostWaitMs?: number;
}

/** Serves the open files; rejects when the port is taken. */
export async function serveWorkbench(
  files: OpenFiles,
  { root, port, token, mostWaitMs = MOST_WAIT_MS }: ServerOptions,
): Promise<Workbench> {
  const pageFiles = readPageFiles(root);
  const door: Door = { port, token };
  const patience = {
    headersTimeout: mostWaitMs,
    requestTimeout: mostWaitMs,
    connectionsCheckingInterval: mostWaitMs / 2,
  };
  const server = createServer(patience, (request, response) => {
    for (const [name, value] of Object.entries(SAFE_HEADERS)) response.setHeader(name, value);
    answer(request, response, files, pageFiles, door).catch((error) => explain(response, error));
  });
  const sockets = acceptPages(server, files, door);
  await listen(server, port);
  door.port = (server.address() as AddressInfo).port;
  return {
    url: `http://${ONLY_HERE}:${door.port}/${door.token}/`,
    close: () => close(server, sockets),
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  files: OpenFiles,
  pageFiles: Map<string, PageFile>,
  door: Door,
): Promise<void> {
  const isPost = request.method === 'POST';
  if (!isPost && request.method !== 'GET') return refuse(response, 405, 'Not offered.');
  if (!isTrusted(request, door, isPost)) {
    return refuse(response, 403, 'Open the address that npm start printed.');
  }
  const { name, query } = routeOf(request);
  const pageFile = isPost ? undefined : pageFiles.get(name);
  if (pageFile) return sendPageFile(request, response, pageFile);
  const route = FILE_ROUTES[`${request.method} ${name}`];
  if (route) return route(request, response, files, query);
  return refuse(response, 404, 'There is nothing here.');
}

function sendPageFile(request: IncomingMessage, response: ServerResponse, file: PageFile): void {
  const isKnown = request.headers['if-none-match'] === file.headers.etag;
  response.writeHead(isKnown ? 304 : 200, file.headers);
  response.end(isKnown ? undefined : file.body);
}

function refuse(response: ServerResponse, status: number, sentence: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' });
  response.end(`${sentence}\n`);
}

function explain(response: ServerResponse, error: unknown): void {
  const isFault = error instanceof FileFault;
  if (!isFault && process.env.DEBUG) console.error(error);
  const fault = isFault
    ? error.message
    : 'Something went wrong in the workbench. Nothing was changed.';
  if (response.headersSent) response.destroy();
  else sendJson(response, { fault }, isFault ? 200 : 500);
}

function acceptPages(server: Server, files: OpenFiles, door: Door): WebSocketServer {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: LONGEST_MESSAGE });
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    // Whoever is gone before the answer is no defect of ours.
    socket.on('error', () => socket.destroy());
    const { name, query } = routeOf(request);
    const workbook = files.find(query.get('file'));
    if (!isTrusted(request, door, /* mustHaveOrigin */ true) || name !== 'socket' || !workbook) {
      socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
      return;
    }
    sockets.handleUpgrade(request, socket, head, (page: WebSocket) => workbook.connect(page));
  });
  return sockets;
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, ONLY_HERE, () => resolve());
  });
}

function close(server: Server, sockets: WebSocketServer): Promise<void> {
  for (const page of sockets.clients) page.terminate();
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
