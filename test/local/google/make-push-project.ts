import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runAlcto } from '../cli/run-alcto';

const ROOT = path.join(__dirname, '../../..');
const STUB = path.join(__dirname, 'google-stub.mjs');
const PRELOAD = path.join(__dirname, 'warm-clasp.mjs');
const CLASP = 'node_modules/@google/clasp/build/src/index.js';
// The placeholder goes through git; the script's id is the person's own.
const COPIED = [
  'appsscript',
  'dist',
  'test/deep/live',
  'build/local',
  '.claspignore',
  'package.json',
];

export const SCRIPT_ID = '1ScriptOfTheTest_abcdefghijklmnop';
export const NEW_SCRIPT_ID = '1NewScriptOfTheTest_abcdefghijkl';

export interface RemoteFile {
  name: string;
  type: 'JSON' | 'SERVER_JS' | 'HTML';
  source: string;
}

interface Google {
  /** What the script holds before the push. */
  remote: RemoteFile[];
  /** By method and path: what is answered instead. */
  refusals: Record<string, { status: number; body: unknown }>;
  networkError: string;
}

interface Request {
  method: string;
  path: string;
  body: { files: RemoteFile[] } & Record<string, unknown>;
}

const LOGIN = {
  tokens: {
    default: {
      type: 'authorized_user',
      client_id: 'client',
      client_secret: 'secret',
      refresh_token: 'refresh',
      access_token: 'stale',
      expiry_date: 1,
    },
  },
};

/** A project folder and a home of their own, over a Google that answers from a folder. */
export function makePushProject() {
  const base = realpathSync(mkdtempSync(path.join(tmpdir(), 'alcto-push-')));
  const [root, home, google] = ['project', 'home', 'google'].map((name) => path.join(base, name));
  for (const folder of [root, home, google]) mkdirSync(folder);
  for (const name of COPIED) {
    cpSync(path.join(ROOT, name), path.join(root, name), { recursive: true });
  }
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(root, 'node_modules'));
  const write = (name: string, content: unknown) => {
    const text = typeof content === 'string' ? content : JSON.stringify(content);
    writeFileSync(path.join(root, name), text);
  };
  const setGoogle = ({ remote = [], refusals = {}, networkError = '' }: Partial<Google>) => {
    const answers = { refusals, networkError, newScriptId: NEW_SCRIPT_ID };
    writeFileSync(path.join(google, 'google.json'), JSON.stringify(answers));
    writeFileSync(path.join(google, 'remote.json'), JSON.stringify(remote));
  };
  const run = (script: string, args: string[], folder = root) => {
    const { clasp_config_auth: _, ...env } = process.env;
    return spawnSync('node', [path.join(folder, script), ...args], {
      cwd: folder,
      encoding: 'utf8',
      env: {
        ...env,
        HOME: home,
        USERPROFILE: home,
        GOOGLE_STUB: google,
        NODE_OPTIONS: `--import ${STUB}`,
      },
    });
  };
  const alcto = (...args: string[]) => {
    const env = { GOOGLE_STUB: google, clasp_config_auth: path.join(home, '.clasprc.json') };
    const command = path.join(root, 'build/local/alcto.mjs');
    return runAlcto(args, env, { command, preload: PRELOAD });
  };
  write('.clasp.json', { scriptId: SCRIPT_ID, rootDir: 'dist' });
  writeFileSync(path.join(home, '.clasprc.json'), JSON.stringify(LOGIN));
  setGoogle({});
  return {
    root,
    home,
    write,
    setGoogle,
    read: (name: string) => readFileSync(path.join(root, name), 'utf8'),
    live: (...args: string[]) => alcto('live', ...args),
    push: (...args: string[]) => alcto('push', ...args),
    /** As a person does: a process of its own, which starts clasp in another, with the login of their home. */
    pushThroughLink() {
      const link = path.join(base, 'link');
      symlinkSync(root, link);
      return run('build/local/alcto.mjs', ['push'], link);
    },
    clasp: (...args: string[]) => run(CLASP, args),
    remove: () => rmSync(base, { recursive: true }),
    /** What Google was asked, in order; the log-in's own requests are left out. */
    requests(): Request[] {
      const file = path.join(google, 'requests.jsonl');
      const lines = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
      const all = lines.map((line) => JSON.parse(line) as Request);
      return all.filter((request) => request.path !== '/token');
    },
  };
}
