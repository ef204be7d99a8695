import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { makeToken } from '../workbench/guards';
import { openBrowser } from '../workbench/open-browser';
import { OpenFiles } from '../workbench/open-files';
import { type ServerOptions, serveWorkbench, type Workbench } from '../workbench/server';
import { findProjectRoot, fromWhereTheyStand } from './project-root';
import { UsageFault } from './usage-fault';

const USUAL_PORT = 4173;
const PORTS_TO_TRY = 20;
const TIME_ZONE = 'America/Chicago';
const LOCALE = 'en_US';

type Place = Omit<ServerOptions, 'port'>;

/** Opens the workbench on a file, or on a copy of the sample, and serves it until it is ended. */
export async function start(args: string[]): Promise<number> {
  const { file, planFolder, isOpened } = readStartOptions(args);
  const root = findProjectRoot();
  const files = new OpenFiles({ root, timeZone: TIME_ZONE, locale: LOCALE });
  if (file) await files.openPath(fromWhereTheyStand(file));
  else await files.openSample();
  if (planFolder !== undefined) files.choosePlanFolder('', planFolder);
  const token = keepToken(path.join(root, 'build', 'workbench-token'));
  const workbench = await serve(files, { root, token }).catch((error) => {
    // An open engine would keep the process alive.
    files.dispose();
    throw error;
  });
  console.log(`${file ? path.basename(file) : 'A copy of the sample log'} is open at`);
  console.log(workbench.url);
  console.log('Press Ctrl-C to end.');
  if (isOpened) openBrowser(workbench.url);
  outliveDefects();
  await untilEnded();
  await workbench.close();
  files.dispose();
  return 0;
}

function readStartOptions(args: string[]) {
  const options = { 'no-open': { type: 'boolean' }, 'plan-folder': { type: 'string' } } as const;
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    const [file, ...others] = positionals;
    if (others.length === 0) {
      return { file, planFolder: values['plan-folder'], isOpened: !values['no-open'] };
    }
  } catch {
    // Said below, as for a file too many.
  }
  throw new UsageFault([
    'Use: npm start -- [FILE.xlsx | FILE.csv] [--plan-folder DIR] [--no-open]',
  ]);
}

/** `PORT` when it is given, else the usual port or the next free one after it. */
async function serve(files: OpenFiles, place: Place): Promise<Workbench> {
  const given = process.env.PORT;
  if (given !== undefined && given !== '')
    return serveOn(files, { ...place, port: readPort(given) });
  for (let port = USUAL_PORT; port < USUAL_PORT + PORTS_TO_TRY; port += 1) {
    try {
      return await serveWorkbench(files, { ...place, port });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    }
  }
  return serveOn(files, { ...place, port: 0 });
}

async function serveOn(files: OpenFiles, options: ServerOptions): Promise<Workbench> {
  try {
    return await serveWorkbench(files, options);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const reasons: Record<string, string> = { EADDRINUSE: 'is taken', EACCES: 'is not allowed' };
    const reason = reasons[code ?? ''];
    if (!reason) throw error;
    throw new UsageFault([
      `Port ${options.port} ${reason}. Set PORT to another one, or leave it out.`,
    ]);
  }
}

/** The same token after a restart, so that open pages find back; only this user may read it. */
function keepToken(file: string): string {
  try {
    const kept = readFileSync(file, 'utf8').trim();
    if (/^[\w-]{24}$/.test(kept)) return kept;
  } catch {
    // None was kept yet.
  }
  const token = makeToken();
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, token, { mode: 0o600 });
  return token;
}

function readPort(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65535) return port;
  throw new UsageFault([`PORT is “${text}”. It must be a number up to 65535.`]);
}

/** A defect must not take unsaved work with it. */
function outliveDefects(): void {
  const tell = (error: unknown) => {
    console.error(
      `This is a defect of ours: ${(error as Error)?.message}. Your work is still open; save it.`,
    );
    if (process.env.DEBUG) console.error(error);
  };
  process.on('uncaughtException', tell);
  process.on('unhandledRejection', tell);
}

function untilEnded(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}
