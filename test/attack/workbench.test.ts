// The workbench under attack: nobody is let in who lacks the token, and whatever comes, it goes on answering and the
// log on disk stays as it was.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import path from 'node:path';
import { zipSync } from 'fflate';
import type { WebSocket } from 'ws';
import { makeToken } from '../../src/local/workbench/request-guard';
import { makeHidden, makeWorkbook } from './make-workbooks';
import { type Asked, type Running, startWorkbench } from './start-workbench';

const MEGABYTE = 1024 * 1024;
const LEAK_MEGABYTES = 500;
const SECRET = 'known to nobody else';

let workbench: Running;
let logBefore: Buffer;
let rowsBefore: unknown;
let megabytesBefore: number;

jest.setTimeout(60_000);
beforeAll(async () => {
  workbench = await startWorkbench();
  writeFileSync(path.join(workbench.folder, 'secret.txt'), SECRET);
  mkdirSync(path.join(workbench.folder, 'plan'));
  logBefore = readFileSync(workbench.log);
  rowsBefore = await readRows();
  megabytesBefore = workbench.megabytes();
});
afterAll(() => workbench.end());

/** After each attack: it serves its page, its panel reads the same log, and nothing was written or kept. */
afterEach(async () => {
  expect((await workbench.ask(workbench.base)).status).toBe(200);
  expect(await readRows()).toEqual(rowsBefore);
  expect(readFileSync(workbench.log).equals(logBefore)).toBe(true);
  expect(workbench.said()).not.toContain('defect');
  expect(workbench.megabytes() - megabytesBefore).toBeLessThan(LEAK_MEGABYTES);
});

type Reply = { value?: unknown; failure?: { name: string; message: string } };

/** What the panel's call of a function is answered with. */
async function run(functionName: unknown, args: unknown = []): Promise<Reply> {
  const page = workbench.page();
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
const post = (route: string, body?: string | Uint8Array, headers = {}) =>
  workbench.ask(workbench.base + route, {
    method: 'POST',
    headers: { origin: workbench.origin, ...headers },
    body,
  });
const faultOf = (text: string) => (JSON.parse(text) as { fault?: string }).fault;

describe('who is not let in', () => {
  const evil = 'http://evil.example';
  const asks: [what: string, route: (base: string) => string, asked: Asked][] = [
    ['another host', (base) => base, { headers: { host: 'evil.example' } }],
    [
      'a host that begins like this one',
      (base) => base,
      { headers: { host: '127.0.0.1.evil.example' } },
    ],
    ['this host by another name', (base) => base, { headers: { host: '[::1]' } }],
    ['no token', () => '/save', { method: 'POST' }],
    ['a token in the query', (base) => `/save?token=${base.slice(1, -1)}`, { method: 'POST' }],
    ['another token', () => `/${makeToken()}/download`, {}],
    ['a token and more', (base) => `${base.slice(0, -1)}x/download`, {}],
    [
      'a token in escapes',
      (base) => `/%${base.charCodeAt(1).toString(16)}${base.slice(2)}download`,
      {},
    ],
    ['the address of a proxy', (base) => `http://127.0.0.1${base}download`, {}],
    [
      'a change from another origin',
      (base) => `${base}save`,
      { method: 'POST', headers: { origin: evil } },
    ],
    [
      'a change from https',
      (base) => `${base}save`,
      { method: 'POST', headers: { origin: 'https://127.0.0.1' } },
    ],
    [
      'a page of the same site',
      (base) => `${base}download`,
      { headers: { 'sec-fetch-site': 'same-site' } },
    ],
  ];

  test.each(asks)('%s', async (_, route, asked) => {
    const { status, text } = await workbench.ask(route(workbench.base), asked);
    expect([status, text]).toEqual([403, 'Open the address that npm start printed.\n']);
  });

  test.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD', 'TRACE', 'PROPFIND'])(
    'the method %s is not offered, and no other origin is told that it may ask',
    async (method) => {
      const { status, headers } = await workbench.ask(`${workbench.base}save`, { method });
      expect(status).toBe(405);
      expect(Object.keys(headers).join()).not.toMatch(/access-control/);
    },
  );

  test.each([
    ['no origin', {}],
    ['another origin', { origin: evil }],
    ['the origin of a sandbox', { origin: 'null' }],
  ])('a web socket with %s', async (_, options) => {
    expect(await refusalOf(workbench.page(undefined, options))).toMatch(/403/);
  });

  test('a web socket without the token, or at another route', async () => {
    const options = { origin: workbench.origin };
    expect(await refusalOf(workbench.page('/socket', options))).toMatch(/403/);
    expect(await refusalOf(workbench.page(`/${makeToken()}/socket`, options))).toMatch(/403/);
    expect(await refusalOf(workbench.page(`${workbench.base}save`, options))).toMatch(/403/);
  });

  test('whoever hangs up on the refusal of a web socket is no defect', async () => {
    for (let nth = 0; nth < 20; nth += 1) await knockAndRun();
  });
});

