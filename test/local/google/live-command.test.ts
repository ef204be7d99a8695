// `npm run live`: the real clasp over a stubbed Google, and results copied back.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { LiveResults } from '../../../src/local/google/live-results';
import { runLocally } from '../../../src/local/google/run-locally';
import { makePushProject, SCRIPT_ID } from './make-push-project';

const ROOT = path.join(__dirname, '../../..');
const SCRATCH_ID = '1ScratchScript_abcdefghijklmnop';
const ZONE = { timeZone: 'America/New_York', locale: 'en_US' };

jest.setTimeout(120_000);

let project: ReturnType<typeof makePushProject>;
beforeEach(() => {
  project = makePushProject();
});
afterEach(() => project.remove());

const puts = () => project.requests().filter(({ method }) => method === 'PUT');

describe('a push of the checks', () => {
  test('goes to the scratch script that the settings name, with a manifest of its own', () => {
    project.write('.clasp.live.json', { scriptId: SCRATCH_ID });
    const { status, stdout, stderr } = project.live('push');
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(puts().map((put) => put.path)).toEqual([`/v1/projects/${SCRATCH_ID}/content`]);
    const files = puts()[0].body.files;
    expect(files.map(({ name, type }) => `${name} ${type}`).sort()).toEqual([
      'appsscript JSON',
      'cells SERVER_JS',
      'page HTML',
      'page-checks SERVER_JS',
      'runner SERVER_JS',
      'services SERVER_JS',
      'sheets SERVER_JS',
    ]);
    for (const { name, type, source } of files) {
      const endings = { JSON: 'json', HTML: 'html', SERVER_JS: 'js' } as const;
      const file = `${name}.${endings[type as 'JSON']}`;
      expect(source).toBe(readFileSync(path.join(ROOT, 'test/deep/live', file), 'utf8'));
    }
    expect(stdout).toContain(`https://script.google.com/d/${SCRATCH_ID}/edit`);
  });

  test.each([
    ['no settings', undefined, 'is missing'],
    ['settings that are no JSON', '{', 'must hold { "scriptId"'],
    ['the placeholder', { scriptId: 'PUT_YOUR_SCRIPT_ID_HERE' }, 'must hold { "scriptId"'],
    ['the script of the add-on', { scriptId: SCRIPT_ID }, 'names the script that holds the add-on'],
  ])('is refused with %s', (_, settings, says) => {
    if (settings !== undefined) project.write('mine.json', settings);
    const { status, stderr } = project.live(
      'push',
      '--settings',
      path.join(project.root, 'mine.json'),
    );
    expect(stderr).toContain(says);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(status).toBe(2);
    expect(puts()).toEqual([]);
  });

  test('says what to do without a login', () => {
    project.write('.clasp.live.json', { scriptId: SCRATCH_ID });
    writeFileSync(path.join(project.home, '.clasprc.json'), '{}');
    expect(project.live('push')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('npx clasp login'),
    });
  });
});

describe('comparing results', () => {
  const compare = (results: unknown) => {
    project.write('results.json', results);
    return project.live('compare', path.join(project.root, 'results.json'));
  };

  test('says so where there is no difference', async () => {
    const { status, stdout, stderr } = compare(await runLocally(ROOT, ZONE));
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^No difference in \d+ checks/);
    expect(status).toBe(0);
  });

  test('shows what was seen live, here, and what Google documents', async () => {
    const seen = JSON.parse(JSON.stringify(await runLocally(ROOT, ZONE))) as LiveResults;
    seen.results.check_blank_cell_is_empty_text.seen = [[null, '\u001b[2J']];
    seen.results.check_apostrophe_keeps_text.seen = ['', "'=1+1"];
    seen.results.check_of_a_newer_version = { documented: null, seen: 1 };
    delete seen.results.check_is_blank;
    const { status, stdout } = compare(seen);
    expect(stdout.trimEnd().split('\n')).toEqual([
      'check_blank_cell_is_empty_text',
      '  live   [[null,"\\u001b[2J"]]',
      '  here   [["",""]]',
      '  Google [["",""]]',
      'check_apostrophe_keeps_text',
      `  live   ["","'=1+1"]`,
      '  here   ["","=1+1"]',
      'check_of_a_newer_version: run live, and not known here. Push the checks again.',
      'check_is_blank: not run live. Push the checks again.',
    ]);
    expect(status).toBe(1);
  });

  test.each([
    ['no JSON', 'copied badly', 'is not the JSON of the checks'],
    ['something else', { contract: 1 }, 'holds no results'],
    ['an unknown zone', { contract: 1, timeZone: 'x', locale: 'en', results: {} }, 'no results'],
  ])('refuses a file with %s', (_, content, says) => {
    expect(compare(content)).toMatchObject({ status: 2, stderr: expect.stringContaining(says) });
  });

  test('refuses a file that is not there, and a call without one', () => {
    expect(project.live('compare', '/no/such.json').stderr).toContain('could not be read');
    for (const args of [['compare'], [], ['run'], ['push', 'more'], ['push', '--what']]) {
      expect(project.live(...args)).toMatchObject({
        status: 2,
        stderr: expect.stringMatching(/See alcto --help|^Usage: /),
      });
    }
  });
});
