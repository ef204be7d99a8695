import { readdirSync, realpathSync, type Stats, statSync } from 'node:fs';
import path from 'node:path';
import { ROSTER_SHEET } from '../../core/report/roster-table';
import { FileFault } from '../files/file-fault';
import { readWorkbook } from '../files/read-workbook';

/** A log to assess: where it is, as the roster names it, and what tells whether it has changed. */
export interface FoundLog {
  path: string;
  file: string;
  size: number;
  modifiedMs: number;
}

/** A file that is no spreadsheet, with why it was left out. */
export interface LeftOut {
  file: string;
  reason: string;
}

/** What was found, what was left out, and sentences on what was passed over. */
export interface FoundLogs {
  logs: FoundLog[];
  leftOut: LeftOut[];
  notes: string[];
}

const LOG_NAME = /\.(?:xlsx|xlsm|xls|ods|csv|tsv)$/i;
const LEVELS = 2;
const NO_SPREADSHEET = 'This is not a spreadsheet. If it is a log, export it as .xlsx or .csv.';

/** Finds the logs in folders, two levels deep, and files; `out` and `others` are none of them. */
export async function findLogs(
  places: string[],
  out: string,
  others: string[] = [],
): Promise<FoundLogs> {
  const walk: Walk = {
    byPath: new Map(),
    leftOut: [],
    out: pathOf(out),
    others: others.map(pathOf),
    hidden: 0,
    outside: 0,
    deeper: 0,
  };
  for (const place of places) {
    const { stats, real } = lookAt(place);
    if (stats.isDirectory()) await readFolder(real, { ...rootOf(place, real, places) }, 1, walk);
    else if (!stats.isFile()) throw new FileFault(`${place} isn't a regular file.`);
    else if (real === walk.out) throw outputIsLog();
    else keep(real, places.length === 1 ? path.basename(place) : place, stats, walk);
  }
  const logs = shortenNames([...walk.byPath.values()]);
  return { logs, leftOut: walk.leftOut, notes: listPassedOver(walk) };
}

interface Walk {
  byPath: Map<string, FoundLog>;
  leftOut: LeftOut[];
  /** The roster itself is no log. */
  out: string;
  /** Nor are these. */
  others: string[];
  /** Hidden files, and those that a program leaves beside an open one. */
  hidden: number;
  /** Links that lead out of their folder. */
  outside: number;
  /** Folders below the levels that are read. */
  deeper: number;
}

/** The folder that was named: its real place, and how files in it are named. */
interface Root {
  real: string;
  prefix: string;
}

function rootOf(place: string, real: string, places: string[]): Root {
  return { real, prefix: places.length === 1 ? '' : path.basename(place) };
}

async function readFolder(folder: string, root: Root, level: number, walk: Walk) {
  for (const name of listNames(folder)) {
    if (name.startsWith('.') || name.startsWith('~$')) {
      walk.hidden += 1;
      continue;
    }
    const real = realPathOf(path.join(folder, name));
    if (real === undefined) continue;
    if (!isInside(real, root.real)) {
      walk.outside += 1;
      continue;
    }
    const stats = statSync(real);
    const shown = path.join(root.prefix, path.relative(root.real, path.join(folder, name)));
    if (stats.isDirectory()) {
      if (level < LEVELS) await readFolder(path.join(folder, name), root, level + 1, walk);
      else walk.deeper += 1;
    } else if (stats.isFile() && !walk.others.includes(real)) {
      await keepFile(real, shown, stats, walk);
    }
  }
}

async function keepFile(real: string, shown: string, stats: Stats, walk: Walk) {
  if (!LOG_NAME.test(real)) walk.leftOut.push({ file: shown, reason: NO_SPREADSHEET });
  else if (real !== walk.out) keep(real, shown, stats, walk);
  else if (!(await isRoster(real))) throw outputIsLog();
}

/** An earlier run's file, which holds the roster alone and may be written anew. */
async function isRoster(file: string): Promise<boolean> {
  const read = await readWorkbook(file, 'en_US', 'dropped').catch(() => null);
  const names = Object.values(read?.snapshot.sheets ?? {}).map(({ name }) => name);
  return names.join() === ROSTER_SHEET;
}

const outputIsLog = () => new FileFault('--out is one of the logs. Name another file.');

/** Once, however many ways lead to it. */
function keep(real: string, file: string, { size, mtimeMs }: Stats, walk: Walk) {
  if (walk.byPath.has(real)) return;
  walk.byPath.set(real, { path: real, file, size, modifiedMs: mtimeMs });
}

function isInside(real: string, folder: string): boolean {
  const way = path.relative(folder, real);
  return way !== '' && !way.startsWith(`..${path.sep}`) && way !== '..' && !path.isAbsolute(way);
}

function lookAt(place: string) {
  try {
    const real = realpathSync.native(place);
    return { real, stats: statSync(real) };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new FileFault(`There is no ${place}. Check its name.`);
    throw new FileFault(`${place} can't be read (${code}). Check its permissions.`);
  }
}

/** Where the file is, whatever link leads to it, or will be. */
function pathOf(file: string): string {
  const folder = path.dirname(file);
  return realPathOf(file) ?? path.join(realPathOf(folder) ?? folder, path.basename(file));
}

/** Undefined where there is none, or it may not be known. */
function realPathOf(file: string): string | undefined {
  try {
    return realpathSync.native(file);
  } catch {
    return undefined;
  }
}

function listNames(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new FileFault(`${folder} can't be read (${code}). Check its permissions.`);
  }
}

/** Files named one by one are known by their names alone, as long as these differ. */
function shortenNames(logs: FoundLog[]): FoundLog[] {
  const counts = new Map<string, number>();
  for (const { file } of logs) {
    const name = path.basename(file);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return logs.map((log) => {
    const name = path.basename(log.file);
    const isUnique = counts.get(name) === 1;
    return path.isAbsolute(log.file) && isUnique ? { ...log, file: name } : log;
  });
}

function listPassedOver({ hidden, outside, deeper }: Walk): string[] {
  const notes: string[] = [];
  if (hidden > 0) notes.push(`${count(hidden, 'hidden or lock file')}: not read.`);
  if (outside > 0) notes.push(`${count(outside, 'link')} out of the folder: not followed.`);
  if (deeper > 0) notes.push(`${count(deeper, 'folder')} more than two levels deep: not read.`);
  return notes;
}

const count = (number: number, thing: string) => `${number} ${thing}${number === 1 ? '' : 's'}`;
