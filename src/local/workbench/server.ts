/** The workbench over HTTP, for this computer only. */
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { createAdaptorServer } from '@hono/node-server';
import { type WebSocket, WebSocketServer } from 'ws';
import { type Address, isTrusted, makeToken } from './guards';
import type { OpenFiles } from './open-files';
import { readPageFiles } from './page-files';
import { MAX_MESSAGE_BYTES, makeRoutes } from './routes';

const LOOPBACK = '127.0.0.1';
const MAX_WAIT_MS = 60_000;

export interface Workbench {
  /** With the token; whoever knows it can use the workbench. */
  url: string;
  /** Leads to `url` once: what is handed to another program may be read by all. */
  makeOneTimeUrl(): string;
  close(): Promise<void>;
}

export interface ServerOptions {
  /** The project's folder, with what was built. */
  root: string;
  /** 0 is any free one. */
  port: number;
  token: string;
  /** How long a request may take to arrive; a minute when left out. */
  maxWaitMs?: number;
}

/** Serves the open files; rejects when the port is taken. */
export async function serveWorkbench(
  files: OpenFiles,
  { root, port, token, maxWaitMs = MAX_WAIT_MS }: ServerOptions,
): Promise<Workbench> {
  const address: Address = { port, token, oneTimeCodes: new Set() };
  const serverOptions = {
    headersTimeout: maxWaitMs,
    requestTimeout: maxWaitMs,
    connectionsCheckingInterval: maxWaitMs / 2,
  };
  const { fetch } = makeRoutes(files, readPageFiles(root), address);
  const options = { fetch, createServer, serverOptions, overrideGlobalObjects: false };
  const server = createAdaptorServer(options) as Server;
  const sockets = acceptPages(server, files, address);
  await listen(server, port);
  address.port = (server.address() as AddressInfo).port;
  return {
    url: `http://${LOOPBACK}:${address.port}/${token}/`,
    makeOneTimeUrl() {
      const code = makeToken();
      address.oneTimeCodes.add(code);
      return `http://${LOOPBACK}:${address.port}/open/${code}`;
    },
    close: () => close(server, sockets),
  };
}

function acceptPages(server: Server, files: OpenFiles, address: Address): WebSocketServer {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_MESSAGE_BYTES });
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    // Whoever is gone before the answer is no error of ours.
    socket.on('error', () => socket.destroy());
    const [path = '', query = ''] = (request.url ?? '').split('?');
    const isSocket = path.endsWith('/socket') && path.split('/').length === 3;
    const workbook = files.find(new URLSearchParams(query).get('file'));
    if (!isTrusted(request, address, /* mustHaveOrigin */ true) || !isSocket || !workbook) {
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
    server.listen(port, LOOPBACK, () => resolve());
  });
}

function close(server: Server, sockets: WebSocketServer): Promise<void> {
  for (const page of sockets.clients) page.terminate();
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
