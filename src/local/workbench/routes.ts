/** Every route of the workbench: its page, and what a page asks of its file. */

import { homedir } from 'node:os';
import { type Context, Hono } from 'hono';
import { debug } from '../cli/terminal';
import { FileFault } from '../files/file-fault';
import {
  type Address,
  admitOnce,
  limitBody,
  offerGetAndPost,
  requireTrust,
  sendSafeHeaders,
  type WorkbenchEnv,
} from './guards';
import { listFolders } from './list-folders';
import type { OpenFiles } from './open-files';
import type { PageFile } from './page-files';

/** Bytes of the longest message a page may send: a large paste. */
export const MAX_MESSAGE_BYTES = 32 * 1024 * 1024;
const MAX_PATH_BYTES = 4096;
const MAX_UPLOAD_BYTES = 20 * 1024 * 1024;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Every address begins with the token, which the guards have looked at. */
export function makeRoutes(
  files: OpenFiles,
  pageFiles: Map<string, PageFile>,
  address: Address,
): Hono<WorkbenchEnv> {
  const app = new Hono<WorkbenchEnv>();
  app.use(sendSafeHeaders, offerGetAndPost, admitOnce(address), requireTrust(address));
  for (const [name, file] of pageFiles) {
    app.get(`/:token/${name}`, (context) => sendPageFile(context, file));
  }
  app.get('/:token/download', async (context) => {
    const { name, bytes } = await files.toXlsx(context.req.query('file') ?? null);
    return sendDownload(context, name, bytes);
  });
  app.post('/:token/save', async ({ req, json }) =>
    json(await files.save(req.query('file') ?? null, req.query('sure') ?? null)),
  );
  app.post(
    '/:token/open',
    limitBody(MAX_UPLOAD_BYTES, 'This file is too big. Files up to 20 MB can be opened.'),
    async ({ req, json }) =>
      json(await files.openBytes(new Uint8Array(await req.arrayBuffer()), req.query('name') ?? '')),
  );
  app.post('/:token/messy-log', async ({ json }) => json(await files.openMessyLog()));
  app.get('/:token/folders', ({ req, json }) => json(listFolders(req.query('path') ?? homedir())));
  app.post('/:token/revert', async ({ req, json }) => {
    await files.revert(req.query('file') ?? null);
    return json({});
  });
  app.post('/:token/close', ({ req, json }) => {
    files.close(req.query('file') ?? null, req.query('keep') !== undefined);
    return json({});
  });
  // The folder is named by its path on this computer; only it is read, and nothing in it is changed.
  app.post(
    '/:token/plan-folder',
    limitBody(MAX_PATH_BYTES, 'This path is too long.'),
    async ({ req, json }) =>
      json(await files.choosePlanFolder(req.query('file') ?? null, (await req.text()).trim())),
  );
  app.notFound((context) => context.text('There is nothing here.\n', 404));
  app.onError(explain);
  return app;
}

function sendPageFile({ req, body }: Context, file: PageFile): Response {
  const isKnown = req.header('if-none-match') === file.headers.etag;
  return isKnown ? body(null, 304, file.headers) : body(file.body, 200, file.headers);
}

function sendDownload({ body }: Context, name: string, bytes: Uint8Array): Response {
  const plain = name.replace(/[^\w .()-]/g, '_');
  const disposition = `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`;
  return body(Buffer.from(bytes), 200, {
    'content-type': XLSX,
    'content-disposition': disposition,
  });
}

/** Nobody but this user reads the sentence: a fault is about their file, anything else an error of ours. */
function explain(error: Error, { json }: Context): Response {
  if (error instanceof FileFault) return json({ fault: error.message });
  debug(error);
  return json({ fault: 'Something went wrong in the workbench. Nothing was changed.' }, 500);
}
