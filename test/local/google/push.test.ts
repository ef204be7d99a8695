// The real clasp over a stubbed Google; what a live one does with the files is not seen here.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { explainClaspFailure } from '../../../src/local/google/clasp-fault';
import { makePushProject, NEW_SCRIPT_ID, type RemoteFile, SCRIPT_ID } from './make-push-project';

const CONTENT = `/v1/projects/${SCRIPT_ID}/content`;
const BUILT = [
  'appsscript.json',
  'Code.js',
  'functions.js',
  'panel.html',
  ...[1, 2, 3, 4].map((part) => `reader-${part}.html`),
];
const NEW_MANIFEST: RemoteFile = {
  name: 'appsscript',
  type: 'JSON',
  source: '{"timeZone":"America/New_York","dependencies":{},"exceptionLogging":"STACKDRIVER"}',
};

// Each push starts clasp twice, and clasp loads all of Google's services.
jest.setTimeout(120_000);

let project: ReturnType<typeof makePushProject>;
beforeEach(() => {
  project = makePushProject();
});
afterEach(() => project.remove());

/** What must arrive: each built file without its ending, with its type and its text. */
function builtFiles(): RemoteFile[] {
  const types = { '.json': 'JSON', '.js': 'SERVER_JS', '.html': 'HTML' } as const;
  const names = readdirSync(path.join(project.root, 'dist'));
  return names
    .sort((a, b) => a.localeCompare(b))
    .map((file) => {
      const { name, ext } = path.parse(file);
      return { name, type: types[ext as '.js'], source: project.read(`dist/${file}`) };
    });
}

function puts() {
  return project.requests().filter(({ method }) => method === 'PUT');
}

function expectRefusal(result: { status: number | null; stderr: string }, ...says: string[]) {
  for (const text of says) expect(result.stderr).toContain(text);
  expect(result.stderr.trim().split('\n')).toHaveLength(1);
  expect(result.status).toBe(2);
  expect(puts()).toEqual([]);
}

describe('a push', () => {
  test('sends exactly what stands in dist/, and says what and where to look', () => {
    const { stdout, stderr, status } = project.push();
    expect(stderr).toBe('');
    expect(puts()).toEqual([{ method: 'PUT', path: CONTENT, body: { files: builtFiles() } }]);
    expect(builtFiles().map(({ name, type }) => `${name} ${type}`)).toEqual([
      'appsscript JSON',
      'Code SERVER_JS',
      'functions SERVER_JS',
      'panel HTML',
      ...[1, 2, 3, 4].map((part) => `reader-${part} HTML`),
    ]);
    expect(stdout).toContain(`Pushed version 0.1.0: ${BUILT.join(', ')}.`);
    expect(stdout).toContain(`https://script.google.com/d/${SCRIPT_ID}/edit`);
    expect(stdout).toContain('Reload it');
    expect(status).toBe(0);
    for (const name of BUILT) {
      const hash = createHash('sha256')
        .update(project.read(`dist/${name}`))
        .digest('hex');
      expect(stdout).toContain(`  ${hash}  ${name}\n`);
    }
  });

  test('sends a changed manifest without a terminal, and names the spreadsheet where it is known', () => {
    const remote = builtFiles().map((file) => (file.type === 'JSON' ? NEW_MANIFEST : file));
    project.setGoogle({ remote });
    project.write('.clasp.json', { scriptId: SCRIPT_ID, rootDir: 'dist', parentId: 'TheSheet' });
    const { stdout, status } = project.push();
    expect(status).toBe(0);
    expect(puts()[0]?.body.files).toEqual(builtFiles());
    expect(stdout).toContain('https://drive.google.com/open?id=TheSheet');
  });

  test('goes out from a folder that is reached through a link', () => {
    expect(project.pushThroughLink().stdout).toContain('Pushed version');
    expect(puts()).toHaveLength(1);
  });

  test('says so where the script holds the same files already', () => {
    project.setGoogle({ remote: builtFiles() });
    const { stdout, status } = project.push();
    expect(stdout).toContain('Nothing to push');
    expect(status).toBe(0);
    expect(puts()).toEqual([]);
  });
});

test('clasp status lists the built files and no other', () => {
  project.write('dist/Code.js.map', '{}');
  project.write('dist/stray.js', 'stray()');
  const { filesToPush } = JSON.parse(project.clasp('status', '--json').stdout);
  expect(filesToPush.sort()).toEqual(BUILT.map((name) => `dist/${name}`).sort());
});

