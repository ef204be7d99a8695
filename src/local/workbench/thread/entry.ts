// Runs in a thread of its own, which the server can end: all open spreadsheets with the add-on in them.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { debug, Terminal } from '../../cli/terminal';
import { FileFault } from '../../files/file-fault';
import type { FromThread, ThreadOptions, ToThread } from '../thread-protocol';
import { Spreadsheets } from './spreadsheets';

const options = workerData as ThreadOptions;
const post = (message: FromThread) => parentPort?.postMessage(message);
const read = (file: string) => readFileSync(path.join(options.root, 'dist', file), 'utf8');
const spreadsheets = new Spreadsheets(options, read, post);

// An error must not take unsaved work with it.
const terminal = new Terminal(process);
const report = (error: unknown) =>
  terminal.noteInternalError(error, '. Your work is still open; save it.');
process.on('uncaughtException', report);
process.on('unhandledRejection', report);

post({ kind: 'pong' });
parentPort?.on('message', async (message: ToThread) => {
  if (message.kind === 'ping') return post({ kind: 'pong' });
  if (message.kind !== 'ask') return spreadsheets.receive(message);
  const { id, file, question } = message;
  try {
    post({ kind: 'answer', id, value: await spreadsheets.answer(file, question) });
  } catch (error) {
    debug(error);
    const isFileFault = error instanceof FileFault;
    post({ kind: 'fault', id, fault: String((error as Error)?.message ?? error), isFileFault });
  }
});
