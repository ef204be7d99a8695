import path from 'node:path';
import { openBrowser } from '../workbench/open-browser';
import { OpenFiles } from '../workbench/open-files';
import { serveWorkbench, type Workbench } from '../workbench/server';
import { findProjectRoot, fromWhereTheyStand } from './project-root';
import { UsageFault } from './usage-fault';

const USUAL_PORT = 4173;
const PORTS_TO_TRY = 20;
const TIME_ZONE = 'America/Chicago';
const LOCALE = 'en_US';

/** Opens the workbench on a file, or on a copy of the sample, and serves it until it is ended. */
export async function start(args: string[]): Promise<number> {
  const [file, ...others] = args.filter((arg) => arg !== '--no-open');
  if (others.length > 0 || file?.startsWith('-')) {
    throw new UsageFault(['Use: npm start -- [FILE.xlsx | FILE.csv] [--no-open]']);
  }
  const root = findProjectRoot();
  const files = new OpenFiles({ root, timeZone: TIME_ZONE, locale: LOCALE });
  if (file) await files.openPath(fromWhereTheyStand(file));
  else await files.openSample();
  const workbench = await serve(files, root);
  console.log(`${file ? path.basename(file) : 'A copy of the sample log'} is open at`);
  console.log(workbench.url);
  console.log('Press Ctrl-C to end.');
  if (!args.includes('--no-open')) openBrowser(workbench.url);
  await untilEnded();
  await workbench.close();
  files.dispose();
  return 0;
}

/** `PORT` when it is given, else the usual port or the next free one after it. */
async function serve(files: OpenFiles, root: string): Promise<Workbench> {
  const given = process.env.PORT;
  if (given !== undefined && given !== '') return serveOn(files, root, readPort(given));
  for (let port = USUAL_PORT; port < USUAL_PORT + PORTS_TO_TRY; port += 1) {
    try {
      return await serveWorkbench(files, root, port);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    }
  }
  return serveOn(files, root, /* any free port */ 0);
}

async function serveOn(files: OpenFiles, root: string, port: number): Promise<Workbench> {
  try {
    return await serveWorkbench(files, root, port);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const reasons: Record<string, string> = { EADDRINUSE: 'is taken', EACCES: 'is not allowed' };
    const reason = reasons[code ?? ''];
    if (!reason) throw error;
    throw new UsageFault([`Port ${port} ${reason}. Set PORT to another one, or leave it out.`]);
  }
}

function readPort(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65535) return port;
  throw new UsageFault([`PORT is “${text}”. It must be a number up to 65535.`]);
}

function untilEnded(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}