describe('a push is refused', () => {
  test('without a login', () => {
    rmSync(path.join(project.home, '.clasprc.json'));
    expectRefusal(project.push(), 'not logged in', 'npx clasp login');
  });

  test('after a logout', () => {
    writeFileSync(path.join(project.home, '.clasprc.json'), '{"tokens":{}}');
    expectRefusal(project.push(), 'not logged in', 'npx clasp login');
  });

  test('over a login that cannot be read', () => {
    writeFileSync(path.join(project.home, '.clasprc.json'), '{');
    expectRefusal(project.push(), '.clasprc.json is not readable', 'npx clasp login');
  });

  test.each(['PUT_YOUR_SCRIPT_ID_HERE', 'https://script.google.com/d/1abc/edit'])(
    'while .clasp.json names %p as its script',
    (scriptId) => {
      project.write('.clasp.json', { scriptId, rootDir: 'dist' });
      expectRefusal(project.push(), 'does not name your script', 'npm run push -- --new');
    },
  );

  test('without .clasp.json', () => {
    rmSync(path.join(project.root, '.clasp.json'));
    expectRefusal(project.push(), '.clasp.json is missing', 'npm run push -- --new');
  });

  test.each(['{ "scriptId": ', '[]'])('over a broken .clasp.json: %s', (text) => {
    project.write('.clasp.json', text);
    expectRefusal(project.push(), '.clasp.json is not readable as JSON', 'fix it');
  });

  test('when .clasp.json pushes another folder', () => {
    project.write('.clasp.json', { scriptId: SCRIPT_ID, rootDir: 'src' });
    expectRefusal(project.push(), 'set "rootDir" to "dist"');
  });

  test('when dist/ lacks a file', () => {
    rmSync(path.join(project.root, 'dist/panel.html'));
    expectRefusal(project.push(), 'dist/ lacks panel.html', 'npm run build');
  });

  test('over anything in dist/ that the build did not make', () => {
    const strange = ['.hidden.js', 'Code.test.js', 'notes.txt', 'stray.gs'];
    for (const name of strange) project.write(`dist/${name}`, 'stray()');
    mkdirSync(path.join(project.root, 'dist/lib'));
    const names = '.hidden.js, Code.test.js, lib/, notes.txt, stray.gs';
    expectRefusal(project.push(), `the build did not make: ${names}.`, 'Delete it');
  });

  test('without .claspignore', () => {
    rmSync(path.join(project.root, '.claspignore'));
    expectRefusal(project.push(), '.claspignore is missing', 'Put it back');
  });

  test('when .claspignore keeps a built file back', () => {
    project.write('.claspignore', '**/**\n!appsscript.json\n!Code.js\n!panel.html\n');
    expectRefusal(project.push(), 'clasp would push', '.claspignore');
  });

  test.each([
    [['--force'], 'Unknown option --force.'],
    [['now'], 'Too many arguments for push.'],
    [['--new'], '--new <title> needs a value.'],
    [['--new', ' '], '--new needs the title'],
  ])('over %p', (args, sentence) => {
    expectRefusal(project.push(...args), sentence);
  });
});

describe("Google's refusals are told in plain sentences", () => {
  const error = (code: number, message: string) => ({
    status: code,
    body: { error: { code, message, errors: [{ message }] } },
  });
  const API_IS_OFF = error(
    403,
    'User has not enabled the Apps Script API. Enable it by visiting https://script.google.com/home/usersettings then retry.',
  );

  test.each([
    ['API off', API_IS_OFF, 'The Apps Script API is off for your Google account'],
    ['anything else', error(400, 'Contents must include a manifest'), 'clasp says: Contents must'],
  ])('%s', (_, refusal, says) => {
    project.setGoogle({ refusals: { [`GET ${CONTENT}`]: refusal } });
    expectRefusal(project.push(), says);
  });

  test.each([
    ['may not edit the script', 'Requested entity was not found.'],
    ['every box checked', 'Request had insufficient authentication scopes.'],
    ['no longer accepts the login', 'Request had invalid authentication credentials.'],
    ['could not be reached', 'connect ECONNREFUSED 127.0.0.1:3128'],
    ['NODE_EXTRA_CA_CERTS', 'self-signed certificate in certificate chain'],
    ['Wait a minute', "Quota exceeded for quota metric 'Requests'"],
    ['Wait a few minutes', 'The service is currently unavailable.'],
    ['clasp says: New [31m words', '(node:1) Warning: old\nNew\u001b[31m words'],
    ['clasp says: nothing', ''],
  ])('%s', (says, output) => {
    expect(explainClaspFailure(output)).toContain(says);
  });

  test('a refusal of the push itself', () => {
    project.setGoogle({
      refusals: { [`PUT ${CONTENT}`]: error(403, 'The caller does not have permission') },
    });
    const { stderr, status } = project.push();
    expect(stderr).toContain('may not edit the script');
    expect(status).toBe(2);
  });

  test('a login that has run out', () => {
    const body = {
      error: 'invalid_grant',
      error_description: 'Token has been expired or revoked.',
    };
    project.setGoogle({ refusals: { 'POST /token': { status: 400, body } } });
    expectRefusal(project.push(), 'no longer accepts the login', 'npx clasp login');
  });

  test('no network', () => {
    project.setGoogle({ networkError: 'getaddrinfo ENOTFOUND oauth2.googleapis.com' });
    expectRefusal(project.push(), 'could not be reached', 'try again');
  });

  test('the API off for a new spreadsheet: what may be left in Drive is named', () => {
    project.write('.clasp.json', { scriptId: 'PUT_YOUR_SCRIPT_ID_HERE', rootDir: 'dist' });
    const before = project.read('.clasp.json');
    project.setGoogle({ refusals: { 'POST /v1/projects': API_IS_OFF } });
    const { stderr, status } = project.push('--new', 'My log');
    expect(stderr).toContain('The Apps Script API is off for your Google account');
    expect(stderr).toContain('“My log” is now in your Google Drive, delete it');
    expect(status).toBe(2);
    expect(project.read('.clasp.json')).toBe(before);
  });
});

