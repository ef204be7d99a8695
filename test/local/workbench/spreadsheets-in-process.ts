// The workbench's spreadsheets without a thread of their own, so that a test reaches into them.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { LocalHost } from '../../../src/local/apps-script/host';
import { OpenFiles } from '../../../src/local/workbench/open-files';
import type {
  SpreadsheetThread,
  ThreadEvents,
} from '../../../src/local/workbench/spreadsheet-thread';
import { Spreadsheets } from '../../../src/local/workbench/thread/spreadsheets';
import type { ThreadOptions } from '../../../src/local/workbench/thread-protocol';

class InProcess implements SpreadsheetThread {
  readonly spreadsheets: Spreadsheets;

  constructor(options: ThreadOptions, events: ThreadEvents) {
    const read = (file: string) => readFileSync(path.join(options.root, 'dist', file), 'utf8');
    this.spreadsheets = new Spreadsheets(options, read, (message) => events.message(message));
  }

  ask: SpreadsheetThread['ask'] = (file, question) =>
    this.spreadsheets.answer(file, question) as ReturnType<SpreadsheetThread['ask']> as never;

  post: SpreadsheetThread['post'] = (message) => {
    if (message.kind !== 'ask' && message.kind !== 'ping') this.spreadsheets.receive(message);
  };

  async end() {
    this.spreadsheets.dispose();
  }
}

/** Files to open, and the host of each. */
export function openFilesInProcess(options: ThreadOptions) {
  let thread: InProcess | undefined;
  const files = new OpenFiles(options, (events) => {
    thread = new InProcess(options, events);
    return thread;
  });
  const hostOf = (file = ''): LocalHost => {
    const host = thread?.spreadsheets.find(file)?.host;
    if (!host) throw new Error('This file is not open.');
    return host;
  };
  return { files, hostOf };
}
