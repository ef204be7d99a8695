import path from 'node:path';
import type { Command } from 'commander';
import { makeToken } from '../workbench/guards';
import { openBrowser } from '../workbench/open-browser';
import { OpenFiles } from '../workbench/open-files';
import { type ServerOptions, serveWorkbench, type Workbench } from '../workbench/server';
import type { Context } from './context';
import { findProjectRoot, resolveUserPath } from './project-root';
import type { Terminal } from './terminal';
import { UsageFault } from './usage-fault';

const USUAL_PORT = 4173;
const PORTS_TO_TRY = 20;
const TIME_ZONE = 'America/Chicago';
const LOCALE = 'en_US';

type Place = Omit<ServerOptions, 'port'>;

const EXAMPLES = `
Examples:
  npm start
  npm start -- log.xlsx --plan-folder plan

PORT sets the port; without it a free one is used.`;

interface StartOptions {
  planFolder?: string;
  /** False with --no-open. */
  open: boolean;
}

export function define(command: Command, { terminal }: Context): void {
  command
    .argument('[file]', 'the log: .xlsx, .ods, .xls, .csv or .tsv; without it a copy of the sample')
    .option('--plan-folder <dir>', 'the folder with your plan documents')
    .option('--no-open', 'do not open a browser')
    .addHelpText('after', EXAMPLES)
    .action((file: string | undefined, options: StartOptions) => start(file, options, terminal));
}

/** Opens the workbench on a file, or on a copy of the sample, and serves it until it is ended. */
async function start(
  file: string | undefined,
  { planFolder, open }: StartOptions,
  terminal: Terminal,
): Promise<void> {
  const root = findProjectRoot();
  const files = new OpenFiles({ root, timeZone: TIME_ZONE, locale: LOCALE });
  try {
    if (file) await files.openPath(resolveUserPath(file));
    else await files.openSample();
    if (planFolder !== undefined) await files.choosePlanFolder('', planFolder);
    const workbench = await serve(files, { root, token: makeToken() });
    terminal.print(`${file ? path.basename(file) : 'A copy of the sample log'} is open at`);
    terminal.print(workbench.url);
    await announceKeptWork(files, workbench.url, terminal);
    terminal.print('Press Ctrl-C to end.');
    if (open) openBrowser(workbench.makeOneTimeUrl());
    keepRunningOnError(terminal);
    await untilEnded();
    const { unsavedNames } = files;
    // Unsaved work is kept first, whatever the spreadsheets are doing.
    await Promise.all([files.dispose(), workbench.close()]);
    if (unsavedNames.length > 0) {
      terminal.print(`Unsaved work is kept for the next start: ${unsavedNames.join(', ')}`);
    }
  } finally {
    await files.dispose();
  }
}

/** Work that an earlier workbench left unsaved: copies are open again, files wait to be opened. */
async function announceKeptWork(files: OpenFiles, url: string, terminal: Terminal): Promise<void> {
  const kept = await files.openKeptCopies();
  for (const { id, name } of kept.copies) {
    terminal.print(`Unsaved work in ${name} is open at ${url}?file=${id}`);
  }
  if (kept.waiting.length > 0) {
    terminal.print(
      `Unsaved work is kept for ${kept.waiting.join(', ')} too. Close a file you don't need, then start again to get it back.`,
    );
  }
  for (const each of kept.files) {
    terminal.print(`Unsaved work is kept for ${each}. Open that file to get it back.`);
  }
}

/** `PORT` when it is given, else the usual port or the next free one after it. */
async function serve(files: OpenFiles, place: Place): Promise<Workbench> {
  const port = process.env.PORT;
  if (port !== undefined && port !== '') return serveOn(files, { ...place, port: readPort(port) });
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

function readPort(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65535) return port;
  throw new UsageFault([`PORT is “${text}”. It must be a number up to 65535.`]);
}

/** An internal error must not take unsaved work with it. */
function keepRunningOnError(terminal: Terminal): void {
  const report = (error: unknown) =>
    terminal.noteInternalError(error, '. Your work is still open; save it.');
  process.on('uncaughtException', report);
  process.on('unhandledRejection', report);
}

function untilEnded(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}
