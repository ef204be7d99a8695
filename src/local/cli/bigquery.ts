import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Command } from 'commander';
import { exportFile } from '../at-scale/export-log';
import { README } from '../at-scale/readme';
import { makeSql } from '../at-scale/sql';
import { FileFault } from '../files/file-fault';
import { saveFile } from '../files/save-file';
import { findLogs } from '../roster/find-logs';
import { readBundle } from './built-bundle';
import type { Context } from './context';
import { addLogOptions, type RawLogOptions, readLogOptions } from './log-options';
import { findProjectRoot, resolveUserPath } from './project-root';
import type { Terminal } from './terminal';
import { UsageFault } from './usage-fault';

const EXAMPLES = `
Examples:
  alcto bigquery --out warehouse logs
  alcto bigquery --out warehouse                 # the script and the queries alone

What is written holds what people wrote in their logs: keep it as you keep those.`;

interface BigqueryOptions extends RawLogOptions {
  out: string;
}

export function define(command: Command, context: Context): void {
  addLogOptions(command)
    .argument('[logs...]', 'folders, read two levels deep, and files')
    .requiredOption('--out <dir>', 'the folder to write into')
    .addHelpText('after', EXAMPLES)
    .action(async (places: string[], options: BigqueryOptions) => {
      context.exitCode = await bigquery(places, options, context.terminal);
    });
}

/** Writes the script, the queries, and the logs as rows; gives the exit code. */
async function bigquery(
  places: string[],
  raw: BigqueryOptions,
  terminal: Terminal,
): Promise<number> {
  const { request, timeZone, locale } = readLogOptions(raw);
  const out = resolveUserPath(raw.out);
  const script = path.join(findProjectRoot(), 'build', 'at-scale', 'alcto-core.js');
  const files: Record<string, string> = {
    'alcto-core.js': await readFile(script, 'utf8'),
    'assess.sql': makeSql(),
    'README.md': README,
  };
  const place = { ...(await readBundle()), request, timeZone, locale };
  const { rows, left } = await exportLogs(places, place, out, terminal);
  if (places.length > 0 && rows.length === 0)
    throw new UsageFault(['No log was found there.', ...left]);
  files['logs.ndjson'] = rows.map((row) => `${row}\n`).join('');
  await mkdir(out, { recursive: true });
  for (const [name, text] of Object.entries(files))
    await saveFile(path.join(out, name), new TextEncoder().encode(text));
  terminal.note(`Written to ${out}: ${Object.keys(files).join(', ')}.`);
  for (const line of left) terminal.note(line);
  return left.length > 0 ? 1 : 0;
}

/** A row of JSON for each log, and a sentence for each file that isn't one. */
async function exportLogs(
  places: string[],
  place: Parameters<typeof exportFile>[1],
  out: string,
  terminal: Terminal,
) {
  if (places.length === 0) return { rows: [], left: [] };
  const { logs, leftOut, notes } = await findLogs(places.map(resolveUserPath), out);
  const rows: string[] = [];
  const left = [...notes, ...leftOut.map(({ file, reason }) => `${file}: ${reason}`)];
  for (const [index, log] of logs.entries()) {
    terminal.showProgress(`Reading ${index + 1} of ${logs.length}`);
    try {
      const record = await exportFile(log.path, place);
      rows.push(JSON.stringify({ file: log.file, log: JSON.stringify(record) }));
    } catch (error) {
      if (!(error instanceof FileFault)) throw error;
      left.push(`${log.file}: ${error.message}`);
    }
  }
  terminal.showProgress('');
  return { rows, left };
}
