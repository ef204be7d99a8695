// Loaded into clasp before anything else: answers as Google does, from the folder GOOGLE_STUB, and
// keeps there what was sent. Any other address is refused.
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import nock from 'nock';

const at = (name) => path.join(process.env.GOOGLE_STUB, name);
const readJson = (name) => JSON.parse(readFileSync(at(name), 'utf8'));

nock.disableNetConnect();
const { refusals, networkError } = readJson('google.json');

/** Takes a request down, then gives the refusal that stands for it, or the answer. */
function answer(method, answerWith) {
  return function reply(uri, body) {
    const request = { method, path: uri.split('?')[0], body };
    appendFileSync(at('requests.jsonl'), `${JSON.stringify(request)}\n`);
    const refusal = refusals[`${method} ${request.path}`];
    return refusal ? [refusal.status, refusal.body] : [200, answerWith(body)];
  };
}

function stub(host, method, pathname, answerWith) {
  const interceptor = nock(host).persist().intercept(pathname, method);
  if (networkError) interceptor.replyWithError(new Error(networkError));
  else interceptor.reply(answer(method, answerWith));
}

const TOKEN = { access_token: 'fresh', expires_in: 3600, token_type: 'Bearer' };
const CONTENT = /^\/v1\/projects\/[\w-]+\/content(\?.*)?$/;

stub('https://oauth2.googleapis.com', 'POST', '/token', () => TOKEN);
stub('https://www.googleapis.com', 'POST', '/drive/v3/files', () => ({ id: 'NewSheet' }));
stub('https://script.googleapis.com', 'POST', '/v1/projects', ({ title, parentId }) => ({
  scriptId: readJson('google.json').newScriptId,
  title,
  parentId,
}));
stub('https://script.googleapis.com', 'GET', CONTENT, () => ({ files: readJson('remote.json') }));
stub('https://script.googleapis.com', 'PUT', CONTENT, ({ files }) => {
  writeFileSync(at('remote.json'), JSON.stringify(files));
  return { files };
});
