// Names and ids that lead out of where they belong.
import { execFileSync } from 'node:child_process';
import { symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { faultOf, post, run, scene } from './under-attack';

describe('paths that lead elsewhere', () => {
  const steps = [
    '../../../package.json',
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
    const { text } = await scene.workbench.ask(
      scene.workbench.base + encodeURI(step).replace(/%25/g, '%'),
    );
    expect(text).toBe('There is nothing here.\n');
    expect((await post(encodeURIComponent(step))).status).toBe(404);
  });

  test.each(steps)(
    'a file named %j is opened under its name alone, and nothing is written',
    async (step) => {
      const body = 'Name,Date,Hours,Course,Activity\n';
      const opened = await post(`open?name=${encodeURIComponent(`${step}.csv`)}`, body);
      const { file } = JSON.parse(opened.text) as { file: string };
      const download = await scene.workbench.ask(`${scene.workbench.base}download?file=${file}`);
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
    const { status, headers } = await scene.workbench.ask(
      `${scene.workbench.base}download?file=${file}`,
    );
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
  const plan = (...parts: string[]) => path.join(scene.workbench.folder, 'plan', ...parts);
  const secret = () => path.join(scene.workbench.folder, 'secret.txt');
  const REFUSED = { ok: false, faults: [{ code: 'FILE_NOT_IN_FOLDER' }] };

  let copy: string;
  beforeAll(async () => {
    writeFileSync(plan('Plan.txt'), 'open to all');
    symlinkSync(secret(), plan('link.pdf'));
    symlinkSync(scene.workbench.folder, plan('up'));
    execFileSync('mkfifo', [plan('pipe.pdf')]);
    const { url, base } = scene.workbench;
    // A copy, so that the log's own set-up is not written into.
    const opened = await post('open?name=a.csv', scene.logBefore);
    copy = (JSON.parse(opened.text) as { file: string }).file;
    const { text } = await post(`plan-folder?file=${copy}`, plan());
    expect([url.includes(base), JSON.parse(text)]).toEqual([true, { folder: plan() }]);
  });

  test('only its own files are listed: no link that leads out, no pipe', async () => {
    const { value } = await run('listPlanFolder', [], copy);
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
    const { value } = await run('readPlanFile', [{ id: idOf(relative) }], copy);
    expect(value).toMatchObject(REFUSED);
  });

  test('an id that is no id of ours is not found', async () => {
    for (const id of ['..', secret(), '__proto__', "' or '1'='1"]) {
      expect((await run('readPlanFile', [{ id }], copy)).value).toMatchObject(REFUSED);
    }
  });
});
