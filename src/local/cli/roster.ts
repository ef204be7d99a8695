import { createHash } from 'node:crypto';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import type { Command } from 'commander';
import { saveFile } from '../files/save-file';
import type { Assessor } from '../roster/assess-file';
import { type FoundLog, findLogs } from '../roster/find-logs';
import { type Journal, journalOf, openJournal } from '../roster/journal';
import { findEntry, type PersonEntry, readPeople } from '../roster/people-file';
import { makeProgress, type Progress } from '../roster/progress';
import { type FileResult, makeRosterRows, type RosterRow } from '../roster/roster-row';
import { assessAll } from '../roster/worker-pool';
import type { Roster } from '../roster/write-roster';
import { readBundle } from './built-bundle';
import type { Context } from './context';
import { addLogOptions, type RawLogOptions, readLogOptions } from './log-options';
import { findProjectRoot, resolveUserPath } from './project-root';
import { refuseForeign } from './refuse-foreign';
import type { Terminal } from './terminal';
import { UsageFault } from './usage-fault';

const MAX_MS = 180_000;

const EXAMPLES = `
Examples:
  alcto roster logs --out roster.xlsx --people people.csv
  alcto roster a.xlsx b.csv --out roster.xlsx --issued 2024-06-15

people.csv has the headings name or e-mail, cohort, issued, expires. A row with a cohort alone gives
the dates of everybody in it.`;

interface RosterOptions extends RawLogOptions {
  out: string;
  people?: string;
}

export function define(command: Command, context: Context): void {
  addLogOptions(command)
    .argument('<logs...>', 'folders, read two levels deep, and files')
    .requiredOption('--out <file.xlsx>', 'the roster to write')
    .option('--people <file>', 'a list of people with their cohorts and dates')
    .addHelpText('after', EXAMPLES)
    .action(async (places: string[], options: RosterOptions) => {
      context.exitCode = await roster(places, options, context.terminal);
    });
}

/** Assesses many logs at once and writes a sheet with one row per person; gives the exit code. */
async function roster(places: string[], raw: RosterOptions, terminal: Terminal): Promise<number> {
  const { request, timeZone, locale, json, programs } = readLogOptions(raw);
  if (!/\.xlsx$/i.test(raw.out))
    throw new UsageFault(['--out must name a file that ends in .xlsx.']);
  const out = resolveUserPath(raw.out);
  const peopleFile = raw.people === undefined ? undefined : resolveUserPath(raw.people);
  const people = peopleFile === undefined ? [] : await readPeople(peopleFile, locale);
  const others = [journalOf(out), ...(peopleFile === undefined ? [] : [peopleFile])];
  const { logs, leftOut, notes } = await findLogs(places.map(resolveUserPath), out, others);
  if (logs.length === 0) throw new UsageFault(['No log was found there.', ...notes]);
  await refuseForeign(out, 'roster');
  // One day for all, also in a run that lasts past midnight.
  const asOf = request.asOf ?? todayIn(timeZone);
  const bundle = await readBundle();
  const shared = { ...bundle, timeZone, locale, people };
  const rosters: Roster[] = [];
  const headingsFound = new Set<string>();
  // Loaded while logs are read: exceljs takes as long as many of them.
  const writing = import('../roster/write-roster');
  for (const program of programs) {
    const assessor = { ...shared, program, request: { ...request, asOf, programs: [program] } };
    const results = await assessWithJournal(logs, assessor, out, notes, terminal);
    for (const result of results)
      for (const heading of result.headingsFound ?? []) headingsFound.add(heading);
    const rows = makeRosterRows([
      ...logs.map(({ file }, index) => ({ file, result: results[index] })),
      ...leftOut.map(({ file, reason }) => ({ file, result: { people: [], reason, notes: [] } })),
    ]);
    rosters.push({ program, rows });
  }
  const { writeRosters } = await writing;
  await saveFile(out, await writeRosters(rosters, asOf));
  openJournal(out).remove();
  // Who is in the logs is the same for every program.
  const [{ rows }, ...more] = rosters;
  const missing = listMissing(people, rows);
  if (json) terminal.printJson(toJson(asOf, rosters, missing));
  for (const line of describeEnd(rows, missing, logs.length + leftOut.length, out))
    terminal.note(line);
  for (const each of more) terminal.note(describeMore(each));
  const unknown = (request.columns ?? []).filter(({ heading }) => !headingsFound.has(heading));
  for (const { heading } of unknown)
    terminal.note(`No log has the column “${heading}” that --column names. Check its spelling.`);
  const isWhole = rosters.every((each) => each.rows.every(({ reason }) => reason === ''));
  return missing.length > 0 || !isWhole ? 1 : 0;
}

