/** What a page asks of its file: open, restore, save, download. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { IWorkbookData } from '@univerjs/core';
import type { OpenFiles } from './open-files';
import { readBody } from './read-body';
import { readMessage } from './read-message';

/** Bytes of the longest message a page may send: a workbook's snapshot, or a large paste. */
export const LONGEST_MESSAGE = 32 * 1024 * 1024;
const LONGEST_PATH = 4096;
const LONGEST_UPLOAD = 20 * 1024 * 1024;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

type Route = (
  request: IncomingMessage,
  response: ServerResponse,
  files: OpenFiles,
  query: URLSearchParams,
) => Promise<void>;

/** By method and name. */
export const FILE_ROUTES: Partial<Record<string, Route>> = {
  'POST open': openUpload,
  'POST restore': restore,
  'POST save': save,
  'POST plan-folder': choosePlanFolder,
  'GET download': download,
};

async function openUpload(
  request: IncomingMessage,
  response: ServerResponse,
  files: OpenFiles,
  query: URLSearchParams,
): Promise<void> {
  const bytes = await readBody(request, LONGEST_UPLOAD);
  if (!bytes) return refuseBody(response, 'This file is too big. Files up to 20 MB can be opened.');
  sendJson(response, await files.openBytes(bytes, query.get('name') ?? ''));
}

/** A page that outlived a restart hands its workbook over. */
async function restore(
  request: IncomingMessage,
  response: ServerResponse,
  files: OpenFiles,
  query: URLSearchParams,
): Promise<void> {
  const bytes = await readBody(request, LONGEST_MESSAGE);
  if (!bytes) return refuseBody(response, 'This workbook is too big.');
  const snapshot = readMessage<IWorkbookData>(bytes.toString('utf8'));
  sendJson(response, await files.openSnapshot(snapshot, query.get('name') ?? ''));
}

/** The folder is named by its path on this computer; only it is read, and nothing in it is changed. */
async function choosePlanFolder(
  request: IncomingMessage,
  response: ServerResponse,
  files: OpenFiles,
  query: URLSearchParams,
): Promise<void> {
  const bytes = await readBody(request, LONGEST_PATH);
  if (!bytes) return refuseBody(response, 'This path is too long.');
  sendJson(response, files.choosePlanFolder(query.get('file'), bytes.toString('utf8').trim()));
}

async function save(
  _request: IncomingMessage,
  response: ServerResponse,
  files: OpenFiles,
  query: URLSearchParams,
): Promise<void> {
  sendJson(response, await files.save(query.get('file'), query.get('sure')));
}

async function download(
  _request: IncomingMessage,
  response: ServerResponse,
  files: OpenFiles,
  query: URLSearchParams,
): Promise<void> {
  const { name, bytes } = await files.toXlsx(query.get('file'));
  const plain = name.replace(/[^\w .()-]/g, '_');
  const disposition = `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`;
  response.writeHead(200, { 'content-type': XLSX, 'content-disposition': disposition });
  response.end(bytes);
}

/** The rest of the body is not waited for. */
function refuseBody(response: ServerResponse, fault: string): void {
  response.setHeader('connection', 'close');
  sendJson(response, { fault }, 413);
}

/** Answers with plain data. */
export function sendJson(response: ServerResponse, value: unknown, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(value));
}
