import type { Day } from '../../core/day';
import type { SheetReading } from '../../core/protocol/messages';

const MAX_LENGTH = 100;
const YEARS_AT_END = /\(?\d{4} ?[-–] ?\d{2}(?:\d{2})?\)?(?: \(\d{1,3}\))?$/;

/** A sentence where a tab cannot be called so; '' where it can. */
export function refuseName(setUp: SheetReading, name: string, log: string): string {
  if (name.length > MAX_LENGTH) return `A tab name can have up to ${MAX_LENGTH} characters.`;
  if (/^AL-CTO /i.test(name))
    return 'Names that begin with “AL-CTO” are reserved for generated sheets.';
  // The last four cannot stand in a list of tabs or in a formula.
  if (/[:\\/?*[\]!';]/.test(name))
    return "Leave out : \\ / ? * [ ] ! ' and ; in the name of a tab.";
  if (isTaken(setUp, name) && !isLeft(setUp, name, log))
    return `There is a tab “${name}” already. Choose another name.`;
  return '';
}

/** “PD Log 2027–2030” for the log of any other years, or with a number where that name is taken. */
export function freeName(setUp: SheetReading, name: string, from: Day, to: Day): string {
  const wanted = yearsOf(name, from, to);
  let free = wanted;
  for (let nth = 2; isTaken(setUp, free); nth++) free = `${wanted} (${nth})`;
  return free;
}

/** The same for a new log, which may be one that a run that was cut off has left. */
export function freeLog(setUp: SheetReading, log: string, from: Day, to: Day): string {
  const wanted = yearsOf(log, from, to);
  return isLeft(setUp, wanted, log) ? wanted : freeName(setUp, log, from, to);
}

/** Sheets of ours are not listed among the tabs; how often there was one is counted. */
export function archiveName({ issued, expires }: { issued: Day; expires: Day }, nth: number) {
  const name = yearsOf('AL-CTO Archive', issued, expires);
  return nth === 0 ? name : `${name} (${nth + 1})`;
}

const yearsOf = (name: string, from: Day, to: Day) =>
  `${name.replace(YEARS_AT_END, '').trim()} ${from.slice(0, 4)}–${to.slice(0, 4)}`.trim();

/** A log without rows, with the headings of the other. */
function isLeft({ sheets }: SheetReading, name: string, log: string): boolean {
  const [left, other] = [name, log].map((each) => sheets.find(({ sheet }) => sheet === each));
  const isAlike = JSON.stringify(left?.headings) === JSON.stringify(other?.headings);
  return left?.rows === 0 && left.headings.length > 0 && isAlike;
}

function isTaken({ sheets }: SheetReading, name: string): boolean {
  return sheets.some(({ sheet }) => sheet.toLowerCase() === name.toLowerCase());
}