/** The first program's people stand where those of one alone would; each further program has its own. */
function toJson(asOf: string, [{ rows }, ...more]: Roster[], missing: string[]) {
  const programs = more.map(({ program, rows: people }) => ({ program, people }));
  return { asOf, people: rows, missing, ...(more.length > 0 && { programs }) };
}

function describeMore({ program, rows }: Roster): string {
  const people = rows.filter(({ expires }) => expires !== null).length;
  return `For ${program}: ${count(people, 'person', 'people')} checked.`;
}

/** People of `--people` who are in no log, by name or address. */
function listMissing(people: PersonEntry[], rows: RosterRow[]): string[] {
  const found = new Set(rows.map((row) => findEntry(people, row)));
  return people.filter((entry) => !found.has(entry)).map(({ name, email }) => name || email);
}

/** Every log's result, taken from an earlier run that was ended where the file is the same. */
async function assessWithJournal(
  logs: FoundLog[],
  assessor: Assessor,
  out: string,
  notes: string[],
  terminal: Terminal,
): Promise<FileResult[]> {
  const journal = openJournal(out);
  const run = hash(assessor);
  const keys = logs.map(({ path, size, modifiedMs }) => hash([run, path, size, modifiedMs]));
  const results = keys.map((key) => journal.find(key));
  const open = logs.flatMap((_, index) => (results[index] ? [] : [index]));
  const done = logs.length - open.length;
  const progress = makeProgress(logs.length, done, terminal);
  if (done > 0) progress.note(`${done} of ${logs.length} logs were checked by an earlier run.`);
  for (const note of notes) progress.note(note);
  const unwatch = closeWhenEnded(journal, progress, terminal);
  const paths = open.map((index) => logs[index].path);
  await assessAll(paths, poolOf(assessor), (nth, result) => {
    const index = open[nth];
    results[index] = result;
    journal.add(keys[index], result);
    progress.step();
  });
  unwatch();
  progress.end();
  journal.close();
  return results as FileResult[];
}

function poolOf(assessor: Assessor) {
  const script = path.join(findProjectRoot(), 'build', 'local', 'roster-worker.mjs');
  return { script, assessor, workers: availableParallelism(), maxMs: MAX_MS };
}

/** Ctrl-C: says how to go on. */
function closeWhenEnded(journal: Journal, progress: Progress, terminal: Terminal): () => void {
  const end = () => {
    journal.close();
    progress.end();
    terminal.note('Not finished. Run the same command again to continue from here.');
    process.exit(130);
  };
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
  return () => {
    process.off('SIGINT', end);
    process.off('SIGTERM', end);
  };
}

/** What was done, then every file and person that is not in it, with the reason. */
function describeEnd(rows: RosterRow[], missing: string[], files: number, out: string): string[] {
  const open = rows.filter(({ reason }) => reason !== '');
  const people = rows.filter(({ expires }) => expires !== null).length;
  const rest = open.length > 0 ? `; ${open.length} left out:` : '';
  return [
    `${count(files, 'file', 'files')} read, ${count(people, 'person', 'people')} checked. Written: ${out}${rest}`,
    ...open.map(
      ({ file, name, reason }) => `  ${describeTrouble(name ? `${file}, ${name}` : file, reason)}`,
    ),
    ...missing.map((name) => `  ${name}: in no log, only in the people file.`),
  ];
}

/** What is wrong with a file may name it already. */
const describeTrouble = (file: string, reason: string) =>
  reason.startsWith(file) ? reason : `${file}: ${reason}`;
const count = (number: number, one: string, many: string) =>
  `${number} ${number === 1 ? one : many}`;
const hash = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('hex');

function todayIn(timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone }).format(new Date());
}
