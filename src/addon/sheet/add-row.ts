import { type Day, isDay } from '../../core/day';
import { parseLog } from '../../core/log/parse-log';
import type { Policy } from '../../core/policy/policy';
import { TEXT_FIELDS, type TextField, textEntry } from '../../core/policy/record-fields';
import type { CellEdit, NewRow } from '../../core/protocol/messages';
import { refuse } from '../../core/refusal';
import { openSpreadsheet } from './open-spreadsheet';
import { UNTOUCHED_FORMAT } from './write-cells';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const MAX_HOURS = 24;

/** A new log row as cells, in the log's own columns and with the formats of the row above. */
export function makeCells(sheet: Sheet, row: number, entry: NewRow): CellEdit[] {
  const { candidates, clock, isMonthFirst, setUp, policy } = openSpreadsheet();
  checkEntry(entry, clock.read(new Date()).day, policy);
  const own = candidates.find((each) => each.sheet === sheet.getName());
  const log = own && parseLog(own, { policy, isMonthFirst, chosen: setUp.chosen });
  if (!log) throw refuse('LOG_UNREADABLE', { sheet: sheet.getName() });
  const { applicant, district } = entry;
  const contents: Record<string, CellEdit['after'] | undefined> = {
    ...entry,
    applicantAndDistrict: [applicant, district].filter(Boolean).join(', '),
    date: { day: entry.date, seconds: 0 },
  };
  return Object.entries(log.columns).flatMap(([role, index]) => {
    const after = contents[role];
    if (!after) return [];
    const column = Number(index) + 1;
    const above = sheet.getRange(row, column).getNumberFormat();
    // A heading or a text above has no format that would show the value.
    const isUsable = above !== UNTOUCHED_FORMAT && (role === 'date' ? /d/i : /0/).test(above);
    const usual = role === 'date' ? (isMonthFirst ? 'm/d/yyyy' : 'd/m/yyyy') : '0.00';
    const format = isUsable ? above : usual;
    return { column, before: '', after, ...(typeof after !== 'string' && { format }) };
  });
}

/** Refuses a row that is not complete; a day to come may lack two texts. Whether its day counts, the check says. */
function checkEntry(entry: NewRow, today: Day, { courses }: Policy) {
  const { date, hours, course } = entry;
  const isNeeded = (field: TextField) => {
    const { needed } = textEntry(field);
    return needed === 'always' || (needed === 'afterwards' && date <= today);
  };
  const isComplete =
    isDay(date) &&
    hours > 0 &&
    hours <= MAX_HOURS &&
    courses.some(({ name }) => name === course) &&
    TEXT_FIELDS.every((field) => !isNeeded(field) || entry[field].trim() !== '');
  if (isComplete) return;
  throw refuse('ROW_INCOMPLETE');
}