function refusalOf(page: WebSocket): Promise<string> {
  return Promise.race([
    ends(page),
    new Promise<string>((resolve) => page.once('open', () => resolve('let in'))),
  ]).finally(() => page.terminate());
}

function ends(page: WebSocket): Promise<string> {
  return new Promise((resolve) => {
    page.on('error', ({ message }) => resolve(message));
    page.on('close', (code) => resolve(String(code)));
  });
}

function knockAndRun(): Promise<void> {
  const head = 'GET / HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n';
  return new Promise((resolve) => {
    const socket = connect(workbench.port, '127.0.0.1', () => {
      socket.write(head + 'x'.repeat(1000));
      setImmediate(() => socket.resetAndDestroy());
    });
    socket.on('error', () => undefined);
    socket.on('close', () => resolve());
  });
}

describe('paths that lead elsewhere', () => {
  const steps = [
    '../../package.json',
    '%2e%2e/%2e%2e/package.json',
    '..%2f..%2fpackage.json',
    '..\\..\\package.json',
    '..%5c..%5cpackage.json',
    '/etc/passwd',
    'main.js%00.html',
    '\u0001',
    'build/workbench-token',
    '__proto__',
    'constructor',
    'toString',
  ];

  test.each(steps)('there is nothing at %j', async (step) => {
    const { text } = await workbench.ask(workbench.base + encodeURI(step).replace(/%25/g, '%'));
    expect(text).toBe('There is nothing here.\n');
    expect((await post(encodeURIComponent(step))).status).toBe(404);
  });

  test.each(steps)(
    'a file named %j is opened under its name alone, and nothing is written',
    async (step) => {
      const body = 'Name,Date,Hours,Course,Activity\n';
      const opened = await post(`open?name=${encodeURIComponent(`${step}.csv`)}`, body);
      const { file } = JSON.parse(opened.text) as { file: string };
      const download = await workbench.ask(`${workbench.base}download?file=${file}`);
      const disposition = String(download.headers['content-disposition']);
      expect(disposition).toMatch(
        /^attachment; filename="[\w .()-]+\.xlsx"; filename\*=UTF-8''[^\s;"/\\]+$/,
      );
      expect(faultOf((await post(`save?file=${file}`)).text)).toMatch(/no file on your disk/);
    },
  );

  test('a name with line breaks, quotes or half a character makes no header of its own', async () => {
    // A name is cut at 100 places, which is inside the last one here.
    const name = `${'a"\r\nset-cookie: a=b\r\n\r\n'.padEnd(99, 'x')}😀.csv`;
    const opened = await post(`open?name=${encodeURIComponent(name)}`, 'Name,Date,Hours,Course\n');
    const { file } = JSON.parse(opened.text) as { file: string };
    const { status, headers } = await workbench.ask(`${workbench.base}download?file=${file}`);
    expect(status).toBe(200);
    expect(headers['set-cookie']).toBeUndefined();
  });

  test.each(['', '\0', 'x'.repeat(4000), '~', 'no such', '../secret.txt/x'])(
    'a plan folder at %j is refused in a sentence',
    async (typed) =>
      expect(faultOf((await post('plan-folder', typed)).text)).toMatch(/^There is no folder/),
  );

  test.each(['/', '..', '__proto__', 'no'])('the file %j is no open file', async (id) => {
    for (const route of ['save', 'plan-folder'])
      expect(faultOf((await post(`${route}?file=${id}`, '/')).text)).toMatch(/no longer open/);
  });
});

describe('the plan folder', () => {
  const idOf = (relative: string) => `local-${Buffer.from(relative).toString('base64url')}`;
  const plan = (...parts: string[]) => path.join(workbench.folder, 'plan', ...parts);
  const secret = () => path.join(workbench.folder, 'secret.txt');
  const MISSING = /File not found/;

  beforeAll(async () => {
    writeFileSync(plan('Plan.txt'), 'open to all');
    symlinkSync(secret(), plan('link.pdf'));
    symlinkSync(workbench.folder, plan('up'));
    execFileSync('mkfifo', [plan('pipe.pdf')]);
    const { url, base } = workbench;
    // A copy, so that the log's own set-up is not written into.
    const { file } = JSON.parse((await post('open?name=a.csv', logBefore)).text) as {
      file: string;
    };
    const { text } = await post(`plan-folder?file=${file}`, plan());
    expect([url.includes(base), JSON.parse(text)]).toEqual([true, { folder: plan() }]);
  });

  test('only its own files are listed: no link that leads out, no pipe', async () => {
    const { value } = await run('listPlanFolder', [{ id: 'local-plan-folder', pageToken: '' }]);
    expect((value as { files: { name: string }[] }).files.map(({ name }) => name)).toEqual([
      'Plan.txt',
    ]);
  });

  test.each([
    '../secret.txt',
    '..',
    '../plan/../secret.txt',
    'link.pdf',
    'up/secret.txt',
    'pipe.pdf',
    '/etc/passwd',
    'Plan.txt\0',
    '',
  ])('nothing is read at %j', async (relative) => {
    const { failure } = await run('readPlanFile', [{ id: idOf(relative), from: 0 }]);
    expect(failure?.message).toMatch(MISSING);
  });

  test('an id that is no id of ours is not found', async () => {
    for (const id of ['..', secret(), '__proto__', "' or '1'='1"]) {
      expect((await run('readPlanFile', [{ id, from: 0 }])).failure?.message).toMatch(MISSING);
      const listed = await run('listPlanFolder', [{ id, pageToken: '' }]);
      expect(listed.failure?.message).toMatch(MISSING);
    }
  });
});

describe('bodies', () => {
  const lying = { 'content-length': String(40 * MEGABYTE) };

  test.each([
    ['open', 'This file is too big. Files up to 20 MB can be opened.'],
    ['restore', 'This workbook is too big.'],
    ['plan-folder', 'This path is too long.'],
  ])('one for %s that says it is too long is refused unread', async (route, fault) => {
    const head = `POST ${workbench.base}${route} HTTP/1.1\r\nHost: 127.0.0.1:${workbench.port}\r\nOrigin: ${workbench.origin}\r\n`;
    const answer = await workbench.talk(
      `${head}Content-Length: ${lying['content-length']}\r\n\r\nx`,
    );
    expect(answer).toMatch(/^HTTP\/1\.1 413/);
    expect(answer).toContain(fault);
  });

  test('one in pieces without end is cut off, with the sentence', async () => {
    const head = `POST ${workbench.base}plan-folder HTTP/1.1\r\nHost: 127.0.0.1:${workbench.port}\r\nOrigin: ${workbench.origin}\r\nTransfer-Encoding: chunked\r\n\r\n`;
    const answer = await workbench.talk(`${head}2000\r\n${'x'.repeat(0x2000)}\r\n`.repeat(1));
    expect(answer).toContain('This path is too long.');
  });

  test.each([
    ['', 'nothing'],
    ['{', 'half'],
    ['null', 'null'],
    ['[]', 'a list'],
    ['"x"', 'a text'],
    ['{"sheets":5}', 'a number for sheets'],
    ['{"sheetOrder":["a"],"sheets":{"a":null}}', 'a sheet that is none'],
    ['{"sheetOrder":["__proto__"],"sheets":{"__proto__":{"polluted":1}}}', 'a sheet __proto__'],
    [
      '{"sheetOrder":["a"],"sheets":{"a":{"cellData":{"constructor":{"x":{"v":1}}}}}}',
      'a row constructor',
    ],
    [`{"a":${'['.repeat(200_000)}`, 'depth without end'],
  ])('a workbook to restore that is %j is refused, and says so', async (body) => {
    const { status, text } = await post('restore?name=x', body, { 'content-type': 'text/html' });
    expect([status, faultOf(text)]).toEqual([
      500,
      'Something went wrong in the workbench. Nothing was changed.',
    ]);
  });

  test.each<[string, () => Promise<Uint8Array> | Uint8Array, RegExp]>([
    ['a bomb', () => zipSync({ 'xl/workbook.xml': new Uint8Array(60 * MEGABYTE) }), /too large/],
    [
      'a hidden bomb',
      () => makeHidden(zipSync({ 'xl/workbook.xml': new Uint8Array(60 * MEGABYTE) })),
      /too large/,
    ],
    ['a sheet without end', () => makeWorkbook('<row r="99999999"/>'), /out of range/],
    ['half a workbook', async () => (await makeWorkbook('')).slice(0, 900), /damaged/],
    ['noise', () => Buffer.from('PK\u0003\u0004noise'), /damaged/],
    ['a program', () => Buffer.from('MZ\0\0\u0001'), /not a workbook/],
  ])('%s for a workbook is refused in a sentence', async (_, make, why) => {
    expect(faultOf((await post('open?name=a.xlsx', await make())).text)).toMatch(why);
  });
});

describe('the panel’s calls', () => {
  test.each([
    'constructor',
    '__proto__',
    'toString',
    'hasOwnProperty',
    'App',
    'App.editCells',
    'editCells_',
    'loadRequests',
    'eval',
    'Function',
    'process',
    'require',
    'globalThis',
    'SpreadsheetApp',
    '',
    'editCells ',
  ])('%j is no function for it', async (name) => {
    expect((await run(name)).failure?.message).toBe(`Script function not found: ${name}`);
  });

  test.each([
    ['a number', 5, []],
    ['a list', ['editCells'], []],
    ['nothing', null, []],
    ['no arguments', 'editCells', null],
    ['arguments that are a number', 'editCells', 7],
  ])('a call of %s fails as a call, and the page goes on', async (_, name, args) => {
    expect((await run(name, args)).failure?.message).toMatch(/./);
  });

  test.each(['onOpen', 'onInstall', 'onEdit', 'ALCTO_REMAINING', 'ALCTO_CHECK'])(
    '%s may be called, as in Google, and changes nothing',
    async (name) => expect(Object.keys(await run(name))).toHaveLength(1),
  );

  const odd: unknown[] = [
    null,
    5,
    'x',
    [],
    { edits: 'x' },
    { edits: [{ op: 'write', sheet: 'PD Log', row: 1e308, cells: [{ column: 1, after: 'x' }] }] },
    { edits: [{ op: 'write', sheet: '__proto__', row: 4, cells: [{ column: 1, after: 'x' }] }] },
    { edits: [{ op: 'write', sheet: 'PD Log', row: 4, cells: [{ column: -1, after: 'x' }] }] },
    { edits: [{ op: 'constructor', sheet: 'PD Log', row: 4 }] },
    { edits: [], extra: 1 },
  ];
  test.each(odd.map((each) => [each]))('a change that is %j is refused', async (request) => {
    const { value, failure } = await run('editCells', [request]);
    expect(failure ? { ok: false } : value).toMatchObject({ ok: false });
  });
});

describe('web sockets', () => {
  const MUTATION = 'sheet.mutation.set-range-values';
  const mutation = (id: string, cellValue: string) =>
    `{"kind":"mutation","mutation":{"id":"${id}","params":{"unitId":"workbook","subUnitId":"sheet-1","cellValue":${cellValue}}}}`;

  test.each([
    ['half a message', '{'],
    ['nothing', ''],
    ['null', 'null'],
    ['bytes', Buffer.from([0xff, 0, 0xfe])],
    ['a mutation of nothing', '{"kind":"mutation"}'],
    ['a row __proto__', mutation(MUTATION, '{"__proto__":{"polluted":{"v":1}}}')],
    ['a row constructor', mutation(MUTATION, '{"constructor":{"assign":{"v":1}}}')],
    ['a row in escapes', mutation(MUTATION, '{"\\u005f_proto__":{"polluted":{"v":1}}}')],
    ['a message of 33 MB', `"${'x'.repeat(33 * MEGABYTE)}"`],
  ])('%s ends that page alone', async (_, message) => {
    const page = workbench.page();
    page.once('open', () => page.send(message));
    expect(await ends(page)).toMatch(/^1\d\d\d$/);
  });

  test.each([
    ['a list', '[]'],
    ['an unknown kind', '{"kind":"constructor"}'],
    ['a menu item that is none', '{"kind":"menu","functionName":"editCells"}'],
    [
      'a place that is none',
      '{"kind":"errorText","id":9,"sheetId":"__proto__","row":-1,"column":1e99}',
    ],
    ['a selection that is none', '{"kind":"select","sheetId":5}'],
    ['an unknown mutation', mutation('no.mutation.at-all', '{}')],
    [
      'a command',
      JSON.stringify({
        kind: 'mutation',
        mutation: {
          id: 'sheet.command.set-range-values',
          params: {
            unitId: 'workbook',
            subUnitId: 'sheet-1',
            range: { startRow: 3, endRow: 3, startColumn: 0, endColumn: 0 },
            value: { v: 'typed by nobody' },
          },
        },
      }),
    ],
  ])('%s does nothing', async (_, message) => {
    const page = workbench.page();
    await new Promise((resolve) => page.once('open', resolve));
    page.send(message);
    // Messages keep their order: with this answer the other one has been read.
    page.send('{"kind":"run","id":1,"functionName":"no","args":[]}');
    const answered = new Promise((resolve) =>
      page.on('message', (data) => String(data).includes('"id":1') && resolve('answered')),
    );
    expect(await Promise.race([answered, ends(page)])).toBe('answered');
    page.terminate();
  });

  test('a flood of messages and of pages passes', async () => {
    const pages = Array.from({ length: 40 }, () => workbench.page());
    await Promise.all(pages.map((page) => new Promise((resolve) => page.once('open', resolve))));
    for (const page of pages)
      for (let nth = 0; nth < 500; nth += 1) page.send('{"kind":"select","sheetId":"x"}');
    expect((await workbench.ask(workbench.base)).status).toBe(200);
    for (const page of pages) page.terminate();
  });

  test('a page that asks and never listens is let go before it fills the memory', async () => {
    const page = workbench.page();
    await new Promise((resolve) => page.once('open', resolve));
    page.pause();
    const call = '{"kind":"run","id":1,"functionName":"readReader","args":[]}';
    for (let nth = 0; nth < 600; nth += 1) page.send(call);
    await run('no');
    page.terminate();
  });
});