describe('a push to a new spreadsheet', () => {
  const NEW_CONTENT = `/v1/projects/${NEW_SCRIPT_ID}/content`;
  const NEW_SETTINGS = { scriptId: NEW_SCRIPT_ID, rootDir: 'dist', parentId: 'NewSheet' };
  beforeEach(() => {
    project.write('.clasp.json', { scriptId: 'PUT_YOUR_SCRIPT_ID_HERE', rootDir: 'dist' });
    project.setGoogle({ remote: [NEW_MANIFEST] });
  });

  test('makes it with a script bound to it, then sends our files and our manifest', () => {
    const before = builtFiles();
    const { stdout, stderr, status } = project.push('--new', 'My log');
    expect(stderr).toBe('');
    expect(project.requests()).toMatchObject([
      {
        path: '/drive/v3/files',
        body: { name: 'My log', mimeType: 'application/vnd.google-apps.spreadsheet' },
      },
      { path: '/v1/projects', body: { title: 'My log', parentId: 'NewSheet' } },
      { method: 'GET', path: NEW_CONTENT },
      { method: 'GET', path: NEW_CONTENT },
      { method: 'PUT', path: NEW_CONTENT, body: { files: before } },
    ]);
    expect(builtFiles()).toEqual(before);
    expect(JSON.parse(project.read('.clasp.json'))).toEqual(NEW_SETTINGS);
    expect(stdout).toContain('Made the spreadsheet “My log”');
    expect(stdout).toContain('https://drive.google.com/open?id=NewSheet');
    expect(status).toBe(0);
  });

  test('names it in .clasp.json, so that the next push goes there', () => {
    rmSync(path.join(project.root, '.clasp.json'));
    project.push('--new', 'My log');
    expect(JSON.parse(project.read('.clasp.json'))).toEqual(NEW_SETTINGS);
    expect(project.push().stdout).toContain('Nothing to push');
  });

  test.each([SCRIPT_ID, `https://script.google.com/d/${SCRIPT_ID}/edit`])(
    'is refused where .clasp.json names %s',
    (scriptId) => {
      project.write('.clasp.json', { scriptId, rootDir: 'dist' });
      expectRefusal(project.push('--new', 'My log'), scriptId, 'Run npm run push to push to it');
      expect(project.requests()).toEqual([]);
    },
  );

  test('is refused over a broken .clasp.json, which may name one', () => {
    project.write('.clasp.json', '{');
    expectRefusal(project.push('--new', 'My log'), 'not readable as JSON');
    expect(project.requests()).toEqual([]);
  });

  test('that only fails to send says what stands and how to go on', () => {
    const refusals = { [`PUT ${NEW_CONTENT}`]: { status: 503, body: 'Service unavailable' } };
    project.setGoogle({ remote: [NEW_MANIFEST], refusals });
    const { stderr, status } = project.push('--new', 'My log');
    expect(stderr).toContain('without the add-on: Open the spreadsheet');
    expect(stderr).toContain('run npm run push, without --new');
    expect(status).toBe(2);
    expect(project.read('.clasp.json')).toContain(NEW_SCRIPT_ID);
  });
});
