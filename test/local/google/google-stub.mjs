// Stands in for Google where clasp runs: answers from a folder, and keeps there what was sent. Any other address is
// refused. Loaded into a process of clasp's own it takes the folder GOOGLE_STUB.
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import nock from 'nock';

const TOKEN = { access_token: 'fresh', expires_in: 3600, token_type: 'Bearer' };
const CONTENT = /^\/v1\/projects\/[\w-]+\/content(\?.*)?$/;

/** Answers from this folder from now on, and from no other. */
export function stubGoogle(folder) {
  const at = (name) => path.join(folder, name);
  const readJson = (name) => JSON.parse(readFileSync(at(name), 'utf8'));
  const { refusals, networkError, newScriptId } = readJson('google.json');

  /** Takes a request down, then gives the refusal that stands for it, or the answer. */
  const answer = (method, answerWith) => (uri, body) => {
    const request = { method, path: uri.split('?')[0], body };
    appendFileSync(at('requests.jsonl'), `${JSON.stringify(request)}\n`);
    const refusal = refusals[`${method} ${request.path}`];
    return refusal ? [refusal.status, refusal.body] : [200, answerWith(body)];
  };

  const stub = (host, method, pathname, answerWith) => {
    const interceptor = nock(host).persist().intercept(pathname, method);
    if (networkError) interceptor.replyWithError(new Error(networkError));
    else interceptor.reply(answer(method, answerWith));
  };

  nock.cleanAll();
  nock.disableNetConnect();
  stub('https://oauth2.googleapis.com', 'POST', '/token', () => TOKEN);
  stub('https://www.googleapis.com', 'POST', '/drive/v3/files', () => ({ id: 'NewSheet' }));
  stub('https://script.googleapis.com', 'POST', '/v1/projects', ({ title, parentId }) => ({
    scriptId: newScriptId,
    title,
    parentId,
  }));
  stub('https://script.googleapis.com', 'GET', CONTENT, () => ({ files: readJson('remote.json') }));
  stub('https://script.googleapis.com', 'PUT', CONTENT, ({ files }) => {
    writeFileSync(at('remote.json'), JSON.stringify(files));
    return { files };
  });
}

if (process.env.GOOGLE_STUB) stubGoogle(process.env.GOOGLE_STUB);
