import { parseArgs } from 'node:util';
import type { CheckRequest } from '../../core/protocol/messages';
import { readLocale } from './read-locale';
import { sayParseFault } from './say-parse-fault';
import { UsageFault } from './usage-fault';

/** `check` as the person asked for it. */
export interface CheckOptions {
  file: string;
  request: CheckRequest;
  timeZone: string;
  locale: string;
  json: boolean;
  out?: string;
  planFolder?: string;
}

export const USAGE = `alcto check FILE [options]     checks a log (.xlsx or .csv) and prints the report
alcto roster DIR|FILES --out FILE.xlsx   assesses many logs into one sheet, a row a person
alcto packet FILE --out FILE.pdf         writes the submission packet of one person
alcto calendar FILE --out FILE.ics       writes the expiration date and when to submit
alcto template FILE.xlsx       writes an empty log with drop-downs and a set-up sheet to begin with
alcto outline FILE.docx        writes an outline of the technology plan to begin with
alcto start [FILE]             opens the workbench on a file, or on a copy of the sample log
alcto push [--new TITLE]       pushes the add-on to Google, to a new spreadsheet with --new
alcto live push|compare FILE   checks Google's services on a scratch script, against those here

  --issued DAY        date of issue, YYYY-MM-DD (wins over the set-up sheet, as all options do)
  --expires DAY       official expiration date
  --as-of DAY         check as of this day (default: today)
  --applicant NAME    report this person alone
  --sheet NAME        the log's sheet; again for more sheets
  --time-zone ZONE    the spreadsheet's time zone (default America/Chicago)
  --locale LOCALE     the spreadsheet's locale (default en_US)
  --json              print the report as JSON
  --out FILE.xlsx     write the workbook with the Summary; the input file is never changed
  --plan-folder DIR   check the plan documents in this folder too (.docx, .pptx, .pdf; nothing in it is changed)

Exit: 0 all that was checked is met (without --plan-folder that is the hours), 1 not yet, 2 could not check,
3 a defect of ours.`;

export const SPEC = {
  issued: { type: 'string' },
  expires: { type: 'string' },
  'as-of': { type: 'string' },
  applicant: { type: 'string' },
  sheet: { type: 'string', multiple: true },
  'plan-folder': { type: 'string' },
  'time-zone': { type: 'string', default: 'America/Chicago' },
  locale: { type: 'string', default: 'en_US' },
  json: { type: 'boolean', default: false },
  out: { type: 'string' },
} as const;

/** Reads the arguments of `check`; throws `UsageFault` with every fault found. */
export function readCheckOptions(args: string[]): CheckOptions {
  const { values, positionals } = parse(args);
  const faults: string[] = [];
  if (positionals.length !== 1) faults.push('Name one file: alcto check FILE. See alcto --help.');
  for (const name of ['issued', 'expires', 'as-of'] as const) {
    const day = values[name];
    if (day !== undefined && !isDay(day)) faults.push(`--${name} must be a day like 2024-06-15.`);
  }
  if (!isTimeZone(values['time-zone'])) {
    faults.push('--time-zone must be a zone like America/Chicago.');
  }
  const locale = readLocale(values.locale);
  if (locale === null) faults.push('--locale must be a language and a country like en_US.');
  if (values.out !== undefined && !/\.xlsx$/i.test(values.out)) {
    faults.push('--out must name an .xlsx file.');
  }
  if (faults.length > 0 || locale === null) throw new UsageFault(faults);
  return {
    file: positionals[0],
    request: makeRequest(values),
    timeZone: values['time-zone'],
    locale,
    json: values.json,
    out: values.out,
    planFolder: values['plan-folder'],
  };
}

function parse(args: string[]) {
  try {
    return parseArgs({ args, options: SPEC, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageFault([`${sayParseFault(error as NodeJS.ErrnoException)} See alcto --help.`]);
  }
}

function makeRequest(values: ReturnType<typeof parse>['values']): CheckRequest {
  const request: CheckRequest = {};
  if (values.issued !== undefined) request.issued = values.issued;
  if (values.expires !== undefined) request.expires = values.expires;
  if (values['as-of'] !== undefined) request.asOf = values['as-of'];
  if (values.applicant !== undefined) request.applicant = values.applicant;
  if (values.sheet !== undefined) request.sheets = values.sheet;
  return request;
}

function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  const isWellFormed = /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(date.getTime());
  return isWellFormed && date.toISOString().startsWith(text);
}

function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
