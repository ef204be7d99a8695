import { createHash } from 'node:crypto';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { saveFile } from '../files/save-file';
import type { Assessor } from '../roster/assess-file';
import { type FoundLog, findLogs } from '../roster/find-logs';
import { type Journal, openJournal } from '../roster/journal';
import { makeProgress, type Progress } from '../roster/progress';
import { type FileResult, makeRosterRows, type RosterRow } from '../roster/roster-row';
import { assessAll } from '../roster/worker-pool';
import { writeRoster } from '../roster/write-roster';
import { readBundle } from './built-bundle';
import { findProjectRoot, fromWhereTheyStand } from './project-root';
import { type SplitArgs, splitArgs } from './split-args';
import { UsageFault } from './usage-fault';

const MOST_MS = 180_000;

/** Assesses many logs at once and writes a sheet with a row a person; gives the exit code. */
export async function roster(args: string[]): Promise<number> {
  const { files, out, options } = readRosterArgs(args);
  const { logs, notes } = await findLogs(files, out);
  if (logs.length === 0) throw new UsageFault(['There is no .xlsx or .csv file there.', ...notes]);
  const { timeZone, locale, request, json } = options;
  // One day for all, also in a run that lasts past midnight.
  const asOf = request.asOf ?? todayIn(timeZone);
  const assessor = { ...(await readBundle()), request: { ...request, asOf }, timeZone, locale };
  const results = await assessWithJournal(logs, assessor, out, notes);
  const rows = makeRosterRows(logs.map(({ file }, index) => ({ file, result: results[index] })));
  await saveFile(out, await writeRoster(rows, asOf));
  openJournal(journalOf(out)).remove();
  if (json) console.log(JSON.stringify({ asOf, people: rows }, null, 2));
  console.error(sayEnd(rows, logs.length, out));
  return rows.some(({ reason }) => reason !== '') ? 1 : 0;
}

function readRosterArgs(args: string[]): SplitArgs & { out: string } {
  const { files, out = '', options } = splitArgs(args, '.xlsx');
  const faults: string[] = [];
  if (files.length === 0)
    faults.push('Name a folder or files: alcto roster DIR --out roster.xlsx.');
  for (const name of ['applicant', 'expires'] as const) {
    if (options.request[name])
      faults.push(`--${name} is for one person; check that log by itself.`);
  }
  if (options.planFolder !== undefined)
    faults.push('--plan-folder is for one person; check that log by itself.');
  if (faults.length > 0) throw new UsageFault(faults);
  return { files: files.map(fromWhereTheyStand), out: fromWhereTheyStand(out), options };
}

const journalOf = (out: string) => `${out}.journal`;

/** Every log's result, taken from an earlier run that was ended where the file is the same. */
async function assessWithJournal(
  logs: FoundLog[],
  assessor: Assessor,
  out: string,
  notes: string[],
): Promise<FileResult[]> {
  const journal = openJournal(journalOf(out));
  const run = hash(assessor);
  const keys = logs.map(({ path, size, modifiedMs }) => hash([run, path, size, modifiedMs]));
  const results = keys.map((key) => journal.find(key));
  const open = logs.flatMap((_, index) => (results[index] ? [] : [index]));
  const done = logs.length - open.length;
  const progress = makeProgress(logs.length, done, process.stderr, process.env);
  if (done > 0) progress.say(`${done} of ${logs.length} logs were assessed by an earlier run.`);
  for (const note of notes) progress.say(note);
  const unwatch = closeWhenEnded(journal, progress);
  const paths = open.map((index) => logs[index].path);
  await assessAll(paths, poolOf(assessor), (nth, result) => {
    const index = open[nth];
    results[index] = result;
    journal.add(keys[index], result);
    if (result.reason !== '') progress.say(sayTrouble(logs[index].file, result.reason));
    progress.step();
  });
  unwatch();
  progress.end();
  journal.close();
  return results as FileResult[];
}

function poolOf(assessor: Assessor) {
  const script = path.join(findProjectRoot(), 'build', 'local', 'roster-worker.mjs');
  return { script, assessor, workers: availableParallelism(), mostMs: MOST_MS };
}

/** Ctrl-C: says how to go on. */
function closeWhenEnded(journal: Journal, progress: Progress): () => void {
  const end = () => {
    journal.close();
    progress.end();
    console.error('Not finished. Give the same command again to go on from here.');
    process.exit(130);
  };
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
  return () => {
    process.off('SIGINT', end);
    process.off('SIGTERM', end);
  };
}

function sayEnd(rows: RosterRow[], files: number, out: string): string {
  const open = rows.filter(({ reason }) => reason !== '').length;
  const people = rows.filter(({ expires }) => expires !== null).length;
  const rest = open > 0 ? `; ${open} could not be assessed (see the last rows)` : '';
  return `${count(files, 'log', 'logs')} read, ${count(people, 'person', 'people')} assessed${rest}. Written: ${out}`;
}

/** What is wrong with a file may name it already. */
const sayTrouble = (file: string, reason: string) =>
  oneLine(reason.startsWith(file) ? reason : `${file}: ${reason}`);
const count = (number: number, one: string, many: string) =>
  `${number} ${number === 1 ? one : many}`;
const hash = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('hex');
const oneLine = (text: string) => text.replace(/\p{Cc}/gu, ' ');

function todayIn(timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone }).format(new Date());
}
