// Nobody is let in who lacks the token, and what a page sends does no more than that page may.
import { connect } from 'node:net';
import { makeToken } from '../../../src/local/workbench/guards';
import type { Asked } from './start-workbench';
import { ends, MEGABYTE, refusalOf, run, scene } from './under-attack';

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
    const { status, text } = await scene.workbench.ask(route(scene.workbench.base), asked);
    expect([status, text]).toEqual([403, 'Open the address that npm start printed.\n']);
  });

  test.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD', 'TRACE', 'PROPFIND'])(
    'the method %s is not offered, and no other origin is told that it may ask',
    async (method) => {
      const { status, headers } = await scene.workbench.ask(`${scene.workbench.base}save`, {
        method,
      });
      expect(status).toBe(405);
      expect(Object.keys(headers).join()).not.toMatch(/access-control/);
    },
  );

  test.each([
    ['no origin', {}],
    ['another origin', { origin: evil }],
    ['the origin of a sandbox', { origin: 'null' }],
  ])('a web socket with %s', async (_, options) => {
    expect(await refusalOf(scene.workbench.page(undefined, options))).toMatch(/403/);
  });

  test('a web socket without the token, or at another route', async () => {
    const options = { origin: scene.workbench.origin };
    expect(await refusalOf(scene.workbench.page('/socket', options))).toMatch(/403/);
    expect(await refusalOf(scene.workbench.page(`/${makeToken()}/socket`, options))).toMatch(/403/);
    expect(await refusalOf(scene.workbench.page(`${scene.workbench.base}save`, options))).toMatch(
      /403/,
    );
  });

  test('whoever hangs up on the refusal of a web socket is no defect', async () => {
    for (let nth = 0; nth < 20; nth += 1) await knockAndRun();
  });
});

function knockAndRun(): Promise<void> {
  const head = 'GET / HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n';
  return new Promise((resolve) => {
    const socket = connect(scene.workbench.port, '127.0.0.1', () => {
      socket.write(head + 'x'.repeat(1000));
      setImmediate(() => socket.resetAndDestroy());
    });
    socket.on('error', () => undefined);
    socket.on('close', () => resolve());
  });
}

describe('web sockets', () => {
  const MUTATION = 'sheet.mutation.set-range-values';
  const mutation = (id: string, cellValue: string) =>
    `{"kind":"mutations","batch":1,"seen":0,"mutations":[{"id":"${id}","params":{"unitId":"workbook-1","subUnitId":"sheet-1","cellValue":${cellValue}}}]}`;

  test.each([
    ['half a message', '{'],
    ['nothing', ''],
    ['null', 'null'],
    ['bytes', Buffer.from([0xff, 0, 0xfe])],
    ['a mutation of nothing', '{"kind":"mutations"}'],
    ['a mutation of null', '{"kind":"mutations","batch":1,"seen":0,"mutations":[null]}'],
    ['a batch without number', '{"kind":"mutations","mutations":[]}'],
    ['a row past the last', mutation(MUTATION, '{"1048576":{"0":{"v":1}}}')],
    ['a column past the last', mutation(MUTATION, '{"0":{"16384":{"v":1}}}')],
    ['a row before the first', mutation(MUTATION, '{"-1":{"0":{"v":1}}}')],
    ['a text longer than a cell', mutation(MUTATION, `{"0":{"0":{"v":"${'x'.repeat(50_001)}"}}}`)],
    [
      'rows without end',
      '{"kind":"mutations","batch":1,"seen":0,"mutations":[{"id":"sheet.mutation.insert-row","params":{"subUnitId":"sheet-1","range":{"startRow":0,"endRow":1e9,"startColumn":0,"endColumn":1}}}]}',
    ],
    [
      'a sheet without end',
      '{"kind":"mutations","batch":1,"seen":0,"mutations":[{"id":"sheet.mutation.insert-sheet","params":{"index":0,"sheet":{"id":"x","name":"x","rowCount":1e12,"columnCount":26}}}]}',
    ],
    [
      'depth without end',
      `{"kind":"mutations","batch":1,"seen":0,"mutations":${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
    ],
    ['a row __proto__', mutation(MUTATION, '{"__proto__":{"polluted":{"v":1}}}')],
    ['a row constructor', mutation(MUTATION, '{"constructor":{"assign":{"v":1}}}')],
    ['a row in escapes', mutation(MUTATION, '{"\\u005f_proto__":{"polluted":{"v":1}}}')],
    ['a message of 33 MB', `"${'x'.repeat(33 * MEGABYTE)}"`],
  ])('%s ends that page alone', async (_, message) => {
    const page = scene.workbench.page();
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
        kind: 'mutations',
        batch: 1,
        seen: 0,
        mutations: [
          {
            id: 'sheet.command.set-range-values',
            params: {
              unitId: 'workbook-1',
              subUnitId: 'sheet-1',
              range: { startRow: 3, endRow: 3, startColumn: 0, endColumn: 0 },
              value: { v: 'typed by nobody' },
            },
          },
        ],
      }),
    ],
  ])('%s does nothing', async (_, message) => {
    const page = scene.workbench.page();
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
    const pages = Array.from({ length: 40 }, () => scene.workbench.page());
    await Promise.all(pages.map((page) => new Promise((resolve) => page.once('open', resolve))));
    for (const page of pages)
      for (let nth = 0; nth < 500; nth += 1) page.send('{"kind":"select","sheetId":"x"}');
    expect((await scene.workbench.ask(scene.workbench.base)).status).toBe(200);
    for (const page of pages) page.terminate();
  });

  test('a page that asks and never listens is let go before it fills the memory', async () => {
    const page = scene.workbench.page();
    await new Promise((resolve) => page.once('open', resolve));
    page.pause();
    const call = '{"kind":"run","id":1,"functionName":"readReader","args":[]}';
    for (let nth = 0; nth < 600; nth += 1) page.send(call);
    await run('no');
    page.terminate();
  });
});
