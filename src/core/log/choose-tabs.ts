// Which tabs are the log: those that are named, else the first with all that are its like.

import { officialHeading } from '../policy/record-fields';
import { makeFault, Refusal } from '../refusal';
import { fold } from '../text';
import type { SheetCells } from './cell';
import { findPersonIn } from './form-top';
import type { Log } from './log-row';
import { parseLog } from './parse-log';
import type { Reading } from './reading';

/** The logs to be checked, and tabs that look like logs and were not read. */
export interface ChosenTabs {
  logs: Log[];
  others: { sheet: string; owner: string }[];
}

const PERIOD_WORDS =
  /\b(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|spring|summer|fall|winter|year|yr|fy|sy|alpha|beta|charlie|delta|cohort|copy of)\b/g;

/** The named tabs, or the first log and the tabs of the same shape. Throws what must be asked or is missing. */
export function chooseTabs(sheets: SheetCells[], named: string[], reading: Reading): ChosenTabs {
  const found = readSheets(sheets, named, reading);
  const looking = [...found.values()].filter((log): log is Log => log !== null);
  const logs = named.length > 0 ? readNamed(named, found) : chooseUnnamed(looking);
  const faults = logs.flatMap(askAbout);
  if (faults.length > 0) throw new Refusal(faults);
  checkChoices(logs);
  const others = looking
    .filter((log) => !logs.includes(log))
    .map((log) => ({ sheet: log.sheet, owner: findOwner(log) }));
  return { logs, others };
}

/** A tab too short to tell its columns by their contents gets them from another tab with its headings. */
function readSheets(sheets: SheetCells[], named: string[], reading: Reading) {
  const found = new Map(sheets.map((sheet) => [sheet.sheet, parseLog(sheet, reading)]));
  const isWanted = (sheet: string) => named.length === 0 || named.includes(sheet);
  const model = [...found.values()].find(
    (log) => log && log.questions.length === 0 && isWanted(log.sheet),
  );
  if (!model) return found;
  const chosen = new Map([...model.placed, ...reading.chosen]);
  for (const sheet of sheets) {
    const log = found.get(sheet.sheet);
    if (!log || log === model || shapeOf(log) === shapeOf(model)) continue;
    const again = parseLog(sheet, { ...reading, chosen });
    if (again && shapeOf(again) === shapeOf(model)) {
      found.set(sheet.sheet, { ...again, by: model.by });
    }
  }
  return found;
}

function readNamed(named: string[], found: ReadonlyMap<string, Log | null>): Log[] {
  const wanted = [...new Set(named)];
  const faults = wanted.flatMap((sheet) => {
    if (!found.has(sheet)) return [makeFault('LOG_MISSING', { sheet })];
    return found.get(sheet) ? [] : [makeFault('LOG_UNREADABLE', { sheet })];
  });
  if (faults.length > 0) throw new Refusal(faults);
  return wanted.map((sheet) => found.get(sheet) as Log);
}

/** A log that can be read comes before one that must be asked about. */
function chooseUnnamed(looking: Log[]): Log[] {
  const first = looking.find(({ questions }) => questions.length === 0) ?? looking[0];
  if (!first) throw new Refusal([makeFault('LOG_MISSING', {})]);
  if (first.questions.length > 0) return [first];
  const alike = looking.filter(
    (log) => log !== first && log.rows.length > 0 && isAlike(log, first),
  );
  if (alike.length === 0) return [first];
  const tabs = [first, ...alike];
  if (areOneLog(tabs)) return tabs;
  throw new Refusal([
    {
      ...makeFault('TABS_UNKNOWN', { other: tabs.map(({ sheet }) => `“${sheet}”`).join(', ') }),
      tabs: tabs.map((log) => ({ sheet: log.sheet, rows: log.rows.length, owner: findOwner(log) })),
    },
  ]);
}

/** The same fields in the same columns; forms may ask in an order of their own. */
function isAlike(log: Log, first: Log): boolean {
  if (isForm(log) && isForm(first)) return log.questions.length === 0;
  return log.questions.length === 0 && shapeOf(log) === shapeOf(first);
}

function shapeOf({ columns, courses }: Log): string {
  return JSON.stringify([Object.entries(columns).sort(), courses.map(({ column }) => column)]);
}

const isForm = ({ columns }: Log) => columns.timestamp !== undefined;

/** Their applicant columns name people; or nobody is named and the tabs differ only in years, numbers or cohorts. */
function areOneLog(tabs: Log[]): boolean {
  const namesPeople = ({ rows }: Log) =>
    rows.some(({ who }) => who.applicant !== '' || who.email !== '');
  if (tabs.every(namesPeople)) return true;
  if (tabs.some(namesPeople)) return false;
  if (new Set(tabs.map((log) => fold(findOwner(log)))).size > 1) return false;
  return new Set(tabs.map(({ sheet }) => withoutPeriod(sheet))).size === 1;
}

function withoutPeriod(sheet: string): string {
  return sheet
    .toLowerCase()
    .replace(PERIOD_WORDS, ' ')
    .replace(/[^a-z]+/g, ' ')
    .trim();
}

/** Whose a tab seems to be, by what is above its headings or by its name. */
function findOwner({ top, sheet, rows }: Log): string {
  const own = rows.find(({ who }) => who.applicant !== '')?.who.applicant;
  if (own) return own;
  if (top.applicant) return top.applicant;
  return [...top.titles, sheet].map(findPersonIn).find((name) => name !== '') ?? '';
}

function askAbout({ questions }: Log) {
  return questions.map((question) => {
    const heading = officialHeading(question.field);
    return { ...makeFault('COLUMN_UNKNOWN', { sheet: question.sheet, heading }), ...question };
  });
}

/** A heading the person chose that is no longer in any of the tabs: asked again, saying why. */
function checkChoices(logs: Log[]) {
  const [first] = logs;
  const gone = first.gone.filter(({ chosen }) =>
    logs.every((log) => log.gone.some((each) => each.chosen === chosen)),
  );
  const faults = gone.map(({ chosen, question }) => {
    const args = {
      sheet: question.sheet,
      heading: officialHeading(question.field),
      text: chosen,
    };
    return { ...makeFault('COLUMN_UNKNOWN', args), ...question };
  });
  if (faults.length > 0) throw new Refusal(faults);
}
