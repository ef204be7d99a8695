// Bodies and calls that are too long, half there, or not as agreed.
import { zipSync } from 'fflate';
import { makeHidden, makeWorkbook } from './make-workbooks';
import { faultOf, MEGABYTE, post, run, scene } from './under-attack';

describe('bodies', () => {
  const lying = { 'content-length': String(40 * MEGABYTE) };

  test.each([
    ['open', 'This file is too big. Files up to 20 MB can be opened.'],
    ['plan-folder', 'This path is too long.'],
  ])('one for %s that says it is too long is refused unread', async (route, fault) => {
    const head = `POST ${scene.workbench.base}${route} HTTP/1.1\r\nHost: 127.0.0.1:${scene.workbench.port}\r\nOrigin: ${scene.workbench.origin}\r\n`;
    const answer = await scene.workbench.talk(
      `${head}Content-Length: ${lying['content-length']}\r\n\r\nx`,
    );
    expect(answer).toMatch(/^HTTP\/1\.1 413/);
    expect(answer).toContain(fault);
  });

  test('one in pieces without end is cut off, with the sentence', async () => {
    const head = `POST ${scene.workbench.base}plan-folder HTTP/1.1\r\nHost: 127.0.0.1:${scene.workbench.port}\r\nOrigin: ${scene.workbench.origin}\r\nTransfer-Encoding: chunked\r\n\r\n`;
    const answer = await scene.workbench.talk(`${head}2000\r\n${'x'.repeat(0x2000)}\r\n`.repeat(1));
    expect(answer).toContain('This path is too long.');
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
