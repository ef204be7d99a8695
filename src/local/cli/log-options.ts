/** The options that commands about a log share, and what they come to. */
import type { Command } from 'commander';
import { isDay } from '../../core/day';
import { findProgram, PROGRAMS } from '../../core/policy/programs';
import { RECORD_FIELDS, type RecordField } from '../../core/policy/record-fields';
import type { CheckRequest } from '../../core/protocol/messages';
import { fold } from '../../core/text';
import { readLocale } from './read-locale';
import { UsageFault } from './usage-fault';

const MAIN_PROGRAM = 'al-cto';
const TIME_LIMIT_SECONDS = 60;

/** As commander gives them. */
export interface RawLogOptions {
  issued?: string;
  expires?: string;
  asOf?: string;
  applicant?: string;
  sheet?: string[];
  column?: string[];
  same?: string[];
  program: string[];
  planFolder?: string;
  timeZone: string;
  locale: string;
  timeLimit: string;
  json?: boolean;
  out?: string;
}

/** As a check takes them. */
export interface LogOptions {
  request: CheckRequest;
  timeZone: string;
  locale: string;
  timeLimitSeconds: number;
  json: boolean;
  planFolder?: string;
  /** Ids of the programs that were asked for: AL-CTO's where none was. */
  programs: string[];
}

const collect = (value: string, earlier: string[] = []) => [...earlier, value];

/** Adds what every command that reads a log understands. */
export function addLogOptions(command: Command): Command {
  return command
    .option(
      '--issued <day>',
      'issue date, YYYY-MM-DD; like every option, it overrides the set-up sheet',
    )
    .option('--as-of <day>', 'check as of this day (default: today)')
    .option('--sheet <name>', "the log's sheet; repeat for more sheets", collect)
    .option(
      '--column <field=heading>',
      "which column holds a field, such as 'activity=PD Title'; repeat for more",
      collect,
    )
    .option(
      '--same <other=name>',
      "two names of one person, such as 'K. Lee=Kim Lee'; repeat for more",
      collect,
    )
    .option(
      '--program <id>',
      `the program to check: ${PROGRAMS.map(({ id }) => id).join(', ')} (default: ${MAIN_PROGRAM}); repeat for more`,
      collect,
    )
    .option('--time-zone <zone>', "the spreadsheet's time zone", 'America/Chicago')
    .option('--locale <locale>', "the spreadsheet's locale", 'en_US')
    .option('--json', 'print JSON instead of text');
}

/** Adds what commands about one file understand beside those. */
export function addFileOptions(command: Command): Command {
  return addLogOptions(command)
    .option('--expires <day>', 'official expiration date, YYYY-MM-DD')
    .option('--applicant <name>', 'report only this person, by name or e-mail address')
    .option(
      '--plan-folder <dir>',
      'check the plan documents in this folder too (.docx, .pptx, .pdf, and others); nothing in it is changed',
    )
    .option('--time-limit <seconds>', 'stop a check that takes longer', String(TIME_LIMIT_SECONDS));
}

/** Throws `UsageFault` with every fault found. */
export function readLogOptions(raw: RawLogOptions): LogOptions {
  const faults: string[] = [];
  const days = { issued: raw.issued, expires: raw.expires, 'as-of': raw.asOf };
  for (const [name, day] of Object.entries(days)) {
    if (day !== undefined && !isDay(day)) faults.push(`--${name} must be a day like 2024-06-15.`);
  }
  if (!isTimeZone(raw.timeZone)) faults.push('--time-zone must be a zone like America/Chicago.');
  const locale = readLocale(raw.locale);
  if (locale === null) faults.push('--locale must be a language and a country like en_US.');
  const timeLimitSeconds = Number(raw.timeLimit ?? TIME_LIMIT_SECONDS);
  if (!(timeLimitSeconds > 0 && timeLimitSeconds <= MAX_TIME_LIMIT_SECONDS))
    faults.push('--time-limit must be a number of seconds like 60.');
  const programs = (raw.program ?? []).map((id) => ({ id, found: findProgram(id)?.id }));
  for (const { id, found } of programs) {
    if (!found)
      faults.push(
        `There is no program ${id}. --program must be one of ${PROGRAMS.map((each) => each.id).join(', ')}.`,
      );
  }
  const columns = (raw.column ?? []).map(splitPair);
  for (const [field] of columns) {
    if (!RECORD_FIELDS.includes(field as RecordField))
      faults.push(`--column must be FIELD=HEADING, with a FIELD of ${RECORD_FIELDS.join(', ')}.`);
  }
  for (const [field, heading] of columns) {
    if (heading === '' && RECORD_FIELDS.includes(field as RecordField))
      faults.push(`--column ${field} needs a heading, as in --column '${field}=HEADING'.`);
  }
  faults.push(...findSharedHeadings(columns));
  const same = (raw.same ?? []).map(splitPair);
  if (same.some((pair) => pair.includes('')))
    faults.push("--same must be OTHER=NAME, such as 'K. Lee=Kim Lee'.");
  if (faults.length > 0 || locale === null) throw new UsageFault([...new Set(faults)]);
  const ids = programs.flatMap(({ found }) => found ?? []);
  return {
    request: makeRequest(raw, columns, same, ids),
    timeZone: raw.timeZone,
    locale,
    timeLimitSeconds,
    json: raw.json === true,
    planFolder: raw.planFolder,
    programs: ids.length > 0 ? [...new Set(ids)] : [MAIN_PROGRAM],
  };
}

/** A heading that is given to several fields, of which it can stand for one. */
function findSharedHeadings(columns: [field: string, heading: string][]): string[] {
  return columns.flatMap(([field, heading], index) =>
    columns
      .slice(0, index)
      .filter(([other, text]) => other !== field && text !== '' && fold(text) === fold(heading))
      .map(
        ([other]) =>
          `--column gives “${heading}” to both ${other} and ${field}. A column can stand for one field: leave one of them out.`,
      ),
  );
}

/** A timer runs at once when it is given more. */
const MAX_TIME_LIMIT_SECONDS = 2_147_483;

/** At the first "=": a name has none. */
function splitPair(text: string): [string, string] {
  const at = text.indexOf('=');
  return at < 0 ? [text.trim(), ''] : [text.slice(0, at).trim(), text.slice(at + 1).trim()];
}

function makeRequest(
  raw: RawLogOptions,
  columns: [string, string][],
  same: [string, string][],
  programs: string[],
): CheckRequest {
  const { issued, expires, asOf, applicant, sheet: sheets } = raw;
  const request = {
    issued,
    expires,
    asOf,
    applicant,
    sheets,
    programs: programs.length > 0 ? programs : undefined,
    // The summary is of what was asked for.
    program: programs.includes(MAIN_PROGRAM) ? undefined : programs[0],
    columns:
      columns.length > 0 ? columns.map(([field, heading]) => ({ field, heading })) : undefined,
    same: same.length > 0 ? same.map(([other, name]) => ({ other, name })) : undefined,
  };
  return Object.fromEntries(Object.entries(request).filter(([, value]) => value !== undefined));
}

function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
